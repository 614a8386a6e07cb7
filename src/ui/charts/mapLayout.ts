import type { MapPlace } from "./mapTypes";
import type { MapSheet } from "./mapShapes";
import { spreadTargets } from "./spreadTargets";

/** How a country's figure is shown: on its land, in or as a dot where the land is too small to be seen, or by the land's fill alone. */
type FigureForm = "text" | "dot" | "dot-text" | "ring" | "bare";

/** A country's button on the sheet. */
export interface PlacedPlace {
  readonly place: MapPlace;
  /** Its middle, in parts of the sheet. */
  readonly left: number;
  readonly top: number;
  /** How far it is moved from there, in rem. */
  readonly dx: number;
  readonly dy: number;
  readonly form: FigureForm;
}

/** Rem between the middles of two targets: 24 px, and a hair. */
const LEAST = 1.52;
/** Land with less room than this, in rem around its middle, is too small to be seen: it has a dot. */
const DOT = 0.3;
/** Land with less room than this has its figure in a dot, if there is one that a dot can hold. */
const DOT_TEXT = 0.45;
const LETTER = 0.5;

function formOf({ pressed, short }: MapPlace, room: number, moved: number): FigureForm {
  const half = (short.length * LETTER) / 2;
  if (pressed === null) return "ring";
  if (room < DOT_TEXT && short !== "" && half <= 0.6 && moved < DOT) return "dot-text";
  if (room < DOT) return "dot";
  return short !== "" && room >= DOT_TEXT && half <= room * 1.5 && moved <= room ? "text" : "bare";
}

/**
 * Where the buttons of a sheet stand when it is drawn this wide.
 * @param width in rem; infinite (not measured, on paper): nothing is moved
 */
export function layOut(places: readonly MapPlace[], sheet: MapSheet, width: number): PlacedPlace[] {
  const unit = width / sheet.width;
  const points = places.flatMap(({ id }) => {
    const shape = sheet.shapes[id];
    return shape ? [{ id, x: shape.x * unit, y: shape.y * unit }] : [];
  });
  const moved = new Map((Number.isFinite(width) ? spreadTargets(points, LEAST) : points).map((point) => [point.id, point]));
  return places.flatMap((place) => {
    const shape = sheet.shapes[place.id];
    const to = moved.get(place.id);
    if (!shape || !to) return [];
    const isMeasured = Number.isFinite(width);
    const [dx, dy] = isMeasured ? [to.x - shape.x * unit, to.y - shape.y * unit] : [0, 0];
    const form = formOf(place, isMeasured ? shape.room * unit : shape.room / 16, Math.hypot(dx, dy));
    return [{ place, left: shape.x / sheet.width, top: shape.y / sheet.height, dx, dy, form }];
  });
}
