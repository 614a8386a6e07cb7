import { useCallback } from "react";
import { useI18n } from "../../i18n/i18n";
import { useTexts, useTracker } from "../../state/useTracker";
import type { Lane, LaneItem } from "../../ui/charts/laneTypes";
import { subjectOf } from "./useLanes";

/** What a mark says: the date as given, the status, the title, the sources. */
export interface StepWords {
  readonly id: string;
  readonly date: string;
  /** null for an event. */
  readonly status: string | null;
  readonly title: string;
  readonly sources: string;
}

/** The words of marks: one by one, and as their accessible name. */
export function useStepWords() {
  const { t, formats } = useI18n();
  const { dataset } = useTracker();
  const texts = useTexts();

  const wordsOf = useCallback(
    (item: LaneItem): StepWords => {
      const { event, row, entry } = subjectOf(dataset, item);
      const cited = new Set<string>(entry?.sources);
      const publishers = new Set(dataset.sources.filter(({ id }) => cited.has(id)).map(({ publisher }) => publisher));
      return {
        id: item.id,
        date: formats.date(entry?.date ?? ""),
        status: item.shape === "event" ? null : t(`status.${item.shape}`),
        title: event === null ? texts.title(row) : texts.event(event),
        sources: publishers.size === 0 ? "" : t("timeline.lanes.sources", { list: formats.enumerate([...publishers]) }),
      };
    },
    [dataset, texts, t, formats],
  );

  const describe = useCallback(
    (items: readonly LaneItem[], lane: Lane): string => {
      const [first, last] = [items[0], items.at(-1)];
      if (!first || !last) return lane.label;
      const { date, status, title, sources } = wordsOf(first);
      const isOne = items.length === 1;
      if (isOne && status === null) return t("timeline.lanes.event", { date, title, sources });
      if (isOne) return t("timeline.lanes.single", { date, status: status ?? "", title, sources });
      const end = wordsOf(last).date;
      const period = date === end ? date : t("timeline.lanes.span", { from: date, to: end });
      return first.shape === "event"
        ? t("timeline.lanes.manyEvents", { count: items.length, period })
        : t("timeline.lanes.many", { count: items.length, lane: lane.label, period });
    },
    [wordsOf, t],
  );
  return { wordsOf, describe };
}
