import { type Lang, LANGUAGES } from "../model/languages";

/** The supported language that the reader likes best, by the order of `navigator.languages`; else English (contract section 3, `lang`). */
export function preferredLang(languages: readonly string[]): Lang {
  for (const tag of languages) {
    const primary = tag.toLowerCase().split(/[-_]/)[0];
    const lang = LANGUAGES.find((l) => l === primary);
    if (lang) return lang;
  }
  return "en";
}
