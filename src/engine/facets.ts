import { FACETS, type FacetKey, type FilterKey } from "./filters";
import type { Columns } from "./columns";
import type { Standing } from "./asOf";
import { type Places, placesIn, writePlaces } from "./places";
import { countRows, countShared, type RowSet, toList } from "./rowSet";
import { facetValues, passing } from "./selectRows";

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

function countByPlace(places: Places, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(places.values.length);
  const write = { into: new Int32Array(places.most + 1), isSum: false };
  for (const row of rows) {
    const n = writePlaces(places, row, write);
    for (let i = 0; i < n; i++) {
      const place = write.into[i] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * Counts by all filters but the facet's own (contract section 2, "Facets"). Few rows are looked at one by one, many are counted 32 at a
 * time against the set of each value.
 * @param list the selected rows
 */
export function countFacets(columns: Columns, selected: Selected, list: Uint32Array): FacetCounts {
  const { standing, byFilter } = selected;
  const count = (facet: FacetKey): FacetCount[] => {
    const isFiltered = byFilter.has(facet);
    const rows = isFiltered ? passing(standing, byFilter, facet) : selected.rows;
    const size = isFiltered ? countRows(rows) : selected.count;
    const { values, sets } = facetValues({ columns, standing }, facet);
    if (size * WORDS_A_ROW < sets.length * rows.words.length) {
      const places = placesIn({ columns, standing, fits: null }, facet);
      const counts = countByPlace(places, isFiltered ? toList(rows, size) : list);
      return values.map((value, i) => ({ value, count: counts[i] ?? 0 }));
    }
    return values.map((value, i) => {
      const set = sets[i];
      return { value, count: set ? countShared(rows, set) : 0 };
    });
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
