import { hashKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, use, useEffect } from "react";
import { useStore } from "zustand";
import type { DatasetError } from "../data/datasetError";
import { datasetKey, datasetQuery, ownDataUrl } from "../data/datasetQuery";
import type { Selection, Tracker } from "../engine/tracker";
import { firstDay } from "../model/partialDate";
import type { Dataset } from "../model/schema";
import { encode } from "./addressCodec";
import type { Notice } from "./addressFormats";
import { textsOf, type DatasetTexts } from "./datasetTexts";
import { coveredDay } from "./fitToDataset";
import type { Lang, ViewState } from "./viewState";
import {
  abandon,
  backToOwn,
  cancelOpening,
  dismissRefusal,
  fulfil,
  KEPT_MS,
  openFile,
  openingStore,
  openReadable,
  type Reading,
} from "./opening";
import { useReadersLanguage } from "./Translated";
import { LaterView } from "./laterView";
import { trackerOf } from "./trackerOf";
import { viewStore, type Actions, type DataSource } from "./viewStore";
import { hasMany } from "./hasMany";

export type { DatasetError };
export { isFromCsv as isCsvData } from "../data/loadDataset";

/** The seam to React. Everything a feature learns of data and choices, it learns from these hooks. */

/** The query of what is on screen. An opened file is in the cache since it proved readable: it is never fetched. */
function shownQuery(source: DataSource) {
  const beforeShown = (dataset: Dataset) => viewStore.getState().datasetLoaded(source, dataset);
  const query = datasetQuery({ url: ownDataUrl() }, source.key, { beforeShown });
  return source.kind === "own" ? query : { ...query, enabled: false, gcTime: KEPT_MS };
}

export type DatasetState =
  | { readonly state: "loading" }
  | { readonly state: "error"; readonly error: DatasetError; readonly retry: () => void }
  | { readonly state: "ready"; readonly tracker: Tracker };

/** The data file on screen: on its way, failed, or there. */
export function useDataset(): DatasetState {
  const source = useStore(viewStore, (s) => s.source);
  const isAwaited = useStore(viewStore, (s) => s.wish?.isFirst === true);
  const query = shownQuery(source);
  const { data, error, failureReason, fetchStatus, refetch } = useQuery(isAwaited ? { ...query, enabled: false } : query);
  if (isAwaited) return { state: "loading" };
  if (data) return { state: "ready", tracker: trackerOf(data) };
  // Offline the second attempt is put off until there is a connection: the reader is told of the first.
  const failure = error ?? (fetchStatus === "paused" ? failureReason : null);
  if (!failure || fetchStatus === "fetching") return { state: "loading" };
  return { state: "error", error: failure, retry: () => void refetch() };
}

/** The tracker of the data on screen. Only below a component that saw `useDataset` ready. */
export function useTracker(): Tracker {
  const client = useQueryClient();
  const { key } = useStore(viewStore, (s) => s.source);
  // As getQueryData does, without making options of it each time: hundreds of parts ask at each choice.
  const dataset = client.getQueryCache().get<Dataset>(hashKey(datasetKey(key)))?.state.data;
  if (!dataset) throw new Error("useTracker is called before the data file is there");
  return trackerOf(dataset);
}

/** A part of the view. The selector gives a stored reference or a primitive, never a fresh object. */
export function useViewState<T>(selector: (view: ViewState) => T): T {
  return useStore(viewStore, (s) => selector(s.view));
}

/** What the reader can do. Always the same object. */
export function useActions(): Actions {
  return useStore(viewStore, (s) => s.actions);
}

/** The as-of date, `YYYY-MM-DD`: the chosen one, a partial date at its first day, else the last that the file covers. */
export function useAsOf(): string {
  const { dataset } = useTracker();
  const asof = useViewState((view) => view.asof);
  return dayOf(asof, dataset);
}

/** A partial date stands for its first day; none for the last that the file covers. */
function dayOf(asof: string | null, dataset: Dataset): string {
  return asof === null ? coveredDay(dataset) : firstDay(asof);
}

/** Names the data on screen where they have so many commitments that their views are drawn piece by piece; null: they have not. */
export function useManyKey(): string | null {
  const { key } = useDataSource();
  return hasMany(useTracker().dataset) ? key : null;
}

/** The rows that pass the filters on the as-of date, with the scenario, in the reader's language. Equal choices give the same object. */
export function useSelection(): Selection {
  const filters = useViewState((view) => view.filters);
  const met = useViewState((view) => view.met);
  const asof = useViewState((view) => view.asof);
  return useSelectionOf({ filters, met, asof });
}

/** The same for an earlier view than the one on screen. */
export function useSelectionOf({ filters, met, asof }: Pick<ViewState, "filters" | "met" | "asof">): Selection {
  const tracker = useTracker();
  const texts = useReadersTexts();
  return tracker.select({ filters, asOf: dayOf(asof, tracker.dataset), met, texts });
}

/**
 * The address (`?…`) of the view after a change, for a link that keeps everything else. Following it is one choice: see syncAddress. There
 * are hundreds: they follow a choice after the paint, and one that is pressed before they have waits for it.
 */
export function useHref(change: (view: ViewState) => ViewState): string {
  const later = use(LaterView);
  const view = useViewState((now) => later ?? now);
  return `?${encode(change(view))}`;
}

/** The whole address of the view after a change, at the moment of the call: for what is taken away. Without choices it has no "?". */
export function addressNow(change: (view: ViewState) => ViewState): string {
  return new URL(`?${encode(change(viewStore.getState().view))}`, document.baseURI).href.replace(/\?$/, "");
}

/** The language on screen: the address's, else that of an earlier choice, else the browser's, else English. A figure on another page keeps none. */
export function useLang(): Lang {
  return useReadersLanguage().lang;
}

/** What the address says and is left out. */
export function useNotices(): readonly Notice[] {
  return useStore(viewStore, (s) => s.notices);
}

/** Whether the data file's texts are there in the reader's language; `none`: there is nothing to wait for. `missing`, or of another release: hinders nothing. */
export function useTranslationState(): "none" | "loading" | "ready" | "missing" {
  const { status, fit } = useReadersLanguage();
  const { dataset } = useTracker();
  if (status === null) return "none";
  if (fit && !fit(dataset)) return "missing";
  return status === "success" ? "ready" : status === "error" ? "missing" : "loading";
}

/** The language of the tracker's own data file. Other files do not say theirs. */
const OWN_LANG = "en";

/** Whether the part of the page below shows the data file's own words instead of their translation. */
export const OriginalTexts = createContext(false);

/** The words that are searched and sorted by, whatever a part of the page shows. */
function useReadersTexts(): DatasetTexts {
  const { dataset } = useTracker();
  const { lang, fit } = useReadersLanguage();
  return textsOf(dataset, lang, fit && fit(dataset));
}

/** The data file's words in the reader's language. Until a translation is there, without one or below `OriginalTexts`, in the file's own. */
export function useTexts(): DatasetTexts {
  const texts = useReadersTexts();
  const { dataset } = useTracker();
  return use(OriginalTexts) ? textsOf(dataset, OWN_LANG, null) : texts;
}

/** `lang` of the data file's words where it is not the page's: undefined if it is, or if nobody can know. */
export function useTextLang(): typeof OWN_LANG | undefined {
  const state = useTranslationState();
  const isOriginal = use(OriginalTexts);
  return state !== "none" && (isOriginal || state !== "ready") ? OWN_LANG : undefined;
}

/** Whose data is on screen. */
export function useDataSource(): DataSource {
  return useStore(viewStore, (s) => s.source);
}

export interface OpenFile {
  /** Reads a file and shows it. If it cannot be read nothing is replaced, and `error` says why. */
  readonly open: (file: File) => void;
  readonly error: DatasetError | null;
  /** Tries again, where that may help. */
  readonly retry: (() => void) | null;
  /** Shows what is readable of the file that could not be opened (contract section 5); null when there is nothing, or no such file. */
  readonly openReadable: (() => void) | null;
  readonly dismissError: () => void;
  readonly backToOwn: () => void;
}

/** Opening other data, and the way back. Nothing leaves the machine. */
export function useOpenFile(): OpenFile {
  const client = useQueryClient();
  const error = useStore(openingStore, (s) => s.error);
  const retry = useStore(openingStore, (s) => s.retry);
  return {
    open: (file) => openFile(client, file),
    error,
    retry,
    openReadable: error?.readable ? () => openReadable(client) : null,
    dismissError: dismissRefusal,
    backToOwn: () => backToOwn(client),
  };
}

/** What is being read and how far that is; null: nothing. It changes often: only what shows it may ask. */
export function useReading(): Reading | null {
  return useStore(openingStore, (s) => s.reading);
}

/** Whether something is being read. */
export function useIsReading(): boolean {
  return useStore(openingStore, (s) => s.reading !== null);
}

/** Stops reading; nothing is replaced. */
export const useCancelReading = (): (() => void) => cancelOpening;

/** Fulfils what the address asks for. Once in the page. */
export function useWishes(): void {
  const client = useQueryClient();
  const wish = useStore(viewStore, (s) => s.wish);
  useEffect(() => {
    if (!wish) return;
    fulfil(client, wish);
    return () => abandon(wish);
  }, [client, wish]);
}
