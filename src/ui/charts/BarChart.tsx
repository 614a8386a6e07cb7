import { useCallback, useEffect, useState } from "react";
import { Bar, BarChart as Chart, XAxis, YAxis, useXAxisScale, useYAxisScale } from "recharts";
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

/** The axis, the sum over each column and its label under it, all from the column's left edge. */
function Words({ columns, onDrawn }: { columns: readonly Column[]; onDrawn: () => void }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const isDrawn = x !== undefined && y !== undefined;
  useEffect(() => {
    if (isDrawn) onDrawn();
  }, [isDrawn, onDrawn]);
  if (!x || !y) return null;
  const axis = y(0) ?? 0;
  const end = (x(columns.at(-1)?.id, { position: "end" }) ?? 0) - GAP / 2;
  return (
    <g>
      <path d={`M0 ${axis}H${end}`} stroke="var(--ink)" />
      {columns.map((column) => (
        <text key={column.id} x={(x(column.id, { position: "start" }) ?? 0) + GAP / 2} y={axis + 18} fontSize="15" fill="var(--ink)">
          {column.label}
        </text>
      ))}
      {columns.map((column) => {
        const top = heightOf(column);
        const left = (x(column.id, { position: "start" }) ?? 0) + GAP / 2;
        const room = (x(column.id, { position: "end" }) ?? 0) - left;
        const base = (y(top) ?? 0) - 5;
        // Of many columns the figures would run into each other: their names and the table have them.
        if (room < column.figure.length * LETTER) return null;
        return (
          <g key={column.id} fill="var(--ink)">
            {column.qualifier !== "" && (
              <text x={left} y={base - 17} fontSize="14">
                {column.qualifier}
              </text>
            )}
            <text x={left} y={base} fontSize="15" fontWeight="600">
              {column.figure}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/**
 * Stacked columns by recharts, with a row of real buttons over them: recharts' own keyboard layer speaks of "application" and
 * points, the buttons say each column's figure. A column's button filters, the figure's opens its ledger. Nothing animates.
 */
export function BarChart({ label, columns, max, height = 248 }: BarChartProps) {
  const keys = useOneTabStop<HTMLDivElement>();
  const [isDrawn, setDrawn] = useState(false);
  const markDrawn = useCallback(() => setDrawn(true), []);
  const inks = [...new Set(columns.flatMap((column) => column.parts.filter((part) => part.look !== "solid").map((part) => part.ink)))];
  const drawn = columns.map((column) => ({
    ...column,
    parts: column.parts.map((part) => (part.look === "open" && part.amount > 0 ? { ...part, amount: max * OPEN } : part)),
  }));
  const layers = columns[0]?.parts ?? [];
  const shape = (layer: number) => (props: BarShapeProps) => {
    const part = drawn[props.index]?.parts[layer];
    return part ? <Part part={part} x={props.x} y={props.y} width={props.width} height={props.height} /> : null;
  };
  return (
    // The library draws once it has measured its box: until then the page is not ready.
    <div className="columns" data-pending={isDrawn ? undefined : ""}>
      <Chart
        responsive
        width="100%"
        height={height}
        data={drawn}
        margin={{ top: HEADROOM, right: -GAP / 2, bottom: 0, left: -GAP / 2 }}
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
        <XAxis dataKey="id" height={AXIS} axisLine={false} tick={false} />
        <YAxis hide domain={[0, max * (1 + OPEN)]} allowDataOverflow />
        {layers.map((layer, i) => (
          <Bar
            key={`${layer.ink}${layer.look}`}
            dataKey={(column: Column) => column.parts[i]?.amount ?? 0}
            stackId="sum"
            isAnimationActive={false}
            shape={shape(i)}
          />
        ))}
        <Words columns={drawn} onDrawn={markDrawn} />
      </Chart>
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
