/** The languages that the tracker speaks; its catalogues lie in messages/. */
export const LANGUAGES = ["en", "uk", "fr"] as const;

export type Lang = (typeof LANGUAGES)[number];

/** The locale whose numbers, dates, names and plurals each language uses: day before month and no "24th" in English. */
export const LOCALES: Readonly<Record<Lang, string>> = { en: "en-GB", uk: "uk-UA", fr: "fr-FR" };
