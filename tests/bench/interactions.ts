import { STATUSES } from "../../src/model/status";
import { numbersOf } from "../../scripts/syntheticData.mjs";
import { CATEGORIES, COUNTRIES, DAYS, FIRST_DAY } from "./records";

/** What is chosen after an interaction. Empty lists and null let everything through. */
export interface Choice {
  readonly country: readonly string[];
  readonly category: readonly string[];
  readonly status: readonly string[];
  /** Day numbers, both included. */
  readonly days: readonly [number, number] | null;
  /** Whole units, both included. */
  readonly amounts: readonly [number, number] | null;
}

export const NOTHING_CHOSEN: Choice = { country: [], category: [], status: [], days: null, amounts: null };

const toggled = (list: readonly string[], value: string, most: number): readonly string[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value].slice(-most);

/** Seeded choices, each one step from the one before: facets are toggled, ranges set and dropped, all is cleared now and then. */
export function toInteractions(count: number, seed: number): Choice[] {
  const random = numbersOf(seed);
  const pick = (values: readonly string[]): string => values[Math.floor(random() * values.length)] ?? "";
  const range = (from: number, size: number): readonly [number, number] => {
    const [a, b] = [Math.floor(random() * size), Math.floor(random() * size)];
    return [from + Math.min(a, b), from + Math.max(a, b)];
  };
  const steps: readonly (readonly [share: number, step: (choice: Choice) => Choice])[] = [
    [0.35, (choice) => ({ ...choice, country: toggled(choice.country, pick(COUNTRIES), 4) })],
    [0.2, (choice) => ({ ...choice, category: toggled(choice.category, pick(CATEGORIES), 2) })],
    [0.2, (choice) => ({ ...choice, status: toggled(choice.status, pick(STATUSES), 4) })],
    [0.1, (choice) => ({ ...choice, days: choice.days && random() < 0.6 ? null : range(FIRST_DAY, DAYS) })],
    [0.1, (choice) => ({ ...choice, amounts: choice.amounts && random() < 0.6 ? null : range(0, 5_000_000) })],
    [1, () => NOTHING_CHOSEN],
  ];
  let choice = NOTHING_CHOSEN;
  return Array.from({ length: count }, () => {
    let left = random();
    const [, step] = steps.find(([share]) => (left -= share) < 0) ?? steps[0]!;
    choice = step(choice);
    return choice;
  });
}
