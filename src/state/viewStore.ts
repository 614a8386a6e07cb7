import { createStore, type StoreApi } from "zustand/vanilla";
import type { FacetKey, FilterKey, Filters } from "../engine/filters";
import type { Figure, Measure } from "../engine/figure";
import type { Sort } from "../engine/sort";
import type { Dataset } from "../model/schema";
import { encode } from "./addressCodec";
import type { Notice } from "./addressFormats";
import { fitToDataset } from "./fitToDataset";
import { keepLang } from "./keptLang";
import * as change from "./viewState";
import {
  DEFAULT_VIEW,
  type Lane,
  type ColumnId,
  type Lang,
  type Per,
  type RangeKey,
  type Theme,
  type View,
  type ViewState,
} from "./viewState";

/**
 * Where the data on screen comes from. `key` names its query; `name`: what it is called on screen; `leftOut`: the file's faulty
 * commitments, which are not shown. Of an address: `address` as the page's address gives it, `url` in full.
 */
export type DataSource =
  | { readonly kind: "own"; readonly key: "own" }
  | { readonly kind: "file"; readonly key: string; readonly name: string; readonly leftOut: number }
  | {
      readonly kind: "url";
      readonly key: string;
      readonly name: string;
      readonly leftOut: number;
      readonly address: string;
      readonly url: string;
    };

export const OWN_DATA: DataSource = { kind: "own", key: "own" };

/**
 * How the view came to be, for the address: a choice is a step of the history; typing in one field is one step; a correction
 * takes the place of the step it corrects; what came from the address is already there.
 */
export type Manner = { readonly kind: "choice" | "correction" | "address" } | { readonly kind: "typing"; readonly field: string };

/** What the reader can do, named by the act. The object never changes: safe in dependency lists. */
export interface Actions {
  /** Chooses a facet's value, or takes the choice back. */
  readonly toggleFacet: <K extends FacetKey>(facet: K, value: Filters[K][number]) => void;
  readonly setFacet: <K extends FacetKey>(facet: K, values: Filters[K]) => void;
  readonly setSearch: (text: string) => void;
  /** Values that do not exist (`2026-02-30`, −1) change nothing. */
  readonly setRange: <K extends RangeKey>(key: K, value: Filters[K]) => void;
  readonly removeFilter: (key: FilterKey) => void;
  readonly clearFilters: () => void;
  readonly setSort: (sort: Sort) => void;
  /** Compares these (see comparedList); null: the countries with most commitments. */
  readonly setCompared: (entries: readonly string[] | null) => void;
  readonly setMeasure: (measure: Measure) => void;
  readonly setPer: (per: Per) => void;
  /** null or none: the usual ones. */
  readonly setColumns: (columns: readonly ColumnId[] | null) => void;
  /** null: the last day that the file covers. */
  readonly setAsOf: (day: string | null) => void;
  /** The same while a handle is dragged or stepped: one step of the history, like typing. */
  readonly dragAsOf: (day: string | null) => void;
  /** Both ends of the first promise's date, while they are brushed. */
  readonly brushPeriod: (from: string | null, to: string | null) => void;
  /** Shows what changed after a day; null: nothing. */
  readonly setSince: (day: string | null) => void;
  readonly setLanes: (by: Lane) => void;
  /** null: the facts; []: none is met. */
  readonly setMet: (conditions: readonly string[] | null) => void;
  readonly openCommitment: (id: string | null) => void;
  readonly openLedger: (figure: Figure | null) => void;
  readonly setView: (view: View) => void;
  readonly setLang: (lang: Lang | null) => void;
  readonly setTheme: (theme: Theme | null) => void;
  /** Any change as one choice: what a link made with `useHref` does when it is followed. */
  readonly choose: (change: (view: ViewState) => ViewState) => void;
  readonly dismissNotices: () => void;
}

interface Read {
  readonly view: ViewState;
  readonly notices: readonly Notice[];
}

/** Other data that the address asks for. Until they have proved readable, what is on screen stays, and so does the view. */
export interface Wish {
  /** `address`: as the page's address gives it; `file`: the key of a file that was opened before; both null: the tracker's own. */
  readonly address: string | null;
  readonly file: string | null;
  readonly read: Read;
  /** Whether it is a choice of the reader's, or stands in the address already. */
  readonly isChoice: boolean;
  /** Whether nothing has been on screen before. */
  readonly isFirst: boolean;
}

interface ViewStoreState {
  readonly view: ViewState;
  readonly notices: readonly Notice[];
  readonly source: DataSource;
  readonly manner: Manner;
  readonly wish: Wish | null;
  readonly actions: Actions;
  /** Takes a view from the address. Only `syncAddress` calls it. `file`: the key of the reader's own file that was shown there. */
  readonly readAddress: (read: Read, file?: string | null) => void;
  /**
   * Shows a data file: the view is fitted to it, and so is every view that the address gives from now on. With the wish that it
   * fulfils, the view is the wish's.
   */
  readonly showDataset: (source: DataSource, dataset: Dataset, wish?: Wish) => void;
  /** A wish of the address cannot be fulfilled: what is on screen stays, and so does the address until the reader's next choice. */
  readonly dropWish: () => void;
  /** The file of the current source has come: the view is fitted to it. A file of another source is passed over. */
  readonly datasetLoaded: (source: DataSource, dataset: Dataset) => void;
  /** Back to a source whose file is still to come. */
  readonly awaitDataset: (source: DataSource) => void;
}

export type ViewStore = StoreApi<ViewStoreState>;

/** Whether data that are asked for are those on screen. */
function isShown(source: DataSource, address: string | null, file: string | null): boolean {
  if (address !== null) return source.kind === "url" && source.address === address;
  return file === null ? source.kind === "own" : source.key === file;
}

const each = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** Makes a store that holds the default view of the tracker's own data. */
export function createViewStore(): ViewStore {
  // The facts that choices are fitted to. Not part of the state: nobody draws it.
  let dataset: Dataset | null = null;
  // Whether anything has been on screen, or is about to be.
  let hasShown = false;
  let isRefused = false;
  const fitted = (view: ViewState) => (dataset ? fitToDataset(view, dataset) : { view, notices: [] });

  return createStore<ViewStoreState>()((set, get) => {
    /** Applies a change, unless the address would say the same before and after. */
    const apply = (manner: Manner, to: (view: ViewState) => ViewState): void => {
      const { view } = get();
      const next = to(view);
      if (next.data !== view.data) return wishFor({ address: next.data, file: null, read: { view: next, notices: [] }, isChoice: true });
      if (next !== view && encode(next) !== encode(view)) set({ view: next, manner });
    };
    const wishFor = (wish: Omit<Wish, "isFirst">): void => set({ wish: { ...wish, isFirst: !hasShown } });
    const choose = (to: (view: ViewState) => ViewState) => apply({ kind: "choice" }, to);
    const choosePart = (part: Partial<ViewState>) => choose((view) => ({ ...view, ...part }));

    const actions: Actions = {
      toggleFacet: (facet, value) => choose((view) => change.toggleFacet(view, facet, value)),
      setFacet: (facet, values) => choose((view) => change.setFacet(view, facet, values)),
      setSearch: (text) => apply({ kind: "typing", field: "q" }, (view) => change.setSearch(view, text)),
      setRange: (key, value) => apply({ kind: "typing", field: key }, (view) => change.setRange(view, key, value)),
      removeFilter: (key) => choose((view) => change.removeFilter(view, key)),
      clearFilters: () => choose(change.clearFilters),
      setSort: (sort) => choosePart({ sort }),
      setCompared: (entries) => choose((view) => change.setCompared(view, entries)),
      setMeasure: (measure) => choosePart({ measure }),
      setPer: (per) => choosePart({ per }),
      setColumns: (columns) => choosePart({ columns: columns && columns.length > 0 ? each(columns) : null }),
      // A day that is the file's own is the default, which the address leaves out: fitting says so.
      setAsOf: (day) => choose((view) => fitted(change.setAsOf(view, day)).view),
      dragAsOf: (day) => apply({ kind: "typing", field: "asof" }, (view) => fitted(change.setAsOf(view, day)).view),
      brushPeriod: (from, to) => apply({ kind: "typing", field: "period" }, (view) => change.setPeriod(view, from, to)),
      setSince: (day) => apply({ kind: "typing", field: "since" }, (view) => change.setSince(view, day)),
      setLanes: (by) => choosePart({ by }),
      setMet: (met) => choosePart({ met: met && each(met) }),
      openCommitment: (commitment) => choosePart({ commitment }),
      openLedger: (ledger) => choosePart({ ledger }),
      setView: (view) => choosePart({ view }),
      setLang(lang) {
        if (lang) keepLang(lang);
        choosePart({ lang });
      },
      setTheme: (theme) => choosePart({ theme }),
      choose: (to) => choose((view) => fitted(to(view)).view),
      dismissNotices: () => set({ notices: [] }),
    };

    /** What changes when the view is fitted to the file that is now shown. */
    const correction = (): Partial<ViewStoreState> => {
      const { view, notices } = get();
      const fit = fitted(view);
      if (encode(fit.view) === encode(view)) return {};
      return { view: fit.view, notices: [...notices, ...fit.notices], manner: { kind: "correction" } };
    };

    return {
      view: DEFAULT_VIEW,
      notices: [],
      source: OWN_DATA,
      manner: { kind: "address" },
      wish: null,
      actions,
      readAddress(read, file = null) {
        const address = read.view.data;
        if (!isShown(get().source, address, file)) {
          // Nothing is shown yet: at least its language and colours are the address's.
          if (!hasShown) set({ view: read.view, manner: { kind: "address" } });
          return wishFor({ address, file, read, isChoice: false });
        }
        hasShown = true;
        if (get().wish) set({ wish: null });
        const fit = fitted(read.view);
        const notices = [...read.notices, ...fit.notices];
        const isNew = encode(fit.view) !== encode(get().view);
        if (isNew || notices.length > 0) set({ view: isNew ? fit.view : get().view, notices, manner: { kind: "address" } });
      },
      showDataset(source, shown, wish) {
        const { view, notices, source: before } = get();
        dataset = shown;
        hasShown = true;
        const fit = fitted({ ...(wish?.read.view ?? view), data: source.kind === "url" ? source.address : null });
        const kind = wish && !wish.isChoice ? "correction" : "choice";
        const isSame = encode(fit.view) === encode(view);
        set({
          source,
          wish: null,
          view: isSame ? view : fit.view,
          notices: [...(wish?.read.notices ?? notices), ...fit.notices],
          manner: before.key === source.key && isSame ? get().manner : { kind },
        });
      },
      dropWish() {
        const { wish, view } = get();
        if (!wish) return;
        hasShown = true;
        isRefused = wish.isFirst;
        const { notices } = wish.read;
        if (wish.isFirst) set({ wish: null, view: { ...view, data: null }, notices, manner: { kind: "address" } });
        else set({ wish: null });
      },
      datasetLoaded(source, loaded) {
        if (get().source.key !== source.key) return;
        dataset = loaded;
        // The address of data that were refused stays as it is.
        set(isRefused ? { ...correction(), manner: { kind: "address" } } : correction());
        isRefused = false;
      },
      awaitDataset(source) {
        dataset = null;
        hasShown = true;
        set({ source, wish: null, view: { ...get().view, data: null } });
      },
    };
  });
}

/** The page's one store. Only `state` and `app` import it; features take the hooks of useTracker. */
export const viewStore = createViewStore();
