import { expect, test } from "vitest";
import { eachText, flatTextsWriter, textAt } from "../../../src/engine/flatTexts";

test.each([0, 1, 2047, 2048, 2049, 5000])(
  "%i texts are cut out again as they were written, empty ones and halves of characters too",
  (rows) => {
    const texts = Array.from({ length: rows }, (_, row) => (row % 7 === 0 ? "" : `${row} “${row % 2 === 0 ? "\u{1F54A}" : "\uD83D"}”`));
    const writer = flatTextsWriter(rows);
    for (const text of texts) writer.add(text);
    const flat = writer.done();
    expect(eachText(flat)).toEqual(texts);
    expect(textAt(flat, rows)).toBe("");
    // No part is so long that copying it would hold up the page.
    expect(flat.parts).toHaveLength(Math.ceil(rows / 2048));
  },
);
