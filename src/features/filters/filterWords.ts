import { useMemo } from "react";
import type { FacetKey, FilterKey, Filters } from "../../engine/filters";
import { FACETS, isActive } from "../../engine/filters";
import { isStatus } from "../../model/status";
import { useI18n } from "../../i18n/i18n";
import { useTexts } from "../../state/useTracker";

/** The facets in the order in which they stand in the rail and as chips. */
export const RAIL_ORDER = [
  "due",
  "category",
  "status",
  "country",
  "condition",
  "group",
  "component",
] as const satisfies readonly FacetKey[];

const RANGES = ["from", "to", "min", "max"] as const;

/** One thing that can be removed by itself: a value of a facet, the search, or an end of a range. */
export interface ActiveFilter {
  readonly key: FilterKey;
  /** The facet's value; null for the search and the ranges. */
  readonly value: string | null;
  /** "Country", "First promised from". */
  readonly name: string;
  /** "France", "January 2024". */
  readonly text: string;
}

/** The words of filters in the reader's language. */
export interface FilterWords {
  readonly name: (key: FilterKey) => string;
  readonly value: (facet: FacetKey, value: string) => string;
  /** The same within a sentence: "fulfilled". */
  readonly valueInText: (facet: FacetKey, value: string) => string;
  /** Everything that is on, in the order of the rail. */
  readonly active: (filters: Filters) => readonly ActiveFilter[];
}

export function isFacet(key: FilterKey): key is FacetKey {
  return FACETS.some((facet) => facet === key);
}

/** The names of the filters and of their values, for the rail, the chips and the empty state. */
export function useFilterWords(): FilterWords {
  const { t, formats } = useI18n();
  const texts = useTexts();
  return useMemo(() => {
    const name = (key: FilterKey): string => (isFacet(key) ? t(`facet.${key}`) : t(`filters.names.${key}`));
    const value = (facet: FacetKey, id: string): string => {
      switch (facet) {
        case "country":
          return texts.partyName(id);
        case "status":
          return isStatus(id) ? t(`status.${id}`) : id;
        case "due":
          return t(id === "yes" ? "due.yes" : "due.no");
        case "group":
          return formats.groupName(id);
        default:
          return texts[facet](id);
      }
    };
    const valueInText = (facet: FacetKey, id: string): string => {
      if (facet === "due") return t(id === "yes" ? "filters.dueInText.yes" : "filters.dueInText.no");
      return facet === "status" && isStatus(id) ? t(`statusInText.${id}`) : value(facet, id);
    };
    const range = (filters: Filters, key: (typeof RANGES)[number]): ActiveFilter[] => {
      const set = filters[key];
      if (set === null) return [];
      return [{ key, value: null, name: name(key), text: typeof set === "number" ? formats.money(set * 100) : formats.dateIn(set) }];
    };
    const active = (filters: Filters): ActiveFilter[] => {
      const search = isActive(filters, "q")
        ? [{ key: "q" as const, value: null, name: name("q"), text: t("common.quoted", { text: filters.q.trim() }) }]
        : [];
      const facets = RAIL_ORDER.flatMap((key) => filters[key].map((id) => ({ key, value: id, name: name(key), text: value(key, id) })));
      return [...search, ...facets, ...RANGES.flatMap((key) => range(filters, key))];
    };
    return { name, value, valueInText, active };
  }, [t, formats, texts]);
}
