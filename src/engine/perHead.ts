import type { Party } from "../model/schema";
import type { Range } from "../model/quantity";
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

/** Cents of the base currency for one of the party's people; null without a population (contract section 2, "Per person"). */
export function moneyPerPerson(sum: Range, party: Party): PerHead | null {
  const { population } = party;
  return population ? { range: divide(sum, population.value), year: population.year } : null;
}

/** Troops for 100,000 of the party's people; null without a population. */
export function troopsPerPeople(sum: Range, party: Party): PerHead | null {
  const { population } = party;
  return population ? { range: divide(sum, population.value / HUNDRED_THOUSAND), year: population.year } : null;
}

/**
 * Money as a ratio of the party's GDP, which is converted at its own year's rate (contract section 2); null without a GDP or
 * without a rate of that very year. The sum in cents of the base currency.
 */
export function shareOfGdp(sum: Range, party: Party, rates: RateTable, baseCurrency: string): PerHead | null {
  const { gdp } = party;
  if (!gdp) return null;
  const rate = gdp.currency === baseCurrency ? { year: gdp.year, toBase: 1 } : rateFor(rates, gdp.currency, gdp.year);
  if (rate?.year !== gdp.year) return null;
  return { range: divide(sum, gdp.value * rate.toBase * 100), year: gdp.year };
}
