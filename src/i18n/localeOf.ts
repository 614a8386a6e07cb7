import type { Lang } from "../model/languages";

/** The locale whose numbers, dates, names and plurals a language uses. English is Britain's: day before month, no "24th". */
export function localeOf(lang: Lang): string {
  return lang === "en" ? "en-GB" : lang;
}
