import type { Prepared } from "../engine/prepared";
import type { Dataset } from "../model/schema";
import type { DatasetErrorFacts } from "./datasetError";
import type { Progress } from "./fetchBytes";

/** Every message between the page and the worker that reads large files. A worker reads one file and is gone. */

/** To the worker: a file of the reader's, or the parts that have come from a server, which are handed over. */
export interface ReadRequest {
  readonly name: string;
  /** Of a CSV file: the tracker's own data, where they are there, for what a CSV cannot carry. null: it is a data file. */
  readonly csv: { readonly own: Dataset | null } | null;
  readonly from: { readonly file: File } | { readonly parts: readonly Uint8Array<ArrayBuffer>[] };
}

/** A data file that has been checked, without its objects: its bytes, where its commitments lie in them, and what was worked out. */
export interface LargeFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** All of the file but its commitments, as JSON: they are an empty list. */
  readonly head: string;
  /** Of each commitment its first byte, and the one after its last, in turn. */
  readonly extents: Uint32Array<ArrayBuffer>;
  readonly prepared: Prepared;
}

/** The texts of all rows. A message copies texts: they go ahead of the file part by part, each in a turn of its own. */
export const FLAT_TEXTS = ["ids", "titles", "searched"] as const;

/** To the worker: the part of a text that it has sent has come. */
export const NEXT = "next";

/** From the worker. Of a failure, what is readable comes as a file. Of either file the parts of its texts have come before. */
export type ReadAnswer =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "text"; readonly of: (typeof FLAT_TEXTS)[number]; readonly part: string }
  | { readonly kind: "read"; readonly file: LargeFile }
  | {
      readonly kind: "failed";
      readonly facts: Omit<DatasetErrorFacts, "readable" | "cause">;
      readonly readable: LargeFile | null;
    };
