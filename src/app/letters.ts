import type { Lang } from "../model/languages";

const FAMILIES = ["Source Sans 3 Variable", "Source Serif 4 Variable"];

/**
 * Asks for the letters that a language is written in: its own name for itself has them. Without this the browser asks for them when it has
 * drawn words in others, and lines break anew. Never rejects.
 */
export async function loadLetters(lang: Lang): Promise<void> {
  // Latin letters are in every sample; English needs no others, and nothing that is slow to make.
  const own = lang === "en" ? "" : (new Intl.DisplayNames(lang, { type: "language" }).of(lang) ?? "");
  const sample = `Aa ${own}`;
  await Promise.allSettled(FAMILIES.map((family) => document.fonts.load(`1em "${family}"`, sample)));
}
