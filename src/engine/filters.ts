import type { Status } from "../model/status";

/** The seven facets, in the order of contract section 2. */
export const FACETS = ["country", "category", "component", "status", "due", "condition", "group"] as const;
export type FacetKey = (typeof FACETS)[number];

/** What the reader has chosen. Within a facet any value fits; across facets and ranges all must (contract section 2). */
export interface Filters {
  readonly country: readonly string[];
  readonly category: readonly string[];
  readonly component: readonly string[];
  readonly status: readonly Status[];
  readonly due: readonly Due[];
  readonly condition: readonly string[];
  readonly group: readonly string[];
  /** Words that must all occur; "" for none. */
  readonly q: string;
  /** Partial dates between which the first history entry lies, both included. */
  readonly from: string | null;
  readonly to: string | null;
  /** Amounts in the base currency (not cents) that the commitment's own money range touches. */
  readonly min: number | null;
  readonly max: number | null;
}

type Due = "yes" | "no";

/** Everything that can be dropped by itself: a facet, the search or one end of a range. */
export type FilterKey = keyof Filters;
const FILTER_KEYS = [...FACETS, "q", "from", "to", "min", "max"] as const satisfies readonly FilterKey[];

export const NO_FILTERS: Filters = {
  country: [],
  category: [],
  component: [],
  status: [],
  due: [],
  condition: [],
  group: [],
  q: "",
  from: null,
  to: null,
  min: null,
  max: null,
};

/** Whether this filter narrows anything. */
export function isActive(filters: Filters, key: FilterKey): boolean {
  const value = filters[key];
  return typeof value === "number" || (value !== null && value.length > 0);
}

/** The filters that narrow something, in contract order. */
export function activeKeys(filters: Filters): FilterKey[] {
  return FILTER_KEYS.filter((key) => isActive(filters, key));
}

/** The same filters without one of them. */
export function withoutFilter(filters: Filters, key: FilterKey): Filters {
  return { ...filters, [key]: NO_FILTERS[key] };
}
