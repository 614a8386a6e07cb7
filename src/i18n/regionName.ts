import type { Lang } from "../model/languages";

const names = new Map<Lang, Intl.DisplayNames>();

/** A country's name in this language by its code: for lands that the data file does not name. */
export function regionName(code: string, lang: Lang): string {
  let inLanguage = names.get(lang);
  if (!inLanguage) names.set(lang, (inLanguage = new Intl.DisplayNames(lang, { type: "region" })));
  return inLanguage.of(code) ?? code;
}
