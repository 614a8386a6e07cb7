import * as fc from "fast-check";
import { FIGURE_KEYS, type Figure, type FigureKey } from "../../../src/engine/figure";
import type { Filters } from "../../../src/engine/filters";
import { SORT_KEYS } from "../../../src/engine/sort";
import { lastDay } from "../../../src/model/partialDate";
import { STATUSES } from "../../../src/model/status";
import { COLUMNS, EMBEDS, LANES, LANGS, MEASURES, PERS, THEMES, VIEWS, type ViewState } from "../../../src/state/viewState";

/** What breaks query strings: separators, escapes, signs that links lose, other scripts, a NUL. */
const AWKWARD = [
  ",",
  "%",
  "%2C",
  "%zz",
  "&",
  "+",
  "#",
  "=",
  "?",
  ".",
  "..",
  " ",
  "'",
  "(",
  ")",
  "!",
  "*",
  ":",
  "@",
  "/",
  "\0",
  "\n",
  "є",
  "e\u0301",
  "🇺🇦",
  "a",
  "__proto__",
];

const awkward = fc.oneof(
  fc.array(fc.constantFrom(...AWKWARD), { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", minLength: 1 }),
);
const awkwardList = fc.uniqueArray(awkward, { maxLength: 5 });

const date = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(4, 7, 10))
  .map(([year, month, length]) => lastDay(`${year}-${String(month).padStart(2, "0")}`).slice(0, length));

const amount = fc
  .oneof(
    fc.nat(),
    fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, 1e21, 1.5e300, 5e-324, 1.25e-7, Number.MAX_VALUE),
  )
  .map(Math.abs);

const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 3 });

const VALUES: Partial<Record<FigureKey, readonly string[]>> = {
  status: STATUSES,
  due: ["yes", "no"],
  year: ["1999", "2026"],
  terms: ["grant", "none"],
  promise: ["yes"],
  by: ["country"],
  newly: ["yes", "no"],
  asof: ["2026-01-06", "2025"],
};

const part = fc.constantFrom(...FIGURE_KEYS).chain((key) => {
  const values = VALUES[key];
  return fc.tuple(fc.constant(key), values ? fc.constantFrom(...values) : awkward);
});
const figure: fc.Arbitrary<Figure> = fc.record({ measure: fc.constantFrom(...MEASURES), parts: fc.array(part, { maxLength: 4 }) });

/** Random filters, field by field. */
const RANDOM_FILTERS: { readonly [K in keyof Filters]: fc.Arbitrary<Filters[K]> } = {
  country: awkwardList,
  category: awkwardList,
  component: awkwardList,
  status: fc.uniqueArray(fc.constantFrom(...STATUSES)),
  due: fc.uniqueArray(fc.constantFrom("yes" as const, "no" as const)),
  condition: awkwardList,
  group: awkwardList,
  q: fc.oneof(fc.constant(""), awkward),
  from: some(date),
  to: some(date),
  min: some(amount),
  max: some(amount),
};

/** Random values of each field of the view: whatever the tracker's own actions can put there. */
export const RANDOM: { readonly [K in keyof ViewState]: fc.Arbitrary<ViewState[K]> } = {
  view: fc.constantFrom(...VIEWS),
  filters: fc.record(RANDOM_FILTERS),
  asof: some(date),
  sort: fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
  compare: some(fc.uniqueArray(awkward, { minLength: 2, maxLength: 6 })),
  measure: fc.constantFrom(...MEASURES),
  per: fc.constantFrom(...PERS),
  since: some(date),
  by: fc.constantFrom(...LANES),
  met: some(awkwardList),
  columns: some(fc.uniqueArray(fc.constantFrom(...COLUMNS), { minLength: 1, maxLength: 5 })),
  commitment: some(awkward),
  ledger: some(figure),
  lang: some(fc.constantFrom(...LANGS)),
  theme: some(fc.constantFrom(...THEMES)),
  data: some(awkward),
  embed: some(fc.constantFrom(...EMBEDS)),
};

export const randomView: fc.Arbitrary<ViewState> = fc.record(RANDOM);
