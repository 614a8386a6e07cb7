import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Amount, type Tally } from "../../../src/engine/breakdown";
import { DIMENSIONS, type Dimension, type FigureKey, JOINT, type Measure } from "../../../src/engine/figure";
import { FACETS } from "../../../src/engine/filters";
import { createTracker, type Selection, type Tracker } from "../../../src/engine/tracker";
import { type Ask, oracleFacets, oracleIds, oracleSum } from "./oracle";
import { randomAsk, SORTS } from "./randomAsk";
import { randomDataset } from "./randomDataset";
import { engineFacets, engineIds, engineSum, selectionOf } from "./readings";

const MINUTE = 60_000;
const RUNS = 500;
const KINDS = ["money", "troops"] as const;

const cases = randomDataset.chain((dataset) => randomAsk(dataset).map((ask) => ({ dataset, ask })));

function holds(check: (tracker: Tracker, ask: Ask) => void): void {
  fc.assert(
    fc.property(cases, ({ dataset, ask }) => check(createTracker(dataset), ask)),
    { numRuns: RUNS },
  );
}

interface Range {
  readonly low: number;
  readonly high: number | null;
}

function sumUp(ranges: readonly Range[]): Range {
  const highs = ranges.map(({ high }) => high);
  return {
    low: ranges.reduce((sum, { low }) => sum + low, 0),
    high: highs.reduce<number | null>((sum, high) => (sum === null || high === null ? null : sum + high), 0),
  };
}

describe("in any small data file", () => {
  test("order, facets and sums are those of a second reading of the contract", { timeout: MINUTE }, () => {
    holds((tracker, ask) => {
      const { dataset } = tracker;
      for (const sort of SORTS) expect(engineIds(tracker, ask, sort)).toEqual(oracleIds(dataset, ask, sort));
      expect(engineFacets(tracker, ask)).toEqual(oracleFacets(dataset, ask));
      for (const kind of KINDS) {
        expect(engineSum(tracker, ask, kind)).toEqual(oracleSum(dataset, ask, kind));
        expect(engineSum(tracker, ask, kind, "proposed")).toEqual(oracleSum(dataset, ask, kind, "proposed"));
      }
    });
  });

  test("parties + Joint = total, to the cent, on any day", { timeout: MINUTE }, () => {
    holds((tracker, ask) => {
      const { groups, joint, total } = tracker.breakdown(selectionOf(tracker, ask), "country");
      for (const kind of KINDS) {
        for (const part of ["sum", "loans"] as const) {
          const parties = groups.map(({ tally }) => tally[kind][part]);
          expect(sumUp(joint ? [...parties, joint.tally[kind][part]] : parties)).toEqual(total[kind][part]);
        }
      }
    });
  });

  test("what the rows count is the total", { timeout: MINUTE }, () => {
    holds((tracker, ask) => {
      const selection = selectionOf(tracker, ask);
      const rows = Array.from(tracker.order(selection, SORTS[0] ?? { key: "date", descending: true }));
      for (const kind of KINDS) {
        for (const pool of ["promised", "proposed"] as const) {
          const account = tracker.account(selection, kind, pool);
          expect(sumUp(rows.flatMap((row) => account.line(row).counted ?? []))).toEqual(account.total);
        }
      }
    });
  });

  test("a whole and its parts together have the low of whichever states more", { timeout: MINUTE }, () => {
    holds((tracker, ask) => {
      const account = tracker.account(selectionOf(tracker, ask), "money");
      const wholes = account.counted.map((row) => account.line(row));
      const lows = wholes.map(({ own, parts }) => Math.max(own?.low ?? 0, parts?.low ?? 0));
      expect(wholes.map(({ counted, parts }) => (counted?.low ?? 0) + (parts?.low ?? 0))).toEqual(lows);
    });
  });

  test("the count beside a value is what choosing it alone in its facet shows", { timeout: MINUTE }, () => {
    holds((tracker, ask) => {
      const counts = tracker.facets(selectionOf(tracker, ask));
      for (const facet of FACETS) {
        for (const { value, count } of counts[facet]) {
          expect(selectionOf(tracker, { ...ask, filters: { ...ask.filters, [facet]: [value] } }).count).toBe(count);
        }
      }
    });
  });
});

/** The ledger's answer for a cell of a breakdown. */
function ledgerSum(tracker: Tracker, selection: Selection, measure: Measure, parts: (readonly [FigureKey, string])[]): Amount {
  const { sum, loans, lines } = tracker.ledger(selection, { measure, parts });
  return { sum, loans, rows: lines.length };
}

function expectLedgers(tracker: Tracker, selection: Selection, tally: Tally, parts: (readonly [FigureKey, string])[]): void {
  const count = ledgerSum(tracker, selection, "count", parts);
  expect(count.sum).toEqual({ low: tally.count, high: tally.count });
  expect(count.rows).toBe(tally.count);
  // Proposals are in no sum of a breakdown: their ledger is that of the sum of their own.
  if (parts.some(([key, value]) => key === "status" && value === "proposed")) return;
  for (const kind of KINDS) expect({ parts, ...ledgerSum(tracker, selection, kind, parts) }).toEqual({ parts, ...tally[kind] });
}

describe("the ledger adds up to the number on screen", () => {
  test.each(DIMENSIONS)("by %s, alone and split by every other", { timeout: MINUTE }, (by) => {
    const splits = DIMENSIONS.filter((split) => split !== by);
    fc.assert(
      fc.property(cases, fc.constantFrom<Dimension>(...splits), ({ dataset, ask }, split) => {
        const tracker = createTracker(dataset);
        const selection = selectionOf(tracker, ask);
        const { groups, joint, total } = tracker.breakdown(selection, by, split);
        expectLedgers(tracker, selection, total, []);
        for (const { value, tally, parts } of joint ? [...groups, joint] : groups) {
          expectLedgers(tracker, selection, tally, [[by, value]]);
          for (const [part, cell] of parts)
            expectLedgers(tracker, selection, cell, [
              [by, value],
              [split, part],
            ]);
        }
        expect(joint === null || joint.value === JOINT).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
