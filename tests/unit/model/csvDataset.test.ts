import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NO_FILTERS } from "../../../src/engine/filters";
import { createTracker } from "../../../src/engine/tracker";
import { csvParts } from "../../../src/exporters/csv";
import { csvDataset } from "../../../src/model/csvDataset";
import { isCsvStart } from "../../../src/model/csvStart";
import { readCsv } from "../../../src/model/csvText";
import { parseDataset } from "../../../src/model/parseDataset";
import type { Dataset } from "../../../src/model/schema";

const parsed = parseDataset(readFileSync("public/data/commitments.json", "utf8"));
if (!parsed.ok) throw new Error("the tracker's own data are at fault");
const own = parsed.dataset;
const texts = { language: "en", translation: null, partyName: (code: string) => code };

function selected(dataset: Dataset) {
  const tracker = createTracker(dataset);
  const selection = tracker.select({ filters: NO_FILTERS, asOf: own.coveredUntil ?? own.released, met: null, texts });
  return { tracker, selection, order: tracker.order(selection, { key: "title", descending: false }) };
}
const csv = [...csvParts(selected(own))].join("");

function opened(text: string, base: Dataset | null = own): Dataset {
  const result = csvDataset(text, base);
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
  return result.dataset;
}

/** The table as another program writes it. */
const written = (table: readonly (readonly string[])[], separator = ",") =>
  table.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join("\r\n");

describe("CSV in the tracker's own export form", () => {
  it("gives back the export that it came from, to the byte", () => {
    expect([...csvParts(selected(opened(csv)))].join("")).toBe(csv);
    expect([...csvParts(selected(opened(csv.replaceAll("\r\n", "\n"))))].join("")).toBe(csv);
    expect([...csvParts(selected(opened(`sep=,\r\n${csv}`)))].join("")).toBe(csv);
  });

  it("shows what was edited in a cell, and nothing else changes", () => {
    const edited = opened(csv.replace("70000000000,70000000000,EUR", "5000000000,7000000000,EUR"));
    const changed = edited.commitments.filter((one) => one.id === "nato-70bn");
    expect(changed.map(({ quantity }) => [quantity?.low, quantity?.high])).toEqual([[5e9, 7e9]]);
    const before = new Map(own.commitments.map((one) => [one.id, one]));
    const others = edited.commitments.filter((one) => one.id !== "nato-70bn");
    expect(others.map(({ quantity }) => quantity)).toEqual(others.map(({ id }) => before.get(id)?.quantity));
  });

  it("names line, column and what was expected, and opens the rest", () => {
    const lines = csv.split("\r\n");
    const at = lines.findIndex((line) => line.startsWith("nato-70bn,"));
    lines[at] = (lines[at] ?? "").replace(",aid,", ",navy,").replace("70000000000,", "plenty,");
    const result = csvDataset(lines.join("\r\n"), own);
    expect(result).toMatchObject({ ok: false, problemCount: 2, faultyCount: 1 });
    if (result.ok) return;
    expect(result.problems.map(({ pointer, id, line, column, code }) => [pointer, id, line, column, code])).toEqual([
      ["low", "nato-70bn", at + 1, 16, "number-or-null"],
      ["category", "nato-70bn", at + 1, 4, "unknown-category"],
    ]);
    expect(result.readable?.commitments).toHaveLength(own.commitments.length - 1);
  });

  it("of another data set is only as much as its rows tell", () => {
    const other = opened(csv.replaceAll(",paris-declaration,", ",elsewhere,"));
    expect([other.id, other.categories.length, other.rates]).toEqual(["elsewhere", 4, []]);
    expect(other.parties.every(({ population }) => population === undefined)).toBe(true);
    expect(other.commitments).toHaveLength(own.commitments.length);
  });

  it("keeps a category of another data set whole, whatever stands in its id", () => {
    const other = opened(changed("category", () => "aid; and more").replaceAll("paris-declaration", "elsewhere"));
    expect(other.categories).toEqual([{ id: "aid; and more", label: "aid; and more" }]);
  });

  it("takes the apostrophe away that an export writes before what a spreadsheet could run", () => {
    const titled = opened(csv.replace(/\r\nnato-70bn,[^,]*,/, "\r\nnato-70bn,'=1+1,"));
    expect(titled.commitments.find(({ id }) => id === "nato-70bn")?.title).toBe("=1+1");
  });

  const HEADER = csv.split("\r\n")[0] ?? "";
  const records = readCsv(csv).records.map(({ cells }) => cells);
  /** One cell changed in every row. */
  const changed = (column: string, change: (cell: string) => string) => {
    const at = HEADER.split(",").indexOf(column);
    return written(records.map((cells, row) => (row === 0 ? cells : cells.with(at, change(cells[at] ?? "")))));
  };

  it.each([";", "\t", ","])("opens with %j between the cells, as a spreadsheet of another country writes it", (separator) => {
    expect(isCsvStart(written(records, separator).slice(0, 100))).toBe(true);
    expect([...csvParts(selected(opened(written(records, separator))))].join("")).toBe(csv);
  });

  it("opens with its columns in another order, and with others between", () => {
    const turned = records.map((cells, row) => [row === 0 ? "notes" : "x"].concat(cells.toReversed()));
    expect(isCsvStart(written(turned).slice(0, 100))).toBe(true);
    expect([...csvParts(selected(opened(written(turned))))].join("")).toBe(csv);
  });

  it("lacks no column from which others do not follow, and has none twice", () => {
    const without = (name: string) => records.map((cells) => cells.filter((_, at) => records[0]?.[at] !== name));
    for (const name of ["low", "conditions", "lead", "per", "base_currency", "data_id"])
      expect(csvDataset(written(without(name)), own)).toMatchObject({
        ok: false,
        problems: [{ pointer: name, code: "csv-column", line: 1 }],
      });
    expect(opened(written(without("counted"))).commitments).toHaveLength(own.commitments.length);
    const twice = records.map((cells, row) => cells.concat(row === 0 ? "low" : "1"));
    expect(csvDataset(written(twice), own)).toMatchObject({ ok: false, problems: [{ pointer: "low", code: "csv-column-once", line: 1 }] });
  });

  it("shows sources that were edited, with the steps before them", () => {
    const edited = opened(changed("source_urls", () => "https://new.example/a;b?c"));
    const urls = new Map(edited.sources.map(({ id, url }) => [id, url]));
    const before = new Map(own.commitments.map((one) => [one.id, one]));
    for (const { id, history } of edited.commitments) {
      expect(history.map(({ date }) => date)).toEqual(before.get(id)?.history.map(({ date }) => date));
      expect(history.at(-1)?.sources.map((source) => urls.get(source))).toEqual(["https://new.example/a;b?c"]);
    }
  });

  it("names the row where what leads is no party of it, or a source is no address", () => {
    expect(
      csvDataset(
        changed("lead", () => "US"),
        own,
      ),
    ).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ pointer: "lead", code: "csv-lead", found: '"US"', line: 2 })]),
    });
    for (const base of [own, null])
      expect(
        csvDataset(
          changed("source_urls", () => "javascript:alert(1)"),
          base,
        ),
      ).toMatchObject({
        ok: false,
        problems: expect.arrayContaining([expect.objectContaining({ pointer: "source_urls", code: "url", line: 2 })]),
      });
  });

  it.each([
    ["no header", "a,b\r\n1,2\r\n", "csv-column"],
    ["a row with too few cells", `${csv.split("\r\n")[0]}\r\nx,y\r\n`, "csv-cells"],
    ["a quote that is not closed", `${csv.split("\r\n")[0]}\r\n"x`, "csv-quote"],
  ])("is refused for %s", (_, text, code) => {
    expect(csvDataset(text, own)).toMatchObject({
      ok: false,
      readable: null,
      problems: expect.arrayContaining([expect.objectContaining({ code })]),
    });
  });
});

describe("reading CSV", () => {
  it("takes quotes, commas, line ends and blank lines as RFC 4180 has them", () => {
    const text = '\uFEFFa,"b ""x"", y"\r\n\r\n"1\r\n2",\n3,4';
    expect(readCsv(text)).toEqual({
      fault: null,
      records: [
        { cells: ["a", 'b "x", y'], line: 1 },
        { cells: ["1\r\n2", ""], line: 3 },
        { cells: ["3", "4"], line: 5 },
      ],
    });
    expect(readCsv('a,"b"x\n').fault).toBe(1);
    expect(readCsv("a,b\r1,2\r").records).toEqual([
      { cells: ["a", "b"], line: 1 },
      { cells: ["1", "2"], line: 2 },
    ]);
  });
});
