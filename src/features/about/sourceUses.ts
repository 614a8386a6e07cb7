import type { Dataset } from "../../model/schema";

/** For each source's id: the rows of the commitments whose steps cite it, each once, in the file's order. */
export function rowsBySource(dataset: Dataset): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  dataset.commitments.forEach((commitment, row) => {
    for (const id of new Set(commitment.history.flatMap((entry) => entry.sources))) {
      const known = rows.get(id);
      if (known) known.push(row);
      else rows.set(id, [row]);
    }
  });
  return rows;
}
