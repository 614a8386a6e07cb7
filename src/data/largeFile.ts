import { prepare } from "../engine/prepared";
import type { Dataset } from "../model/schema";
import { lazyList } from "./lazyList";
import type { LargeFile } from "./workerProtocol";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of the bytes from `start` up to `end`. */
export function textOfBytes(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

/**
 * The file of this head (all but the commitments, as JSON) whose commitments lie at these extents; each is read when it is asked for. A
 * key `__proto__` is one like all others.
 */
export function fileOf(head: string, bytes: Uint8Array, extents: Uint32Array): unknown {
  const file: unknown = JSON.parse(head);
  const commitments = lazyList<unknown>(extents.length / 2, (row) =>
    JSON.parse(textOfBytes(bytes, extents[2 * row] ?? 0, extents[2 * row + 1] ?? 0)),
  );
  Object.defineProperty(file, "commitments", { value: commitments, enumerable: true, configurable: true, writable: true });
  return file;
}

/** Makes a dataset of a file that has been checked: its commitments become objects when they are looked at. */
export function largeDataset({ head, bytes, extents, prepared }: LargeFile): Dataset {
  const dataset = fileOf(head, bytes, extents) as Dataset;
  prepare(dataset, prepared);
  return dataset;
}
