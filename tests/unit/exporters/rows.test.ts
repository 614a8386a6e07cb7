import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTracker } from "../../../src/engine/tracker";
import { COLUMNS, rowsOfCells, type ExportSelection } from "../../../src/exporters/rows";
import { choices } from "./choices";
import { exportOf, readDataset } from "./exportOf";

const tracker = createTracker(readDataset("public/data/commitments.json"));
const at = (name: string) => COLUMNS.findIndex((column) => column.name === name);
const [KIND, COUNTED, LOW, HIGH] = [at("quantity_kind"), at("counted"), at("counted_low"), at("counted_high")];

/** A reader's own sum over the exported cells: cents of money, people; an empty high of a counted row leaves the sum open. */
function sumOf(input: ExportSelection, kind: string, unit: number): { low: number; high: number | null } {
  let [low, high, isOpen] = [0, 0, false];
  for (const cells of rowsOfCells(input)) {
    if (cells[KIND] !== kind || (cells[COUNTED] !== "yes" && cells[COUNTED] !== "remainder")) continue;
    low += Math.round(Number(cells[LOW]) * unit);
    if (cells[HIGH] === null) isOpen = true;
    else high += Math.round(Number(cells[HIGH]) * unit);
  }
  return { low, high: isOpen ? null : high };
}

describe("the counting columns of the real data", () => {
  test("add up to the totals on screen, for the whole file", () => {
    const input = exportOf(tracker);
    expect(input.order).toHaveLength(tracker.total);
    expect(sumOf(input, "money", 100)).toEqual(tracker.account(input.selection, "money").total);
    expect(sumOf(input, "troops", 1)).toEqual(tracker.account(input.selection, "troops").total);
    expect(sumOf(input, "money", 100).low).toBeGreaterThan(0);
  });

  test("add up to the totals for any filters, day and scenario", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(choices(tracker.dataset), (choice) => {
        const input = exportOf(tracker, choice);
        expect(sumOf(input, "money", 100)).toEqual(tracker.account(input.selection, "money").total);
        expect(sumOf(input, "troops", 1)).toEqual(tracker.account(input.selection, "troops").total);
      }),
      { numRuns: 100 },
    );
  });

  test("say of every row why it counts or not, and leave no cell without a value or null", () => {
    const reasons = new Set(["yes", "remainder", "status", "kind", "no-figure", "no-rate"]);
    for (const cells of rowsOfCells(exportOf(tracker))) {
      expect(cells).toHaveLength(38);
      expect(reasons).toContain(cells[COUNTED]);
      expect(cells.some((cell) => cell === undefined || cell === "" || Number.isNaN(cell))).toBe(false);
    }
  });
});
