import type { MapSheet } from "./mapShapes";
import type { MapFill, MapPlace } from "./mapTypes";

/** Fills that are patterns: no figure, and why. */
const PATTERNED: ReadonlySet<MapFill> = new Set(["m-upto", "m-unstated", "m-elsewhere", "m-refused"]);

interface MapPatternsProps {
  /** Tells the patterns of drawings of different sizes apart. */
  readonly of: string;
  /** Units of the drawing in one px, so that all patterns look the same. */
  readonly scale: number;
}

/** The patterns that a drawing's lands are filled with. */
export function MapPatterns({ of, scale }: MapPatternsProps) {
  const tile = (turned: number, height = 6) => ({
    width: 6,
    height,
    patternUnits: "userSpaceOnUse",
    patternTransform: `scale(${scale}) rotate(${turned})`,
  });
  return (
    <defs>
      <pattern id={`map-stripes-${of}`} {...tile(45)}>
        <rect className="p-paper" width="1.4" height="6" />
      </pattern>
      <pattern id={`m-refused-${of}`} {...tile(45)}>
        <rect className="p-paper" width="6" height="6" />
        <rect className="p-refusal" width="2.2" height="6" />
      </pattern>
      <pattern id={`m-unstated-${of}`} {...tile(0)}>
        <rect className="p-paper" width="6" height="6" />
        <circle className="p-sign" cx="1.5" cy="1.5" r="0.8" />
        <circle className="p-sign" cx="4.5" cy="4.5" r="0.8" />
      </pattern>
      <pattern id={`m-elsewhere-${of}`} {...tile(0, 5)}>
        <rect className="p-paper" width="6" height="5" />
        <rect className="p-sign" width="6" height="1" />
      </pattern>
      <pattern id={`m-upto-${of}`} {...tile(-45)}>
        <rect className="p-paper" width="6" height="6" />
        <rect className="p-open" width="1.4" height="6" />
      </pattern>
    </defs>
  );
}

interface LandProps {
  readonly d: string;
  readonly place: MapPlace;
  /** Whose patterns fill it. */
  readonly of: string;
}

/** A country's land in its fill, striped where that is said of it. The pointer finds it; the keyboard has its button. */
export function Land({ d, place, of }: LandProps) {
  const pattern = PATTERNED.has(place.fill) ? `url(#${place.fill}-${of})` : undefined;
  return (
    <>
      <path className={`land ${place.fill}`} fill={pattern} d={d} data-place={place.id} />
      {place.striped && <path className="land striped" fill={`url(#map-stripes-${of})`} d={d} />}
    </>
  );
}

/** Height of an inset on screen, in px: 5.2 rem. */
const INSET_HEIGHT = 83;

/** A country by itself, filling its frame. */
export function InsetDrawing({ sheet, place }: { readonly sheet: MapSheet; readonly place: MapPlace }) {
  const shape = sheet.shapes[place.id];
  if (!shape) return null;
  const of = `inset-${place.id}`;
  return (
    <svg viewBox={`0 0 ${sheet.width * sheet.fineness} ${sheet.height * sheet.fineness}`} aria-hidden="true">
      <MapPatterns of={of} scale={(sheet.height * sheet.fineness) / INSET_HEIGHT} />
      <Land d={shape.d} place={place} of={of} />
    </svg>
  );
}
