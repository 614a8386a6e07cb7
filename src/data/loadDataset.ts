import { csvDataset, isCsvStart } from "../model/csvDataset";
import { parseDataset } from "../model/parseDataset";
import { parseTranslation } from "../model/parseTranslation";
import type { Problem } from "../model/problems";
import type { Dataset, Translation } from "../model/schema";
import { DatasetError } from "./datasetError";
import { fetchBytes, fileNameOf, type Following } from "./fetchBytes";
import { placeProblems } from "./placeProblems";
import { readBytes } from "./readBytes";
import { LARGE, readLarge } from "./readLarge";
import { splitFile } from "./splitFile";

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

/** The parts as one. */
function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function fileBytes(file: File, signal: AbortSignal | undefined): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Uint8Array<ArrayBuffer>;
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
export async function loadDataset(source: DatasetSource, following: Following = {}): Promise<Dataset> {
  const fileName = "file" in source ? source.file.name : fileNameOf(source.url);
  const own = source.own ?? null;
  if ("file" in source && source.file.size > LARGE && !isCsvStart(await source.file.slice(0, START).text()))
    return readLarge({ name: fileName, from: { file: source.file } }, following);
  const parts =
    "file" in source ? [await fileBytes(source.file, following.signal)] : await fetchBytes(source.url, source.page ?? null, following);
  const isLarge = parts.reduce((sum, part) => sum + part.length, 0) > LARGE;
  const isCsv = isCsvStart(new TextDecoder().decode(parts[0]?.subarray(0, START)));
  return isLarge && !isCsv ? readLarge({ name: fileName, from: { parts } }, following) : readSmall(joined(parts), fileName, own);
}

/** Reads and checks a file here. Line and column come to the problems, since the text is at hand. */
function readSmall(bytes: Uint8Array<ArrayBuffer>, fileName: string, own: Dataset | null): Dataset {
  const text = readBytes(bytes, fileName);
  const isCsv = isCsvStart(text);
  const result = isCsv ? csvDataset(text, own) : parseDataset(text);
  if (result.ok) {
    if (isCsv) fromCsv.add(result.dataset);
    return result.dataset;
  }
  if (isCsv && result.readable) fromCsv.add(result.readable);
  const { problems, problemCount, readable, faultyCount } = result;
  const kind = problems.some((problem) => problem.code === "newer-version") ? "newer" : "problems";
  throw new DatasetError({ kind, fileName, problems: isCsv ? problems : placed(problems, bytes), problemCount, readable, faultyCount });
}

function placed(problems: readonly Problem[], bytes: Uint8Array): readonly Problem[] {
  const from = bytes[0] === 0xef ? 3 : 0;
  return placeProblems(problems, { bytes, from, split: splitFile(bytes, from) });
}

/** Reads a translation of a data file. Throws a `DatasetError`; its `problems` are empty: a reader can do nothing about them. */
export async function loadTranslation(url: string, signal?: AbortSignal): Promise<Translation> {
  const fileName = fileNameOf(url);
  const text = readBytes(joined(await fetchBytes(url, null, { signal })), fileName);
  const result = parseTranslation(text);
  if (!result.ok) throw new DatasetError({ kind: "problems", fileName });
  return result.translation;
}
