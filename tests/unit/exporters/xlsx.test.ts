// @vitest-environment node
import { beforeAll, describe, expect, test } from "vitest";
import { COLUMNS } from "../../../src/exporters/rows";
import { createTracker } from "../../../src/engine/tracker";
import { exportOf, fixtureTracker, PROVENANCE, readDataset } from "./exportOf";
import { type Read, readWorkbook } from "./readWorkbook";

/** The spreadsheet's letters of a CSV column. */
function letters(name: string): string {
  const index = COLUMNS.findIndex((column) => column.name === name);
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;
}

const tracker = fixtureTracker();
const DAYS_TO_1970 = 25569;

describe("the workbook", () => {
  let book: Read;
  // In this order: soldiers, plan, part, refused, share, open-yearly, no-rate, tanks, up-to, words.
  beforeAll(async () => {
    book = await readWorkbook(exportOf(tracker, { sort: { key: "title", descending: false } }));
  });

  test("has the sheets Commitments, Sources and About", () => {
    expect([...(book.files["xl/workbook.xml"] ?? "").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((m) => m[1])).toEqual([
      "Commitments",
      "Sources",
      "About",
    ]);
  });

  test("has the CSV's columns, frozen and with filter buttons", () => {
    const sheet = book.files["xl/worksheets/sheet1.xml"] ?? "";
    const cells = book.cells(1);
    expect(COLUMNS.map(({ name }) => cells.get(`${letters(name)}1`))).toEqual(COLUMNS.map((c) => c.name));
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*activePane="bottomLeft" state="frozen"/);
    expect(sheet).toContain('</sheetData><autoFilter ref="A1:AL11"/>');
    expect(book.files["xl/workbook.xml"]).toContain('localSheetId="0" hidden="1">Commitments!$A$1:$AL$11</definedName>');
  });

  test("holds numbers as numbers and an open end as an empty cell", () => {
    const cells = book.cells(1);
    expect(cells.get(`${letters("low")}3`)).toBe(2500000000);
    expect(cells.get(`${letters("counted_low")}3`)).toBe(2414656099.74);
    expect(cells.get(`${letters("from")}3`)).toBe(2025);
    expect(cells.has(`${letters("counted_high")}7`)).toBe(false);
  });

  test("holds whole days as dates, months and years as given", () => {
    const cells = book.cells(1);
    expect(cells.get(`${letters("first_date")}4`)).toBe(DAYS_TO_1970 + Date.UTC(2025, 5, 1) / 86_400_000);
    expect(cells.get(`${letters("first_date")}3`)).toBe("2025");
    expect(cells.get(`${letters("status_date")}3`)).toBe("2026-04");
    expect(book.files["xl/styles.xml"]).toContain('formatCode="yyyy-mm-dd"');
  });

  test("holds texts whole and unchanged: nothing in it is a formula", () => {
    const cells = book.cells(1);
    expect(cells.get("B3")).toBe("=1+1 is a title");
    expect(cells.get("C3")).toBe('A plan, "in two parts".\nOver two lines.');
    for (const content of Object.values(book.files)) expect(content).not.toMatch(/<f[ >/]/);
  });

  test("lists each source once with a working link and the commitments that rest on it", () => {
    const cells = book.cells(2);
    expect(["A", "B", "C", "D", "E", "F", "G"].map((column) => cells.get(`${column}3`))).toEqual([
      "two",
      'Second "report", with | bar',
      "Gazette (evening)",
      "https://two.example/(b)?x=1|2",
      DAYS_TO_1970 + Date.UTC(2026, 0, 6) / 86_400_000,
      "official",
      "plan; open-yearly; no-rate; up-to",
    ]);
    expect(book.files["xl/worksheets/sheet2.xml"]).toContain('<hyperlink ref="D3" r:id="rId-link-2"/>');
    expect(book.files["xl/worksheets/_rels/sheet2.xml.rels"]).toContain('Target="https://two.example/(b)?x=1|2" TargetMode="External"');
    expect([...cells.keys()].filter((address) => address.startsWith("A"))).toHaveLength(4);
  });

  test("says what it is: title, as-of date, filters, link, licence, citation", () => {
    const cells = book.cells(3);
    const about = Object.fromEntries(
      [...cells].filter(([address]) => address.startsWith("A")).map(([address, label]) => [label, cells.get(address.replace("A", "B"))]),
    );
    expect(about).toMatchObject({
      Title: "Who promised what",
      "As of": "2026-04-30",
      Commitments: "10 of 11",
      Filters: "Country: France, United Kingdom",
      Link: PROVENANCE.link,
      From: PROVENANCE.from,
      Licence: "CC-BY-4.0",
    });
    expect(about["Citation"]).toContain("10 of 11 commitments as of 30 April 2026; Country: France, United Kingdom.");
  });
});

describe("the workbook of awkward data", () => {
  test("has headers alone when nothing is selected", async () => {
    const book = await readWorkbook(exportOf(tracker, { filters: { q: "no such words anywhere" } }));
    expect([book.cells(1).size, book.cells(2).size]).toEqual([COLUMNS.length, 7]);
  });

  test("holds words that every object knows, and shortens what no cell can hold, saying so", async () => {
    const file = readDataset("tests/fixtures/exports.json");
    const commitments = file.commitments.map((c) => (c.id === "words" ? { ...c, title: "constructor", summary: "x".repeat(40_000) } : c));
    const book = await readWorkbook(
      exportOf(createTracker({ ...file, commitments }), { filters: { category: ["force"] }, sort: { key: "title", descending: false } }),
    );
    const cells = book.cells(1);
    expect(cells.get("B3")).toBe("constructor");
    expect(cells.get("C3")).toBe(`${"x".repeat(32_766)}…`);
    expect([...book.cells(3).values()]).toContain("Shortened");
  });

  test("is written for the real data", { timeout: 60_000 }, async () => {
    const real = createTracker(readDataset("public/data/commitments.json"));
    const book = await readWorkbook(exportOf(real));
    expect([...book.cells(1).keys()].filter((address) => /^A\d/.test(address))).toHaveLength(real.total + 1);
  });
});
