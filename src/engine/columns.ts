import type { Commitment, Dataset } from "../model/schema";
import { dayFromNumber, dayNumber, firstDay } from "../model/partialDate";
import { STATUSES } from "../model/status";
import { type Lists, listWriter, type Runs, startOf } from "./lists";
import { addRow, noRows, type RowSet } from "./rowSet";

/** The values of one facet in file order, each with the rows that bear it. */
export interface Dictionary {
  readonly values: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly sets: readonly RowSet[];
}

/** Facets whose rows do not depend on the as-of date. */
export type FixedFacet = "country" | "category" | "component" | "condition" | "group";

/** The data file as columns: a row is a commitment's place in the file. Never changed after it is made. */
export interface Columns {
  readonly rows: number;
  /** The row of a commitment's id. */
  readonly rowOf: { get(id: string): number | undefined };
  readonly facets: Readonly<Record<FixedFacet, Dictionary>>;
  /** Index into the facet's values; a number beyond them without. Empty when there are no values. */
  readonly category: Codes;
  readonly component: Codes;
  /** Indexes into `facets.country.values`, in the order of the commitment's parties, each once. */
  readonly parties: Lists;
  readonly conditions: Lists;
  /** Day numbers (see partialDate) of the history's steps, a partial date at its first day, and their statuses (index in STATUSES). */
  readonly steps: Runs & { readonly day: Int16Array | Int32Array; readonly status: Uint8Array };
  /** Row of the commitment that this one is part of; -1 without, or when the file does not hold it. Empty when no row is part of another. */
  readonly whole: Int32Array;
  /** Terms of the quantity, an index into TERMS; TERMS.length without. Empty when no quantity has any. */
  readonly terms: Uint8Array;
  /** Rows whose quantity is a loan. */
  readonly loans: RowSet;
}

/** A number a row. */
type Codes = Uint8Array | Uint16Array;

export const NONE = 0xffff;

/** Codes of this many values, all of them beyond the values as yet. */
function noCodes(values: number, rows: number): Codes {
  if (values === 0) return new Uint8Array(0);
  return values < 0xff ? new Uint8Array(rows).fill(0xff) : new Uint16Array(rows).fill(NONE);
}

/** Day numbers below 0 are read with their sign; those of our times take two bytes. */
function toDays(items: Uint32Array): Int16Array | Int32Array {
  const days = new Int32Array(items.buffer);
  const short = Int16Array.from(days);
  return short.every((day, i) => day === days[i]) ? short : days;
}

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

/** The day of a row's first step. */
export function firstDayOf(steps: Columns["steps"], row: number): number {
  return steps.day[startOf(steps, row)] ?? 0;
}

/** The years of first entries in ascending order, and each row's place in them. */
export function yearsOf({ steps, rows }: Columns): { readonly values: readonly string[]; readonly codes: Uint16Array } {
  const yearOfDay = new Map<number, number>();
  const years = new Uint16Array(rows);
  for (let row = 0; row < rows; row++) {
    const day = firstDayOf(steps, row);
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
  readonly done: () => Omit<Columns, "rowOf">;
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
  const categories = noCodes(head.categories.length, rows);
  const components = noCodes(head.components?.length ?? 0, rows);
  const [parties, conditions, days, statuses] = [listWriter(rows), listWriter(rows), listWriter(rows), listWriter(rows)];
  const terms = new Uint8Array(rows).fill(TERMS.length);
  let hasTerms = false;
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
    if (term !== undefined) {
      terms[row] = TERMS.indexOf(term);
      hasTerms = true;
    }
    if (term === "loan") addRow(loans, row);
  };

  const done = () => {
    const whole = new Int32Array(wholes.size === 0 ? 0 : rows).fill(-1);
    for (const [row, id] of wholes) whole[row] = rowOf.get(id) ?? -1;
    const { items, ...runs } = days.written();
    return {
      rows,
      facets: { country: country.dict, category: category.dict, component: component.dict, condition: condition.dict, group: group.dict },
      category: categories,
      component: components,
      parties: parties.lists(),
      conditions: conditions.lists(),
      steps: { ...runs, day: toDays(items), status: Uint8Array.from(statuses.written().items) },
      whole,
      terms: hasTerms ? terms : new Uint8Array(0),
      loans,
    };
  };
  return { add, done };
}

/** Finds rows by id without a table of all ids: they are looked for in the order of the ids, which most files are in already. */
function rowFinder(commitments: readonly Pick<Commitment, "id">[]): Columns["rowOf"] {
  const idOf = (row: number): string => commitments[row]?.id ?? "";
  const isSorted = commitments.every(({ id }, row) => row === 0 || idOf(row - 1) < id);
  const sorted = isSorted
    ? null
    : Uint32Array.from(commitments.keys()).toSorted((a, b) => (idOf(a) === idOf(b) ? a - b : idOf(a) < idOf(b) ? -1 : 1));
  return { get: (id) => searchRow(commitments.length, (place) => sorted?.[place] ?? place, { id, idOf }) };
}

/** Looks for an id among rows in the order of their ids, the last of equal ones. */
export function searchRow(
  rows: number,
  rowAt: (place: number) => number,
  { id, idOf }: { readonly id: string; readonly idOf: (row: number) => string },
): number | undefined {
  let [low, high] = [0, rows];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (idOf(rowAt(middle)) <= id) low = middle + 1;
    else high = middle;
  }
  const row = rowAt(low - 1);
  return low > 0 && idOf(row) === id ? row : undefined;
}

/** Turns a checked data file into columns. Every id in it resolves (see model/parseDataset), but for `partOf`. */
export function toColumns(dataset: Dataset): Columns {
  const { add, done } = columnsWriter(dataset, dataset.commitments.length);
  dataset.commitments.forEach(add);
  return { ...done(), rowOf: rowFinder(dataset.commitments) };
}

/** Each once, in order. */
function each<T>(items: readonly T[]): Iterable<T> {
  return items.length > 1 ? new Set(items) : items;
}
