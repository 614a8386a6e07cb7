import { isPartialDate } from "../model/partialDate";
import { keep, kept } from "./storage";

/** When the reader was here, kept in the browser only if the reader says so. */

/** A visit: the reader's day, and the last day that the data then covered. */
interface Visit {
  readonly day: string;
  readonly covered: string;
}

export interface Visits {
  /** Whether the reader lets the page remember. */
  readonly remembers: boolean;
  /** The visit before this one; null: none is known. */
  readonly last: Visit | null;
}

const NAME = "visits";
const NOT_REMEMBERED: Visits = { remembers: false, last: null };

interface Stored {
  readonly last: Visit | null;
  readonly current: Visit | null;
}

function visitFrom(value: unknown): Visit | null {
  if (typeof value !== "object" || value === null || !("day" in value) || !("covered" in value)) return null;
  const { day, covered } = value;
  const isVisit = typeof day === "string" && typeof covered === "string" && isPartialDate(day) && isPartialDate(covered);
  return isVisit ? { day, covered } : null;
}

/** What is stored; null when the reader has not allowed it, or nothing can be read. */
function stored(): Stored | null {
  const text = kept(NAME);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return { last: null, current: null };
    return {
      last: "last" in value ? visitFrom(value.last) : null,
      current: "current" in value ? visitFrom(value.current) : null,
    };
  } catch {
    return null;
  }
}

/** Whether it could be stored. */
const store = (value: Stored | null): boolean => keep(NAME, value && JSON.stringify(value));

function padded(part: number, length: number): string {
  return String(part).padStart(length, "0");
}

/** The reader's calendar day, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  return `${padded(now.getFullYear(), 4)}-${padded(now.getMonth() + 1, 2)}-${padded(now.getDate(), 2)}`;
}

/** What is known of the reader's visits. Never throws. */
export function visits(): Visits {
  const known = stored();
  return known === null ? NOT_REMEMBERED : { remembers: true, last: known.last };
}

/**
 * Takes note of a visit, if the reader has allowed it: the first on a new day makes the one before it the last. Never throws.
 * @param day the reader's day @param covered the last day that the data covers, both `YYYY-MM-DD`
 */
export function recordVisit(day: string, covered: string): void {
  const known = stored();
  if (known === null) return;
  const isNewDay = known.current !== null && known.current.day !== day;
  store({ last: isNewDay ? known.current : known.last, current: { day, covered } });
}

/** Allows the page to remember, or forbids it, which forgets everything. @returns whether the browser let it. Never throws. */
export function rememberVisits(allowed: boolean, day: string, covered: string): boolean {
  return store(allowed ? { last: null, current: { day, covered } } : null);
}

/**
 * The date after which changes are new to somebody who was last here then: what the sources reached to at that visit, since what
 * happened before the visit may have come into the data after it; at most the day of the visit.
 */
export function sinceVisit({ day, covered }: Visit): string {
  return covered < day ? covered : day;
}
