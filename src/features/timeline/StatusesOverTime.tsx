import { memo, useMemo } from "react";
import { monthsLater, monthStart } from "../../engine/timeAxis";
import { entriesUntil, largestRise, type StatusPoint, statusOverTime } from "../../engine/timeline";
import type { Selection } from "../../engine/tracker";
import { ExplainLink } from "../../figures/ExplainLink";
import { useI18n } from "../../i18n/i18n";
import { dayFromNumber, dayNumber } from "../../model/partialDate";
import { OFF_LADDER, RUNGS, STATUSES, type Status } from "../../model/status";
import { useActions, useTexts, useTracker } from "../../state/useTracker";
import { ChartFigure } from "../../ui/charts/ChartFigure";
import type { ChartTableCell, ChartTableRow } from "../../ui/charts/ChartTable";
import { StackedSteps } from "../../ui/charts/StackedSteps";
import { drawSvg } from "../../ui/charts/svgPicture";
import { useAxis } from "./useAxis";
import { useChartFrame } from "../../figures/useChartFrame";
import { useLaterSelection } from "../../figures/Following";

/** From the ground up: the firmest lowest, what is off the ladder on top. */
const STACK: readonly Status[] = [...RUNGS, ...OFF_LADDER];
const FILLS: Readonly<Record<Status, { readonly fill: string; readonly hatched?: boolean }>> = {
  fulfilled: { fill: "var(--st-fulfilled)" },
  active: { fill: "var(--st-active)" },
  allocated: { fill: "var(--st-allocated)" },
  signed: { fill: "var(--st-signed)" },
  pledged: { fill: "var(--st-pledged)" },
  proposed: { fill: "var(--st-edge)", hatched: true },
  stalled: { fill: "var(--unmet)", hatched: true },
  withdrawn: { fill: "var(--unmet)" },
  declined: { fill: "var(--refusal)", hatched: true },
};
const LABELS = 6;
/** A rise of fewer commitments is nothing to be named. */
const LEAST_RISE = 5;

const inStack = (counts: readonly number[]) => STACK.map((status) => counts[STATUSES.indexOf(status)] ?? 0);

/** The day on which the stack rose most, in words, and what the file says of that day. */
function useRise(points: readonly StatusPoint[]) {
  const { t, formats } = useI18n();
  const { dataset } = useTracker();
  const texts = useTexts();
  const rise = largestRise(points);
  if (!rise || rise.count < LEAST_RISE) return null;
  const date = dayFromNumber(rise.day);
  const event = (dataset.events ?? []).findIndex((one) => one.date === date);
  return {
    title: t("timeline.statuses.titleRise", { count: rise.count, date: formats.dateIn(date) }),
    note: {
      point: points.findIndex(({ day }) => day === rise.day),
      heading: t("timeline.statuses.rise", { count: rise.count, date: formats.date(date) }),
      detail: event < 0 ? "" : texts.event(event),
    },
  };
}

/** The last day of each month from the first point to the as-of date, which comes last. */
function monthEnds(first: number, asOf: number): number[] {
  const ends: number[] = [];
  for (let start = monthsLater(monthStart(first), 1); start - 1 < asOf; start = monthsLater(start, 1)) ends.push(start - 1);
  return [...ends, asOf];
}

/** What holds on each of these days, ascending. */
function heldOn(points: readonly StatusPoint[], days: readonly number[]): (readonly number[])[] {
  let next = 0;
  let counts: readonly number[] = [];
  return days.map((day) => {
    for (let point = points[next]; point && point.day <= day; point = points[++next]) ({ counts } = point);
    return counts;
  });
}

const Drawn = memo(function Drawn({ selection }: { readonly selection: Selection }) {
  const { t, formats } = useI18n();
  const { columns } = useTracker();
  const { openLedger } = useActions();
  const frame = useChartFrame(selection);
  const { axis, ticks, part } = useAxis();
  const asOf = dayNumber(selection.standing.asOf);
  const points = useMemo(() => statusOverTime(entriesUntil(columns, selection.rows, asOf)), [columns, selection.rows, asOf]);
  const rise = useRise(points);
  const first = points[0]?.day ?? asOf;
  const series = STACK.map((status) => ({ id: status, label: t(`status.${status}`), ...FILLS[status] }));

  const days = useMemo(() => monthEnds(first, asOf), [first, asOf]);
  const held = heldOn(points, days);
  const rows = days.map((day, i): ChartTableRow => {
    const values = inStack(held[i] ?? []);
    const date = dayFromNumber(day);
    const isLast = day === asOf && i === days.length - 1;
    const total = values.reduce((a, b) => a + b, 0);
    const cell = (value: number, status: Status | null): ChartTableCell => {
      const text = formats.count(value);
      if (!isLast || value === 0) return { text };
      const of = status === null ? t("charts.total") : t(`status.${status}`);
      const onOpen = () => openLedger({ measure: "count", parts: status === null ? [] : [["status", status]] });
      return { text, name: t("common.ledger", { figure: text, of }), onOpen };
    };
    const cells = [...STACK.map((status, n) => cell(values[n] ?? 0, status)), cell(total, null)];
    return { id: `${date} ${isLast ? "last" : ""}`, label: formats.date(date), cells, separate: isLast };
  });
  return (
    <ChartFigure
      title={rise?.title ?? t("timeline.statuses.title")}
      subtitle={t("timeline.statuses.about")}
      explained={<ExplainLink topic="status" />}
      legend={[]}
      source={frame.source}
      table={{
        caption: t("timeline.statuses.table"),
        heads: [t("timeline.statuses.month"), ...series.map(({ label }) => label), t("charts.all")],
        rows,
      }}
      picture={drawSvg}
      pictureNotes={frame.pictureNotes}
      fileName={frame.fileName}
      keepsDrawing
    >
      <StackedSteps
        label={t("timeline.statuses.label", { from: formats.date(dayFromNumber(first)), to: formats.date(selection.standing.asOf) })}
        series={series}
        points={points.map(({ day, counts }) => ({ at: part(day), values: inStack(counts) }))}
        until={part(asOf)}
        ticks={ticks((axis.to - axis.from) / LABELS).map(({ at, label }) => ({ at: part(at), label }))}
        format={formats.count}
        note={rise?.note ?? null}
        readout={{
          label: t("timeline.statuses.readout"),
          heading: (point) => formats.date(dayFromNumber(points[point]?.day ?? asOf)),
          total: t("charts.total"),
        }}
      />
    </ChartFigure>
  );
});

/** Commitments by status over time, as a stack of steps up to the as-of date. */
export function StatusesOverTime() {
  return <Drawn selection={useLaterSelection()} />;
}
