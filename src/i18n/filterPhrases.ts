import { type FacetKey, FACETS, type FilterKey, type Filters } from "../engine/filters";
import type { I18n } from "./i18n";

/** Names of the data file's parties, categories, components and conditions in the reader's language (`useTexts()` fits). */
export interface FilterNames {
  readonly partyName: (code: string) => string;
  readonly category: (id: string) => string;
  readonly component: (id: string) => string;
  readonly condition: (id: string) => string;
}

type Words = Pick<I18n, "t" | "formats">;

/** A facet's values as they stand within a sentence: "France", "signed", "waiting". */
function valueText(facet: FacetKey, filters: Filters, names: FilterNames, { t, formats }: Words): string[] {
  switch (facet) {
    case "country":
      return filters.country.map(names.partyName);
    case "status":
      return filters.status.map((status) => t(`statusInText.${status}`));
    case "due":
      return filters.due.map((due) => t(`filterWords.dueValue.${due}`));
    case "group":
      return filters.group.map(formats.groupName);
    default:
      return filters[facet].map(names[facet]);
  }
}

/** The sentence for a range of dates or amounts with either end or both; null when it has none. */
function rangeText(kind: "promised" | "amount", from: string | null, to: string | null, { t }: Words): string | null {
  if (from !== null && to !== null) return t(`filterWords.${kind}.between`, { from, to });
  if (from !== null) return t(`filterWords.${kind}.from`, { from });
  return to === null ? null : t(`filterWords.${kind}.to`, { to });
}

/**
 * One phrase for each filter that narrows something, in contract order: "France or Germany", "signed", "first promised from 2024 to
 * 2026", "“drones”". The two ends of a range share a phrase, under the first one's key.
 */
export function filterPhrases(filters: Filters, names: FilterNames, words: Words): { key: FilterKey; text: string }[] {
  const { t, formats } = words;
  const date = (end: string | null) => end && formats.dateIn(end);
  // Compact only where that loses nothing: two significant digits are always shown.
  const amount = (end: number | null) =>
    end === null ? null : Number(end.toPrecision(2)) === end ? formats.money(end * 100) : formats.moneyExact(Math.round(end * 100));
  const facets = FACETS.map((key) => {
    const values = valueText(key, filters, names, words);
    return { key, text: values.length === 0 ? null : t(`filterWords.${key}`, { values: formats.listOr(values) }) };
  });
  const search = filters.q.trim();
  const all: { key: FilterKey; text: string | null }[] = [
    ...facets,
    { key: "q", text: search === "" ? null : t("common.quoted", { text: search }) },
    { key: filters.from === null ? "to" : "from", text: rangeText("promised", date(filters.from), date(filters.to), words) },
    { key: filters.min === null ? "max" : "min", text: rangeText("amount", amount(filters.min), amount(filters.max), words) },
  ];
  return all.flatMap(({ key, text }) => (text === null ? [] : { key, text }));
}

/** All filters as one string, "no filters" without any: "France or Germany; Aid; signed; “drones”; first promised from 2024 to 2026". */
export function filtersInWords(filters: Filters, names: FilterNames, words: Words): string {
  const phrases = filterPhrases(filters, names, words).map(({ text }) => text);
  return phrases.length === 0
    ? words.t("filterWords.none")
    : phrases.reduce((first, second) => words.t("common.joined", { first, second }));
}
