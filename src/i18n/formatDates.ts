import { dayNumber, firstDay, type PartialDate } from "../model/partialDate";

const DAY_MS = 86_400_000;

export type Precision = "day" | "month" | "year";

/** What a date says: a day, a month, a year. */
export function precisionOf(date: PartialDate): Precision {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

interface DateFormats {
  /** Standing by itself: "3 July 2026", "July 2026", "2026"; in Ukrainian the month's name in the nominative. */
  readonly alone: (date: PartialDate) => string;
  /** The month as it stands after a day's number: in Ukrainian in the genitive. */
  readonly afterWord: (date: PartialDate) => string;
}

/**
 * Dates as given: what the source leaves open stays open ("July 2026", "2026"). Days are UTC days, so no time zone moves one.
 * @param month "long" for sentences, "short" for tables
 */
export function dateFormats(locale: string, month: "long" | "short"): DateFormats {
  const day = new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric", month, day: "numeric" });
  const monthOnly = new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric", month });
  // Ukrainian ends every date with "р." ("year"), French has an ordinal for the first of a month.
  const firstOfMonth = locale.startsWith("fr") ? "1er" : "1";
  const write = (format: Intl.DateTimeFormat, date: PartialDate, withDay: boolean): string => {
    const parts = format.formatToParts(dayNumber(firstDay(date)) * DAY_MS);
    const last = parts.findLastIndex(({ type }) => type !== "literal");
    const first = withDay ? 0 : parts.findIndex(({ type }) => type === "month");
    return parts
      .slice(first, last + 1)
      .map(({ type, value }) => (type === "day" && value === "1" ? firstOfMonth : value))
      .join("");
  };
  return {
    alone: (date) => (date.length === 4 ? date : write(date.length === 7 ? monthOnly : day, date, true)),
    afterWord: (date) => (date.length === 4 ? date : write(day, date, date.length === 10)),
  };
}
