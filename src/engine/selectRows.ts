import type { Dataset } from "../model/schema";
import { dayNumber, firstDay, lastDay } from "../model/partialDate";
import { STATUSES } from "../model/status";
import type { Amounts } from "./amounts";
import { type Columns, type Dictionary, firstDayOf } from "./columns";
import type { Standing } from "./asOf";
import { type FacetKey, type FilterKey, type Filters, activeKeys } from "./filters";
import type { OwnFigures } from "./ownFigures";
import { addRow, intersection, noRows, type RowSet, sharedByAll, union } from "./rowSet";
import { rowsWithWords } from "./textIndex";

/** All that decides which rows pass, except the choices themselves. */
export interface Facts {
  readonly dataset: Dataset;
  readonly columns: Columns;
  /** Asked for only by filters that depend on the day. */
  readonly standing: Standing;
  readonly own: () => OwnFigures;
  readonly textIndex: () => readonly string[];
}

/** The values of a facet with their rows, on the day of the standing. */
export function facetValues(facts: Pick<Facts, "columns" | "standing">, facet: FacetKey): Pick<Dictionary, "values" | "sets"> {
  if (facet === "status") return { values: STATUSES, sets: facts.standing.byStatus };
  if (facet === "due") return { values: ["yes", "no"], sets: [facts.standing.due, facts.standing.waiting] };
  return facts.columns.facets[facet];
}

function rowsOfFacet(facts: Facts, facet: FacetKey, chosen: readonly string[]): RowSet {
  const { values, sets } = facetValues(facts, facet);
  const found = chosen.map((value) => sets[values.indexOf(value)] ?? noRows(facts.columns.rows));
  const [only] = found;
  return found.length === 1 && only ? only : union(facts.columns.rows, found);
}

/** Rows whose first entry lies in these days, both included. */
function rowsOfDays({ steps, rows }: Columns, from: number, to: number): RowSet {
  const found = noRows(rows);
  for (let row = 0; row < rows; row++) {
    const first = firstDayOf(steps, row);
    if (first >= from && first <= to) addRow(found, row);
  }
  return found;
}

/** Rows with an own money range of which this end, in whole units of the base currency, lies in the limits; both included. */
function rowsOfAmounts(own: OwnFigures, end: Amounts, from: number, to: number): RowSet {
  const found = noRows(end.length);
  for (let row = 0; row < end.length; row++) {
    // Not the limit times 100, which is often no whole number (1.1 * 100 is more than 110) and would miss its own amount.
    const amount = end.at(row) / 100;
    if (amount >= from && amount <= to) addRow(found, row);
  }
  return intersection(found, own.of.money);
}

/** Whether a filter lets through other rows on another day, or in another scenario. */
export function isOfTheDay(key: FilterKey): boolean {
  return key === "status" || key === "due" || key === "min" || key === "max";
}

/**
 * The rows that one filter lets through (contract sections 2 "Facets" and 3). `from` counts from the first day that a partial date
 * can mean, `to` up to its last; an amount is touched by the row's own money range, and rows without one are left out.
 */
export function rowsOfFilter(facts: Facts, filters: Filters, key: FilterKey): RowSet {
  const { columns } = facts;
  switch (key) {
    case "q":
      return rowsWithWords(facts.textIndex(), filters.q);
    case "from":
      return rowsOfDays(columns, dayNumber(firstDay(filters.from ?? "1000")), Number.POSITIVE_INFINITY);
    case "to":
      return rowsOfDays(columns, Number.NEGATIVE_INFINITY, dayNumber(lastDay(filters.to ?? "9999")));
    case "min":
      return rowsOfAmounts(facts.own(), facts.own().high, filters.min ?? 0, Number.POSITIVE_INFINITY);
    case "max":
      return rowsOfAmounts(facts.own(), facts.own().low, Number.NEGATIVE_INFINITY, filters.max ?? 0);
    default:
      return rowsOfFacet(facts, key, filters[key]);
  }
}

/** The rows of each filter that is on, by its key. Rows that do not exist on the day are in none that is selected: join with `exists`. */
export function rowsByFilter(filters: Filters, rowsOf: (key: FilterKey) => RowSet): Map<FilterKey, RowSet> {
  const byFilter = new Map<FilterKey, RowSet>();
  for (const key of activeKeys(filters)) byFilter.set(key, rowsOf(key));
  return byFilter;
}

/** What rows must be in to pass every filter but one (none left out: all of them). */
export function setsBut(standing: Standing, byFilter: ReadonlyMap<FilterKey, RowSet>, except?: FilterKey): RowSet[] {
  const sets = [standing.exists];
  for (const [key, set] of byFilter) if (key !== except) sets.push(set);
  return sets;
}

/** The rows that pass every filter but one (none left out: all of them). */
export function passing(standing: Standing, byFilter: ReadonlyMap<FilterKey, RowSet>, except?: FilterKey): RowSet {
  const sets = setsBut(standing, byFilter, except);
  return sets.length === 1 ? standing.exists : sharedByAll(sets);
}
