import type { Dataset } from "../model/schema";
import type { Amounts } from "./amounts";
import { type Columns, firstDayOf } from "./columns";
import type { Standing } from "./asOf";
import { startOf } from "./lists";
import type { OwnFigures } from "./ownFigures";
import { preparedOf } from "./prepared";
import { sortByNumber } from "./radix";
import { remembering } from "./remembering";
import { rowReader } from "./rowReader";
import { hasRow } from "./rowSet";
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
  readonly own: OwnFigures;
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

/** Whether the rows stand in the order of their ids, once for a file. */
export const isInIdOrder = remembering((dataset: Dataset): boolean => {
  const { id, rows } = rowReader(dataset);
  let before = "";
  for (let row = 0; row < rows; row++) {
    const here = id(row);
    if (row > 0 && !(before < here)) return false;
    before = here;
  }
  return true;
});

/** Rows by id, ascending: the order of ties. */
function rowsById(dataset: Dataset): Uint32Array {
  const prepared = preparedOf(dataset);
  if (prepared) return prepared.byId;
  const rows = Uint32Array.from({ length: dataset.commitments.length }, (_, row) => row);
  if (isInIdOrder(dataset)) return rows;
  const ids = dataset.commitments.map(({ id }) => id);
  return rows.toSorted((a, b) => ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1));
}

function numbersOf(amounts: Amounts): Float64Array {
  return Float64Array.from({ length: amounts.length }, (_, row) => amounts.at(row));
}

/** What rows are compared by, ascending: the first decides, the next where it is equal. */
function keysOf(facts: SortFacts, key: SortKey): readonly ArrayLike<number>[] {
  const { dataset, columns, standing, own, texts } = facts;
  switch (key) {
    case "date":
      return [Float64Array.from({ length: columns.rows }, (_, row) => firstDayOf(columns.steps, row))];
    case "amount":
      return (own.low === own.high ? [own.low] : [own.low, own.high]).map(numbersOf);
    case "category":
      return [columns.category];
    case "status":
      return [standing.status];
    case "country": {
      const places = placesOf(columns.facets.country.values.map(texts.partyName), texts.language);
      const { parties } = columns;
      return [Float64Array.from({ length: columns.rows }, (_, row) => places[parties.items[startOf(parties, row)] ?? 0] ?? 0)];
    }
    case "title": {
      const { rows, id, title } = rowReader(dataset);
      const translated = texts.translation?.commitments;
      const titles = Array.from({ length: rows }, (_, row) => translated?.[id(row)]?.title ?? title(row));
      return [placesOf(titles, texts.language)];
    }
  }
}

/**
 * All rows of the file in this order (contract section 3, `sort`): ties by id ascending either way; rows without money last either
 * way; an open high is the highest.
 */
export function sortRows(facts: SortFacts, sort: Sort): Uint32Array {
  const byId = rowsById(facts.dataset);
  let rows = byId;
  // The key that decides is sorted by last: a stable sort keeps what the ones after it brought about.
  for (const key of keysOf(facts, sort.key).toReversed()) rows = sortByNumber(rows, key, sort.descending);
  if (sort.key !== "amount") return rows;
  const { money } = facts.own.of;
  const isMoney = (row: number) => hasRow(money, row);
  const without = byId.filter((row) => !isMoney(row));
  const sorted = new Uint32Array(rows.length);
  sorted.set(rows.filter(isMoney));
  sorted.set(without, rows.length - without.length);
  return sorted;
}
