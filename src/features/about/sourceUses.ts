import type { RowReader } from "../../engine/rowReader";

/** For each source's id: the rows of the commitments whose steps cite it, each once, in the file's order. */
export function rowsBySource({ rows: count, sources }: RowReader): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < count; row++) {
    for (const id of sources(row)) {
      const known = rows.get(id);
      if (known) known.push(row);
      else rows.set(id, [row]);
    }
  }
  return rows;
}
