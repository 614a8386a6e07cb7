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
