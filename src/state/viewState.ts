import { type FacetKey, type FilterKey, type Filters, NO_FILTERS, withoutFilter } from "../engine/filters";
import type { Figure, Measure } from "../engine/figure";
import { DEFAULT_SORT, type Sort } from "../engine/sort";
import { LANGUAGES, type Lang } from "../model/languages";
import { isPartialDate } from "../model/partialDate";
import { LEAST_COMPARED, MOST_COMPARED } from "./comparedList";

export const VIEWS = ["explore", "compare", "map", "timeline", "conditions", "about"] as const;
export type View = (typeof VIEWS)[number];
export const MEASURES = ["count", "money", "troops"] as const satisfies readonly Measure[];
export const PERS = ["total", "person", "gdp"] as const;
export type Per = (typeof PERS)[number];
export const LANES = ["country", "category"] as const;
/** What the timeline has a lane for. */
export type Lane = (typeof LANES)[number];
export { LANGUAGES as LANGS, type Lang };
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const EMBEDS = ["countries", "statuses", "timeline", "money", "compare", "map", "table"] as const;
/** A figure that stands alone in a frame of somebody else's page. */
export type Embed = (typeof EMBEDS)[number];

/** Ids of the table's columns, in their order, as the address lists them. */
export const COLUMNS = [
  "title",
  "parties",
  "category",
  "component",
  "status",
  "step",
  "due",
  "conditions",
  "amount",
  "counted",
  "date",
  "confidence",
  "checked",
  "disputed",
  "sources",
] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** All that the address can say (contract section 3). null is the default, which the address leaves out. */
export interface ViewState {
  readonly view: View;
  readonly filters: Filters;
  /** The as-of date as it was given, partial dates too; null: the last day that the file covers. */
  readonly asof: string | null;
  readonly sort: Sort;
  /** Who is compared, as the address has it (see comparedList); null: the countries with most commitments that day. */
  readonly compare: readonly string[] | null;
  readonly measure: Measure;
  readonly per: Per;
  /** The date after which changes are shown, up to the as-of date, as it was given; null: none are asked for. */
  readonly since: string | null;
  readonly by: Lane;
  /** Conditions taken as met; null: those that are. An empty list: none. */
  readonly met: readonly string[] | null;
  /** The table's columns; null: the usual ones. */
  readonly columns: readonly ColumnId[] | null;
  /** Id of the commitment whose details are open. */
  readonly commitment: string | null;
  /** The figure whose ledger is open. */
  readonly ledger: Figure | null;
  /** null: the browser's. */
  readonly lang: Lang | null;
  /** null: the system's. */
  readonly theme: Theme | null;
  /** The address of the data file on screen, as it was given; null: the tracker's own, or a file of the reader's that no link can carry. */
  readonly data: string | null;
  /** The one figure that is drawn instead of the page; null: the page. */
  readonly embed: Embed | null;
}

export const DEFAULT_VIEW: ViewState = {
  view: "explore",
  filters: NO_FILTERS,
  asof: null,
  sort: DEFAULT_SORT,
  compare: null,
  measure: "count",
  per: "total",
  since: null,
  by: "country",
  met: null,
  columns: null,
  commitment: null,
  ledger: null,
  lang: null,
  theme: null,
  data: null,
  embed: null,
};

/** The filters that are one end of a range: dates and amounts of base currency. */
export type RangeKey = "from" | "to" | "min" | "max";

function withFilter<K extends FilterKey>(view: ViewState, key: K, value: Filters[K]): ViewState {
  return { ...view, filters: { ...view.filters, [key]: value } };
}

/** Chooses a facet's value, or takes the choice back. */
export function toggleFacet<K extends FacetKey>(view: ViewState, facet: K, value: Filters[K][number]): ViewState {
  const chosen: readonly string[] = view.filters[facet];
  const values = chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value];
  return { ...view, filters: { ...view.filters, [facet]: values } };
}

/** Chooses exactly these values of a facet, each once; an empty list: all. */
export function setFacet<K extends FacetKey>(view: ViewState, facet: K, values: Filters[K]): ViewState {
  return { ...view, filters: { ...view.filters, [facet]: [...new Set<string>(values)] } };
}

/** Searches for words. A lone surrogate, which no address can carry, becomes U+FFFD. */
export function setSearch(view: ViewState, text: string): ViewState {
  return withFilter(view, "q", wellFormed(text));
}

/** Whether a range's end can have this value: a date that exists, or a finite amount of 0 or more; null always. */
function isRangeEnd(key: RangeKey, value: string | number | null): boolean {
  if (value === null) return true;
  if (key === "from" || key === "to") return typeof value === "string" && isPartialDate(value);
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** Sets one end of a range; null opens it. A value that `isRangeEnd` refuses changes nothing. */
export function setRange<K extends RangeKey>(view: ViewState, key: K, value: Filters[K]): ViewState {
  return isRangeEnd(key, value) ? withFilter(view, key, value) : view;
}

/** Drops one filter. */
export function removeFilter(view: ViewState, key: FilterKey): ViewState {
  return { ...view, filters: withoutFilter(view.filters, key) };
}

/** Drops every filter. Day, order, measure and scenario stay. */
export function clearFilters(view: ViewState): ViewState {
  return { ...view, filters: NO_FILTERS };
}

/** Moves to another day; null: the last that the file covers. A date that does not exist changes nothing. */
export function setAsOf(view: ViewState, day: string | null): ViewState {
  return day === null || isPartialDate(day) ? { ...view, asof: day } : view;
}

const isView = (name: string): name is View => VIEWS.some((one) => one === name);

/** One party by itself, all that is known of it: no other filter, nothing open. Day, scenario, language and theme stay. */
export function showParty(view: ViewState, code: string): ViewState {
  return { ...toPage(view), view: "explore", filters: { ...NO_FILTERS, country: [code] }, since: null };
}

/** The page that an embedded figure belongs to, with the same choices and nothing open over it. */
export function toPage(view: ViewState): ViewState {
  const own = view.embed !== null && isView(view.embed) ? view.embed : view.view;
  return { ...view, view: own, embed: null, commitment: null, ledger: null };
}

/** The same choices as one figure for somebody else's page, nothing open over it. A scenario leads back to where it was made. */
export function toEmbed(view: ViewState, embed: Embed, look: Pick<ViewState, "lang" | "theme">): ViewState {
  const isScenario = view.view === "conditions" && !isView(embed);
  return { ...view, ...look, view: isScenario ? "conditions" : "explore", embed, commitment: null, ledger: null };
}

/** Asks for what changed after a day; null: for nothing. A date that does not exist changes nothing. */
export function setSince(view: ViewState, day: string | null): ViewState {
  return day === null || isPartialDate(day) ? { ...view, since: day } : view;
}

/** Compares these, each once; null: the countries with most commitments. Too few or too many change nothing. */
export function setCompared(view: ViewState, entries: readonly string[] | null): ViewState {
  const compare = entries && [...new Set(entries)];
  if (compare && (compare.length < LEAST_COMPARED || compare.length > MOST_COMPARED)) return view;
  return { ...view, compare };
}

/** Sets both ends of the first promise's date at once; null opens an end. A date that does not exist changes nothing. */
export function setPeriod(view: ViewState, from: string | null, to: string | null): ViewState {
  return isRangeEnd("from", from) && isRangeEnd("to", to) ? { ...view, filters: { ...view.filters, from, to } } : view;
}

/** The same text with each lone surrogate replaced by U+FFFD: `encodeURIComponent` throws on one. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
