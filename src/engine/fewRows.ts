import { type Columns, firstDayOf } from "./columns";
import { countRows, type RowSet } from "./rowSet";

/** How much putting a row in its place costs, in rows of the whole file's order that are passed over in the same time. */
const PASSED_A_ROW = 48;

/** Whether it is less work to put the selected rows in order than to look for them in the order of the whole file. */
export function areFew(selected: number, needed: number, rows: number): boolean {
  return selected * PASSED_A_ROW < Math.min(rows, (needed * rows) / Math.max(1, selected));
}

// Room that is used again and again: to get it takes as long as to sort.
let room = new Float64Array(1024);

/**
 * The rows of a set by the day of their first entry, equal days by row ascending either way: what sortRows says of a file whose rows stand
 * in the order of their ids. Day and row make one number, so that numbers alone are sorted.
 */
export function sortFewByDay({ steps, rows }: Columns, set: RowSet, descending: boolean): Uint32Array {
  const { words } = set;
  const count = countRows(set);
  if (room.length < count) room = new Float64Array(count);
  const keys = room;
  let length = 0;
  for (let i = 0; i < words.length; i++) {
    for (let word = (words[i] ?? 0) | 0; word !== 0; word &= word - 1) {
      const row = i * 32 + 31 - Math.clz32(word & -word);
      const day = firstDayOf(steps, row);
      keys[length++] = (descending ? -day : day) * rows + row;
    }
  }
  keys.subarray(0, length).sort();
  const sorted = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    const key = keys[i] ?? 0;
    sorted[i] = key - Math.floor(key / rows) * rows;
  }
  return sorted;
}
