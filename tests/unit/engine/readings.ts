import { readFileSync } from "node:fs";
import { JOINT } from "../../../src/engine/figure";
import type { Pool } from "../../../src/engine/account";
import type { SumKind } from "../../../src/engine/money";
import { DEFAULT_SORT, type Sort } from "../../../src/engine/sort";
import type { Texts } from "../../../src/engine/texts";
import type { Selection, Tracker } from "../../../src/engine/tracker";
import { parseDataset } from "../../../src/model/parseDataset";
import type { Dataset } from "../../../src/model/schema";
import type { Ask, OracleSum } from "./oracle";

/** The engine's answers in the oracle's form, so that the two are compared whole. */

/** The checked data file of this text; a fault in it is a fault of the test. */
export function datasetFrom(text: string): Dataset {
  const result = parseDataset(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
  return result.dataset;
}

export function readDataset(path: string): Dataset {
  return datasetFrom(readFileSync(path, "utf8"));
}

const inEnglish = new WeakMap<Dataset, Texts>();

/** The reader of English; one object for each file, since the engine remembers by it. */
export function englishOf(dataset: Dataset): Texts {
  const known = inEnglish.get(dataset);
  if (known) return known;
  const names = new Map(dataset.parties.map(({ code, name }) => [code, name]));
  const texts: Texts = { language: "en", translation: null, partyName: (code) => names.get(code) ?? code };
  inEnglish.set(dataset, texts);
  return texts;
}

export function selectionOf(tracker: Tracker, ask: Ask): Selection {
  return tracker.select({ ...ask, texts: englishOf(tracker.dataset) });
}

export function engineIds(tracker: Tracker, ask: Ask, sort: Sort = DEFAULT_SORT): string[] {
  return Array.from(tracker.order(selectionOf(tracker, ask), sort), (row) => tracker.dataset.commitments[row]?.id ?? "");
}

export function engineFacets(tracker: Tracker, ask: Ask): Record<string, Record<string, number>> {
  const counts = Object.entries(tracker.facets(selectionOf(tracker, ask)));
  return Object.fromEntries(counts.map(([facet, values]) => [facet, Object.fromEntries(values.map(({ value, count }) => [value, count]))]));
}

function ofParty(tracker: Tracker, selection: Selection, kind: SumKind, pool: Pool) {
  const breakdown = tracker.breakdown(selection, "country");
  if (pool === "promised")
    return (value: string) => [...breakdown.groups, breakdown.joint].find((group) => group?.value === value)?.tally[kind].sum;
  // Proposals have no breakdown: each figure is its ledger's.
  return (value: string) =>
    tracker.ledger(selection, {
      measure: kind,
      parts: [
        ["country", value],
        ["status", "proposed"],
      ],
    }).sum;
}

export function engineSum(tracker: Tracker, ask: Ask, kind: SumKind, pool: Pool = "promised"): OracleSum {
  const selection = selectionOf(tracker, ask);
  const account = tracker.account(selection, kind, pool);
  const sumOf = ofParty(tracker, selection, kind, pool);
  const nothing = { low: 0, high: 0 };
  const byParty = tracker
    .breakdown(selection, "country")
    .groups.map(({ value, tally }) => [value, { ...(sumOf(value) ?? nothing), count: tally.count }]);
  const counted = Array.from(tracker.order(selection, DEFAULT_SORT), (row) => {
    const line = account.line(row);
    return [tracker.dataset.commitments[row]?.id, { reason: line.reason, ...(line.counted ?? nothing) }];
  });
  return {
    ...account.total,
    loansLow: account.loans.low,
    loansHigh: account.loans.high,
    byParty: Object.fromEntries(byParty),
    joint: sumOf(JOINT) ?? nothing,
    counted: Object.fromEntries(counted),
  };
}
