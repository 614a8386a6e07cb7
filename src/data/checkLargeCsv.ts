import { csvDataset } from "../model/csvDataset";
import type { Dataset } from "../model/schema";
import { type Checked, checkLarge, LONGEST_TEXT } from "./checkLarge";
import { joinedBytes } from "./joinedBytes";
import { readBytes } from "./readBytes";
import type { LargeFile } from "./workerProtocol";

/** A dataset as the bytes of a data file, commitment by commitment: one text of all might be longer than a browser holds. */
function bytesOfDataset(dataset: Dataset): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const { commitments, ...head } = dataset;
  const start = encoder.encode(`${JSON.stringify(head).slice(0, -1)},"commitments":[`);
  return joinedBytes([
    start,
    ...commitments.map((one, at) => encoder.encode(`${at === 0 ? "" : ","}${JSON.stringify(one)}`)),
    encoder.encode("]}"),
  ]);
}

/**
 * Reads and checks the bytes of a large CSV file: what comes of it is handed over as a data file is. `own`: the tracker's own data.
 * Throws a `DatasetError` for what is no text.
 */
export function checkLargeCsv(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  own: Dataset | null,
  onProgress: (done: number) => void = () => {},
): Checked {
  if (bytes.length > LONGEST_TEXT) return { ok: false, facts: { kind: "large", fileName }, readable: null };
  const fileOf = (dataset: Dataset): LargeFile => {
    const checked = checkLarge(bytesOfDataset(dataset), fileName, onProgress);
    if (!checked.ok) throw new Error("a dataset that has been checked is not read as one");
    return checked.file;
  };
  const result = csvDataset(readBytes(bytes, fileName), own);
  if (result.ok) return { ok: true, file: fileOf(result.dataset) };
  const { problems, problemCount, faultyCount, readable } = result;
  return { ok: false, facts: { kind: "problems", fileName, problems, problemCount, faultyCount }, readable: readable && fileOf(readable) };
}
