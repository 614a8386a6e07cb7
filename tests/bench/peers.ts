import type { Choice } from "./interactions";
import type { BenchRecord } from "./records";

/** What is on screen after an interaction. */
export interface Answer {
  /** Counts by all filters but the facet's own, in the order of the values. */
  readonly country: readonly number[];
  readonly category: readonly number[];
  readonly status: readonly number[];
  /** Whole cents of promises by country and category, what several share under "joint": `FR aid`. Cells of 0 are left out. */
  readonly sums: ReadonlyMap<string, number>;
  /** The first 50 ids, latest first, equals by id. */
  readonly ids: readonly string[];
}

/** One engine under measurement. `ask` does all the work of an interaction; `read` turns what it gave into an answer, untimed. */
export interface Peer<T = unknown> {
  readonly name: string;
  readonly ask: (choice: Choice) => T;
  readonly read: (result: T) => Answer;
}

/** What a peer says after an interaction. */
export function answerOf<T>({ ask, read }: Peer<T>): (choice: Choice) => Answer {
  return (choice) => read(ask(choice));
}

export const FIRST_IDS = 50;

/** Whether a sum takes the status: proposals and what was ruled out or taken back promise nothing. */
export function isPromised(status: string): boolean {
  return status !== "proposed" && status !== "withdrawn" && status !== "declined";
}

/** Where the money of a record stands. */
export function cellOf({ countries, category }: BenchRecord): string {
  return `${countries.length > 1 ? "joint" : countries[0]} ${category}`;
}

/** The first difference between two answers in words; null when they say the same. */
export function difference(a: Answer, b: Answer): string | null {
  for (const facet of ["country", "category", "status"] as const) {
    if (a[facet].join() !== b[facet].join()) return `${facet}: ${a[facet].join()} against ${b[facet].join()}`;
  }
  const flat = ({ sums }: Answer) => JSON.stringify([...sums].toSorted(([x], [y]) => (x < y ? -1 : 1)));
  if (flat(a) !== flat(b)) return `sums: ${flat(a)} against ${flat(b)}`;
  return a.ids.join() === b.ids.join() ? null : `ids: ${a.ids.join()} against ${b.ids.join()}`;
}
