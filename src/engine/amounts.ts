/** What the highest byte says of amounts that are not simply a number of five bytes. */
const ELSEWHERE = 0xfd;
const OPEN = 0xfe;
const NONE = 0xff;
const WORD = 2 ** 32;

/**
 * An amount a row, exactly as it was given: five bytes for whole numbers up to about 10^12, which almost all are. NaN for none,
 * infinite for an open end.
 */
export class Amounts {
  readonly length: number;
  readonly #low: Uint32Array;
  readonly #high: Uint8Array;
  readonly #elsewhere = new Map<number, number>();

  constructor(rows: number) {
    this.length = rows;
    this.#low = new Uint32Array(rows);
    this.#high = new Uint8Array(rows).fill(NONE);
  }

  set(row: number, amount: number): void {
    const high = Math.floor(amount / WORD);
    if (amount === Number.POSITIVE_INFINITY) this.#high[row] = OPEN;
    else if (Number.isInteger(amount) && high >= 0 && high < ELSEWHERE) {
      this.#high[row] = high;
      this.#low[row] = amount - high * WORD;
    } else {
      this.#high[row] = ELSEWHERE;
      this.#elsewhere.set(row, amount);
    }
  }

  at(row: number): number {
    const high = this.#high[row] ?? NONE;
    if (high < ELSEWHERE) return high * WORD + (this.#low[row] ?? 0);
    if (high === OPEN) return Number.POSITIVE_INFINITY;
    return high === NONE ? Number.NaN : (this.#elsewhere.get(row) ?? Number.NaN);
  }
}
