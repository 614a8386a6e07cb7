import type { Dataset } from "../model/schema";

/** Where an export comes from, as it stands in the JSON export (contract section 4). */
export interface Provenance {
  /** The moment of the export, ISO 8601 in UTC. */
  readonly exportedAt: string;
  /** Address of the view. */
  readonly link: string;
  /** Where the data file came from: its address or file name, and what was left out when it was opened. */
  readonly from: string;
  /** What the reader has chosen, in words, a filter each. */
  readonly filters: readonly string[];
}

/** Numbers that the file name and the citation of an export say. */
export interface ExportExtent {
  /** The as-of date, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Commitments in the export, and in the data file. */
  readonly count: number;
  readonly total: number;
}

/** A data set's id as a piece of a file name: letters, digits, `.`, `_` and `-` of any script, nothing that a file system minds. */
function safeId(id: string): string {
  const safe = id
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+|[.-]+$/g, "");
  return /^.{1,80}/su.exec(safe)?.[0] ?? "data";
}

/** `commitments_<data set id>_<as-of date>_<n>-of-<total>.<ext>` (contract section 4). */
export function exportFileName(dataset: Dataset, { asOf, count, total }: ExportExtent, extension: string): string {
  return `commitments_${safeId(dataset.id)}_${asOf}_${count}-of-${total}.${extension}`;
}
