import { createI18n, type I18n, loadCatalogue } from "../../../src/i18n/i18n";
import { LANGUAGES, type Lang } from "../../../src/model/languages";

/** English words for a file in euros. */
export const english: I18n = createI18n("en", "EUR");

/** The words of each language, for a file in `currency`. */
export async function inEachLanguage(currency = "EUR"): Promise<[Lang, I18n][]> {
  await Promise.all(LANGUAGES.map(loadCatalogue));
  return LANGUAGES.map((lang) => [lang, createI18n(lang, currency)]);
}

/** The text with plain spaces, so that what a test expects can be read. */
export function spaced(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, " ");
}
