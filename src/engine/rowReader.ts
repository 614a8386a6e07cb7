import type { Commitment, Dataset } from "../model/schema";
import { listOf } from "./lists";
import { textAt } from "./flatTexts";
import { columnsOf, preparedOf } from "./prepared";
import { remembering } from "./remembering";
import { type Stated, statedAt } from "./statedColumns";

/** What is asked of every row of a file when figures, orders or the search are made. */
export interface RowReader {
  readonly rows: number;
  readonly id: (row: number) => string;
  readonly title: (row: number) => string;
  readonly stated: (row: number) => Stated;
  /** A commitment's row: its place in the file. */
  readonly rowOf: (id: string) => number | undefined;
  /** Ids of the sources that its steps cite, each once. */
  readonly sources: (row: number) => readonly string[];
  /** The rows that name others which partly cover the same. */
  readonly withOverlaps: () => readonly number[];
}

const UNKNOWN: Pick<Commitment, "id" | "title" | "history"> = { id: "", title: "", history: [] };

/** Reads rows from the commitments themselves; those of a large file from what was worked out of it, which makes no objects of them. */
export const rowReader = remembering((dataset: Dataset): RowReader => {
  const prepared = preparedOf(dataset);
  if (prepared) {
    const { ids, titles, stated, columns, cited, withOverlaps } = prepared;
    const { rowOf } = columnsOf(prepared);
    return {
      rows: columns.rows,
      id: (row) => textAt(ids, row),
      title: (row) => textAt(titles, row),
      stated: (row) => statedAt(stated, row),
      rowOf: (id) => rowOf.get(id),
      sources: (row) => Array.from(listOf(cited, row), (source) => dataset.sources[source]?.id ?? ""),
      withOverlaps: () => Array.from(withOverlaps),
    };
  }
  const { commitments } = dataset;
  const at = (row: number) => commitments[row] ?? UNKNOWN;
  return {
    rows: commitments.length,
    id: (row) => at(row).id,
    title: (row) => at(row).title,
    stated: at,
    rowOf(id) {
      const row = commitments.findIndex((commitment) => commitment.id === id);
      return row < 0 ? undefined : row;
    },
    sources: (row) => [...new Set(at(row).history.flatMap(({ sources }) => sources))],
    withOverlaps: () => commitments.flatMap(({ overlaps = [] }, row) => (overlaps.length > 0 ? [row] : [])),
  };
});
