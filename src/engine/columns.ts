import type { Commitment, Dataset } from "../model/schema";
import { dayNumber, firstDay } from "../model/partialDate";
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
  readonly rowOf: ReadonlyMap<string, number>;
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
}

export const NONE = 0xffff;

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

function lists(rows: readonly (readonly number[])[]): Lists {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((items, row) => (offsets[row + 1] = (offsets[row] ?? 0) + items.length));
  return { offsets, items: Uint32Array.from(rows.flat()) };
}

function stepColumns(commitments: readonly Commitment[]): Columns["steps"] {
  const offsets = new Uint32Array(commitments.length + 1);
  commitments.forEach((c, row) => (offsets[row + 1] = (offsets[row] ?? 0) + c.history.length));
  const steps = commitments.flatMap((c) => c.history);
  return {
    offsets,
    day: Int32Array.from(steps, (step) => dayNumber(firstDay(step.date))),
    status: Uint8Array.from(steps, (step) => STATUSES.indexOf(step.status)),
  };
}

/** Every group that a party names, in order of appearance. */
function groupsOf(dataset: Dataset): string[] {
  return [...new Set(dataset.parties.flatMap((party) => party.groups ?? []))];
}

/** Turns a checked data file into columns. Every id in it resolves (see model/parseDataset), but for `partOf`. */
export function toColumns(dataset: Dataset): Columns {
  const { commitments } = dataset;
  const rows = commitments.length;
  const country = dictionary(
    dataset.parties.map((p) => p.code),
    rows,
  );
  const category = dictionary(
    dataset.categories.map((c) => c.id),
    rows,
  );
  const component = dictionary(
    (dataset.components ?? []).map((c) => c.id),
    rows,
  );
  const condition = dictionary(
    dataset.conditions.map((c) => c.id),
    rows,
  );
  const group = dictionary(groupsOf(dataset), rows);
  const groupsByParty = new Map(dataset.parties.map((p) => [p.code, p.groups ?? []]));
  const rowOf = new Map(commitments.map((c, row) => [c.id, row]));

  const categories = new Uint16Array(rows);
  const components = new Uint16Array(rows).fill(NONE);
  const parties: number[][] = [];
  const conditions: number[][] = [];
  const whole = new Int32Array(rows).fill(-1);
  commitments.forEach((c, row) => {
    categories[row] = category.add(c.category, row);
    if (c.component !== undefined) components[row] = component.add(c.component, row);
    const codes = [...new Set(c.parties.map((p) => p.code))];
    parties.push(codes.map((code) => country.add(code, row)));
    for (const code of codes) for (const g of groupsByParty.get(code) ?? []) group.add(g, row);
    conditions.push([...new Set(c.conditions)].map((id) => condition.add(id, row)));
    if (c.partOf !== undefined) whole[row] = rowOf.get(c.partOf) ?? -1;
  });

  return {
    rows,
    rowOf,
    facets: { country: country.dict, category: category.dict, component: component.dict, condition: condition.dict, group: group.dict },
    category: categories,
    component: components,
    parties: lists(parties),
    conditions: lists(conditions),
    steps: stepColumns(commitments),
    whole,
  };
}

/** The numbers that a row has in such lists. */
export function listOf(column: Lists, row: number): Uint32Array {
  return column.items.subarray(column.offsets[row] ?? 0, column.offsets[row + 1] ?? 0);
}
