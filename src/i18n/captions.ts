import { dayNumber } from "../model/partialDate";
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

/**
 * How old the data is: "The release is 144 days old by this device's clock." Null where the file names no day. West of where the data
 * is released, its day may still be to come; a clock further back than that is said to be.
 * @param released partial date, of the data file @param today the reader's day, `YYYY-MM-DD`
 */
export function ageInWords(released: string, today: string, { t, formats }: Words): string | null {
  if (released.length < 10) return null;
  const days = dayNumber(today) - dayNumber(released);
  return days < -1 ? t("age.ahead", { today: formats.date(today) }) : t("age.days", { days: Math.max(days, 0) });
}
