import { useMemo } from "react";
import { monthsLater } from "../../engine/timeAxis";
import { firstPromisesByMonth } from "../../engine/timeline";
import { useI18n } from "../../i18n/i18n";
import { dayFromNumber, dayNumber, firstDay, lastDay } from "../../model/partialDate";
import { useActions, useTracker, useViewState } from "../../state/useTracker";
import { Brush } from "../../ui/charts/Brush";
import { customProperties } from "../../ui/charts/customProperties";
import { steppedDay } from "./useHandle";
import { useLaterSelection } from "../../figures/Following";

interface PeriodBrushProps {
  readonly axis: { readonly from: number; readonly to: number };
  readonly ticks: (least: number) => readonly { readonly at: number; readonly label: string }[];
  readonly part: (day: number) => number;
}

const monthOf = (day: number) => dayFromNumber(day).slice(0, 7);
/** Labels under the strip, at most about. */
const LABELS = 6;

/** When commitments were first promised, by month, with a brush that sets the filters `from` and `to`. */
export function PeriodBrush({ axis, ticks, part }: PeriodBrushProps) {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const { brushPeriod } = useActions();
  const from = useViewState((view) => view.filters.from);
  const to = useViewState((view) => view.filters.to);
  const { query } = useLaterSelection();
  // The bars show what could be brushed: every filter holds but the brush's own.
  const around = tracker.select({ ...query, filters: { ...query.filters, from: null, to: null } });
  const bars = useMemo(() => {
    const months = firstPromisesByMonth(tracker.columns, around.rows, monthOf);
    const most = Math.max(1, ...months.values());
    return [...months].map(([month, count]) => {
      const start = dayNumber(`${month}-01`);
      return {
        id: month,
        from: part(Math.max(axis.from, start)),
        to: part(Math.min(axis.to, monthsLater(start, 1))),
        height: count / most,
      };
    });
  }, [tracker, around, axis, part]);

  const clamp = (day: number) => Math.max(axis.from, Math.min(axis.to, day));
  const start = from === null ? axis.from : clamp(dayNumber(firstDay(from)));
  const end = to === null ? axis.to : clamp(dayNumber(lastDay(to)));
  const words = (date: string | null, day: number) =>
    date === null ? t("timeline.brush.open", { date: formats.date(dayFromNumber(day)) }) : formats.date(date);
  // An end that lies at the axis's own is open, as without a filter.
  const set = (first: number, last: number) =>
    brushPeriod(first <= axis.from ? null : dayFromNumber(first), last >= axis.to ? null : dayFromNumber(last));
  const dayAt = (at: number) => Math.round(axis.from + at * (axis.to - axis.from));
  return (
    <div className="period">
      <Brush
        label={t("timeline.brush.label")}
        min={axis.from}
        max={axis.to}
        bars={bars}
        start={{
          label: t("timeline.brush.start"),
          valueText: words(from, start),
          now: start,
          at: part(start),
          onStep: (step) => set(steppedDay(step, start, { min: axis.from, max: end }), end),
        }}
        end={{
          label: t("timeline.brush.end"),
          valueText: words(to, end),
          now: end,
          at: part(end),
          onStep: (step) => set(start, steppedDay(step, end, { min: start, max: axis.to })),
        }}
        onBrush={(first, last) => set(dayAt(first), dayAt(last))}
      />
      <div className="brush-scale" aria-hidden="true">
        {ticks((axis.to - axis.from) / LABELS).map(({ at, label }) => (
          <span key={at} className="lane-tick" style={customProperties({ "--at": part(at) })}>
            {label}
          </span>
        ))}
      </div>
      <p className="note">
        {t("timeline.brush.hint")}{" "}
        {(from !== null || to !== null) && (
          <button type="button" className="link" onClick={() => brushPeriod(null, null)}>
            {t("timeline.brush.clear")}
          </button>
        )}
      </p>
    </div>
  );
}
