import type { Party } from "../model/schema";
import { type Range, NOTHING, addRanges } from "../model/quantity";
import { type RateTable, rateFor } from "./money";

/** A party's figure set against its own size. */
export interface PerHead {
  /** Cents of the base currency for one person; people for 100,000; or a ratio of GDP. Not rounded. */
  readonly range: Range;
  /** The year of the population or GDP. */
  readonly year: number;
}

const HUNDRED_THOUSAND = 100_000;

function divide({ low, high }: Range, by: number): Range {
  return { low: low / by, high: high === null ? null : high / by };
}

/** A party's size: its people, or its GDP in cents of the base currency. */
export interface Size {
  readonly value: number;
  readonly year: number;
}

/** How many people the party has; null where the file does not say. */
export function populationOf({ population }: Party): Size | null {
  return population ? { value: population.value, year: population.year } : null;
}

/**
 * The party's GDP in cents of the base currency, at its own year's rate (contract section 2); null without a GDP or without a rate of that
 * very year.
 */
export function gdpOf({ gdp }: Party, rates: RateTable, baseCurrency: string): Size | null {
  if (!gdp) return null;
  const rate = gdp.currency === baseCurrency ? { year: gdp.year, toBase: 1 } : rateFor(rates, gdp.currency, gdp.year);
  return rate?.year === gdp.year ? { value: gdp.value * rate.toBase * 100, year: gdp.year } : null;
}

/** Cents of the base currency for one of the party's people; null without a population (contract section 2, "Per person"). */
export function moneyPerPerson(sum: Range, party: Party): PerHead | null {
  const size = populationOf(party);
  return size && { range: divide(sum, size.value), year: size.year };
}

/** Troops for 100,000 of the party's people; null without a population. */
export function troopsPerPeople(sum: Range, party: Party): PerHead | null {
  const size = populationOf(party);
  return size && { range: divide(sum, size.value / HUNDRED_THOUSAND), year: size.year };
}

/** Money as a ratio of the party's GDP; null where that is not known in the base currency. The sum in its cents. */
export function shareOfGdp(sum: Range, party: Party, rates: RateTable, baseCurrency: string): PerHead | null {
  const size = gdpOf(party, rates, baseCurrency);
  return size && { range: divide(sum, size.value), year: size.year };
}

/** What several parties state together, set against their size together. */
export interface SharedPerHead {
  readonly range: Range;
  /** First and last year of the sizes. */
  readonly years: readonly [number, number];
  /** Their size together: people, or cents of the base currency. */
  readonly size: number;
  /** Codes of those whose size is not known: left out above and below the line. */
  readonly without: readonly string[];
}

/**
 * A sum of parties set against their size: only those that have one are summed, on both sides (contract section 2). Null when none
 * of them has, or none that has one states a figure. Troops: for 100,000 people.
 */
export function perHeadOfAll(
  members: readonly { readonly code: string; readonly sum: Range | null; readonly size: Size | null }[],
  unit: "one" | "hundredThousand",
): SharedPerHead | null {
  const sized = members.flatMap(({ sum, size }) => (size ? [{ sum, size }] : []));
  if (sized.every(({ sum }) => sum === null)) return null;
  const size = sized.reduce((total, one) => total + one.size.value, 0);
  const sum = sized.reduce((total, one) => (one.sum ? addRanges(total, one.sum) : total), NOTHING);
  const years = sized.map((one) => one.size.year);
  return {
    range: divide(sum, unit === "one" ? size : size / HUNDRED_THOUSAND),
    years: [Math.min(...years), Math.max(...years)],
    size,
    without: members.filter((member) => member.size === null).map(({ code }) => code),
  };
}
