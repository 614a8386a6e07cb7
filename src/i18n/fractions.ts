/**
 * Fractions that a title may put into words, when they are near enough to be said.
 * Within 1.5 percentage points the fraction stands alone ("two in three"), within 3 it is "nearly" or "more than" that.
 * "All" is said of nothing less.
 */
const FRACTIONS = [
  ["half", 1 / 2],
  ["twoThirds", 2 / 3],
  ["threeQuarters", 3 / 4],
  ["nineTenths", 9 / 10],
] as const;
const SAME = 0.015;
const NEAR = 0.03;
/** Keeps a share that is exactly on a limit from falling on either side of it by floating point. */
const EPSILON = 1e-9;

/** Below this many a title gives the number itself ("3 of 4") and no fraction. */
export const LEAST_FOR_FRACTION = 10;

export interface FractionWords {
  readonly share: (typeof FRACTIONS)[number][0] | "all";
  readonly side: "same" | "under" | "over";
}

/** The fraction that a ratio between 0 and 1 is near to; null when it is near to none. */
export function fractionOf(ratio: number): FractionWords | null {
  if (ratio === 1) return { share: "all", side: "same" };
  for (const [share, value] of FRACTIONS) {
    const distance = Math.abs(ratio - value);
    if (distance <= SAME + EPSILON) return { share, side: "same" };
    if (distance <= NEAR + EPSILON) return { share, side: ratio < value ? "under" : "over" };
  }
  return null;
}
