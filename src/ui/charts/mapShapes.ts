import { loadChunk } from "../loadChunk";
import drawn from "./mapShapes.json";

/** A country as it is drawn. */
interface MapShape {
  /** Path data in steps of the sheet's fineness; empty where nothing is large enough to draw. */
  readonly d: string;
  /** The place for its figure, and how far that lies from the shape's edge, in units of the sheet. */
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/** A drawing of countries, by ISO 3166-1 alpha-2 code; Kosovo is XK. */
export interface MapSheet {
  readonly width: number;
  readonly height: number;
  /** Steps of path data in one unit. */
  readonly fineness: number;
  readonly shapes: Readonly<Record<string, MapShape>>;
}

/** Europe from Iceland to the Caucasus. `npm run map` draws it and all other sheets. */
export const EUROPE: MapSheet = drawn;
/** Countries that are drawn beside it, each by itself. */
export const INSETS: MapSheet = drawn.insets;

const elsewhere: ReadonlySet<string> = new Set(drawn.elsewhere);

/** Where the map shows a country: on Europe's sheet, beside it, or beside it from the sheet of all others; null: nowhere. */
export function sheetOf(code: string): "europe" | "inset" | "world" | null {
  if (Object.hasOwn(EUROPE.shapes, code)) return "europe";
  if (Object.hasOwn(INSETS.shapes, code)) return "inset";
  return elsewhere.has(code) ? "world" : null;
}

let world: MapSheet | null = null;

/** Outlines of all other countries, which few data files need: loaded when one does. */
export async function loadWorld(): Promise<MapSheet> {
  world ??= (await loadChunk(() => import("./worldShapes.json"))).default;
  return world;
}

/** The same for a picture of what is on screen; null before it was loaded. */
export function loadedWorld(): MapSheet | null {
  return world;
}
