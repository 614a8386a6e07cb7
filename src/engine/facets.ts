import { FACETS, type FacetKey, type FilterKey } from "./filters";
import type { Columns } from "./columns";
import type { Lists } from "./lists";
import type { Standing } from "./asOf";
import { countCodes, countItems, estimateRows, joinRows } from "./joinedRows";
import { remembering } from "./remembering";
import { countShared, noRows, type RowSet, shareInto } from "./rowSet";
import { facetValues, setsBut } from "./selectRows";

export interface FacetCount {
  readonly value: string;
  /** Commitments that would show if this value alone were chosen in its facet and everything else stayed. */
  readonly count: number;
}

/** Every value of every facet in file order, those without commitments too. */
export type FacetCounts = Readonly<Record<FacetKey, readonly FacetCount[]>>;

interface Selected {
  readonly rows: RowSet;
  readonly standing: Standing;
  readonly byFilter: ReadonlyMap<FilterKey, RowSet>;
}

const NO_COUNTS: readonly FacetCount[] = [];

/** How much looking at a row costs, in words of a set that are joined and counted in the same time. */
const WORDS_A_ROW = 6;

interface Counted {
  /** What the counts follow from: the day, and all filters but the facet's own. */
  readonly sets: readonly RowSet[];
  readonly counts: readonly FacetCount[];
}

/** What is used again from one question to the next: room, and the last counts of each facet. */
const keptOf = remembering((columns: Columns) => ({
  room: noRows(columns.rows),
  base: noRows(columns.rows),
  last: new Map<FacetKey, Counted>(),
}));

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

/** Few rows are looked at one by one, many are counted 32 at a time against the set of each value. */
class FacetCounter {
  readonly #columns: Columns;
  readonly #standing: Standing;
  readonly #byFilter: Selected["byFilter"];
  readonly #rows: RowSet;
  /** The rows that pass all filters that are no facets. */
  readonly #base: RowSet;

  constructor(columns: Columns, { standing, byFilter, rows }: Selected) {
    this.#columns = columns;
    this.#rows = rows;
    this.#standing = standing;
    this.#byFilter = byFilter;
    const sets = [standing.exists];
    for (const [key, set] of byFilter) if (!isFacet(key)) sets.push(set);
    this.#base = sets.length === 1 ? standing.exists : keptOf(columns).base;
    if (sets.length > 1) shareInto(this.#base, sets);
  }

  /** A facet's own choice changes nothing of its counts: then they are those of the question before. */
  count(facet: FacetKey): readonly FacetCount[] {
    const { values } = facetValues({ columns: this.#columns, standing: this.#standing }, facet);
    if (values.length === 0) return NO_COUNTS;
    const { last } = keptOf(this.#columns);
    const sets = setsBut(this.#standing, this.#byFilter, facet);
    const before = last.get(facet);
    if (before && isSame(before.sets, sets)) return before.counts;
    const counts = this.#count(facet);
    last.set(facet, { sets, counts });
    return counts;
  }

  #count(facet: FacetKey): readonly FacetCount[] {
    const [columns, standing] = [this.#columns, this.#standing];
    const { values, sets } = facetValues({ columns, standing }, facet);
    const { room } = keptOf(columns);
    const passed = this.#passed(facet);
    const rows = joinRows(passed, room);
    const codes = codesOf(columns, standing, facet);
    if (codes === null || estimateRows(rows) * WORDS_A_ROW > sets.length * room.words.length) {
      const [first = room] = passed;
      const all = passed.length === 1 ? first : room;
      if (all === room && passed.length <= 4) shareInto(room, passed);
      return values.map((value, i) => ({ value, count: countShared(all, sets[i] ?? all) }));
    }
    const counts = new Uint32Array(values.length);
    if (ArrayBuffer.isView(codes)) countCodes(counts, rows, codes);
    else countItems(counts, rows, codes);
    return values.map((value, i) => ({ value, count: counts[i] ?? 0 }));
  }

  /** The sets that a row must be in to pass all filters but this facet's. */
  #passed(facet: FacetKey): RowSet[] {
    if (!this.#byFilter.has(facet)) return [this.#rows];
    const sets = [this.#base];
    for (const [key, set] of this.#byFilter) if (key !== facet && isFacet(key)) sets.push(set);
    return sets;
  }
}

function isFacet(key: FilterKey): key is FacetKey {
  return (FACETS as readonly FilterKey[]).includes(key);
}

function isSame(a: readonly RowSet[], b: readonly RowSet[]): boolean {
  return a.length === b.length && a.every((set, i) => set === b[i]);
}

/** Counts by all filters but the facet's own (contract section 2, "Facets"). */
export function countFacets(columns: Columns, selected: Selected): FacetCounts {
  const counter = new FacetCounter(columns, selected);
  const [country, category, component, status, due, condition, group] = FACETS;
  return {
    country: counter.count(country),
    category: counter.count(category),
    component: counter.count(component),
    status: counter.count(status),
    due: counter.count(due),
    condition: counter.count(condition),
    group: counter.count(group),
  };
}
