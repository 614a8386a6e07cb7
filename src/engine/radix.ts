const DIGITS = 1 << 16;
const PLACES = 4;

/** The numbers as 64-bit keys whose unsigned order is theirs, or the other way round: four 16-bit digits each, the lowest first. */
function toDigits(numbers: ArrayLike<number>, descending: boolean): Uint16Array {
  const keys = Float64Array.from(numbers);
  const words = new Uint32Array(keys.buffer);
  const flip = descending ? -1 : 0;
  for (let i = 1; i < words.length; i += 2) {
    const high = words[i] ?? 0;
    // The sign is the highest bit: positive numbers go above all negative ones, whose order the other bits turn round.
    const isNegative = high >>> 31 === 1;
    words[i] = (isNegative ? ~high : high ^ 0x80000000) ^ flip;
    words[i - 1] = (isNegative ? ~(words[i - 1] ?? 0) : (words[i - 1] ?? 0)) ^ flip;
  }
  return new Uint16Array(keys.buffer);
}

/** The rows by one of their digits; the same list where all have the same, so that there is nothing to sort. */
function sortByDigit(rows: Uint32Array, digits: Uint16Array, place: number): Uint32Array {
  const starts = new Uint32Array(DIGITS + 1);
  for (let i = 0; i < rows.length; i++) {
    const next = (digits[(rows[i] ?? 0) * PLACES + place] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  if (starts.includes(rows.length)) return rows;
  for (let digit = 0; digit < DIGITS; digit++) starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const digit = digits[row * PLACES + place] ?? 0;
    const at = starts[digit] ?? 0;
    sorted[at] = row;
    starts[digit] = at + 1;
  }
  return sorted;
}

/**
 * Rows sorted by a number each, rows with equal numbers in the order in which they came, ascending or descending. In time that grows
 * with the rows alone: digit by digit (least significant first), those that all rows share left out. Not a number goes anywhere.
 */
export function sortByNumber(rows: Uint32Array, numbers: ArrayLike<number>, descending: boolean): Uint32Array {
  const digits = toDigits(numbers, descending);
  let sorted = rows;
  for (let place = 0; place < PLACES; place++) sorted = sortByDigit(sorted, digits, place);
  return sorted;
}
