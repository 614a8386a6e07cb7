/**
 * A date as a source gives it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (contract section 1).
 * Days are counted as whole UTC days since 1970-01-01, so no time zone can move one.
 */
export type PartialDate = string;

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY_MS = 86_400_000;

function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether `text` has one of the three shapes and names a day, month or year that exists (year 1000 to 9999). */
export function isPartialDate(text: string): text is PartialDate {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
}

/** The first day that the date can mean, as `YYYY-MM-DD`. Expects a valid date. */
export function firstDay(date: PartialDate): string {
  return date + "-01-01".slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6);
}

/** The last day that the date can mean, as `YYYY-MM-DD`. Expects a valid date. */
export function lastDay(date: PartialDate): string {
  if (date.length === 10) return date;
  const month = date.length === 7 ? Number(date.slice(5, 7)) : 12;
  const day = lengthOfMonth(Number(date.slice(0, 4)), month);
  return `${date.slice(0, 4)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Days from 1970-01-01 to a `YYYY-MM-DD` day. */
export function dayNumber(day: string): number {
  return Math.round(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS);
}

/** The inverse of `dayNumber`: `YYYY-MM-DD`. */
export function dayFromNumber(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

/** The year of a date, as a number. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}
