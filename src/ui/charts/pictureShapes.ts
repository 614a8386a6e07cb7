import type { MarkShape } from "../Mark";
import type { Ink } from "./ink";
import { element } from "./svgText";

/** Radius of a status's mark. */
const R = 6;

/** Diagonal lines in one colour, as `url(#…)`; the definition stands beside the shape that uses it. */
export function hatch(color: string, paper: string): { fill: string; defs: string } {
  const id = `hatch-${color.slice(1)}`;
  const lines = element("rect", { width: 5, height: 5, fill: paper }) + element("rect", { width: 1.5, height: 5, fill: color });
  const pattern = element("pattern", { id, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, lines);
  return { fill: `url(#${id})`, defs: element("defs", {}, pattern) };
}

/** The cross of a refusal in a square of this side. */
export function cross(x: number, y: number, side: number, color: string): string {
  const d = `M${x} ${y}l${side} ${side}M${x + side} ${y}l${-side} ${side}`;
  return element("path", { d, stroke: color, "stroke-width": 1.8, fill: "none" });
}

/** How much of the disc is filled, clockwise from the top, in quarters. */
const QUARTERS: Readonly<Partial<Record<MarkShape, number>>> = { signed: 1, allocated: 2, active: 3, fulfilled: 4 };

function wedge(x: number, y: number, quarters: number, fill: string): string {
  if (quarters === 4) return element("circle", { cx: x, cy: y, r: R + 0.5, fill });
  const end = [
    [x + R, y],
    [x, y + R],
    [x - R, y],
  ][quarters - 1] ?? [x, y];
  return element("path", { d: `M${x} ${y}V${y - R}A${R} ${R} 0 ${quarters > 2 ? 1 : 0} 1 ${end[0]} ${end[1]}Z`, fill });
}

/** A status's mark around a point, as `ui/Mark` draws it on screen. */
export function statusMark(shape: MarkShape, x: number, y: number, ink: Ink): string {
  const stroke = ink.token("--mark");
  if (shape === "declined") return cross(x - 5, y - 5, 10, ink.token("--refusal"));
  const ring = element("circle", {
    cx: x,
    cy: y,
    r: R,
    fill: ink.token("--paper"),
    stroke,
    "stroke-width": 1.4,
    ...(shape === "proposed" ? { "stroke-dasharray": "2.4 2.3" } : {}),
  });
  if (shape === "stalled")
    return ring + element("path", { d: `M${x - 1.8} ${y - 2.8}v5.6M${x + 1.8} ${y - 2.8}v5.6`, stroke, "stroke-width": 1.7 });
  if (shape === "withdrawn") return ring + element("path", { d: `M${x - 4} ${y}h8`, stroke, "stroke-width": 2 });
  const quarters = QUARTERS[shape] ?? 0;
  return quarters === 0 ? ring : ring + wedge(x, y, quarters, stroke);
}
