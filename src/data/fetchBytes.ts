import { dataAddress } from "./dataAddress";
import { DatasetError } from "./datasetError";

/** How far reading a file is: what is being done, and the part of it that is done, 0 to 1; null where that cannot be known. */
export interface Progress {
  readonly stage: "reading" | "checking";
  readonly done: number | null;
}

export interface Following {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

const TIME_OUT_MS = 30_000;
/** The most bytes that are read from an address: a server can send without end (stated on the About page). */
const MOST_BYTES = 1e9;

/** The last part of an address's path, or all of it when it has none. */
export function fileNameOf(url: string): string {
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
  } catch (failure) {
    // What else the server would send is not wanted.
    controller.abort(failure);
    throw failure;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", abort);
  }
}

/** The length that the server announces; null where it announces none, or that of packed bytes. */
function announcedLength({ headers }: Response): number | null {
  const length = Number(headers.get("content-length") ?? "");
  return length > 0 && headers.get("content-encoding") === null ? length : null;
}

/** All parts of an answer, telling of each one that comes. */
async function partsOf(response: Response, fileName: string, onProgress: Following["onProgress"]): Promise<Uint8Array<ArrayBuffer>[]> {
  if (!response.body) return [new Uint8Array(await response.arrayBuffer())];
  const length = announcedLength(response);
  const checkSize = (bytes: number): void => {
    if (bytes > MOST_BYTES) throw new DatasetError({ kind: "oversize", fileName });
  };
  checkSize(length ?? 0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  let got = 0;
  // oxlint-disable-next-line no-await-in-loop -- a stream gives one part after the other
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    got += next.value.length;
    checkSize(got);
    onProgress?.({ stage: "reading", done: length === null ? null : Math.min(1, got / length) });
  }
  return parts;
}

/**
 * What other people's servers may know and do (contract section 5): they get no cookies, no password and no address of this page; where
 * they send the request on, the end of the way must be allowed as well. Which hops lie between, a page is not told.
 */
const FOREIGN: RequestInit = { credentials: "omit", referrerPolicy: "no-referrer" };

function checkEnd({ redirected, url }: Response, fileName: string, page: string): void {
  if (!redirected) return;
  const end = dataAddress(url, page);
  if (!end.ok) throw new DatasetError({ kind: "redirect", fileName });
}

/** A part of a file (206), which nobody asked for, is as good as none. */
function checkStatus({ ok, status }: Response, fileName: string): void {
  if (ok && status !== 206) return;
  throw new DatasetError({ kind: status >= 500 || status === 206 ? "network" : "missing", fileName, status });
}

/**
 * The bytes at an address, in the parts in which they came. `page`: the page's own address, where the file is not the tracker's own.
 * A cancelled `signal` throws its reason, all else a `DatasetError`.
 */
export async function fetchBytes(url: string, page: string | null, { signal, onProgress }: Following): Promise<Uint8Array<ArrayBuffer>[]> {
  const fileName = fileNameOf(url);
  try {
    return await within(signal, async (inner) => {
      const response = await fetch(url, { ...(page === null ? {} : FOREIGN), signal: inner });
      if (page !== null) checkEnd(response, fileName, page);
      checkStatus(response, fileName);
      return await partsOf(response, fileName, onProgress);
    });
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    if (cause instanceof DatasetError) throw cause;
    const isSlow = cause instanceof DOMException && cause.name === "TimeoutError";
    throw new DatasetError({ kind: isSlow ? "slow" : "network", fileName, cause });
  }
}
