import type { Ink } from "./ink";
import { element } from "./svgText";

/** How a fill of the map is drawn in a picture. */
export interface MapPaint {
  readonly fill: string;
  readonly stroke: string;
  /** Definitions that the fill needs. */
  readonly defs: string;
}

function pattern(id: string, size: readonly [number, number], turned: number, content: string): MapPaint["defs"] {
  const frame = { id, width: size[0], height: size[1], patternUnits: "userSpaceOnUse", patternTransform: `rotate(${turned})` };
  return element("defs", {}, element("pattern", frame, content));
}

/** The fill of a class in the light theme's colours, patterns as on screen. */
export function mapPaint(className: string, ink: Ink): MapPaint {
  const [paper, sign] = [ink.token("--paper"), ink.token("--map-sign")];
  const ground = (width: number, height: number) => element("rect", { width, height, fill: paper });
  const striped = (id: string, stripe: { color: string; width: number }, turned: number, stroke: string): MapPaint => ({
    fill: `url(#${id})`,
    stroke,
    defs: pattern(id, [6, 6], turned, ground(6, 6) + element("rect", { width: stripe.width, height: 6, fill: stripe.color })),
  });
  const [control, refusal] = [ink.token("--control"), ink.token("--refusal")];
  switch (className) {
    case "m-refused":
      return striped("map-refused", { color: refusal, width: 2.2 }, 45, refusal);
    case "m-upto":
      return striped("map-upto", { color: ink.token("--money-open"), width: 1.2 }, -45, control);
    case "m-elsewhere": {
      const lines = ground(6, 5) + element("rect", { width: 6, height: 1.2, fill: sign });
      return { fill: "url(#map-elsewhere)", stroke: control, defs: pattern("map-elsewhere", [6, 5], 0, lines) };
    }
    case "m-unstated": {
      const dots =
        ground(6, 6) +
        element("circle", { cx: 1.5, cy: 1.5, r: 0.9, fill: sign }) +
        element("circle", { cx: 4.5, cy: 4.5, r: 0.9, fill: sign });
      return { fill: "url(#map-unstated)", stroke: control, defs: pattern("map-unstated", [6, 6], 0, dots) };
    }
    case "m-zero":
    case "m-out":
      return { fill: ink.series(className), stroke: control, defs: "" };
    default:
      return { fill: ink.series(className), stroke: paper, defs: "" };
  }
}

/** Stripes of paper, which are laid over a fill. */
export function paperStripes(ink: Ink): { readonly fill: string; readonly defs: string } {
  const stripe = element("rect", { width: 1.5, height: 6, fill: ink.token("--paper") });
  return { fill: "url(#map-stripes)", defs: pattern("map-stripes", [6, 6], 45, stripe) };
}

/** The square of a fill in a picture's key. */
export function mapKey(className: string, x: number, y: number, ink: Ink): string {
  const [name = "", over] = className.split(" ");
  const { fill, stroke, defs } = mapPaint(name, ink);
  const box = { x: x + 0.5, y: y - 10.5, width: 11, height: 11 };
  const stripes = over === "striped" ? paperStripes(ink) : null;
  return (
    defs +
    element("rect", { ...box, fill, stroke: stroke === ink.token("--paper") ? ink.token("--muted") : stroke }) +
    (stripes ? stripes.defs + element("rect", { ...box, fill: stripes.fill }) : "")
  );
}
