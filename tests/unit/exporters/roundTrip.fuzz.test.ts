// @vitest-environment node
import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { createTracker } from "../../../src/engine/tracker";
import { csvParts } from "../../../src/exporters/csv";
import { jsonParts } from "../../../src/exporters/json";
import { parseDataset } from "../../../src/model/parseDataset";
import type { Dataset } from "../../../src/model/schema";
import { exportOf, PROVENANCE, readDataset } from "./exportOf";
import { readWorkbook } from "./readWorkbook";

const file = readDataset("tests/fixtures/exports.json");
const row = file.commitments.findIndex(({ id }) => id === "plan");

/** Any text, and those that have broken exports before: formulas, quotes, separators, control characters, half characters, escapes. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        "=",
        "＝",
        "'",
        '"',
        ",",
        ";",
        "|",
        "\r",
        "\n",
        "\t",
        "\0",
        "\u0001",
        "\u0085",
        "\uFFFD",
        "\uFFFE",
        "_x0041_",
        "]]>",
        "&amp;",
        " ",
        "é",
        "😀",
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join("")),
  fc.constantFrom("constructor", "__proto__", "toString", "\uFEFF", "\u{1FFFE}", "NULL", "2026-01-06", "1e5"),
);

/** The file with these texts in a commitment, one of its own keys among them. */
function withTexts([title, summary, disputed, note, asStated]: readonly string[]): Dataset {
  const commitments = file.commitments.map((commitment, i) =>
    i !== row || !commitment.quantity
      ? commitment
      : {
          ...commitment,
          title: title ?? "",
          summary: summary ?? "",
          disputed: disputed ?? "",
          unknownKey: { [note ?? ""]: [note] },
          quantity: { ...commitment.quantity, asStated: asStated ?? "" },
        },
  );
  return { ...file, commitments };
}

const texts = fc.tuple(anyText, anyText, anyText, anyText, anyText);
/** What the CSV puts before a text that a spreadsheet could run (contract section 4). */
const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r\n\0＝＋－＠])/u, "");
/** A text that has such a guard of its own: nothing tells the two apart. */
const isAmbiguous = (text: string) => unguarded(text) !== text;

describe("any text in any field comes back unchanged", () => {
  test("through JSON, unknown keys too", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(texts, (given) => {
        const dataset = withTexts(given);
        const result = parseDataset([...jsonParts(exportOf(createTracker(dataset)), PROVENANCE)].join(""));
        if (!result.ok) throw new Error(JSON.stringify(result.problems[0]));
        expect(result.dataset.commitments.find(({ id }) => id === "plan")).toEqual(dataset.commitments[row]);
      }),
    );
  });

  test("through CSV, less the guard", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(texts, (given) => {
        fc.pre(!given.some(isAmbiguous));
        const csv = [...csvParts(exportOf(createTracker(withTexts(given))))].join("");
        const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true, newline: "\r\n" });
        const record = data.find(({ id }) => id === "plan");
        expect(["title", "summary", "disputed", "as_stated"].map((name) => unguarded(record?.[name] ?? ""))).toEqual([
          given[0],
          given[1],
          given[2],
          given[4],
        ]);
      }),
    );
  });

  test("through XLSX", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const { files, cells } = await readWorkbook(exportOf(createTracker(withTexts(given)), { filters: { component: ["first-part"] } }));
        const sheet = cells(1);
        expect(["B2", "C2", "AG2", "S2"].map((address) => sheet.get(address) ?? "")).toEqual([given[0], given[1], given[2], given[4]]);
        for (const xml of Object.values(files)) {
          expect(xml).not.toMatch(/<f[ >/]/);
          // oxlint-disable-next-line no-control-regex -- they are what is looked for
          expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
