import { numbersOf } from "../../scripts/syntheticData.mjs";
import { dayFromNumber, dayNumber } from "../../src/model/partialDate";
import { STATUSES } from "../../src/model/status";
import type { Commitment, Dataset } from "../../src/model/schema";

/** What all peers are asked of: a row of the benchmark as everybody's plain record. */
export interface BenchRecord {
  readonly id: string;
  readonly countries: readonly string[];
  readonly category: string;
  readonly status: string;
  readonly day: number;
  /** Whole cents; null without a figure. */
  readonly cents: number | null;
}

export const FIRST_DAY = dayNumber("2022-07-01");
export const DAYS = 4 * 365;
export const COUNTRIES = Array.from({ length: 40 }, (_, i) => `C${String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26))}`);
export const CATEGORIES = ["monitoring", "aid", "force", "binding"];

/** Seeded records: 40 countries of which each names 1 to 3, 4 categories, 9 statuses, dates over 4 years, 20 % without an amount. */
export function toRecords(count: number, seed: number): BenchRecord[] {
  const random = numbersOf(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  // The same few lists for all: a million small arrays would be measured instead of the engines.
  const lists = new Map<string, readonly string[]>();
  return Array.from({ length: count }, (_, i) => {
    const chosen = new Set([pick(COUNTRIES)]);
    for (let more = Math.floor(random() * 3); more > 0; more--) chosen.add(pick(COUNTRIES));
    const key = [...chosen].join();
    const countries = lists.get(key) ?? [...chosen];
    lists.set(key, countries);
    return {
      // Joined in one piece: what browsers lay together later would be measured as if an engine had set it free.
      id: ["record-", String(i).padStart(7, "0")].join(""),
      countries,
      category: pick(CATEGORIES),
      status: pick(STATUSES),
      day: FIRST_DAY + Math.floor(random() * DAYS),
      cents: random() < 0.2 ? null : Math.round(10 ** (5 + random() * 5)) * 100,
    };
  });
}

/** The records as a data file of the contract's form. */
export function toDataset(records: readonly BenchRecord[]): Dataset {
  const known = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    const before = known.get(key);
    if (before !== undefined) return before as T;
    const made = make();
    known.set(key, made);
    return made;
  };
  const sources = ["s"];
  const conditions: string[] = [];
  const commitments = records.map(({ id, countries, category, status, day, cents }): Commitment => {
    const commitment = {
      id,
      title: "A synthetic commitment",
      summary: "Made by the benchmark; nobody has promised it.",
      category,
      parties: once(countries.join(), () => countries.map((code) => ({ code, role: "lead" as const }))),
      conditions,
      history: once(`${status} ${day}`, () => [{ date: dayFromNumber(day), status: status as (typeof STATUSES)[number], sources }]),
    };
    if (cents === null) return commitment;
    const amount = cents / 100;
    return {
      ...commitment,
      quantity: once(String(amount), () => ({ kind: "money" as const, low: amount, high: amount, unit: "EUR" })),
    };
  });
  return {
    schemaVersion: 1,
    id: "bench",
    title: "Benchmark",
    licence: "CC0-1.0",
    released: "2026-07-01",
    baseCurrency: "EUR",
    categories: CATEGORIES.map((id) => ({ id, label: id })),
    parties: COUNTRIES.map((code) => ({ code, name: code, kind: "country" })),
    conditions: [],
    sources: [{ id: "s", title: "Benchmark", publisher: "None", url: "https://example.org/", kind: "reference" }],
    rates: [],
    commitments,
  };
}
