/**
 * A range of money (in whole cents of the base currency) or of people. `low` is at least 0; `high: null` is open ("at least").
 * Contract section 2, "Ranges stay ranges": no midpoints, low adds to low, high to high.
 */
export interface Range {
  readonly low: number;
  readonly high: number | null;
}

export const NOTHING: Range = { low: 0, high: 0 };

/** Low with low, high with high; one open end leaves the sum open. */
export function addRanges(a: Range, b: Range): Range {
  return { low: a.low + b.low, high: a.high === null || b.high === null ? null : a.high + b.high };
}

/**
 * What is left of `whole` after its `parts` (contract section 2, the remainder rule): low from low and high from high, never
 * below 0; an open part leaves a high of 0, since it may hold all of the whole.
 */
export function remainderOf(whole: Range, parts: Range): Range {
  const low = Math.max(0, whole.low - parts.low);
  if (parts.high === null) return { low, high: 0 };
  return { low, high: whole.high === null ? null : Math.max(0, whole.high - parts.high) };
}
