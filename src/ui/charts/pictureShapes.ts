import { element } from "./svgText";

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
