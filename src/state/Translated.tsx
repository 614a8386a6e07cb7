import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useMemo } from "react";
import { useStore } from "zustand";
import { ownDataUrl, translationQuery, translationUrl } from "../data/datasetQuery";
import type { TranslationFit } from "../data/fitTranslation";
import { keptLang } from "./keptLang";
import { preferredLang } from "./preferredLang";
import type { Lang } from "./viewState";
import { viewStore } from "./viewStore";

interface ReadersLanguage {
  /** The language on screen: the address's, else that of an earlier choice, else the browser's, else English. A figure on another page keeps none. */
  readonly lang: Lang;
  /** What of the texts of the tracker's own file in it is of a data file; null until they are there, and where there are none. */
  readonly fit: TranslationFit | null;
  /** How its query stands; null: there is nothing to ask for. */
  readonly status: "pending" | "success" | "error" | null;
}

const Context = createContext<ReadersLanguage | null>(null);
const UNTRANSLATED: ReadersLanguage = { lang: "en", fit: null, status: null };

/**
 * Asks for the data file's translation once for all of the page: nearly every part of it says words of the file, and a query in each
 * of them is work at each choice. Only the tracker's own file is translated; its own language is English.
 */
export function Translated({ children }: { readonly children: ReactNode }) {
  const chosen = useStore(viewStore, ({ view }) => view.lang ?? (view.embed === null ? keptLang : null));
  const lang = chosen ?? preferredLang(navigator.languages);
  const isTranslated = useStore(viewStore, (s) => s.source.kind === "own") && lang !== "en";
  const { data, status } = useQuery({ ...translationQuery(translationUrl(ownDataUrl(), lang)), enabled: isTranslated });
  const given = useMemo(
    (): ReadersLanguage => (isTranslated ? { lang, fit: data ?? null, status } : { lang, fit: null, status: null }),
    [lang, isTranslated, data, status],
  );
  return <Context value={given}>{children}</Context>;
}

/** The page in the data file's own language, without a browser that could say which one its reader speaks. */
export function Untranslated({ children }: { readonly children: ReactNode }) {
  return <Context value={UNTRANSLATED}>{children}</Context>;
}

/** The reader's language, and the data file's texts in it. */
export function useReadersLanguage(): ReadersLanguage {
  const given = use(Context);
  if (!given) throw new Error("useReadersLanguage needs Translated above it.");
  return given;
}
