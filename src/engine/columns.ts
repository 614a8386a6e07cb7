import type { Commitment, Dataset } from "../model/schema";
import { dayFromNumber, dayNumber, firstDay } from "../model/partialDate";
import { STATUSES } from "../model/status";
import { addRow, noRows, type RowSet } from "./rowSet";

/** The values of one facet in file order, each with the rows that bear it. */
export interface Dictionary {
  readonly values: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly sets: readonly RowSet[];
}

/** Facets whose rows do not depend on the as-of date. */
export type FixedFacet = "country" | "category" | "component" | "condition" | "group";

/** Lists of numbers of different lengths, one a row, laid end to end: row r has `items[offsets[r]]` up to `items[offsets[r + 1]]`. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
}

/** The data file as columns: a row is a commitment's place in the file. Never changed after it is made. */
export interface Columns {
  readonly rows: number;
  /** The row of a commitment's id. */
  readonly rowOf: { get(id: string): number | undefined };
  readonly facets: Readonly<Record<FixedFacet, Dictionary>>;
  /** Index into the facet's values; `NONE` without. */
  readonly category: Uint16Array;
  readonly component: Uint16Array;
  /** Indexes into `facets.country.values`, in the order of the commitment's parties, each once. */
  readonly parties: Lists;
  readonly conditions: Lists;
  /** Day numbers (see partialDate) of the history's steps, a partial date at its first day, and their statuses (index in STATUSES). */
  readonly steps: { readonly offsets: Uint32Array; readonly day: Int32Array; readonly status: Uint8Array };
  /** Row of the commitment that this one is part of; -1 without, or when the file does not hold it. */
  readonly whole: Int32Array;
  /** Terms of the quantity, an index into TERMS; TERMS.length without. */
  readonly terms: Uint8Array;
  /** Rows whose quantity is a loan. */
  readonly loans: RowSet;
}

export const NONE = 0xffff;

/** Terms of a quantity, in the order in which they are shown. */
export const TERMS = ["grant", "loan", "in-kind", "guarantee"] as const;

function dictionary(values: readonly string[], rows: number): { dict: Dictionary; add: (value: string, row: number) => number } {
  const index = new Map(values.map((value, i) => [value, i]));
  const sets = values.map(() => noRows(rows));
  const add = (value: string, row: number) => {
    const i = index.get(value) ?? -1;
    const set = sets[i];
    if (set) addRow(set, row);
    return i;
  };
  return { dict: { values, index, sets }, add };
}

/** Lists that are written row after row. */
export function listWriter(rows: number): { push: (item: number) => void; close: (row: number) => void; lists: () => Lists } {
  const offsets = new Uint32Array(rows + 1);
  let items = new Uint32Array(Math.max(16, rows));
  let length = 0;
  return {
    push(item) {
      if (length === items.length) {
        const wider = new Uint32Array(items.length * 2);
        wider.set(items);
        items = wider;
      }
      items[length++] = item;
    },
    close: (row) => void (offsets[row + 1] = length),
    lists: () => ({ offsets, items: items.slice(0, length) }),
  };
}

/** The years of first entries in ascending order, and each row's place in them. */
export function yearsOf({ steps, rows }: Columns): { readonly values: readonly string[]; readonly codes: Uint16Array } {
  const yearOfDay = new Map<number, number>();
  const years = new Uint16Array(rows);
  for (let row = 0; row < rows; row++) {
    const day = steps.day[steps.offsets[row] ?? 0] ?? 0;
    let year = yearOfDay.get(day);
    if (year === undefined) yearOfDay.set(day, (year = Number(dayFromNumber(day).slice(0, 4))));
    years[row] = year;
  }
  const found = [...new Set(yearOfDay.values())].toSorted((a, b) => a - b);
  const place = new Map(found.map((year, i) => [year, i]));
  for (let row = 0; row < rows; row++) years[row] = place.get(years[row] ?? 0) ?? 0;
  return { values: found.map((year) => String(year).padStart(4, "0")), codes: years };
}

/** Every group that a party names, in order of appearance. */
function groupsOf(head: Head): string[] {
  return [...new Set(head.parties.flatMap((party) => party.groups ?? []))];
}

/** All of a data file but its commitments. */
type Head = Omit<Dataset, "commitments">;

interface ColumnsWriter {
  readonly add: (commitment: Commitment, row: number) => void;
  readonly done: () => Columns;
}

/** Columns that are written row after row: the commitments of a large file are never all there at once. */
export function columnsWriter(head: Head, rows: number): ColumnsWriter {
  const dictionaryOf = (values: readonly string[]) => dictionary(values, rows);
  const country = dictionaryOf(head.parties.map(({ code }) => code));
  const category = dictionaryOf(head.categories.map(({ id }) => id));
  const component = dictionaryOf((head.components ?? []).map(({ id }) => id));
  const condition = dictionaryOf(head.conditions.map(({ id }) => id));
  const group = dictionaryOf(groupsOf(head));
  const groupsByParty = new Map(head.parties.map((p) => [p.code, p.groups ?? []]));

  const rowOf = new Map<string, number>();
  const wholes = new Map<number, string>();
  const categories = new Uint16Array(rows);
  const components = new Uint16Array(rows).fill(NONE);
  const [parties, conditions, days, statuses] = [listWriter(rows), listWriter(rows), listWriter(rows), listWriter(rows)];
  const terms = new Uint8Array(rows).fill(TERMS.length);
  const loans = noRows(rows);

  const knownDays = new Map<string, number>();
  const dayOf = (date: string): number => {
    let day = knownDays.get(date);
    if (day === undefined) knownDays.set(date, (day = dayNumber(firstDay(date))));
    return day;
  };

  const add = (c: Commitment, row: number): void => {
    rowOf.set(c.id, row);
    categories[row] = category.add(c.category, row);
    if (c.component !== undefined) components[row] = component.add(c.component, row);
    for (const code of each(c.parties.map((p) => p.code))) {
      parties.push(country.add(code, row));
      for (const g of groupsByParty.get(code) ?? []) group.add(g, row);
    }
    for (const id of each(c.conditions)) conditions.push(condition.add(id, row));
    for (const { date, status } of c.history) {
      days.push(dayOf(date));
      statuses.push(STATUSES.indexOf(status));
    }
    for (const list of [parties, conditions, days, statuses]) list.close(row);
    if (c.partOf !== undefined) wholes.set(row, c.partOf);
    const term = c.quantity?.terms;
    if (term !== undefined) terms[row] = TERMS.indexOf(term);
    if (term === "loan") addRow(loans, row);
  };

  const done = (): Columns => {
    const whole = new Int32Array(rows).fill(-1);
    for (const [row, id] of wholes) whole[row] = rowOf.get(id) ?? -1;
    const { offsets, items } = days.lists();
    return {
      rows,
      rowOf,
      facets: { country: country.dict, category: category.dict, component: component.dict, condition: condition.dict, group: group.dict },
      category: categories,
      component: components,
      parties: parties.lists(),
      conditions: conditions.lists(),
      // Days before 1970 are below 0: the same bits, read with a sign.
      steps: { offsets, day: new Int32Array(items.buffer), status: Uint8Array.from(statuses.lists().items) },
      whole,
      terms,
      loans,
    };
  };
  return { add, done };
}

/** Turns a checked data file into columns. Every id in it resolves (see model/parseDataset), but for `partOf`. */
export function toColumns(dataset: Dataset): Columns {
  const { add, done } = columnsWriter(dataset, dataset.commitments.length);
  dataset.commitments.forEach(add);
  return done();
}

/** Each once, in order. */
function each<T>(items: readonly T[]): Iterable<T> {
  return items.length > 1 ? new Set(items) : items;
}

/** The numbers that a row has in such lists. */
export function listOf(column: Lists, row: number): Uint32Array {
  return column.items.subarray(column.offsets[row] ?? 0, column.offsets[row + 1] ?? 0);
}
