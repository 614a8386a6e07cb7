import type { Dataset } from "../model/schema";
import { STATUSES } from "../model/status";
import { type Columns, NONE } from "./columns";
import { listOf } from "./lists";
import { NOT_YET, type Standing } from "./asOf";
import type { Filters } from "./filters";
import { type Dimension, WITHOUT } from "./figure";
import { hasRow, noRows } from "./rowSet";

export interface DimensionFacts {
  readonly dataset: Dataset;
  readonly columns: Columns;
  readonly standing: Standing;
}

type ValuesOfRow = (facts: DimensionFacts, row: number) => readonly string[];

const VALUES: Readonly<Record<Dimension, ValuesOfRow>> = {
  country: ({ columns }, row) => Array.from(listOf(columns.parties, row), (i) => columns.facets.country.values[i] ?? WITHOUT),
  category: ({ columns }, row) => [columns.facets.category.values[columns.category[row] ?? NONE] ?? WITHOUT],
  component: ({ columns }, row) => [columns.facets.component.values[columns.component[row] ?? NONE] ?? WITHOUT],
  status: ({ standing }, row) => [STATUSES[standing.status[row] ?? NOT_YET] ?? WITHOUT],
  due: ({ standing }, row) => (hasRow(standing.due, row) ? ["yes"] : hasRow(standing.waiting, row) ? ["no"] : []),
  condition: ({ columns }, row) => Array.from(listOf(columns.conditions, row), (i) => columns.facets.condition.values[i] ?? WITHOUT),
  group: ({ columns }, row) => {
    const { values, sets } = columns.facets.group;
    return values.filter((_, i) => hasRow(sets[i] ?? noRows(0), row));
  },
  year: ({ dataset }, row) => [dataset.commitments[row]?.history[0]?.date.slice(0, 4) ?? WITHOUT],
  terms: ({ dataset }, row) => [dataset.commitments[row]?.quantity?.terms ?? WITHOUT],
};

/** The values that a row has in a dimension: one, several (country, condition, group) or none (due of what promises nothing). */
export function valuesOfRow(facts: DimensionFacts, dimension: Dimension, row: number): readonly string[] {
  return VALUES[dimension](facts, row);
}

/** All values of a dimension in their order; those of `year` and `terms` are what the rows have. */
export function valuesInOrder(facts: DimensionFacts, dimension: Dimension, found: Iterable<string>): readonly string[] {
  const { columns } = facts;
  switch (dimension) {
    case "status":
      return STATUSES;
    case "due":
      return ["yes", "no"];
    case "year":
      return [...new Set(found)].toSorted();
    case "terms":
      return ["grant", "loan", "in-kind", "guarantee", WITHOUT];
    case "component":
      return [...columns.facets.component.values, WITHOUT];
    default:
      return columns.facets[dimension].values;
  }
}

/** Whether the filters decide which parties are listed: else all are. */
export function choosesParties({ country, group }: Filters): boolean {
  return country.length > 0 || group.length > 0;
}

/** Whether a party may be listed: with `country` or `group` chosen, only those that fit are (contract section 2, "By country"). */
export function partyFits(dataset: Dataset, { country, group }: Filters): (code: string) => boolean {
  const isChosen = (code: string) => country.length === 0 || country.includes(code);
  if (group.length === 0) return isChosen;
  const groups = new Map(dataset.parties.map((party) => [party.code, party.groups ?? []]));
  return (code) => isChosen(code) && group.some((one) => groups.get(code)?.includes(one));
}
