const DIGITS = 1 << 16;

/** The numbers as 64-bit keys whose unsigned order is theirs: four 16-bit digits each, the lowest first. */
function toDigits(numbers: ArrayLike<number>): Uint16Array {
  const keys = Float64Array.from(numbers);
  const words = new Uint32Array(keys.buffer);
  for (let i = 1; i < words.length; i += 2) {
    const high = words[i] ?? 0;
    // The sign is the highest bit: positive numbers go above all negative ones, whose order the other bits turn round.
    const isNegative = high >>> 31 === 1;
    words[i] = isNegative ? ~high : high ^ 0x80000000;
    if (isNegative) words[i - 1] = ~(words[i - 1] ?? 0);
  }
  return new Uint16Array(keys.buffer);
}

/** Where the rows of each digit begin when they are sorted by it; null when all have the same, so that there is nothing to sort. */
function startsOf(rows: Uint32Array, digitOf: (row: number) => number): Uint32Array | null {
  const starts = new Uint32Array(DIGITS + 1);
  for (const row of rows) {
    const next = digitOf(row) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  if (starts.includes(rows.length)) return null;
  for (let digit = 0; digit < DIGITS; digit++) starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
  return starts;
}

/**
 * Rows sorted by a number each, rows with equal numbers in the order in which they came, ascending or descending. In time that grows
 * with the rows alone: digit by digit (least significant first), those that all rows share left out. Not a number goes anywhere.
 */
export function sortByNumber(rows: Uint32Array, numbers: ArrayLike<number>, descending: boolean): Uint32Array {
  const digits = toDigits(numbers);
  const flip = descending ? DIGITS - 1 : 0;
  let from: Uint32Array = rows;
  for (let place = 0; place < 4; place++) {
    const digitOf = (row: number): number => (digits[row * 4 + place] ?? 0) ^ flip;
    const starts = startsOf(from, digitOf);
    if (starts === null) continue;
    const to = new Uint32Array(from.length);
    for (const row of from) {
      const digit = digitOf(row);
      const at = starts[digit] ?? 0;
      to[at] = row;
      starts[digit] = at + 1;
    }
    from = to;
  }
  return from;
}
