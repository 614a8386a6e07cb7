import type { Ink } from "./ink";
import { layOut } from "./mapLayout";
import { mapPaint, paperStripes, type PatternScale } from "./mapInk";
import { EUROPE, INSETS, loadedWorld, type MapSheet, sheetOf } from "./mapShapes";
import type { MapPlace } from "./mapTypes";
import type { DrawBody } from "./picture";
import { SANS, element, textLine, wrap } from "./svgText";

const ASIDE = 138;
const GAP = 18;
const INSET_HEIGHT = 62;
const FONT = `13px ${SANS}`;

function land(d: string, place: MapPlace | null, ink: Ink, at: PatternScale): string {
  const { fill, stroke } = mapPaint(place?.fill ?? "m-none", ink, at);
  const look = { d, "vector-effect": "non-scaling-stroke" };
  const shape = element("path", { ...look, fill, stroke, "stroke-width": 0.8 });
  return place?.striped ? shape + element("path", { ...look, fill: paperStripes(ink, at).fill }) : shape;
}

/** The patterns that places are filled with in one drawing, each once. */
function definitions(places: readonly MapPlace[], ink: Ink, at: PatternScale): string {
  return [...new Set(places.map(({ fill }) => fill))].map((fill) => mapPaint(fill, ink, at).defs).join("") + paperStripes(ink, at).defs;
}

function sheetAt(sheet: MapSheet, x: number, y: number, width: number): { open: Record<string, string>; unit: number } {
  const unit = width / sheet.width;
  return { open: { transform: `translate(${x} ${y}) scale(${unit / sheet.fineness})` }, unit };
}

const DARK = new Set(["m-4", "m-5"]);

/** Figures on their lands and the dots of small states. */
function figures(places: readonly MapPlace[], width: number, ink: Ink): string {
  const unit = width / EUROPE.width;
  const at: PatternScale = { of: "dot", scale: 1 };
  const marks = layOut(places, EUROPE, width / 16)
    .map(({ place, left, top, dx, dy, form }) => {
      const [x, y] = [left * width + dx * 16, top * EUROPE.height * unit + dy * 16];
      const color = ink.token(DARK.has(place.fill) ? "--paper" : "--ink");
      const text = textLine(x, y + 4, place.short, { "font-size": 11, "font-weight": 600, "text-anchor": "middle", fill: color });
      const dot = (r: number) => {
        const { fill, stroke } = mapPaint(place.fill, ink, at);
        const edge = place.fill === "m-refused" ? stroke : ink.token("--ink");
        return element("circle", { cx: x, cy: y, r, fill, stroke: edge, "stroke-width": 1.2 });
      };
      if (form === "text") return text;
      if (form === "dot-text") return dot(9) + text;
      if (form === "dot") return dot(4);
      return form === "ring" ? element("circle", { cx: x, cy: y, r: 3, fill: ink.token("--paper"), stroke: ink.token("--control") }) : "";
    })
    .join("");
  return definitions(places, ink, at) + marks;
}

/** The picture of a map. @param beside what has no land, in a sentence; empty: nothing */
export function drawChoropleth(places: readonly MapPlace[], beside: string): DrawBody {
  return (width, ink) => {
    const apart = places.filter(({ id }) => sheetOf(id) !== "europe");
    const mapWidth = apart.length > 0 ? width - ASIDE - GAP : width;
    const byId = new Map(places.map((place) => [place.id, place]));
    const { open, unit } = sheetAt(EUROPE, 0, 0, mapWidth);
    const onMap: PatternScale = { of: "map", scale: EUROPE.fineness / unit };
    const lands = Object.entries(EUROPE.shapes).toSorted(([a], [b]) => Number(byId.has(a)) - Number(byId.has(b)));
    const map = element("g", open, lands.map(([id, { d }]) => land(d, byId.get(id) ?? null, ink, onMap)).join(""));
    const mapHeight = EUROPE.height * unit;

    const row = INSET_HEIGHT + 26;
    const insets = apart.map((place, i) => {
      const sheet = sheetOf(place.id) === "inset" ? INSETS : loadedWorld();
      const shape = sheet?.shapes[place.id];
      const y = i * row;
      const frame = sheet && sheetAt(sheet, mapWidth + GAP, y + 4, ASIDE);
      const at: PatternScale = { of: `inset-${place.id}`, scale: sheet && frame ? sheet.fineness / frame.unit : 1 };
      const drawing = frame && shape ? definitions([place], ink, at) + element("g", frame.open, land(shape.d, place, ink, at)) : "";
      const name = textLine(mapWidth + GAP, y + INSET_HEIGHT + 14, `${place.name} ${place.short}`, {
        "font-size": 13,
        fill: ink.token("--ink"),
      });
      const rule = element("path", { d: `M${mapWidth + GAP} ${y + row - 4}h${ASIDE}`, stroke: ink.token("--hairline"), fill: "none" });
      return drawing + name + rule;
    });
    const height = Math.max(mapHeight, insets.length * row);
    const lines = beside === "" ? [] : wrap(beside, width, FONT);
    const words = lines.map((line, i) => textLine(0, height + 22 + i * 18, line, { "font-size": 13, fill: ink.token("--ink-2") }));
    return {
      height: height + (lines.length > 0 ? 16 + lines.length * 18 : 0),
      content:
        definitions(places, ink, onMap) +
        map +
        figures(
          places.filter(({ id }) => sheetOf(id) === "europe"),
          mapWidth,
          ink,
        ) +
        insets.join("") +
        words.join(""),
    };
  };
}
