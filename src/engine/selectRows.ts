import type { Dataset } from "../model/schema";
import { dayNumber, firstDay, lastDay } from "../model/partialDate";
import { STATUSES } from "../model/status";
import type { Columns, Dictionary } from "./columns";
import type { Standing } from "./asOf";
import { type FacetKey, type FilterKey, type Filters, activeKeys } from "./filters";
import type { OwnMoney } from "./ownMoney";
import { intersection, noRows, type RowSet, rowsWhere, union } from "./rowSet";
import { rowsWithWords } from "./textIndex";

/** All that decides which rows pass, except the choices themselves. */
export interface Facts {
  readonly dataset: Dataset;
  readonly columns: Columns;
  readonly standing: Standing;
  readonly money: () => OwnMoney;
  readonly textIndex: () => readonly string[];
}

/** The values of a facet with their rows, on the day of the standing. */
export function facetValues(facts: Pick<Facts, "columns" | "standing">, facet: FacetKey): Pick<Dictionary, "values" | "sets"> {
  const { columns, standing } = facts;
  if (facet === "status") return { values: STATUSES, sets: standing.byStatus };
  if (facet === "due") return { values: ["yes", "no"], sets: [standing.due, standing.waiting] };
  return columns.facets[facet];
}

function rowsOfFacet(facts: Facts, facet: FacetKey, chosen: readonly string[]): RowSet {
  const { values, sets } = facetValues(facts, facet);
  return union(
    facts.columns.rows,
    chosen.map((value) => sets[values.indexOf(value)] ?? noRows(facts.columns.rows)),
  );
}

function firstDayOf(columns: Columns, row: number): number {
  return columns.steps.day[columns.steps.offsets[row] ?? 0] ?? 0;
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
    case "from": {
      const day = dayNumber(firstDay(filters.from ?? "1000"));
      return rowsWhere(columns.rows, (row) => firstDayOf(columns, row) >= day);
    }
    case "to": {
      const day = dayNumber(lastDay(filters.to ?? "9999"));
      return rowsWhere(columns.rows, (row) => firstDayOf(columns, row) <= day);
    }
    case "min":
    case "max": {
      const ends = facts.money()[key === "min" ? "high" : "low"];
      const limit = filters[key] ?? 0;
      return rowsWhere(columns.rows, (row) => {
        // Not the limit times 100, which is often no whole number (1.1 * 100 is more than 110) and would miss its own amount.
        const amount = (ends[row] ?? Number.NaN) / 100;
        return key === "min" ? amount >= limit : amount <= limit;
      });
    }
    default:
      return rowsOfFacet(facts, key, filters[key]);
  }
}

/** The rows of each filter that is on, by its key. Rows that do not exist on the day are in none that is selected: join with `exists`. */
export function rowsByFilter(filters: Filters, rowsOf: (key: FilterKey) => RowSet): Map<FilterKey, RowSet> {
  return new Map(activeKeys(filters).map((key) => [key, rowsOf(key)]));
}

/** The rows that pass every filter but one (none left out: all of them). */
export function passing(standing: Standing, byFilter: ReadonlyMap<FilterKey, RowSet>, except?: FilterKey): RowSet {
  let rows = standing.exists;
  for (const [key, set] of byFilter) if (key !== except) rows = intersection(rows, set);
  return rows;
}
