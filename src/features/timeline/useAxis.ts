import { useCallback, useMemo } from "react";
import { ticksBetween } from "../../engine/timeAxis";
import { axisOf } from "../../engine/timeline";
import { useI18n } from "../../i18n/i18n";
import { coveredDay } from "../../state/fitToDataset";
import { useAsOf, useTracker } from "../../state/useTracker";

/** The time axis of all pictures of the view: its ends as day numbers, the last day covered, and its labels. */
export function useAxis() {
  const { formats } = useI18n();
  const { dataset, columns } = useTracker();
  const covered = coveredDay(dataset);
  const asOf = useAsOf();
  // An as-of date within what is covered does not move the axis: it stays still under a dragged handle.
  const reach = asOf > covered ? asOf : covered;
  const axis = useMemo(() => axisOf(dataset, columns, covered, reach), [dataset, columns, covered, reach]);
  const ticks = useCallback(
    (least: number) => ticksBetween(axis.from, axis.to, least).map(({ day, date }) => ({ at: day, label: formats.dateShort(date) })),
    [axis, formats],
  );
  const part = useCallback((day: number) => (day - axis.from) / (axis.to - axis.from), [axis]);
  return { axis, ticks, part };
}
