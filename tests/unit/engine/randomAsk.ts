import * as fc from "fast-check";
import { NO_FILTERS, type Filters } from "../../../src/engine/filters";
import { SORT_KEYS, type Sort } from "../../../src/engine/sort";
import { STATUSES } from "../../../src/model/status";
import type { Dataset } from "../../../src/model/schema";
import type { Ask } from "./oracle";
import { ownMoney } from "./oracleFigures";

/** Random questions of a data file, most of which something answers: its own values, words and amounts, few filters at a time. */

const DAY = fc
  .integer({ min: Date.UTC(2023, 0, 1) / 86_400_000, max: Date.UTC(2027, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

const PARTIAL = fc.tuple(DAY, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));

/** Usually `nothing`, so that the filters together let something through. */
function seldom<T>(something: fc.Arbitrary<T>, nothing: T): fc.Arbitrary<T> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(nothing) }, { weight: 1, arbitrary: something });
}

function some<T extends string>(values: readonly T[]): fc.Arbitrary<T[]> {
  return seldom(fc.subarray([...values], { minLength: Math.min(1, values.length), maxLength: Math.min(6, values.length) }), []);
}

function searches(dataset: Dataset): fc.Arbitrary<string> {
  const texts = [
    ...dataset.parties.map(({ name }) => name),
    ...dataset.sources.map(({ title }) => title),
    ...dataset.commitments.flatMap(({ title, summary }) => [title, summary]),
  ];
  const words = [...new Set(texts.flatMap((text) => text.split(/\s+/)))].filter((word) => word !== "");
  if (words.length === 0) return fc.constant("");
  const word = fc
    .tuple(fc.constantFrom(...words), fc.nat(4), fc.integer({ min: 1, max: 5 }))
    .map(([text, from, length]) => text.slice(from, from + length));
  const written = fc.oneof(
    word,
    word.map((text) => text.toUpperCase()),
    word.map((text) => text.normalize("NFD")),
    fc.constantFrom("  ", "\u00a0", "qqq", "É", "ﬁ"),
  );
  return fc.array(written, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(" "));
}

/** Limits at, just below and just above what the file states in the base currency, where a comparison can go wrong. */
function amounts(dataset: Dataset): fc.Arbitrary<number> {
  const cents = dataset.commitments.flatMap((commitment) => {
    const own = ownMoney(dataset, commitment, "2026-07-03");
    return own ? [Number(own.low), Number(own.high ?? own.low)] : [];
  });
  const stated = cents.length === 0 ? fc.constant(0) : fc.constantFrom(...cents);
  return fc.tuple(stated, fc.integer({ min: -1, max: 1 })).map(([amount, step]) => Math.max(0, amount + step) / 100);
}

function filtersOf(dataset: Dataset): fc.Arbitrary<Filters> {
  return fc.record({
    country: some(dataset.parties.map(({ code }) => code)),
    category: some(dataset.categories.map(({ id }) => id)),
    component: some((dataset.components ?? []).map(({ id }) => id)),
    status: some(STATUSES),
    due: some(["yes", "no"] as const),
    condition: some(dataset.conditions.map(({ id }) => id)),
    group: some([...new Set(dataset.parties.flatMap(({ groups }) => groups ?? []))]),
    q: seldom(searches(dataset), ""),
    from: seldom<string | null>(PARTIAL, null),
    to: seldom<string | null>(PARTIAL, null),
    min: seldom<number | null>(amounts(dataset), null),
    max: seldom<number | null>(amounts(dataset), null),
  });
}

/** Any filters of this file, on any day from 2023 to 2027, with the facts or a scenario. */
export function randomAsk(dataset: Dataset): fc.Arbitrary<Ask> {
  const conditions = dataset.conditions.map(({ id }) => id);
  return fc.record({
    filters: fc.oneof({ weight: 9, arbitrary: filtersOf(dataset) }, { weight: 1, arbitrary: fc.constant(NO_FILTERS) }),
    asOf: fc.oneof(fc.constant("2026-07-03"), DAY),
    met: fc.oneof<fc.Arbitrary<string[] | null>[]>(fc.constant(null), fc.subarray(conditions)),
  });
}

export const SORTS: readonly Sort[] = SORT_KEYS.flatMap((key) => [
  { key, descending: false },
  { key, descending: true },
]);
