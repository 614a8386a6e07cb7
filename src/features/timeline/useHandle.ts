import { monthsLater } from "../../engine/timeAxis";
import { useI18n } from "../../i18n/i18n";
import { dayFromNumber, dayNumber } from "../../model/partialDate";
import { useActions, useAsOf } from "../../state/useTracker";
import type { SliderStep } from "../../ui/charts/AxisSlider";

/** Where a key leads from a day. */
export function steppedDay(step: SliderStep, now: number, { min, max }: { readonly min: number; readonly max: number }): number {
  const to = {
    back: now - 1,
    on: now + 1,
    "far-back": monthsLater(now, -1),
    "far-on": monthsLater(now, 1),
    first: min,
    last: max,
  }[step];
  return Math.max(min, Math.min(max, to));
}

/** The as-of date as a handle on the axis: by day, by month, to its ends. It ends where the sources do. */
export function useHandle(axis: { readonly from: number; readonly covered: number }) {
  const { t, formats } = useI18n();
  const { dragAsOf } = useActions();
  const asOf = useAsOf();
  const at = dayNumber(asOf);
  const [min, max] = [Math.min(axis.from, at), Math.max(axis.covered, at)];
  const go = (day: number) => dragAsOf(dayFromNumber(day));
  return {
    label: t("timeline.lanes.handle"),
    valueText: formats.date(asOf),
    at,
    min,
    max,
    onDrag: (place: number) => go(Math.max(min, Math.min(axis.covered, Math.round(place)))),
    onStep: (step: SliderStep) => go(steppedDay(step, at, { min, max: step === "last" ? axis.covered : max })),
  };
}
