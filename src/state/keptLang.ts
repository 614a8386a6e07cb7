import { type Lang, LANGUAGES } from "../model/languages";
import { keep, kept } from "./storage";

const NAME = "language";
const found = kept(NAME);

/**
 * The language that the reader chose at an earlier visit; null: none is known. What is chosen now is for the next visit: Back must undo it.
 */
export const keptLang: Lang | null = LANGUAGES.find((lang) => lang === found) ?? null;

/** Remembers the reader's choice. Never throws. */
export function keepLang(lang: Lang): void {
  keep(NAME, lang);
}
