import { dayNumber, firstDay } from "../model/partialDate";
import type { I18n } from "./i18n";

type Words = Pick<I18n, "t" | "formats">;

/** "As of 3 July 2026". @param day `YYYY-MM-DD` */
export function asOfInWords(day: string, { t, formats }: Words): string {
  return t("coverage.asOf", { date: formats.date(day) });
}

/** "Sources reach to 3 July 2026. Nothing later is covered." @param coveredUntil partial date, of the data file */
export function coverageInWords(coveredUntil: string, { t, formats }: Words): string {
  return t("coverage.reach", { date: formats.dateIn(coveredUntil) });
}

/** Whether a clock stands before a day, by more than time zones do. */
const isBefore = (today: string, day: string) => dayNumber(today) < dayNumber(firstDay(day)) - 1;

/**
 * How old the data is: "The last day covered was 144 days ago by this device's clock." A clock that stands before the release is wrong, and
 * said to be. Null where the file names no day.
 * @param covered last day covered @param released of the data file, both partial dates @param today the reader's day, `YYYY-MM-DD`
 */
export function ageInWords(
  { covered, released }: { covered: string; released: string },
  today: string,
  { t, formats }: Words,
): string | null {
  if (covered.length < 10) return null;
  if (isBefore(today, released) || isBefore(today, covered)) return t("age.ahead", { today: formats.date(today) });
  return t("age.days", { days: Math.max(dayNumber(today) - dayNumber(covered), 0) });
}
