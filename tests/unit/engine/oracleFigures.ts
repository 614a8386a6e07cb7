import type { Commitment, Dataset } from "../../../src/model/schema";

/** Days and figures for oracle.ts: its own reading of contract sections 1 and 2, with nothing of the engine's. */

/** Whole cents of the base currency, or people; `high: null` is open. */
export interface Amount {
  low: bigint;
  high: bigint | null;
}

export const ZERO: Amount = { low: 0n, high: 0n };

// Dates: a partial one is its first day, as the address's `to` its last.

export function firstDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7)
    return `${date}-${String(new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate()).padStart(2, "0")}`;
  return date;
}

export function firstEntry(commitment: Commitment): string {
  return firstDay(commitment.history[0]!.date);
}

/** The latest entry on or before the day. */
export function latest<T extends { readonly date: string }>(history: readonly T[], day: string): T | undefined {
  let found: T | undefined;
  for (const entry of history) {
    if (firstDay(entry.date) <= day && (found === undefined || firstDay(entry.date) >= firstDay(found.date))) found = entry;
  }
  return found;
}

// Exact decimals.

interface Decimal {
  digits: bigint;
  places: number;
}

function decimal(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

/** The product, half away from zero, in units of 10^-scale. */
function rounded(factors: readonly number[], scale: number): bigint {
  let digits = 1n;
  let places = 0;
  for (const factor of factors) {
    const next = decimal(factor);
    digits *= next.digits;
    places += next.places;
  }
  const numerator = digits * 10n ** BigInt(scale);
  const denominator = 10n ** BigInt(places);
  return (2n * numerator + denominator) / (2n * denominator);
}

export function compareCents(cents: bigint, amount: number): number {
  const { digits, places } = decimal(amount);
  const left = cents * 10n ** BigInt(places);
  const right = digits * 100n;
  return left < right ? -1 : left > right ? 1 : 0;
}

// A commitment's own figure.

function rateOf(dataset: Dataset, currency: string, year: number): number | null {
  if (currency === dataset.baseCurrency) return 1;
  let best: { year: number; toBase: number } | null = null;
  for (const rate of dataset.rates) {
    if (rate.currency === currency && rate.year <= year && (best === null || rate.year > best.year)) best = rate;
  }
  return best === null ? null : best.toBase;
}

export function ownFigure(
  dataset: Dataset,
  commitment: Commitment,
  kind: "money" | "troops",
  asOf: string,
): Amount | "kind" | "no-figure" | "no-rate" {
  const quantity = commitment.quantity;
  if (quantity === undefined) return "no-figure";
  if (quantity.kind !== kind) return "kind";
  const firstYear = Number(firstEntry(commitment).slice(0, 4));
  let years = 1;
  if (quantity.per === "year") {
    years = (quantity.to ?? Number(asOf.slice(0, 4))) - (quantity.from ?? firstYear) + 1;
    if (years < 0) years = 0;
  }
  const rate = kind === "money" ? rateOf(dataset, quantity.unit, firstYear) : 1;
  if (rate === null) return "no-rate";
  const scale = kind === "money" ? 2 : 0;
  return {
    low: quantity.low === null ? 0n : rounded([quantity.low, years, rate], scale),
    high: quantity.high === null ? null : rounded([quantity.high, years, rate], scale),
  };
}

export function ownMoney(dataset: Dataset, commitment: Commitment, asOf: string): Amount | null {
  const own = ownFigure(dataset, commitment, "money", asOf);
  return typeof own === "string" ? null : own;
}

export function plus(a: Amount, b: Amount): Amount {
  return { low: a.low + b.low, high: a.high === null || b.high === null ? null : a.high + b.high };
}

export function lessNotBelowZero(whole: Amount, parts: Amount): Amount {
  const low = whole.low > parts.low ? whole.low - parts.low : 0n;
  if (parts.high === null) return { low, high: 0n };
  if (whole.high === null) return { low, high: null };
  return { low, high: whole.high > parts.high ? whole.high - parts.high : 0n };
}
