import type { Dataset } from "../model/schema";
import type { Columns } from "./columns";
import { listOf } from "./columns";
import type { Standing } from "./asOf";
import type { OwnMoney } from "./ownMoney";
import type { Texts } from "./texts";

export const SORT_KEYS = ["date", "amount", "country", "category", "status", "title"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

export const DEFAULT_SORT: Sort = { key: "date", descending: true };

export interface SortFacts {
  readonly dataset: Dataset;
  readonly columns: Columns;
  readonly standing: Standing;
  readonly money: OwnMoney;
  readonly texts: Texts;
}

/** Places of texts in the language's collation: equal texts have equal places. */
function placesOf(texts: readonly string[], language: string): number[] {
  const { compare } = new Intl.Collator(language);
  const sorted = [...new Set(texts)].toSorted(compare);
  const places = new Map<string, number>();
  sorted.forEach((text, i) => {
    const before = sorted[i - 1];
    places.set(text, before !== undefined && compare(before, text) === 0 ? (places.get(before) ?? i) : i);
  });
  return texts.map((text) => places.get(text) ?? 0);
}

/** What a row is compared by, ascending; further numbers decide where the first are equal. */
function keysOf({ dataset, columns, standing, money, texts }: SortFacts, key: SortKey): (row: number) => readonly number[] {
  switch (key) {
    case "date":
      return (row) => [columns.steps.day[columns.steps.offsets[row] ?? 0] ?? 0];
    case "amount":
      return (row) => [money.low[row] ?? Number.NaN, money.high[row] ?? Number.NaN];
    case "category":
      return (row) => [columns.category[row] ?? 0];
    case "status":
      return (row) => [standing.status[row] ?? 0];
    case "country": {
      const places = placesOf(columns.facets.country.values.map(texts.partyName), texts.language);
      return (row) => [places[listOf(columns.parties, row)[0] ?? 0] ?? 0];
    }
    case "title": {
      const titles = dataset.commitments.map((c) => texts.translation?.commitments?.[c.id]?.title ?? c.title);
      const places = placesOf(titles, texts.language);
      return (row) => [places[row] ?? 0];
    }
  }
}

/** Ascending for a sign of 1; what is missing (NaN) comes last either way. */
function compareNumbers(x: number, y: number, sign: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
  return x === y ? 0 : x < y ? -sign : sign;
}

/**
 * All rows of the file in this order (contract section 3, `sort`): ties by id ascending either way; rows without money last either
 * way; an open high is the highest.
 */
export function sortRows(facts: SortFacts, sort: Sort): Uint32Array {
  const keyOf = keysOf(facts, sort.key);
  const sign = sort.descending ? -1 : 1;
  const rows = facts.dataset.commitments.map(({ id }, row) => ({ row, id, keys: keyOf(row) }));
  rows.sort((a, b) => {
    for (const [i, x] of a.keys.entries()) {
      const order = compareNumbers(x, b.keys[i] ?? Number.NaN, sign);
      if (order !== 0) return order;
    }
    return a.id < b.id ? -1 : Number(a.id > b.id);
  });
  return Uint32Array.from(rows, ({ row }) => row);
}
