import type { Account } from "./account";
import { moodOf, MOODS } from "./asOf";
import type { DimensionFacts } from "./dimensions";
import type { SumKind } from "./money";
import { type Places, writePlaces } from "./places";
import { hasRow, type RowSet } from "./rowSet";
import { SUM_FIELDS } from "./tallies";

/** What the cells of a breakdown are counted and summed by. */
export interface CellFacts extends DimensionFacts {
  readonly accounts: Readonly<Record<SumKind, Account>>;
}

/** A dimension that does not divide: whatever a row's code is, it stands in the one place. */
export const UNDIVIDED: Places = {
  values: ["all"],
  most: 1,
  isSingle: true,
  codes: new Uint8Array(0),
  lists: null,
  placeOf: new Int32Array(0),
  rest: 0,
  joint: -1,
};

/**
 * How cells lie: those of a group one after another, `parts` of the second dimension and then the group itself. Where every row has
 * exactly one place in the second dimension the group is what its parts add up to; else it is counted for itself.
 */
export interface Grid {
  readonly by: Places;
  readonly split: Places | null;
  /** Cells of a group. */
  readonly width: number;
  readonly cells: number;
  readonly addsParts: boolean;
}

export function gridOf(by: Places, split: Places | null): Grid {
  const width = (split?.values.length ?? 0) + 1;
  return { by, split, width, cells: by.values.length * width, addsParts: split?.isSingle === true };
}

/** Fills the groups from their parts, `fields` numbers a cell. */
function addParts({ width, cells, addsParts }: Grid, numbers: Uint32Array | Float64Array, fields: number): void {
  if (!addsParts) return;
  for (let whole = width - 1; whole < cells; whole += width) {
    for (let cell = whole - width + 1; cell < whole; cell++) {
      for (let field = 0; field < fields; field++) {
        const at = whole * fields + field;
        increase(numbers, at, numbers[cell * fields + field] ?? 0);
      }
    }
  }
}

/** Writes the cells in which a row stands, and gives how many. */
class CellWriter {
  readonly cells: Int32Array;
  readonly #grid: Grid;
  readonly #outer: { readonly into: Int32Array; readonly isSum: boolean };
  readonly #inner: { readonly into: Int32Array; readonly isSum: boolean };

  constructor(grid: Grid, isSum: boolean) {
    this.#grid = grid;
    this.#outer = { into: new Int32Array(grid.by.most + 1), isSum };
    this.#inner = { into: new Int32Array((grid.split?.most ?? 0) + 1), isSum };
    this.cells = new Int32Array(this.#outer.into.length * (this.#inner.into.length + 1));
  }

  write(row: number): number {
    const { by, split, width, addsParts } = this.#grid;
    const groups = writePlaces(by, row, this.#outer);
    if (groups === 0) return 0;
    if (split === null) return this.#shift(groups, width, 0);
    const parts = writePlaces(split, row, this.#inner);
    if (addsParts) return this.#shift(groups, width, this.#inner.into[0] ?? 0);
    let n = 0;
    for (let g = 0; g < groups; g++) {
      const first = (this.#outer.into[g] ?? 0) * width;
      for (let p = 0; p < parts; p++) this.cells[n++] = first + (this.#inner.into[p] ?? 0);
      this.cells[n++] = first + width - 1;
    }
    return n;
  }

  /** One cell in each group, at the same place. */
  #shift(groups: number, width: number, part: number): number {
    for (let g = 0; g < groups; g++) this.cells[g] = (this.#outer.into[g] ?? 0) * width + part;
    return groups;
  }
}

function increase(numbers: Uint32Array | Float64Array, at: number, by: number): void {
  numbers[at] = (numbers[at] ?? 0) + by;
}

/** How many of the rows of each cell are of each mood: `MOODS` numbers a cell. */
export function countMoods({ standing }: CellFacts, grid: Grid, { words }: RowSet): Uint32Array {
  const moods = new Uint32Array(grid.cells * MOODS);
  const writer = new CellWriter(grid, false);
  for (let i = 0; i < words.length; i++) {
    for (let word = (words[i] ?? 0) | 0; word !== 0; word &= word - 1) {
      const row = i * 32 + 31 - Math.clz32(word & -word);
      const mood = moodOf(standing, row);
      const n = writer.write(row);
      for (let c = 0; c < n; c++) increase(moods, (writer.cells[c] ?? 0) * MOODS + mood, 1);
    }
  }
  addParts(grid, moods, MOODS);
  return moods;
}

/** What the rows of each cell add to a sum: `SUM_FIELDS` numbers a cell. All rows are of the account's selection. */
export function addSums(facts: CellFacts, grid: Grid, { words }: RowSet, kind: SumKind): Float64Array {
  const { own, takes, remainders } = facts.accounts[kind];
  const [pool, kindRows] = [takes[0].words, takes[1].words];
  const { loans } = facts.columns;
  const isPlain = remainders.size === 0;
  const sums = new Float64Array(grid.cells * SUM_FIELDS);
  const writer = new CellWriter(grid, true);
  const add = (row: number): void => {
    const rest = isPlain ? undefined : remainders.get(row);
    const low = rest ? rest.low : own.low.at(row);
    const high = rest ? (rest.high ?? Number.POSITIVE_INFINITY) : own.high.at(row);
    const isLoan = hasRow(loans, row);
    const n = writer.write(row);
    for (let c = 0; c < n; c++) {
      const at = (writer.cells[c] ?? 0) * SUM_FIELDS;
      increase(sums, at, low);
      increase(sums, at + 1, high);
      increase(sums, at + 2, 1);
      if (!isLoan) continue;
      increase(sums, at + 3, low);
      increase(sums, at + 4, high);
    }
  };
  for (let i = 0; i < words.length; i++) {
    for (let word = (words[i] ?? 0) & (pool[i] ?? 0) & (kindRows[i] ?? 0); word !== 0; word &= word - 1)
      add(i * 32 + 31 - Math.clz32(word & -word));
  }
  addParts(grid, sums, SUM_FIELDS);
  return sums;
}
