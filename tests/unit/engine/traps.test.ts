import { describe, expect, it, test } from "vitest";
import { NO_FILTERS } from "../../../src/engine/filters";
import { createTracker } from "../../../src/engine/tracker";
import type { Dataset } from "../../../src/model/schema";
import { type Trap, TRAPS } from "./countingTraps";
import { type Ask, type OracleSum, oracleSum } from "./oracle";
import { engineSum, readDataset, selectionOf } from "./readings";

const READERS: readonly [string, (dataset: Dataset, ask: Ask, trap: Trap) => OracleSum][] = [
  ["the engine", (dataset, ask, { kind = "money", pool }) => engineSum(createTracker(dataset), ask, kind, pool)],
  ["the second reading", (dataset, ask, { kind = "money", pool }) => oracleSum(dataset, ask, kind, pool)],
];

describe.each(READERS)("%s", (_, read) => {
  it.each(TRAPS.map((trap) => [trap.file, trap.goal, trap] as const))("%s: %s", (file, _goal, trap) => {
    const { filters = {}, asOf = "2026-06-30", expected } = trap;
    const dataset = readDataset(`tests/fixtures/${file}.json`);
    const sum = read(dataset, { filters: { ...NO_FILTERS, ...filters }, asOf, met: null }, trap);
    expect(sum).toMatchObject(expected);
    expect(sum.counted).toEqual(expected.counted);
    expect(sum.byParty).toEqual(expected.byParty ?? sum.byParty);
  });
});

const everything: Ask = { filters: NO_FILTERS, asOf: "2026-06-30", met: null };

test("the ledger says where the parts exceed the whole, and only there", () => {
  const tracker = createTracker(readDataset("tests/fixtures/parts-larger-than-the-whole.json"));
  const { lines } = tracker.ledger(selectionOf(tracker, everything), { measure: "money", parts: [] });
  expect(lines.map(({ exceeded }) => exceeded)).toEqual([true, false, false]);
  const fitting = createTracker(readDataset("tests/fixtures/parts-in-three-currencies.json"));
  expect(fitting.ledger(selectionOf(fitting, everything), { measure: "money", parts: [] }).lines.some(({ exceeded }) => exceeded)).toBe(
    false,
  );
});

test("the ledger names the rate of an earlier year", () => {
  const tracker = createTracker(readDataset("tests/fixtures/missing-rates.json"));
  const account = tracker.account(selectionOf(tracker, everything), "money");
  expect(account.line(0).conversion).toEqual({ currency: "USD", rate: 0.9, rateYear: 2023, earlier: true, years: 1 });
  expect(account.line(1).conversion).toEqual({ currency: "USD", rate: 0.8, rateYear: 2025, earlier: false, years: 1 });
  expect(account.line(3).conversion).toEqual({ currency: "EUR", rate: 1, rateYear: null, earlier: false, years: 1 });
});

test("a slice whose open part lies in another keeps its low over its high", () => {
  const tracker = createTracker(readDataset("tests/fixtures/open-ends.json"));
  const selection = selectionOf(tracker, { ...everything, filters: { ...NO_FILTERS, category: ["aid"] } });
  const { groups, total } = tracker.breakdown(selection, "status");
  expect(groups.map(({ value, tally }) => [value, tally.money.sum])).toEqual([
    ["pledged", { low: 4_000, high: null }],
    ["signed", { low: 6_000, high: 0 }],
  ]);
  expect(total.money.sum).toEqual({ low: 10_000, high: null });
});
