import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createTracker } from "../../../src/engine/tracker";
import { type Ask, oracleFacets, oracleIds, oracleSum } from "./oracle";
import { randomAsk, SORTS } from "./randomAsk";
import { engineFacets, engineIds, engineSum, readDataset, selectionOf } from "./readings";

const dataset = readDataset("public/data/commitments.json");
const tracker = createTracker(dataset);
const asks = randomAsk(dataset);
const MINUTE = 60_000;

function holds(runs: number, check: (ask: Ask) => void): void {
  fc.assert(
    fc.property(asks, (ask) => check(ask)),
    { numRuns: runs },
  );
}

test("selects and counts facets as a second reading of the contract does, whatever is chosen", { timeout: MINUTE }, () => {
  let withRows = 0;
  holds(1000, (ask) => {
    const ids = oracleIds(dataset, ask);
    if (ids.length > 0) withRows++;
    expect(engineIds(tracker, ask)).toEqual(ids);
    expect(engineFacets(tracker, ask)).toEqual(oracleFacets(dataset, ask));
  });
  // Questions that nothing answers would prove little.
  expect(withRows).toBeGreaterThan(300);
});

test("orders as a second reading does, by every key in both directions", { timeout: MINUTE }, () => {
  holds(100, (ask) => {
    for (const sort of SORTS) expect(engineIds(tracker, ask, sort)).toEqual(oracleIds(dataset, ask, sort));
  });
  fc.assert(
    fc.property(asks, fc.constantFrom(...SORTS), (ask, sort) => {
      expect(engineIds(tracker, ask, sort)).toEqual(oracleIds(dataset, ask, sort));
    }),
    { numRuns: 1000 },
  );
});

test("adds up promises to the cent as a second reading does: total, loans, parties, Joint and every row", { timeout: MINUTE }, () => {
  holds(400, (ask) => {
    expect(engineSum(tracker, ask, "money")).toEqual(oracleSum(dataset, ask, "money"));
    expect(engineSum(tracker, ask, "troops")).toEqual(oracleSum(dataset, ask, "troops"));
  });
});

test("adds up what is only proposed as a second reading does", { timeout: MINUTE }, () => {
  holds(300, (ask) => {
    expect(engineSum(tracker, ask, "money", "proposed")).toEqual(oracleSum(dataset, ask, "money", "proposed"));
    expect(engineSum(tracker, ask, "troops", "proposed")).toEqual(oracleSum(dataset, ask, "troops", "proposed"));
  });
});

test("says for each filter what would show without it", { timeout: MINUTE }, () => {
  holds(300, (ask) => {
    const without = tracker.withoutEach(selectionOf(tracker, ask));
    for (const { key, count } of without) {
      const nothing = {
        country: [],
        category: [],
        component: [],
        status: [],
        due: [],
        condition: [],
        group: [],
        q: "",
        from: null,
        to: null,
        min: null,
        max: null,
      };
      expect({ key, count }).toEqual({
        key,
        count: oracleIds(dataset, { ...ask, filters: { ...ask.filters, [key]: nothing[key] } }).length,
      });
    }
    const counts = without.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});
