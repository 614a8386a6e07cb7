import type { Dataset } from "../model/schema";
import type { Amounts } from "./amounts";
import { type Columns, firstDayOf } from "./columns";
import type { Standing } from "./asOf";
import { startOf } from "./lists";
import type { OwnFigures } from "./ownFigures";
import { preparedOf } from "./prepared";
import { sortByNumber } from "./radix";
import { remembering } from "./remembering";
import { type RowReader, rowReader } from "./rowReader";
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
  /** Asked for by the amounts' order alone. */
  readonly own: OwnFigures;
  readonly texts: Texts;
  /** Where each row's title stands. Asked for by the titles' order alone. */
  readonly titlePlaces: ArrayLike<number>;
}

/** Places of texts in the language's collation: equal texts have equal places. */
export function placesOf(texts: readonly string[], language: string): ArrayLike<number> {
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
const rowsById = remembering((dataset: Dataset): Uint32Array => {
  const prepared = preparedOf(dataset);
  if (prepared) return prepared.byId;
  const rows = new Uint32Array(dataset.commitments.length);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  if (isInIdOrder(dataset)) return rows;
  const ids = dataset.commitments.map(({ id }) => id);
  return rows.toSorted((a, b) => ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1));
});

function numbersOf(amounts: Amounts): Float64Array {
  return eachRow(amounts.length, (row) => {
    const amount = amounts.at(row);
    // Rows without are not sorted by it.
    return Number.isNaN(amount) ? 0 : amount;
  });
}

function eachRow(rows: number, numberOf: (row: number) => number): Float64Array {
  const numbers = new Float64Array(rows);
  for (let row = 0; row < rows; row++) numbers[row] = numberOf(row);
  return numbers;
}

function amountEnds({ low, high }: OwnFigures): readonly Amounts[] {
  return low === high ? [low] : [low, high];
}

/** What rows are compared by, ascending: the first decides, the next where it is equal. */
function keysOf(facts: SortFacts, key: SortKey): readonly ArrayLike<number>[] {
  const { columns, standing, texts } = facts;
  switch (key) {
    case "date":
      return [eachRow(columns.rows, (row) => firstDayOf(columns.steps, row))];
    case "amount":
      return amountEnds(facts.own).map(numbersOf);
    case "category":
      return [columns.category];
    case "status":
      return [standing.status];
    case "country": {
      const places = placesOf(columns.facets.country.values.map(texts.partyName), texts.language);
      const { parties } = columns;
      return [eachRow(columns.rows, (row) => places[parties.items[startOf(parties, row)] ?? 0] ?? 0)];
    }
    case "title":
      return [facts.titlePlaces];
  }
}

/** The titles of all rows as the reader sees them. */
export function* titlesOf({ rows, id, title }: RowReader, { translation }: Texts): Generator<string> {
  const translated = translation?.commitments;
  for (let row = 0; row < rows; row++) yield translated?.[id(row)]?.title ?? title(row);
}

/**
 * All rows of the file in this order (contract section 3, `sort`): ties by id ascending either way; rows without money last either
 * way; an open high is the highest.
 */
export function sortRows(facts: SortFacts, sort: Sort): Uint32Array {
  const byId = rowsById(facts.dataset);
  // The key that decides is sorted by last: a stable sort keeps what the ones after it brought about.
  const sorted = (rows: Uint32Array): Uint32Array => {
    let inOrder = rows;
    for (const key of keysOf(facts, sort.key).toReversed()) inOrder = sortByNumber(inOrder, key, sort.descending);
    return inOrder;
  };
  if (sort.key !== "amount") return sorted(byId);
  const { money } = facts.own.of;
  const without = byId.filter((row) => !hasRow(money, row));
  const rows = new Uint32Array(byId.length);
  rows.set(sorted(byId.filter((row) => hasRow(money, row))));
  rows.set(without, rows.length - without.length);
  return rows;
}
