import type { BarRow, BarSegment } from "./BarList";
import type { Ink } from "./ink";
import type { DrawBody } from "./picture";
import { cross, hatch } from "./pictureShapes";
import { SANS, element, textLine, widthOf } from "./svgText";

const ROW = 24;
const BAR = 14;
const OPEN_WIDTH = 18;
const GAP = 10;
/** Below this width of a cell only the segment is drawn, as on screen. */
const CELL = 8;

/** One segment of a bar at its place: its markup and how far it reaches. */
export function segment(s: BarSegment, { x, y }: { x: number; y: number }, unit: number, ink: Ink): { markup: string; width: number } {
  const paper = ink.token("--paper");
  if (s.look === "open") {
    const color = ink.series(s.className);
    const id = `open-${color.slice(1)}`;
    const stops =
      element("stop", { offset: 0.2, "stop-color": color }) + element("stop", { offset: 1, "stop-color": color, "stop-opacity": 0 });
    const defs = element("defs", {}, element("linearGradient", { id }, stops));
    return { markup: defs + element("rect", { x, y, width: OPEN_WIDTH, height: BAR, fill: `url(#${id})` }), width: OPEN_WIDTH };
  }
  const width = s.amount * unit;
  if (width <= 0) return { markup: "", width: 0 };
  const shown = Math.max(width - 1, 0.5);
  if (s.look === "hatched") {
    const color = ink.series(s.className);
    const { fill, defs } = hatch(color, paper);
    return {
      markup: defs + element("rect", { x: x + 0.5, y: y + 0.5, width: Math.max(shown - 1, 0.5), height: BAR - 1, fill, stroke: color }),
      width,
    };
  }
  const cells = unit >= CELL ? Math.round(s.amount) : 1;
  const cell = width / cells;
  if (s.look === "refused") {
    const red = ink.token("--refusal");
    const one = (i: number) => {
      const left = x + i * cell;
      const outline = element("rect", {
        x: left + 0.5,
        y: y + 0.5,
        width: Math.max(cell - 2, 0.5),
        height: BAR - 1,
        fill: "none",
        stroke: red,
      });
      return cell >= CELL && unit >= CELL ? outline + cross(left + 2, y + BAR / 2 - (cell - 5) / 2, Math.max(cell - 5, 1), red) : outline;
    };
    return { markup: Array.from({ length: cells }, (_, i) => one(i)).join(""), width };
  }
  const lines =
    s.look === "cells"
      ? Array.from({ length: cells - 1 }, (_, i) => element("path", { d: `M${x + (i + 1) * cell - 0.5} ${y}v${BAR}`, stroke: paper }))
      : [];
  return { markup: element("rect", { x, y, width: shown, height: BAR, fill: ink.series(s.className) }) + lines.join(""), width };
}

/** The picture of a bar list: the rows that the list was given, all of them. `absent`: what is named under it. */
export function drawBarList(rows: readonly BarRow[], max: number, absent: readonly string[]): DrawBody {
  return (width, ink) => {
    const small = `14px ${SANS}`;
    const bold = `600 14px ${SANS}`;
    const label =
      Math.min(
        260,
        rows.reduce((most, row) => Math.max(most, widthOf(row.label, small)), 0),
      ) + GAP;
    const end = rows.reduce((most, row) => Math.max(most, widthOf(row.figure, bold) + (row.refused ? 34 : 0)), 0) + GAP + OPEN_WIDTH;
    const unit = (width - label - end) / Math.max(max, Number.MIN_VALUE);
    const text = { "font-size": 14, fill: ink.token("--ink") };
    const parts = rows.map((row, i) => {
      const y = i * ROW + (ROW - BAR) / 2;
      const base = y + BAR - 2;
      let x = label;
      const bars = row.segments.map((s) => {
        const drawn = segment(s, { x, y }, unit, ink);
        x += drawn.width;
        return drawn.markup;
      });
      const axis = element("path", { d: `M${label - 0.5} ${i * ROW}v${ROW}`, stroke: ink.token("--control") });
      const figure = textLine(x + 6, base, row.figure, { ...text, "font-weight": 600 });
      const after = x + 6 + widthOf(row.figure, bold) + 10;
      const refused = row.refused
        ? cross(after, y + 3, 8, ink.token("--refusal")) +
          textLine(after + 12, base, String(row.refused), { ...text, fill: ink.token("--refusal") })
        : "";
      return textLine(label - GAP, base, row.label, { ...text, "text-anchor": "end" }) + bars.join("") + axis + figure + refused;
    });
    const top = rows.length * ROW;
    const notes = absent.map((line, i) =>
      textLine(label, top + 18 + i * 18, line, { ...text, fill: ink.token("--muted"), "font-style": "italic" }),
    );
    return { height: top + notes.length * 18 + (notes.length > 0 ? 6 : 0), content: [...parts, ...notes].join("") };
  };
}
