import type { Dataset } from "../../model/schema";
import { useMemo } from "react";
import type { Standing } from "../../engine/asOf";
import { lanesOf, type TimelineEntry } from "../../engine/timeline";
import { useI18n } from "../../i18n/i18n";
import { dayFromNumber, dayNumber, firstDay } from "../../model/partialDate";
import { STATUSES } from "../../model/status";
import type { Lane as LaneKey } from "../../state/viewState";
import { useTexts, useTracker } from "../../state/useTracker";
import { categoryColours } from "../../ui/categoryColours";
import type { Lane, LaneItem } from "../../ui/charts/laneTypes";

/** The lane of the file's own events. No party or category can be called so: a blank is in no code or id. */
const EVENTS = "the events";

/** The step that a mark stands for; null for an event's. */
export function stepOf({ id }: LaneItem): { readonly row: number; readonly step: number } | null {
  const [row, step] = id.split(".").map(Number);
  return row === undefined || step === undefined || Number.isNaN(row) || Number.isNaN(step) ? null : { row, step };
}

/** The place in the file of the event that a mark stands for; null for a step's. */
function eventOf({ id, shape }: LaneItem): number | null {
  return shape === "event" ? Number(id.slice(1)) : null;
}

interface Facts {
  readonly entries: readonly TimelineEntry[];
  readonly standing: Standing;
  readonly fits: (party: string) => boolean;
}

/** What a mark stands for in the data file: a step of a commitment's history, or an event of the negotiation. */
export function subjectOf(dataset: Dataset, item: LaneItem) {
  const event = eventOf(item);
  if (event !== null) return { event, row: -1, commitment: null, entry: dataset.events?.[event] ?? null };
  const { row, step } = stepOf(item) ?? { row: -1, step: -1 };
  const commitment = dataset.commitments[row] ?? null;
  return { event, row, commitment, entry: commitment?.history[step] ?? null };
}

/** The lanes of the picture: the negotiation's events up to the day, then countries or categories. */
export function useLanes({ entries, standing, fits }: Facts, by: LaneKey): readonly Lane[] {
  const { t } = useI18n();
  const { dataset, columns } = useTracker();
  const texts = useTexts();
  return useMemo(() => {
    const colours = categoryColours(dataset.categories.map(({ id }) => id));
    const events = (dataset.events ?? [])
      .map(({ date }, i): LaneItem => ({ id: `e${i}`, at: dayNumber(firstDay(date)), shape: "event" }))
      .filter(({ at }) => at <= dayNumber(standing.asOf))
      .toSorted((a, b) => a.at - b.at);
    const eventLane: Lane = {
      id: EVENTS,
      label: t("timeline.lanes.events"),
      items: events,
      nameOf: (item) => texts.event(eventOf(item) ?? -1),
    };
    const lanes = lanesOf({ dataset, columns, standing }, entries, by, fits).map(({ value, entries: own }): Lane => {
      const items = own.map(({ row, step, day, status }): LaneItem => ({
        id: `${row}.${step}`,
        at: day,
        shape: STATUSES[status] ?? "proposed",
      }));
      if (by === "country") return { id: value, label: texts.partyName(value), items };
      return {
        id: value,
        label: texts.category(value),
        items,
        className: colours.get(value) ?? "c-ink",
        nameOf: (item) => texts.title(stepOf(item)?.row ?? -1),
      };
    });
    return events.length === 0 ? lanes : [eventLane, ...lanes];
  }, [dataset, columns, texts, t, entries, standing, fits, by]);
}

/** The month, `YYYY-MM`, in which more steps fell than in any other; null when two share that, or there are few. */
export function busiestMonth(entries: readonly TimelineEntry[]): string | null {
  const months = new Map<string, number>();
  for (const { day } of entries) {
    const month = dayFromNumber(day).slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const [first, second] = [...months].toSorted((a, b) => b[1] - a[1]);
  return first && second && entries.length >= 20 && first[1] > second[1] ? first[0] : null;
}
