/**
 * A set of row numbers below `size`, one bit a row, so that filters are joined 32 rows at a time. Rows themselves are never copied.
 * Bits at and beyond `size` are always 0.
 */
export interface RowSet {
  readonly size: number;
  readonly words: Uint32Array;
}

/** The set without rows. */
export function noRows(size: number): RowSet {
  return { size, words: new Uint32Array((size + 31) >>> 5) };
}

/** The set of all rows below `size`. */
export function allRows(size: number): RowSet {
  const words = new Uint32Array((size + 31) >>> 5).fill(0xffffffff);
  const rest = size & 31;
  if (rest) words[words.length - 1] = 0xffffffff >>> (32 - rest);
  return { size, words };
}

/** Puts a row into a set that is still being built. */
export function addRow(set: RowSet, row: number): void {
  const word = row >>> 5;
  set.words[word] = (set.words[word] ?? 0) | (1 << (row & 31));
}

/** Whether the row is in the set. */
export function hasRow(set: RowSet, row: number): boolean {
  return ((set.words[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
}

/** The rows for which `test` holds. */
export function rowsWhere(size: number, test: (row: number) => boolean): RowSet {
  const set = noRows(size);
  for (let row = 0; row < size; row++) if (test(row)) addRow(set, row);
  return set;
}

/** Rows in both. */
export function intersection(a: RowSet, b: RowSet): RowSet {
  const words = new Uint32Array(a.words.length);
  for (let i = 0; i < words.length; i++) words[i] = (a.words[i] ?? 0) & (b.words[i] ?? 0);
  return { size: a.size, words };
}

/** Rows in any of the sets. */
export function union(size: number, sets: readonly RowSet[]): RowSet {
  const { words } = noRows(size);
  for (const set of sets) for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) | (set.words[i] ?? 0);
  return { size, words };
}

/** Rows in the first and not in the second. */
export function difference(a: RowSet, b: RowSet): RowSet {
  const words = new Uint32Array(a.words.length);
  for (let i = 0; i < words.length; i++) words[i] = (a.words[i] ?? 0) & ~(b.words[i] ?? 0);
  return { size: a.size, words };
}

/** Bits set in a 32-bit word (Hacker's Delight, 5-2). */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many rows the set has. */
export function countRows(set: RowSet): number {
  let count = 0;
  for (const word of set.words) count += bitsIn(word);
  return count;
}

/** How many rows are in both, without making the set. */
export function countShared(a: RowSet, b: RowSet): number {
  const { words } = b;
  let count = 0;
  for (let i = 0; i < words.length; i++) count += bitsIn((a.words[i] ?? 0) & (words[i] ?? 0));
  return count;
}

/** Calls `visit` with each row, ascending. */
export function eachRow(set: RowSet, visit: (row: number) => void): void {
  for (let i = 0; i < set.words.length; i++) {
    for (let word = set.words[i] ?? 0; word !== 0; word &= word - 1) visit(i * 32 + 31 - Math.clz32(word & -word));
  }
}

/** The rows of the set, ascending. */
export function rowsOf(set: RowSet): number[] {
  const rows: number[] = [];
  eachRow(set, (row) => rows.push(row));
  return rows;
}
