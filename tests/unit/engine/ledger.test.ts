import { expect, test } from "vitest";
import type { Figure } from "../../../src/engine/figure";
import { NO_FILTERS, type Filters } from "../../../src/engine/filters";
import type { Ledger } from "../../../src/engine/ledger";
import { createTracker } from "../../../src/engine/tracker";
import { selectionOf } from "./readings";
import { money, smallFile } from "./smallFile";

const tracker = createTracker(
  smallFile([
    { id: "part", quantity: money(30), partOf: "whole", overlaps: ["twin"] },
    { id: "whole", quantity: money(100), parties: ["FR", "GB"] },
    { id: "twin", quantity: money(5), overlaps: ["part", "elsewhere", "refused"], conditions: ["consent"] },
    { id: "refused", quantity: money(7), history: [["2025-01-01", "declined"]] },
    { id: "proposed", quantity: money(9), history: [["2025-01-01", "proposed"]] },
    { id: "jets", quantity: { kind: "equipment", low: 1, high: 1, unit: "jets" } },
    { id: "unstated", parties: ["EU"], conditions: ["consent", "ceasefire"] },
    { id: "no-rate", quantity: money(3, "NOK") },
  ]),
);
const id = (row: number) => tracker.dataset.commitments[row]?.id ?? "";

function ledger(
  measure: Figure["measure"],
  parts: Figure["parts"],
  filters: Partial<Filters> = {},
  met: readonly string[] | null = null,
): Ledger {
  return tracker.ledger(selectionOf(tracker, { filters: { ...NO_FILTERS, ...filters }, asOf: "2026-07-01", met }), { measure, parts });
}
const counted = (of: Ledger) => of.lines.map(({ row }) => id(row));
const leftOut = (of: Ledger) => Object.fromEntries(of.leftOut.map(({ reason, rows }) => [reason, rows.map(id)]));

test("lists each whole before its parts, and everything that is left out with its reason", () => {
  const all = ledger("money", []);
  expect(counted(all)).toEqual(["whole", "part", "twin"]);
  expect(all.sum).toEqual({ low: 10_500, high: 10_500 });
  expect(leftOut(all)).toEqual({ status: ["refused", "proposed"], kind: ["jets"], "no-figure": ["unstated"], "no-rate": ["no-rate"] });
});

test("a party's sum is its own alone; what it shares is left out as joint and stands under Joint", () => {
  const french = ledger("money", [["country", "FR"]]);
  expect([counted(french), french.sum.low]).toEqual([["part", "twin"], 3_500]);
  expect(leftOut(french)["joint"]).toEqual(["whole"]);
  const joint = ledger("money", [["country", "joint"]]);
  expect([counted(joint), joint.sum.low]).toEqual([["whole"], 7_000]);
});

test("proposals have a ledger of their own", () => {
  const proposed = ledger("money", [["status", "proposed"]]);
  expect([counted(proposed), proposed.sum]).toEqual([["proposed"], { low: 900, high: 900 }]);
});

test("names each pair of counted rows that cover the same once, and none that is not counted", () => {
  expect(ledger("money", []).overlaps.map((pair) => pair.map(id))).toEqual([["part", "twin"]]);
  expect(ledger("money", [], { q: "twin" }).overlaps).toEqual([]);
});

test("counts promises, what waits for a condition, and countries", () => {
  expect(counted(ledger("count", [["promise", "yes"]]))).toEqual(["part", "whole", "twin", "jets", "unstated", "no-rate"]);
  expect(counted(ledger("count", [["waiting", "consent"]]))).toEqual(["twin", "unstated"]);
  expect(counted(ledger("count", [["waiting", "consent"]], {}, ["consent"]))).toEqual([]);
  const countries = ledger("count", [["by", "country"]]);
  expect([countries.sum.low, countries.parties]).toEqual([
    2,
    [
      { code: "GB", rows: 1 },
      { code: "FR", rows: 7 },
    ],
  ]);
  expect(ledger("count", [["by", "country"]], { country: ["GB"] }).parties).toEqual([{ code: "GB", rows: 1 }]);
});

test("by country a shared sum is not split in a second dimension either", () => {
  const selection = selectionOf(tracker, { filters: NO_FILTERS, asOf: "2026-07-01", met: null });
  const [aid] = tracker.breakdown(selection, "category", "country").groups;
  expect(
    Array.from(
      aid?.parts ?? [],
      ([
        code,
        {
          money: { sum },
        },
      ]) => [code, sum.low],
    ),
  ).toEqual([
    ["GB", 0],
    ["FR", 3_500],
    ["EU", 0],
    ["joint", 7_000],
  ]);
});
