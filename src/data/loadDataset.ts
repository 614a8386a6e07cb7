import { parseDataset } from "../model/parseDataset";
import { parseTranslation } from "../model/parseTranslation";
import type { Dataset, Translation } from "../model/schema";
import { DatasetError } from "./datasetError";
import { readBytes } from "./readBytes";

/** Where a data file is: on a server, or in the reader's hands. */
export type DatasetSource = { readonly url: string } | { readonly file: File };

const TIME_OUT_MS = 30_000;

/** The last part of an address's path, or all of it when it has none. */
function fileNameOf(url: string): string {
  const path = url.replace(/[?#].*$/, "");
  return path.slice(path.lastIndexOf("/") + 1) || url;
}

/** Runs `read` with a signal that is aborted after the time-out or when `outer` is. */
async function within<T>(outer: AbortSignal | undefined, read: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort(outer?.reason);
  if (outer?.aborted) abort();
  outer?.addEventListener("abort", abort, { once: true });
  const timer = setTimeout(() => controller.abort(new DOMException("Timed out", "TimeoutError")), TIME_OUT_MS);
  try {
    return await read(controller.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", abort);
  }
}

/** The bytes at an address. A cancelled `signal` throws its reason, all else a `DatasetError`. */
async function fetchBytes(url: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const fileName = fileNameOf(url);
  try {
    return await within(signal, async (inner) => {
      const response = await fetch(url, { signal: inner });
      if (!response.ok) throw new DatasetError({ kind: response.status >= 500 ? "network" : "missing", fileName, status: response.status });
      return new Uint8Array(await response.arrayBuffer());
    });
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    throw cause instanceof DatasetError ? cause : new DatasetError({ kind: "network", fileName, cause });
  }
}

async function fileBytes(file: File, signal: AbortSignal | undefined): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new DatasetError({ kind: "missing", fileName: file.name, cause });
  }
  signal?.throwIfAborted();
  return bytes;
}

/**
 * Reads and checks a data file: the one door for the tracker's own and for others. Throws a `DatasetError` that says what is wrong,
 * or the reason of the cancelled `signal`. Tries once; the query decides on another attempt.
 */
export async function loadDataset(source: DatasetSource, signal?: AbortSignal): Promise<Dataset> {
  const fileName = "file" in source ? source.file.name : fileNameOf(source.url);
  const bytes = "file" in source ? await fileBytes(source.file, signal) : await fetchBytes(source.url, signal);
  const result = parseDataset(readBytes(bytes, fileName));
  if (result.ok) return result.dataset;
  const { problems, problemCount, readable, faultyCount } = result;
  const kind = problems.some((problem) => problem.code === "newer-version") ? "newer" : "problems";
  throw new DatasetError({ kind, fileName, problems, problemCount, readable, faultyCount });
}

/** Reads a translation of a data file. Throws a `DatasetError`; its `problems` are empty: a reader can do nothing about them. */
export async function loadTranslation(url: string, signal?: AbortSignal): Promise<Translation> {
  const fileName = fileNameOf(url);
  const text = readBytes(await fetchBytes(url, signal), fileName);
  const result = parseTranslation(text);
  if (!result.ok) throw new DatasetError({ kind: "problems", fileName });
  return result.translation;
}
