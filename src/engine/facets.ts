import { FACETS, type FacetKey, type FilterKey } from "./filters";
import type { Columns } from "./columns";
import type { Standing } from "./asOf";
import { countShared, type RowSet } from "./rowSet";
import { facetValues, passing } from "./selectRows";

export interface FacetCount {
  readonly value: string;
  /** Commitments that would show if this value alone were chosen in its facet and everything else stayed. */
  readonly count: number;
}

/** Every value of every facet in file order, those without commitments too. */
export type FacetCounts = Readonly<Record<FacetKey, readonly FacetCount[]>>;

/** Counts by all filters but the facet's own (contract section 2, "Facets"). */
export function countFacets(columns: Columns, standing: Standing, byFilter: ReadonlyMap<FilterKey, RowSet>): FacetCounts {
  const all = passing(standing, byFilter);
  const count = (facet: FacetKey): FacetCount[] => {
    const rows = byFilter.has(facet) ? passing(standing, byFilter, facet) : all;
    const { values, sets } = facetValues({ columns, standing }, facet);
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
