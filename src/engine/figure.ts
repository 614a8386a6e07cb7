import type { SumKind } from "./money";

export type Measure = "count" | SumKind;

/** What rows can be grouped by. `year`: of the first entry; `terms`: of money, `none` when not stated. */
export const DIMENSIONS = ["country", "category", "component", "status", "due", "condition", "group", "year", "terms"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Whether a part of a figure is simply a value of a dimension. */
export function isDimension(key: string): key is Dimension {
  return (DIMENSIONS as readonly string[]).includes(key);
}

/**
 * What cuts a part out of a total. Beside the dimensions: `promise` (`yes`), `waiting` (a condition that is not met and that
 * promises wait for), `by` (`country`: not the commitments but their countries are counted). Of conditions: `missing` (exactly these
 * are not met: see `missingKey`), `pair` (it is not met, and exactly one other is not), `newly` (`yes`: due in the
 * scenario and not by the facts; `no`: the other way round). `sole`: of this party and of no other. Of comparisons: `members` (of
 * this group's members; a sum takes what is one member's alone), `shared` (of this party, or `group.<name>`: of a group's members,
 * with others), `asof` (as it stood on this day, whatever the day of the page).
 */
export const FIGURE_KEYS = [
  ...DIMENSIONS,
  "promise",
  "waiting",
  "by",
  "missing",
  "pair",
  "newly",
  "sole",
  "members",
  "shared",
  "asof",
] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];

/** What several share, as a value of `country` in sums (contract section 2, "By country"). */
export const JOINT = "joint";
/** The value of a dimension that a row has none of. */
export const WITHOUT = "none";

/**
 * A number on screen: what is measured, and which part of it (contract section 3, `ledger`). Of several values of one key any fits, all
 * keys must: `count.status.active.status.fulfilled`.
 */
export interface Figure {
  readonly measure: Measure;
  readonly parts: readonly (readonly [FigureKey, string])[];
}
