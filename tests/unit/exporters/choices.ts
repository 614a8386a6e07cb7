import * as fc from "fast-check";
import { NO_FILTERS, type Filters } from "../../../src/engine/filters";
import { SORT_KEYS, type Sort } from "../../../src/engine/sort";
import { STATUSES } from "../../../src/model/status";
import type { Dataset } from "../../../src/model/schema";

export interface RandomChoice {
  readonly filters: Filters;
  readonly asOf: string;
  readonly met: readonly string[] | null;
  readonly sort: Sort;
}

/** A few values of a facet; mostly none, which lets all through: with every facet chosen hardly anything would be selected. */
function some<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: fc.subarray([...values], { maxLength: Math.min(4, values.length) }) },
  );
}

/** Anything that a reader of this data file could choose: filters, day, scenario and order. */
export function choices(dataset: Dataset): fc.Arbitrary<RandomChoice> {
  const days = [...new Set(dataset.commitments.flatMap((c) => c.history.map((entry) => entry.date)))].filter((date) => date.length === 10);
  const ids = dataset.conditions.map((c) => c.id);
  const filters: fc.Arbitrary<Filters> = fc.record({
    country: some(dataset.parties.map((p) => p.code)),
    category: some(dataset.categories.map((c) => c.id)),
    component: some((dataset.components ?? []).map((c) => c.id)),
    status: some(STATUSES),
    due: some(["yes", "no"] as const),
    condition: some(ids),
    group: some([...new Set(dataset.parties.flatMap((p) => p.groups ?? []))]),
    q: fc.constantFrom("", "", "", "air defence", "loan", "zzz"),
    from: fc.constantFrom(null, null, "2025", "2026-01"),
    to: fc.constantFrom(null, null, "2025-12-31"),
    min: fc.constantFrom(null, null, 1e8),
    max: fc.constantFrom(null, null, 1e9),
  });
  return fc.record({
    filters: fc.oneof(filters, fc.constantFrom(...dataset.categories.map((c) => ({ ...NO_FILTERS, category: [c.id] })))),
    asOf: fc.constantFrom(...days, dataset.coveredUntil ?? dataset.released),
    met: fc.oneof(fc.constant(null), fc.subarray(ids)),
    sort: fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
  });
}
