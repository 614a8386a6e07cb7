import { type Lists, startOf } from "./lists";
import { type RowSet, shareInto } from "./rowSet";

/** Rows that are in four sets at once; they are joined while they are looked at, which spares writing down what is looked at but once. */
export type JoinedRows = readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/** The rows in all of the sets, at least one. More than four are joined in `room`. */
export function joinRows(sets: readonly RowSet[], room: RowSet): JoinedRows {
  const [{ words: a } = room, b, c, d, more] = sets;
  if (!more) return [a, b?.words ?? a, c?.words ?? a, d?.words ?? a];
  shareInto(room, sets);
  return [room.words, room.words, room.words, room.words];
}

/** Of how many words one is looked at when rows are estimated. */
const SAMPLE = 16;

/** About how many rows there are; never 0, so that nothing is taken for certain. */
export function estimateRows([a, b, c, d]: JoinedRows): number {
  let bits = 1;
  for (let i = 0; i < a.length; i += SAMPLE) {
    let word = (a[i] ?? 0) & (b[i] ?? 0) & (c[i] ?? 0) & (d[i] ?? 0);
    for (; word !== 0; word &= word - 1) bits++;
  }
  return bits * SAMPLE;
}

/** Counts the rows by a number of each; numbers beyond the counts are left out. */
export function countCodes(counts: Uint32Array, [a, b, c, d]: JoinedRows, codes: Uint8Array | Uint16Array): void {
  const n = counts.length;
  for (let i = 0; i < a.length; i++) {
    for (let word = (a[i] ?? 0) & (b[i] ?? 0) & (c[i] ?? 0) & (d[i] ?? 0); word !== 0; word &= word - 1) {
      const code = codes[i * 32 + 31 - Math.clz32(word & -word)] ?? n;
      if (code < n) counts[code] = (counts[code] ?? 0) + 1;
    }
  }
}

/** Counts the rows by each number of their lists. */
export function countItems(counts: Uint32Array, [a, b, c, d]: JoinedRows, lists: Lists): void {
  for (let i = 0; i < a.length; i++) {
    for (let word = (a[i] ?? 0) & (b[i] ?? 0) & (c[i] ?? 0) & (d[i] ?? 0); word !== 0; word &= word - 1) {
      const row = i * 32 + 31 - Math.clz32(word & -word);
      const end = startOf(lists, row + 1);
      for (let at = startOf(lists, row); at < end; at++) {
        const item = lists.items[at] ?? 0;
        counts[item] = (counts[item] ?? 0) + 1;
      }
    }
  }
}
