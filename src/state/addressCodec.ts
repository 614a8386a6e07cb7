import { FACETS, type FacetKey, type Filters } from "../engine/filters";
import { isStatus } from "../model/status";
import {
  amount,
  date,
  figure,
  id,
  isText,
  list,
  oneOf,
  optional,
  refusal,
  scenario,
  sort,
  text,
  type Format,
  type Notice,
  type ParsedParam,
  type Refusal,
} from "./addressFormats";
import { valuesOf } from "./addressText";
import {
  DEFAULT_VIEW,
  LANES,
  COLUMNS,
  type ColumnId,
  EMBEDS,
  LANGS,
  MEASURES,
  PERS,
  THEMES,
  VIEWS,
  type RangeKey,
  type ViewState,
} from "./viewState";

/** One key of the address: its part of the view, written and read. */
interface Param {
  readonly key: string;
  readonly write: (view: ViewState) => string | null;
  /** The view as this key changes it, and the values that are left out. */
  readonly read: (raw: string, view: ViewState) => { view: ViewState; refused: readonly Refusal[] };
}

function param<T>(key: string, format: Format<T>, get: (view: ViewState) => T, set: (view: ViewState, value: T) => ViewState): Param {
  // Every link on the page writes the whole address after each choice, which changes one key of it.
  let last: { readonly value: T; readonly text: string | null } | null = null;
  return {
    key,
    write(view) {
      const value = get(view);
      if (last === null || last.value !== value) last = { value, text: format.write(value) };
      return last.text;
    },
    read(raw, view) {
      const parsed: ParsedParam<T> = format.read(raw);
      if (parsed.state === "missing") return { view, refused: [] };
      return { view: parsed.state === "valid" ? set(view, parsed.value) : view, refused: parsed.refused };
    },
  };
}

function field<K extends Exclude<keyof ViewState, "filters">>(key: K, format: Format<ViewState[K]>): Param {
  return param(
    key,
    format,
    (view) => view[key],
    (view, value) => ({ ...view, [key]: value }),
  );
}

function filter<K extends FacetKey | RangeKey | "q">(key: K, format: Format<Filters[K]>): Param {
  return param(
    key,
    format,
    (view) => view.filters[key],
    (view, value) => ({ ...view, filters: { ...view.filters, [key]: value } }),
  );
}

const isColumn = (value: string): value is ColumnId => COLUMNS.some((column) => column === value);
const isDue = (value: string): value is "yes" | "no" => value === "yes" || value === "no";

/** Every key of contract section 3, in its order. */
const PARAMS: readonly Param[] = [
  field("view", oneOf(VIEWS, "explore")),
  ...FACETS.map((facet) =>
    facet === "status" ? filter(facet, list(isStatus)) : facet === "due" ? filter(facet, list(isDue)) : filter(facet, list(isText)),
  ),
  filter("q", text),
  filter("from", date),
  filter("to", date),
  filter("min", amount),
  filter("max", amount),
  field("asof", date),
  field("sort", sort),
  field("compare", optional(list(isText))),
  field("measure", oneOf(MEASURES, "count")),
  field("per", oneOf(PERS, "total")),
  field("since", date),
  field("by", oneOf(LANES, "country")),
  field("columns", optional(list(isColumn))),
  field("met", scenario),
  field("commitment", id),
  field("ledger", figure),
  field("lang", oneOf(LANGS, null)),
  field("theme", oneOf(THEMES, null)),
  field("data", id),
  field("embed", oneOf(EMBEDS, null)),
];

/**
 * Old links outlive us: when a key changes its meaning, a step that turns the old query into the new one is added here, and is
 * never changed afterwards. Each takes and gives a raw query without `?`; they run in order, before anything is decoded.
 */
const MIGRATIONS: readonly ((query: string) => string)[] = [];

/** The query string that says this view (contract section 3), without `?`; "" for the default view. */
export function encode(view: ViewState): string {
  let query = "";
  for (const { key, write } of PARAMS) {
    const value = write(view);
    if (value !== null) query += `${query === "" ? "" : "&"}${key}=${value}`;
  }
  return query;
}

/**
 * The view that a query string says, with or without its `?`. Never throws: what cannot be understood is left out and named. Keys
 * that are not the contract's (`utm_source`) are passed over in silence. Ids are not checked against a file: see `fitToDataset`.
 */
export function decode(search: string): { view: ViewState; notices: readonly Notice[] } {
  const values = valuesOf(MIGRATIONS.reduce((query, migrate) => migrate(query), search.replace(/^\?/, "")));
  const notices: Notice[] = [];
  let view = DEFAULT_VIEW;
  for (const { key, read } of PARAMS) {
    const raws = values.get(key) ?? [];
    const raw = raws.at(-1);
    if (raw === undefined) continue;
    for (const earlier of new Set(raws)) if (earlier !== raw && earlier !== "") notices.push({ key, ...refusal(earlier, "repeated") });
    const result = read(raw, view);
    view = result.view;
    for (const refused of result.refused) notices.push({ key, ...refused });
  }
  return { view, notices };
}
