import type { Dataset, Rate } from "../model/schema";
import { yearOf } from "../model/partialDate";
import type { Range } from "../model/quantity";
import type { Stated } from "./statedColumns";

export type SumKind = "money" | "troops";

/** How a stated figure became one that can be added. */
export interface Conversion {
  /** The currency as stated; for troops "". */
  readonly currency: string;
  /** Base currency for one unit. */
  readonly rate: number;
  /** Year of the rate; null when the figure is in the base currency, or counts people. */
  readonly rateYear: number | null;
  /** The first entry's year had no rate, an earlier year's serves. */
  readonly earlier: boolean;
  /** Years that a yearly figure counts; 1 for a total. */
  readonly years: number;
}

/** A row's own figure, before any part of it is taken off: whole cents of the base currency, or people. */
export interface OwnFigure {
  readonly range: Range;
  readonly conversion: Conversion;
}

/** Rates by currency, years descending. */
export type RateTable = ReadonlyMap<string, readonly Rate[]>;

export function toRateTable(dataset: Dataset): RateTable {
  const table = new Map<string, Rate[]>();
  for (const rate of dataset.rates) table.set(rate.currency, [...(table.get(rate.currency) ?? []), rate]);
  for (const rates of table.values()) rates.sort((a, b) => b.year - a.year);
  return table;
}

/** The rate of the year, else the nearest earlier year's, else null (contract section 2, "Money"). */
export function rateFor(table: RateTable, currency: string, year: number): Rate | null {
  return table.get(currency)?.find((rate) => rate.year <= year) ?? null;
}

/**
 * Years for which a quantity counts: 1 for a total; for `per: "year"` from `from` (absent: the first entry's year) to `to`
 * (absent: the as-of date's), both included, never below 0 (contract section 2).
 */
export function yearsCounted(commitment: Stated, asOf: string): number {
  const { quantity, history } = commitment;
  if (quantity?.per !== "year") return 1;
  const from = quantity.from ?? yearOf(history[0]?.date ?? asOf);
  const to = quantity.to ?? yearOf(asOf);
  return Math.max(0, to - from + 1);
}

/** A decimal number as an exact whole number of its last place. */
function decimal(value: number): { digits: bigint; places: number } {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

/**
 * figure × years × rate in whole cents, half a cent rounded up (contract section 2: rounded to the cent per commitment).
 * Near half a cent binary fractions may fall on the wrong side (the five roundings on the way are off by 5.6e-16 at most), so there it
 * is worked out in whole numbers.
 */
export function toCents(figure: number, years: number, rate: number): number {
  const cents = figure * years * rate * 100;
  const fromHalf = Math.abs(cents - Math.floor(cents) - 0.5);
  if (fromHalf > 1e-6 + cents * 8e-16) return Math.round(cents);
  const [a, b] = [decimal(figure), decimal(rate)];
  const scale = 10n ** BigInt(a.places + b.places);
  const exact = a.digits * BigInt(years) * b.digits * 100n;
  return Number((2n * exact + scale) / (2n * scale));
}

function rateOf(table: RateTable, currency: string, year: number, base: string): Pick<Conversion, "rate" | "rateYear" | "earlier"> | null {
  if (currency === base) return { rate: 1, rateYear: null, earlier: false };
  const found = rateFor(table, currency, year);
  return found && { rate: found.toBase, rateYear: found.year, earlier: found.year < year };
}

/** What decides how figures are made comparable. */
export interface MoneyContext {
  readonly rates: RateTable;
  readonly baseCurrency: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Why a commitment has no own figure of a kind: its quantity is of another, it states none, or no rate of its year or before it. */
export type NoFigure = "kind" | "no-figure" | "no-rate";

/** A commitment's own figure of this kind. */
export function ownFigure(commitment: Stated, kind: SumKind, context: MoneyContext): OwnFigure | NoFigure {
  const { quantity, history } = commitment;
  if (!quantity) return "no-figure";
  if (quantity.kind !== kind) return "kind";
  const years = yearsCounted(commitment, context.asOf);
  if (kind === "troops") {
    const count = (figure: number) => figure * years;
    return { range: toRange(quantity, count), conversion: { currency: "", rate: 1, rateYear: null, earlier: false, years } };
  }
  const rate = rateOf(context.rates, quantity.unit, yearOf(history[0]?.date ?? context.asOf), context.baseCurrency);
  if (!rate) return "no-rate";
  return {
    range: toRange(quantity, (figure) => toCents(figure, years, rate.rate)),
    conversion: { currency: quantity.unit, ...rate, years },
  };
}

/** "Up to" has a low of 0 in sums, "at least" an open high. */
function toRange({ low, high }: { low: number | null; high: number | null }, convert: (figure: number) => number): Range {
  return { low: low === null ? 0 : convert(low), high: high === null ? null : convert(high) };
}
