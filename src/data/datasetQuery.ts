import { queryOptions } from "@tanstack/react-query";
import type { Dataset } from "../model/schema";
import { DatasetError } from "./datasetError";
import type { Progress } from "./fetchBytes";
import type { TranslationFit } from "./fitTranslation";
import { loadDataset, loadTranslation, type DatasetSource } from "./loadDataset";

/** The address of the tracker's own data file, beside the page: it may be served under any path. */
export function ownDataUrl(): string {
  return new URL("data/commitments.json", document.baseURI).href;
}

/** The address of a data file's translation, which lies beside it: `commitments.uk.json` (contract section 1). */
export function translationUrl(dataUrl: string, language: string): string {
  return dataUrl.replace(/\.json(?=$|[?#])/, `.${language}.json`);
}

/**
 * What both queries share. A file does not change while the page is open, so it is read once. `offlineFirst`: the service worker may
 * have it when the browser says there is no connection. One more attempt on a network fault, none on 4xx or a bad body (contract section 5).
 */
const READ_ONCE = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  networkMode: "offlineFirst",
  retry: (failures: number, error: DatasetError) => failures < 1 && error instanceof DatasetError && error.kind === "network",
  retryDelay: 500,
  refetchOnMount: false,
  refetchOnReconnect: false,
  refetchOnWindowFocus: false,
  // Comparing a file of a million commitments with the one before costs more than reading it.
  structuralSharing: false,
} as const;

interface Told {
  readonly beforeShown?: (dataset: Dataset) => void;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * The query of a data file. `key` names the source: another file is another query, so a failure leaves the earlier one alone.
 * `beforeShown` is told of the dataset before anybody else has it, `onProgress` how far reading it is.
 */
export function datasetQuery(source: DatasetSource, key: string, told: Told = {}) {
  return queryOptions<Dataset, DatasetError>({
    ...READ_ONCE,
    queryKey: datasetKey(key),
    queryFn: async ({ signal }) => {
      const dataset = await loadDataset(source, { signal, onProgress: told.onProgress });
      told.beforeShown?.(dataset);
      return dataset;
    },
  });
}

export function datasetKey(key: string): readonly string[] {
  return ["dataset", key];
}

/** The query of a data file's translation: what of it is of the file. */
export function translationQuery(url: string) {
  return queryOptions<TranslationFit, DatasetError>({
    ...READ_ONCE,
    queryKey: ["translation", url],
    queryFn: ({ signal }) => loadTranslation(url, signal),
  });
}
