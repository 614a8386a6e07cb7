/** The languages that the tracker speaks, in the order in which they are offered. Their words lie in `i18n/messages`. */
export const LANGUAGES = ["en", "uk", "fr"] as const;

export type Lang = (typeof LANGUAGES)[number];
