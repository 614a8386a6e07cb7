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

/** Makes a set the rows that are in all of these; at least one. Whatever was in it is gone. Four are joined at a time. */
export function shareInto({ words }: RowSet, sets: readonly RowSet[]): void {
  const at = (s: number): Uint32Array => sets[Math.min(s, sets.length - 1)]?.words ?? words;
  joinFour(words, [at(0), at(1), at(2), at(3)]);
  for (let s = 4; s < sets.length; s += 3) joinFour(words, [words, at(s), at(s + 1), at(s + 2)]);
}

function joinFour(words: Uint32Array, [a, b, c, d]: readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array]): void {
  for (let i = 0; i < words.length; i++) words[i] = (a[i] ?? 0) & (b[i] ?? 0) & (c[i] ?? 0) & (d[i] ?? 0);
}

/** Rows in all of the sets; at least one. */
export function sharedByAll(sets: readonly RowSet[]): RowSet {
  const shared = noRows(sets[0]?.size ?? 0);
  shareInto(shared, sets);
  return shared;
}

/** Rows in any of the sets. */
export function union(size: number, sets: readonly RowSet[]): RowSet {
  const { words } = noRows(size);
  for (let s = 0; s < sets.length; s += 2) {
    const a = sets[s]?.words ?? words;
    const b = sets[s + 1]?.words ?? words;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) | (a[i] ?? 0) | (b[i] ?? 0);
  }
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
export function countRows({ words }: RowSet): number {
  let count = 0;
  for (let i = 0; i < words.length; i++) count += bitsIn((words[i] ?? 0) | 0);
  return count;
}

/** Bits set in each half of each byte of a word: at most 4. */
function bitsInHalfBytes(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
}

/** Pairs of words after which a byte that counts up to 16 bits a pair may be full. */
const PAIRS = 15;

/** How many rows are in both, without making the set: two words at a time, added up byte by byte before they are put together. */
export function countShared(a: RowSet, b: RowSet): number {
  const [x, y] = [a.words, b.words];
  const even = y.length & ~1;
  let count = 0;
  for (let i = 0; i < even;) {
    const end = Math.min(even, i + 2 * PAIRS);
    let bytes = 0;
    for (; i < end; i += 2) {
      const both = bitsInHalfBytes((x[i] ?? 0) & (y[i] ?? 0)) + bitsInHalfBytes((x[i + 1] ?? 0) & (y[i + 1] ?? 0));
      bytes += (both & 0x0f0f0f0f) + ((both >>> 4) & 0x0f0f0f0f);
    }
    const halves = (bytes & 0x00ff00ff) + ((bytes >>> 8) & 0x00ff00ff);
    count += (halves & 0xffff) + (halves >>> 16);
  }
  if (even < y.length) count += bitsIn((x[even] ?? 0) & (y[even] ?? 0));
  return count;
}

/** Calls `visit` with each row, ascending. */
export function eachRow(set: RowSet, visit: (row: number) => void): void {
  for (let i = 0; i < set.words.length; i++) {
    for (let word = (set.words[i] ?? 0) | 0; word !== 0; word &= word - 1) visit(i * 32 + 31 - Math.clz32(word & -word));
  }
}

/** The rows of the set, ascending. */
export function rowsOf(set: RowSet): number[] {
  const rows: number[] = [];
  eachRow(set, (row) => rows.push(row));
  return rows;
}

/** The rows of the set in the order of a list: at most `count` of them, after the first `from`. */
export function selectedOf(list: Uint32Array, { words }: RowSet, from: number, count: number): Uint32Array {
  const found = new Uint32Array(Math.min(count, list.length));
  let passed = 0;
  let length = 0;
  for (let i = 0; i < list.length && length < found.length; i++) {
    const row = list[i] ?? 0;
    if (((words[row >>> 5] ?? 0) & (1 << (row & 31))) === 0) continue;
    if (passed >= from) found[length++] = row;
    passed++;
  }
  return found.subarray(0, length);
}
