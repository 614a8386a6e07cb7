/**
 * Which unit and how many decimals a compact amount gets ("€2.5 bn"). `Intl`'s own compact notation writes "€2.5B" and keeps no
 * decimals apart, so that "€2.0–3.5 bn" could not be said; it serves for the currency's sign and place.
 */
export type Unit = "billion" | "million" | "one";

interface Digits {
  readonly min: number;
  readonly max: number;
}

/** Decimals for an amount that is already divided by its unit. */
export type DigitRule = (scaled: number, unit: Unit) => Digits;

const SIZE: Readonly<Record<Unit, number>> = { billion: 1e9, million: 1e6, one: 1 };

/**
 * Sums in the base currency: billions keep one decimal even when it is 0 (a sum is measured: "€70.0 bn") and below ten a second one
 * when it is not 0 ("€2.67 bn", "€3.0 bn"); millions at most one ("€7.7 m", "€188 m"); below a million whole units, below one cents.
 */
export const SUM_DIGITS: DigitRule = (scaled, unit) => {
  if (unit === "billion") return { min: 1, max: scaled < 10 ? 2 : 1 };
  if (unit === "million") return { min: 0, max: 1 };
  return scaled > 0 && scaled < 1 ? { min: 2, max: 2 } : { min: 0, max: 0 };
};

/** Figures as a source states them and marks of an axis: no decimals that are 0 ("CAD 2 bn", "NOK 204.5 bn", "£2.26 bn"). */
export const STATED_DIGITS: DigitRule = () => ({ min: 0, max: 2 });

/** The amount in that unit, unrounded. */
export function inUnit(amount: number, unit: Unit): number {
  return amount / SIZE[unit];
}

/** The largest unit in which the amount, once rounded, is 1 or more: 999.96 million is a billion. Expects amount ≥ 0. */
export function unitFor(amount: number, digits: DigitRule): Unit {
  const reaches = (size: number, below: Unit) => {
    const { max } = digits(inUnit(amount, below), below);
    return Number(inUnit(amount, below).toFixed(max)) * SIZE[below] >= size;
  };
  if (reaches(SIZE.billion, "million")) return "billion";
  return reaches(SIZE.million, "one") ? "million" : "one";
}
