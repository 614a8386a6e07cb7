import { expect, test } from "vitest";
import { NO_FILTERS } from "../../../src/engine/filters";
import { createTracker } from "../../../src/engine/tracker";
import { type Ask, oracleFacets, oracleIds, oracleSum } from "./oracle";
import { engineFacets, engineIds, engineSum, readDataset, selectionOf } from "./readings";

const dataset = readDataset("public/data/commitments.json");
const tracker = createTracker(dataset);
const ask: Ask = { filters: NO_FILTERS, asOf: "2026-07-03", met: null };

/** Figures of the published file on its last covered day, stated by hand: a change of the data or of a counting rule shows here. */
const MONEY = {
  low: 30034642493400,
  high: null,
  loansLow: 13619450000000,
  gb: { low: 2787699720000 },
  joint: { low: 468684038600 },
};
const COUNTS = { country: { FR: 17 }, category: { aid: 140 }, condition: { "ceasefire-in-force": 52 } };

test("the published file's commitments are all there on the last covered day", () => {
  expect(engineIds(tracker, ask)).toHaveLength(266);
  expect(oracleIds(dataset, ask)).toHaveLength(266);
});

test.each([
  ["the engine", () => engineSum(tracker, ask, "money")],
  ["the second reading", () => oracleSum(dataset, ask, "money")],
])("%s finds the published file's money to the cent", (_, read) => {
  const { low, high, loansLow, byParty, joint } = read();
  expect({ low, high, loansLow, gb: byParty["GB"], joint }).toMatchObject(MONEY);
});

test.each([
  ["the engine", () => engineFacets(tracker, ask)],
  ["the second reading", () => oracleFacets(dataset, ask)],
])("%s finds the published file's facet counts", (_, read) => {
  expect(read()).toMatchObject(COUNTS);
});

test("the published file's headline says 203 promises of 39 countries", () => {
  const finding = tracker.finding(selectionOf(tracker, ask));
  expect(finding).toMatchObject({ count: 266, total: 266, promises: 203 });
  expect(finding.countries).toHaveLength(39);
});
