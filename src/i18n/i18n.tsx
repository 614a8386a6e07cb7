import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { Lang } from "../model/languages";
import { createFormats, type Formats } from "./formats";
import english from "./messages/en.json";
import { type Catalogue, createTranslate, flatten, type Messages, type Translate } from "./translate";

/** The words and formats of the reader's language. */
export interface I18n extends Translate {
  /** The language that is shown: while another one loads, still the previous. */
  readonly lang: Lang;
  readonly formats: Formats;
  /** Whether the language asked for could not be had, so that another one is shown. */
  readonly isMissing: boolean;
}

/** Every other language's catalogue is fetched when it is asked for. */
const LOADERS = import.meta.glob<Messages>(["./messages/*.json", "!./messages/en.json"], { import: "default" });
const fallback = flatten(english);
const catalogues = new Map<Lang, Catalogue>([["en", fallback]]);

/** Adds to the English catalogue what has come later (see laterWords). */
export function addWords(messages: Messages): void {
  Object.assign(fallback, flatten(messages));
}

/** Fetches a catalogue, once. What it lacks is filled up from the English one. Rejects when it cannot be fetched. */
export async function loadCatalogue(lang: Lang): Promise<void> {
  if (catalogues.has(lang)) return;
  const load = LOADERS[`./messages/${lang}.json`];
  if (load) catalogues.set(lang, { ...fallback, ...flatten(await load()) });
}

/** Words and formats for a language whose catalogue is loaded; English if it is not. */
export function createI18n(lang: Lang, baseCurrency: string | null): I18n {
  const catalogue = catalogues.get(lang);
  const shown = catalogue ? lang : "en";
  const words = createTranslate(shown, catalogue ?? fallback);
  return { lang: shown, ...words, formats: createFormats(shown, baseCurrency, words), isMissing: false };
}

const I18nContext = createContext<I18n | null>(null);

interface Props {
  /** The language asked for. */
  readonly lang: Lang;
  /** The data file's base currency; null as long as there is no file. */
  readonly baseCurrency: string | null;
  readonly children: ReactNode;
}

/**
 * Gives its subtree the words of a language, and `<html>` its `lang`. While a catalogue loads the previous language stays; before the
 * first one nothing is drawn. A catalogue that cannot be had leaves the previous language, or English, and is told of as `isMissing`.
 */
export function I18nProvider({ lang, baseCurrency, children }: Props) {
  const [loaded, setLoaded] = useState<Lang | null>(catalogues.has(lang) ? lang : null);
  const [missing, setMissing] = useState<Lang | null>(null);
  const shown = catalogues.has(lang) ? lang : loaded;

  useEffect(() => {
    let current = true;
    const show = (isLoaded: boolean) => {
      if (!current) return;
      setLoaded((previous) => (isLoaded ? lang : (previous ?? "en")));
      setMissing(isLoaded ? null : lang);
    };
    loadCatalogue(lang).then(
      () => show(true),
      () => show(false),
    );
    return () => {
      current = false;
    };
  }, [lang]);

  useLayoutEffect(() => {
    if (shown) document.documentElement.lang = shown;
  }, [shown]);

  const isMissing = missing === lang && shown !== lang;
  const i18n = useMemo(() => (shown ? { ...createI18n(shown, baseCurrency), isMissing } : null), [shown, baseCurrency, isMissing]);
  return i18n && <I18nContext value={i18n}>{children}</I18nContext>;
}

/** The words and formats of the reader's language. Needs an `I18nProvider` above. */
export function useI18n(): I18n {
  const i18n = use(I18nContext);
  if (!i18n) throw new Error("useI18n needs an I18nProvider above it.");
  return i18n;
}
