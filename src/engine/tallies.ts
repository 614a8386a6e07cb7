import { type Range, NOTHING } from "../model/quantity";
import { MOOD, MOODS } from "./asOf";
import type { SumKind } from "./money";

/** A sum of money (whole cents of the base currency) or troops (people), loans shown apart. */
export interface Amount {
  readonly sum: Range;
  readonly loans: Range;
  /** Rows that add to it. */
  readonly rows: number;
}

/** The figures of a group of rows. */
export interface Tally {
  readonly count: number;
  readonly promises: number;
  readonly proposed: number;
  readonly declined: number;
  readonly withdrawn: number;
  readonly due: number;
  readonly waiting: number;
  readonly money: Amount;
  readonly troops: Amount;
}

/** Low, high, rows; low and high of loans. An open end makes a high infinite. */
export const SUM_FIELDS = 5;

/** All cells of a breakdown: `MOODS` counts and `SUM_FIELDS` numbers each, cell after cell. */
export interface Cells {
  readonly moods: Uint32Array;
  readonly sums: (kind: SumKind) => Float64Array;
}

const NO_AMOUNT: Amount = { sum: NOTHING, loans: NOTHING, rows: 0 };

function range(low: number, high: number): Range {
  return { low, high: high === Number.POSITIVE_INFINITY ? null : high };
}

/** The figures of one cell, read from the numbers of all when they are asked for. */
export class CellTally implements Tally {
  readonly #cells: Cells;
  readonly #cell: number;

  constructor(cells: Cells, cell: number) {
    this.#cells = cells;
    this.#cell = cell;
  }

  #mood(mood: number): number {
    return this.#cells.moods[this.#cell * MOODS + mood] ?? 0;
  }

  #amount(kind: SumKind): Amount {
    const sums = this.#cells.sums(kind);
    const at = this.#cell * SUM_FIELDS;
    const rows = sums[at + 2] ?? 0;
    if (rows === 0) return NO_AMOUNT;
    return { sum: range(sums[at] ?? 0, sums[at + 1] ?? 0), loans: range(sums[at + 3] ?? 0, sums[at + 4] ?? 0), rows };
  }

  get count(): number {
    return this.promises + this.proposed + this.withdrawn + this.declined;
  }
  get promises(): number {
    return this.due + this.waiting;
  }
  get due(): number {
    return this.#mood(MOOD.due);
  }
  get waiting(): number {
    return this.#mood(MOOD.waiting);
  }
  get proposed(): number {
    return this.#mood(MOOD.proposed);
  }
  get withdrawn(): number {
    return this.#mood(MOOD.withdrawn);
  }
  get declined(): number {
    return this.#mood(MOOD.declined);
  }
  get money(): Amount {
    return this.#amount("money");
  }
  get troops(): Amount {
    return this.#amount("troops");
  }
}
