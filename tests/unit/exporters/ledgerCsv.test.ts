import Papa from "papaparse";
import { expect, test } from "vitest";
import { createTracker } from "../../../src/engine/tracker";
import { ledgerCsvParts, ledgerFileName } from "../../../src/exporters/ledgerCsv";
import { exportOf, readDataset } from "./exportOf";

const tracker = createTracker(readDataset("public/data/commitments.json"));
const { selection } = exportOf(tracker);

function rowsOf(measure: "money" | "troops" | "count") {
  const input = { tracker, selection, ledger: tracker.ledger(selection, { measure, parts: [] }) };
  const { data, errors } = Papa.parse<Record<string, string>>([...ledgerCsvParts(input)].join(""), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return { data, input };
}

test.each(["money", "troops"] as const)("the counted rows of a ledger of %s add up to the figure, and each row stands once", (measure) => {
  const { data, input } = rowsOf(measure);
  const sum = data.reduce((total, row) => total + Math.round(Number(row["counted_low"]) * 100), 0);
  const { low } = tracker.account(selection, measure).total;
  expect(sum).toBe(measure === "money" ? low : low * 100);
  expect(new Set(data.map(({ id }) => id)).size).toBe(data.length);
  expect(data).toHaveLength(input.ledger.lines.length + input.ledger.leftOut.reduce((rows, part) => rows + part.rows.length, 0));
});

test("a ledger of counts has a row for each commitment that it counts, under a name that a file system takes", () => {
  const { data, input } = rowsOf("count");
  expect(data).toHaveLength(selection.count);
  expect(ledgerFileName(input)).toBe("ledger_paris-declaration_2026-07-03_count.csv");
});
