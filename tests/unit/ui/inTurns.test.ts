import { expect, test } from "vitest";
import { csvParts } from "../../../src/exporters/csv";
import { jsonParts } from "../../../src/exporters/json";
import { markdownParts } from "../../../src/exporters/markdown";
import type { ExportSelection } from "../../../src/exporters/rows";
import { workbookRows } from "../../../src/exporters/workbookRows";
import { createTracker } from "../../../src/engine/tracker";
import { fileInTurns, inTurns } from "../../../src/ui/inTurns";
import { exportOf, fixtureTracker, PROVENANCE } from "../exporters/exportOf";

const { dataset } = fixtureTracker();
/** Each commitment 203 times, so that several pieces are written. */
const many = exportOf(
  createTracker({
    ...dataset,
    commitments: Array.from({ length: 203 }, (_, copy) =>
      dataset.commitments.map((one) => Object.assign({}, one, { id: `${one.id}-${copy}` })),
    ).flat(),
  }),
);

const FORMS: Readonly<Record<string, (input: ExportSelection, onProgress?: (done: number) => void) => Generator>> = {
  csv: csvParts,
  json: (input, onProgress) => jsonParts(input, PROVENANCE, onProgress),
  markdown: (input, onProgress) => markdownParts(input, PROVENANCE, onProgress),
  workbook: (input, onProgress) => workbookRows(input, PROVENANCE, onProgress),
};

test.each(["csv", "json", "markdown"])(
  "a file of %s that is gathered in turns is to the byte the one that is made at once",
  async (form) => {
    const parts = () => FORMS[form]?.(many) as Generator<string>;
    const file = await fileInTurns(parts(), "text/plain");
    const whole = Buffer.from([...parts()].join(""));
    // More than leaves the page's memory at once.
    expect(whole.length).toBeGreaterThan(300_000);
    expect(Buffer.from(await file.arrayBuffer()).equals(whole)).toBe(true);
    expect(file.type).toBe("text/plain");
  },
);

test.each(Object.keys(FORMS))("an export of %s tells how far it is: ever further, in the end all", (form) => {
  const told: number[] = [];
  for (const _ of FORMS[form]?.(many, (done) => told.push(done)) ?? []);
  expect(told.length).toBeGreaterThan(5);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});

test("the page has turns in between, and no piece is made once it is cancelled", async () => {
  const cancel = new AbortController();
  let made = 0;
  function* slowly() {
    for (;;) {
      const until = performance.now() + 2;
      while (performance.now() < until);
      yield ++made;
    }
  }
  setTimeout(() => cancel.abort(), 30);
  await expect(inTurns(slowly(), () => {}, cancel.signal)).rejects.toThrow(/abort/i);
  const then = made;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(made).toBe(then);
});
