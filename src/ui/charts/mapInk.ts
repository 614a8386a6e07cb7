import type { Ink } from "./ink";
import { element } from "./svgText";

/** How a fill of the map is drawn in a picture. */
export interface MapPaint {
  readonly fill: string;
  readonly stroke: string;
  /** Definitions that the fill needs. */
  readonly defs: string;
}

/** Where patterns are drawn: an id of its own for each, since those of one picture share a document. */
export interface PatternScale {
  readonly of: string;
  /** Units of the drawing in one px, so that all patterns look the same. */
  readonly scale: number;
}

interface Tile {
  readonly size: readonly [number, number];
  readonly turned: number;
}

function pattern(name: string, { of, scale }: PatternScale, { size, turned }: Tile, content: string): Pick<MapPaint, "fill" | "defs"> {
  const id = `${name}-${of}`;
  const patternTransform = `scale(${scale.toFixed(3)}) rotate(${turned})`;
  const frame = { id, width: size[0], height: size[1], patternUnits: "userSpaceOnUse", patternTransform };
  return { fill: `url(#${id})`, defs: element("defs", {}, element("pattern", frame, content)) };
}

/** The fill of a class in the light theme's colours, patterns as on screen. */
export function mapPaint(className: string, ink: Ink, at: PatternScale): MapPaint {
  const [paper, sign, control, refusal] = ["--paper", "--map-sign", "--control", "--refusal"].map(ink.token) as [
    string,
    string,
    string,
    string,
  ];
  const ground = element("rect", { width: 6, height: 6, fill: paper });
  const stripe = (width: number, fill: string) => ground + element("rect", { width, height: 6, fill });
  switch (className) {
    case "m-refused":
      return { stroke: refusal, ...pattern(className, at, { size: [6, 6], turned: 45 }, stripe(2.2, refusal)) };
    case "m-upto":
      return { stroke: control, ...pattern(className, at, { size: [6, 6], turned: -45 }, stripe(1.4, ink.token("--money-open"))) };
    case "m-elsewhere": {
      const lines = ground + element("rect", { width: 6, height: 1, fill: sign });
      return { stroke: control, ...pattern(className, at, { size: [6, 5], turned: 0 }, lines) };
    }
    case "m-unstated": {
      const dot = (c: number) => element("circle", { cx: c, cy: c, r: 0.8, fill: sign });
      return { stroke: control, ...pattern(className, at, { size: [6, 6], turned: 0 }, ground + dot(1.5) + dot(4.5)) };
    }
    case "m-zero":
    case "m-out":
      return { fill: ink.series(className), stroke: control, defs: "" };
    default:
      return { fill: ink.series(className), stroke: paper, defs: "" };
  }
}

/** Stripes of paper, which are laid over a fill. */
export function paperStripes(ink: Ink, at: PatternScale): Pick<MapPaint, "fill" | "defs"> {
  const stripe = element("rect", { width: 1.4, height: 6, fill: ink.token("--paper") });
  return pattern("map-stripes", at, { size: [6, 6], turned: 45 }, stripe);
}

/** The square of a fill in a picture's key. */
export function mapKey(className: string, x: number, y: number, ink: Ink): string {
  const [name = "", over] = className.split(" ");
  const at = { of: "key", scale: 1 };
  const { fill, stroke, defs } = mapPaint(name, ink, at);
  const box = { x: x + 0.5, y: y - 10.5, width: 11, height: 11 };
  const stripes = over === "striped" ? paperStripes(ink, at) : null;
  return (
    defs +
    element("rect", { ...box, fill, stroke: stroke === ink.token("--paper") ? ink.token("--muted") : stroke }) +
    (stripes ? stripes.defs + element("rect", { ...box, fill: stripes.fill }) : "")
  );
}
