import { type RefObject, useEffect, useRef, useState } from "react";
import { Bar, BarChart as Chart, YAxis } from "recharts";
import type { BarShapeProps } from "recharts";
import { useOneTabStop } from "../useOneTabStop";
import { customProperties } from "./customProperties";
import "./charts.css";

export interface ColumnPart {
  /** CSS colour, a token: `var(--money-loan)`. */
  readonly ink: string;
  readonly look: "solid" | "hatched" | "open";
  /** Height in the chart's unit; an open end is drawn at a fixed height. */
  readonly amount: number;
  /** Lines that stand in the part if it is tall and wide enough. */
  readonly text?: readonly string[];
}

export interface Column {
  readonly id: string;
  /** Under the column. */
  readonly label: string;
  /** Over the column: a qualifier, may be "", and the figure. */
  readonly qualifier: string;
  readonly figure: string;
  /** Accessible name of the column's button. */
  readonly name: string;
  /** Accessible name of the figure's button; begins with the figure. */
  readonly figureName: string;
  /** Opens where the figure comes from; null: there is none. */
  readonly onOpen: (() => void) | null;
  readonly pressed: boolean;
  readonly onToggle: () => void;
  /** From the axis up; every column has the same parts, some of them 0. */
  readonly parts: readonly ColumnPart[];
}

interface BarChartProps {
  /** Names the group of columns. */
  readonly label: string;
  readonly columns: readonly Column[];
  /** Height of the tallest column, in the unit of the amounts. */
  readonly max: number;
  /** In px. Default 248. */
  readonly height?: number;
}

/** Height of the labels under the columns. */
const AXIS = 24;
const HEADROOM = 40;
/** Height of an open end, as a part of the tallest column. */
const OPEN = 0.05;
/** Between two columns, in px. */
const GAP = 12;
/** Mean width of a letter at 13 px, and the height of a line. */
const [LETTER, LINE] = [5.9, 16];

/** Height of a column, in the unit of the amounts. */
function heightOf(column: Column): number {
  return column.parts.reduce((sum, part) => sum + part.amount, 0);
}

function hatchId(ink: string): string {
  return `hatch-${ink.replace(/[^a-z0-9-]/g, "")}`;
}

function Hatch({ ink }: { ink: string }) {
  return (
    <>
      <pattern id={hatchId(ink)} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--paper)" />
        <rect width="1.5" height="5" fill={ink} />
      </pattern>
      <linearGradient id={`${hatchId(ink)}-open`} x1="0" y1="1" x2="0" y2="0">
        <stop offset="0.3" stopColor={ink} />
        <stop offset="1" stopColor={ink} stopOpacity="0" />
      </linearGradient>
    </>
  );
}

function fillOf(part: ColumnPart): string {
  if (part.look === "solid") return part.ink;
  return `url(#${hatchId(part.ink)}${part.look === "open" ? "-open" : ""})`;
}

/** A part of a column; its words stand in it where they fit. */
function Part({ part, x, y, width, height }: { part: ColumnPart; x: number; y: number; width: number; height: number }) {
  if (part.amount <= 0 || height <= 0) return null;
  const lines = part.text ?? [];
  const wide = Math.max(0, ...lines.map((line) => line.length)) * LETTER;
  const fits = lines.length > 0 && height >= lines.length * LINE + 4 && width >= wide + 9;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={Math.max(height - 1, 0.5)}
        fill={fillOf(part)}
        stroke={part.look === "hatched" ? part.ink : "none"}
      />
      {fits && part.look === "hatched" && (
        <rect x={x + 3} y={y + 3} width={wide + 6} height={lines.length * LINE + 3} fill="var(--paper)" />
      )}
      {fits &&
        lines.map((line, i) => (
          <text key={line} x={x + 6} y={y + (i + 1) * LINE} fontSize="13" fill={part.look === "solid" ? "var(--paper)" : "var(--ink)"}>
            {line}
          </text>
        ))}
    </g>
  );
}

interface StackProps {
  readonly column: Column;
  /** Where the whole column stands, in px. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A column: its parts, one on the other, the sum over them and the label under them, both from its left edge. The library is asked for
 * whole columns: a series for each part, and its axes, cost it several times as much.
 */
function Stack({ column, x, y, width, height }: StackProps) {
  const whole = heightOf(column);
  const axis = y + height;
  const heights = column.parts.map((part) => (whole === 0 ? 0 : (part.amount / whole) * height));
  const below = heights.map((_, place) => heights.slice(0, place + 1).reduce((sum, tall) => sum + tall, 0));
  // Of many columns the figures would run into each other: their names and the table have them.
  const hasRoom = width >= column.figure.length * LETTER;
  return (
    <g fill="var(--ink)">
      {column.parts.map((part, place) => (
        <Part key={`${part.ink}${part.look}`} part={part} x={x} y={axis - (below[place] ?? 0)} width={width} height={heights[place] ?? 0} />
      ))}
      <text x={x} y={axis + 18} fontSize="15">
        {column.label}
      </text>
      {hasRoom && column.qualifier !== "" && (
        <text x={x} y={y - 22} fontSize="14">
          {column.qualifier}
        </text>
      )}
      {hasRoom && (
        <text x={x} y={y - 5} fontSize="15" fontWeight="600">
          {column.figure}
        </text>
      )}
    </g>
  );
}

/** The width of an element in px, kept up to date; null until the browser has laid it out. */
function useWidth(frame: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (!frame.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? null));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

/**
 * Stacked columns by recharts, with a row of real buttons over them: recharts' own keyboard layer speaks of "application" and
 * points, the buttons say each column's figure. A column's button filters, the figure's opens its ledger. Nothing animates.
 */
export function BarChart({ label, columns, max, height: tall = 248 }: BarChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const keys = useOneTabStop<HTMLDivElement>();
  const room = useWidth(frame);
  const inks = [...new Set(columns.flatMap((column) => column.parts.filter((part) => part.look !== "solid").map((part) => part.ink)))];
  const drawn = columns.map((column) => ({
    ...column,
    parts: column.parts.map((part) => (part.look === "open" && part.amount > 0 ? { ...part, amount: max * OPEN } : part)),
  }));
  const shape = ({ index, x, y, width, height }: BarShapeProps) => {
    const column = drawn[index];
    return column ? <Stack column={column} x={x} y={y} width={width} height={height} /> : null;
  };
  return (
    // Until its box is measured it is empty, and the page is not ready.
    <div ref={frame} className="columns" style={{ minHeight: tall }} data-pending={room === null ? "" : undefined}>
      {room !== null && (
        <Chart
          width={room}
          height={tall}
          data={drawn}
          margin={{ top: HEADROOM, right: -GAP / 2, bottom: AXIS, left: -GAP / 2 }}
          barCategoryGap={GAP / 2}
          accessibilityLayer={false}
          tabIndex={-1}
          aria-hidden="true"
        >
          <defs>
            {inks.map((ink) => (
              <Hatch key={ink} ink={ink} />
            ))}
          </defs>
          <YAxis hide domain={[0, max * (1 + OPEN)]} />
          <Bar dataKey={heightOf} isAnimationActive={false} shape={shape} />
          <path d={`M0 ${tall - AXIS}H${room}`} stroke="var(--ink)" />
        </Chart>
      )}
      <div {...keys} className="column-buttons" role="group" aria-label={label}>
        {drawn.map((column) => (
          <span key={column.id} style={customProperties({ "--top": heightOf(column) / (max * (1 + OPEN)) })}>
            <button
              type="button"
              className="column"
              aria-pressed={column.pressed}
              aria-label={column.name}
              title={column.name}
              onClick={column.onToggle}
            />
            {column.onOpen && (
              <button type="button" className="column-figure" aria-label={column.figureName} onClick={column.onOpen}>
                {column.figure}
              </button>
            )}
          </span>
        ))}
      </div>
    </div>
  );
}
