import { FACETS, type FacetKey, type FilterKey } from "./filters";
import type { Columns, Lists } from "./columns";
import type { Standing } from "./asOf";
import { remembering } from "./remembering";
import { countRows, countShared, noRows, type RowSet } from "./rowSet";
import { facetValues, passingInto } from "./selectRows";

export interface FacetCount {
  readonly value: string;
  /** Commitments that would show if this value alone were chosen in its facet and everything else stayed. */
  readonly count: number;
}

/** Every value of every facet in file order, those without commitments too. */
export type FacetCounts = Readonly<Record<FacetKey, readonly FacetCount[]>>;

interface Selected {
  readonly rows: RowSet;
  readonly count: number;
  readonly standing: Standing;
  readonly byFilter: ReadonlyMap<FilterKey, RowSet>;
}

/** How much looking at a row costs, in words of a set that are joined and counted in the same time. */
const WORDS_A_ROW = 6;

/** Room that every question uses again: the rows that pass all filters but a facet's own, and the counts of its values. */
const roomOf = remembering((columns: Columns) => ({ rows: noRows(columns.rows), counts: new Uint32Array(64) }));

/** The facet's value of each row as a number, or the values of each; null: only the rows of each value are known. */
function codesOf(columns: Columns, standing: Standing, facet: FacetKey): Uint8Array | Uint16Array | Lists | null {
  switch (facet) {
    case "country":
      return columns.parties;
    case "condition":
      return columns.conditions;
    case "category":
    case "component":
      return columns[facet];
    case "status":
      return standing.status;
    default:
      return null;
  }
}

function countCodes(counts: Uint32Array, { words }: RowSet, codes: Uint8Array | Uint16Array): void {
  const n = counts.length;
  for (let i = 0; i < words.length; i++) {
    for (let word = (words[i] ?? 0) | 0; word !== 0; word &= word - 1) {
      const code = codes[i * 32 + 31 - Math.clz32(word & -word)] ?? n;
      if (code < n) counts[code] = (counts[code] ?? 0) + 1;
    }
  }
}

function countItems(counts: Uint32Array, { words }: RowSet, { offsets, items }: Lists): void {
  for (let i = 0; i < words.length; i++) {
    for (let word = (words[i] ?? 0) | 0; word !== 0; word &= word - 1) {
      const row = i * 32 + 31 - Math.clz32(word & -word);
      const end = offsets[row + 1] ?? 0;
      for (let at = offsets[row] ?? 0; at < end; at++) {
        const item = items[at] ?? 0;
        counts[item] = (counts[item] ?? 0) + 1;
      }
    }
  }
}

/**
 * Counts by all filters but the facet's own (contract section 2, "Facets"). Few rows are looked at one by one, many are counted 32 at a
 * time against the set of each value.
 */
export function countFacets(columns: Columns, selected: Selected): FacetCounts {
  const { standing, byFilter } = selected;
  const room = roomOf(columns);
  const count = (facet: FacetKey): readonly FacetCount[] => {
    const { values, sets } = facetValues({ columns, standing }, facet);
    if (values.length === 0) return [];
    const isFiltered = byFilter.has(facet);
    const rows = isFiltered ? room.rows : selected.rows;
    if (isFiltered) passingInto(rows, standing, byFilter, facet);
    const size = isFiltered ? countRows(rows) : selected.count;
    const codes = codesOf(columns, standing, facet);
    if (codes === null || size * WORDS_A_ROW > sets.length * rows.words.length)
      return values.map((value, i) => ({ value, count: countShared(rows, sets[i] ?? rows) }));
    if (room.counts.length < values.length) room.counts = new Uint32Array(2 * values.length);
    const counts = room.counts.fill(0, 0, values.length).subarray(0, values.length);
    if (ArrayBuffer.isView(codes)) countCodes(counts, rows, codes);
    else countItems(counts, rows, codes);
    return values.map((value, i) => ({ value, count: counts[i] ?? 0 }));
  };
  const [country, category, component, status, due, condition, group] = FACETS;
  return {
    country: count(country),
    category: count(category),
    component: count(component),
    status: count(status),
    due: count(due),
    condition: count(condition),
    group: count(group),
  };
}
