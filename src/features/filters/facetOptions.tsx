import { useMemo } from "react";
import type { ReactNode } from "react";
import { NO_FILTERS, type FacetKey } from "../../engine/filters";
import type { Tracker } from "../../engine/tracker";
import type { Texts } from "../../engine/texts";
import { OFF_LADDER, RUNGS, isStatus } from "../../model/status";
import { coveredDay } from "../../state/fitToDataset";
import { useSelection, useTexts, useTracker } from "../../state/useTracker";
import { Mark } from "../../ui/Mark";
import { Swatch } from "../../ui/Swatch";
import { categoryColours } from "../../ui/categoryColours";
import { useFilterWords } from "./filterWords";
import { meaningOf } from "./meaningOf";

/** One value of a facet as the rail shows it. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** The status' mark or the category's colour; it only seconds the label. */
  readonly sign: ReactNode;
  /** What the value means, in a sentence; undefined: its name says it. */
  readonly meaning: string | undefined;
}

export type FacetOptions = Readonly<Record<FacetKey, readonly FacetOption[]>>;

/** Facets whose values stand by how often the whole file has them; the others have an order of their own. */
const MOST_FIRST: ReadonlySet<FacetKey> = new Set(["country", "condition", "component"]);

/** Firmest first, then what is off the ladder. */
const LADDER_ORDER: readonly string[] = [...RUNGS, ...OFF_LADDER];

/**
 * The values of a facet in an order that no filter and no as-of date changes, so that nothing jumps under the reader's finger:
 * by their count in the whole file, most first, ties in file order.
 */
function orderOf(tracker: Tracker, texts: Texts, facet: FacetKey): readonly string[] {
  const asOf = coveredDay(tracker.dataset);
  const counts = tracker.facets(tracker.select({ filters: NO_FILTERS, asOf, met: null, texts }))[facet];
  if (facet === "status") return LADDER_ORDER;
  const ordered = MOST_FIRST.has(facet) ? counts.toSorted((a, b) => b.count - a.count) : counts;
  return ordered.map(({ value }) => value);
}

/** Every value of every facet, in the rail's fixed order, with its words and sign. */
export function useFacetOptions(): FacetOptions {
  const tracker = useTracker();
  const { texts } = useSelection().query;
  const described = useTexts();
  const words = useFilterWords();
  return useMemo(() => {
    const colours = categoryColours(tracker.dataset.categories.map(({ id }) => id));
    const sign = (facet: FacetKey, value: string): ReactNode => {
      if (facet === "status" && isStatus(value)) return <Mark status={value} />;
      if (facet === "category") return <Swatch className={colours.get(value) ?? ""} />;
      return null;
    };
    const options = (facet: FacetKey): FacetOption[] =>
      orderOf(tracker, texts, facet).map((value) => ({
        value,
        label: words.value(facet, value),
        sign: sign(facet, value),
        meaning: meaningOf(facet, value, described),
      }));
    return {
      country: options("country"),
      category: options("category"),
      component: options("component"),
      status: options("status"),
      due: options("due"),
      condition: options("condition"),
      group: options("group"),
    };
  }, [tracker, texts, described, words]);
}
