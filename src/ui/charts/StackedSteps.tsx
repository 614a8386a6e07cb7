import { useRef } from "react";
import { useFrameWidth } from "../useFrameWidth";
import { StepNote } from "./StepNote";
import { StepReadout } from "./StepReadout";
import "./lanes.css";

interface StepSeries {
  readonly id: string;
  readonly label: string;
  /** A colour, mostly a token: `var(--st-signed)`. */
  readonly fill: string;
  /** Drawn in lines of `fill` instead of a plain surface. Default: false. */
  readonly hatched?: boolean;
}

interface StepPoint {
  /** From 0 to 1 of the axis. */
  readonly at: number;
  /** One for each series, from the ground up. */
  readonly values: readonly number[];
}

interface StackedStepsProps {
  /** Says what is drawn: it has no other text. */
  readonly label: string;
  readonly series: readonly StepSeries[];
  /** Ascending; each holds until the next. */
  readonly points: readonly StepPoint[];
  /** Where the last point ends, from 0 to 1. */
  readonly until: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** A number as it stands at the axis and the end labels. */
  readonly format: (value: number) => string;
  /** What happened where the stack rose most; null: nothing is said. `point`: its place in `points`. */
  readonly note: { readonly point: number; readonly heading: string; readonly detail: string } | null;
  /** What is read off a point: the name of the line that is moved, that of a point by its place in `points`, and that of the sum. */
  readonly readout: { readonly label: string; readonly heading: (point: number) => string; readonly total: string };
}

const [TOP, HEIGHT, FOOT, LINE] = [12, 260, 24, 17];
const SIDE = 34;
/** Nothing measures text here: px of a letter of an end label, and of the line that leads to it. */
const [LETTER, LEADER] = [7.6, 18];
/** px of the page's rem: the frame's width comes in it. */
const REM = 16;

/** Round numbers for at most four lines above the ground. */
export function gridLines(most: number): number[] {
  const step = [1, 2, 5].flatMap((n) => [n, n * 10, n * 100, n * 1000, n * 10_000, n * 100_000]).toSorted((a, b) => a - b);
  const unit = step.find((n) => most / n <= 4) ?? most;
  return Array.from({ length: Math.floor(most / Math.max(1, unit)) }, (_, i) => (i + 1) * unit);
}

/** Baselines of the labels at the right, pushed apart where they would touch, kept within the chart. */
export function spread(wanted: readonly number[], least: number, bottom: number): number[] {
  const placed = [...wanted];
  // From the ground up: the first series lies lowest.
  for (let i = 0; i < placed.length; i++) placed[i] = Math.min(placed[i] ?? 0, i === 0 ? bottom : (placed[i - 1] ?? 0) - least);
  for (let i = placed.length - 1, floor = TOP; i >= 0; i--, floor += least) placed[i] = Math.max(placed[i] ?? 0, floor);
  return placed;
}

/** What lies under a place in a stack. */
function sumTo(values: readonly number[], i: number): number {
  return values.slice(0, i).reduce((a, b) => a + b, 0);
}

/** A stack of steps over time, labelled at its end. */
export function StackedSteps({ label, series, points, until, ticks, format, note, readout }: StackedStepsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const measured = useFrameWidth(frame);
  const width = Number.isFinite(measured) ? Math.max(280, measured * REM) : 760;
  const ends = series.map((one, i) => `${one.label} ${format(points.at(-1)?.values[i] ?? 0)}`.length);
  const inner = Math.max(80, (width - SIDE - LEADER - Math.max(...ends) * LETTER) / Math.max(0.2, until));
  const x = (at: number) => SIDE + at * inner;
  const most = Math.max(1, ...points.map(({ values }) => values.reduce((a, b) => a + b, 0)));
  const y = (value: number) => TOP + HEIGHT * (1 - value / most);
  const last = points.at(-1)?.values ?? [];

  const edge = (i: number) => points.map((point) => ({ x: x(point.at), y: y(sumTo(point.values, i)) }));
  const areaOf = (i: number): string => {
    const [low, high] = [edge(i), edge(i + 1)];
    const end = x(until);
    const over = high.map((p, n) => `${n === 0 ? "M" : "H"}${p.x.toFixed(1)}${n === 0 ? " " : "V"}${p.y.toFixed(1)}`).join("");
    const back = low
      .map((p, n) => `V${p.y.toFixed(1)}${n === 0 ? "" : `H${p.x.toFixed(1)}`}`)
      .toReversed()
      .join("");
    return `${over}H${end.toFixed(1)}${back}Z`;
  };
  const noted = note ? points[note.point] : undefined;
  const shown = series.map((one, i) => ({ ...one, i, value: last[i] ?? 0 }));
  const labelled = shown.filter(({ value }) => value > 0);
  const middles = labelled.map(({ i, value }) => y(sumTo(last, i) + value / 2) + 4.5);
  const baselines = spread(middles, LINE, TOP + HEIGHT);
  const describe = (point: number) => {
    const values = points[point]?.values ?? [];
    // As they lie in the drawing: the last series on top.
    const held = series.map(({ id, label: name }, i) => ({ id, label: name, value: values[i] ?? 0 })).toReversed();
    return {
      heading: readout.heading(point),
      rows: [...held.filter(({ value }) => value > 0), { id: "", label: readout.total, value: sumTo(values, values.length) }].map(
        (row) => ({
          id: row.id,
          label: row.label,
          figure: format(row.value),
        }),
      ),
    };
  };
  return (
    <div ref={frame} className="columns stacked-steps">
      <svg width={width} height={TOP + HEIGHT + FOOT} role="img" aria-label={label}>
        <defs>
          {series.flatMap(({ id, fill, hatched }) =>
            hatched
              ? [
                  <pattern key={id} id={`steps-${id}`} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect width={5} height={5} fill="var(--paper)" />
                    <rect width={1.8} height={5} fill={fill} />
                  </pattern>,
                ]
              : [],
          )}
        </defs>
        {gridLines(most).map((value) => (
          <g key={value}>
            <path d={`M${SIDE} ${y(value)}H${x(until)}`} stroke="var(--grid)" fill="none" />
            <text x={SIDE - 6} y={y(value) + 4} textAnchor="end" fontSize={13} fill="var(--muted)">
              {format(value)}
            </text>
          </g>
        ))}
        {shown.map(({ id, i, fill, hatched }) => (
          <path
            key={id}
            d={points.length === 0 ? "" : areaOf(i)}
            fill={hatched ? `url(#steps-${id})` : fill}
            stroke="var(--paper)"
            strokeWidth={0.75}
          />
        ))}
        <path d={`M${SIDE} ${y(0)}H${x(until)}`} stroke="var(--control)" fill="none" />
        {ticks
          .filter(({ at }) => at <= until)
          .map((tick) => (
            <g key={tick.at}>
              <path d={`M${x(tick.at)} ${y(0)}v5`} stroke="var(--control)" fill="none" />
              <text x={x(tick.at)} y={y(0) + 20} textAnchor="middle" fontSize={13} fill="var(--muted)">
                {tick.label}
              </text>
            </g>
          ))}
        {note && noted && (
          <StepNote
            heading={note.heading}
            detail={note.detail}
            x={x(noted.at)}
            left={SIDE}
            top={TOP}
            bottom={y(sumTo(noted.values, series.length))}
          />
        )}
        {labelled.map(({ id, label: name, value }, n) => (
          <g key={id}>
            <path
              d={`M${x(until) + 2} ${(middles[n] ?? 0) - 4.5}L${x(until) + 11} ${(baselines[n] ?? 0) - 4.5}`}
              stroke="var(--control)"
              fill="none"
            />
            <text x={x(until) + 14} y={baselines[n] ?? 0} fontSize={13.5} fill="var(--ink)">
              {`${name} ${format(value)}`}
            </text>
          </g>
        ))}
      </svg>
      {points.length > 0 && (
        <StepReadout
          label={readout.label}
          xs={points.map(({ at }) => x(at))}
          right={x(until)}
          top={TOP}
          height={HEIGHT}
          describe={describe}
        />
      )}
    </div>
  );
}
