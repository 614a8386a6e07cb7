/** How a country is filled: a step of the scale, or a sign that there is no figure, and why. */
export type MapFill =
  "m-1" | "m-2" | "m-3" | "m-4" | "m-5" | "m-zero" | "m-upto" | "m-unstated" | "m-elsewhere" | "m-refused" | "m-out" | "m-none";

/** A country that the map has something to say of. */
export interface MapPlace {
  /** ISO 3166-1 alpha-2. */
  readonly id: string;
  readonly name: string;
  /** Its figure in words: after the name it makes the button's accessible name. */
  readonly words: string;
  /** The figure as it stands on the land; empty: none. */
  readonly short: string;
  readonly fill: MapFill;
  /** Stripes of paper over the fill. */
  readonly striped: boolean;
  /** Whether it is chosen; null: there is nothing to choose, the button only says so. */
  readonly pressed: boolean | null;
}
