import { isCsvStart } from "../model/csvStart";
import type { Dataset } from "../model/schema";
import { isCheckedFile } from "./checkedFile";
import { DatasetError } from "./datasetError";
import { fetchBytes, fileNameOf, type Following } from "./fetchBytes";
import type { TranslationFit } from "./fitTranslation";
import { joinedBytes } from "./joinedBytes";
import { readBytes } from "./readBytes";
import type { ReadRequest } from "./workerProtocol";

/** Where a data file is: on a server, or in the reader's hands. `page`: the page's address, where the file is not the tracker's own. */
export type DatasetSource = ({ readonly url: string; readonly page?: string } | { readonly file: File }) & {
  /** The tracker's own data, where they are there: what a CSV cannot carry is theirs. */
  readonly own?: Dataset | null;
};

/** The datasets that were read from CSV. */
const fromCsv = new WeakSet<Dataset>();

/** Whether a dataset was read from CSV, which carries less than a data file. */
export function isFromCsv(dataset: Dataset): boolean {
  return fromCsv.has(dataset);
}

const START = 100;

/** Files of more bytes than this are read in a worker; smaller ones are there before one has started. */
const LARGE = 1024 * 1024;
/** Files of more bytes than this are not read at all (stated on the About page). */
const MOST_BYTES = 2e9;

async function fileBytes(file: File, signal: AbortSignal | undefined, end = file.size): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await (end < file.size ? file.slice(0, end) : file).arrayBuffer());
  } catch (cause) {
    throw new DatasetError({ kind: "missing", fileName: file.name, cause });
  }
  signal?.throwIfAborted();
  return bytes;
}

const beginsAsCsv = (bytes: Uint8Array | undefined) => isCsvStart(new TextDecoder().decode(bytes?.subarray(0, START)));

/**
 * Reads and checks a data file: the one door for the tracker's own and for others. Throws a `DatasetError` that says what is wrong,
 * or the reason of the cancelled `signal`. Tries once; the query decides on another attempt.
 */
export async function loadDataset(source: DatasetSource, following: Following = {}): Promise<Dataset> {
  const own = source.own ?? null;
  if ("file" in source && source.file.size > LARGE) return largeFile(source.file, own, following);
  const fileName = "file" in source ? source.file.name : fileNameOf(source.url);
  const parts =
    "file" in source ? [await fileBytes(source.file, following.signal)] : await fetchBytes(source.url, source.page ?? null, following);
  if (parts.reduce((sum, part) => sum + part.length, 0) <= LARGE) return small(joinedBytes(parts), fileName, own);
  return large({ name: fileName, csv: beginsAsCsv(parts[0]) ? { own } : null, from: { parts } }, following);
}

async function largeFile(file: File, own: Dataset | null, following: Following): Promise<Dataset> {
  if (file.size > MOST_BYTES) throw new DatasetError({ kind: "oversize", fileName: file.name });
  const isCsv = beginsAsCsv(await fileBytes(file, following.signal, START));
  return large({ name: file.name, csv: isCsv ? { own } : null, from: { file } }, following);
}

/** Reads and checks a file here, unless the build has checked this very one. */
async function small(bytes: Uint8Array<ArrayBuffer>, fileName: string, own: Dataset | null): Promise<Dataset> {
  const text = readBytes(bytes, fileName);
  if (await isCheckedFile(bytes)) return JSON.parse(text) as Dataset;
  const isCsv = isCsvStart(text);
  const { checkedDataset } = await arrived(import("./checks"), fileName);
  return remembered(isCsv, () => checkedDataset({ text, bytes, fileName, own, isCsv }));
}

/** Remembers whether it is from CSV what is read, or what is readable of it. */
async function remembered(isCsv: boolean, read: () => Dataset | Promise<Dataset>): Promise<Dataset> {
  try {
    const dataset = await read();
    if (isCsv) fromCsv.add(dataset);
    return dataset;
  } catch (failure) {
    if (isCsv && failure instanceof DatasetError && failure.readable) fromCsv.add(failure.readable);
    throw failure;
  }
}

/** Reads a file in a worker. Own data whose commitments are made on demand are handed over as plain objects. */
async function large(request: ReadRequest, following: Following): Promise<Dataset> {
  const { readLarge } = await arrived(import("./readLarge"), request.name);
  const { csv } = request;
  const own = csv?.own ? { ...csv.own, commitments: [...csv.own.commitments] } : null;
  return remembered(csv !== null, () => readLarge({ ...request, csv: csv && { own } }, following));
}

/**
 * What reads and checks other files comes in chunks of its own: the tracker's own file has been checked when the page was built. A chunk
 * that does not come is a fault of the network like a file that does not.
 */
async function arrived<M>(chunk: Promise<M>, fileName: string): Promise<M> {
  try {
    return await chunk;
  } catch (cause) {
    throw new DatasetError({ kind: "network", fileName, cause });
  }
}

/** Reads a translation of a data file: what of it is of the file, once that is there. Throws a `DatasetError`; its `problems` are empty: a reader can do nothing about them. */
export async function loadTranslation(url: string, signal?: AbortSignal): Promise<TranslationFit> {
  const fileName = fileNameOf(url);
  const text = readBytes(joinedBytes(await fetchBytes(url, null, { signal })), fileName);
  const { checkedTranslation } = await arrived(import("./checks"), fileName);
  return checkedTranslation(text, fileName);
}
