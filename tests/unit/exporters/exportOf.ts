import { readFileSync } from "node:fs";
import { NO_FILTERS, type Filters } from "../../../src/engine/filters";
import { DEFAULT_SORT, type Sort } from "../../../src/engine/sort";
import { createTracker, type Tracker } from "../../../src/engine/tracker";
import { parseDataset } from "../../../src/model/parseDataset";
import type { Dataset } from "../../../src/model/schema";
import type { ExportSelection } from "../../../src/exporters/rows";

/** Texts of a reader of English: the data file's own. One object, since the engine remembers by it. */
export const TEXTS = { language: "en", translation: null, partyName: (code: string) => code };

/** Reads a checked data file; a faulty one is a fault of the test. */
export function readDataset(path: string): Dataset {
  const result = parseDataset(readFileSync(path, "utf8"));
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
  return result.dataset;
}

/** The tracker of `tests/fixtures/exports.json`. */
export function fixtureTracker(): Tracker {
  return createTracker(readDataset("tests/fixtures/exports.json"));
}

interface Choice {
  readonly filters?: Partial<Filters>;
  readonly asOf?: string;
  readonly met?: readonly string[] | null;
  readonly sort?: Sort;
}

/** What an export writes for some choices; by default all commitments on the last covered day, newest first. */
export function exportOf(tracker: Tracker, { filters = {}, asOf, met = null, sort = DEFAULT_SORT }: Choice = {}): ExportSelection {
  const day = asOf ?? tracker.dataset.coveredUntil ?? tracker.dataset.released;
  const selection = tracker.select({ filters: { ...NO_FILTERS, ...filters }, asOf: day, met, texts: TEXTS });
  return { tracker, selection, order: tracker.order(selection, sort) };
}

export const PROVENANCE = {
  exportedAt: "2026-05-02T10:00:00.000Z",
  link: "https://tracker.example/?country=FR,GB",
  from: "https://tracker.example/data/commitments.json",
  filters: ["Country: France, United Kingdom"],
};
