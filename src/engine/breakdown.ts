import type { Account } from "./account";
import { valuesInOrder, type DimensionFacts } from "./dimensions";
import { type Dimension, JOINT } from "./figure";
import type { SumKind } from "./money";
import { MOODS } from "./asOf";
import { type Places, placesIn, writePlaces } from "./places";
import { hasRow } from "./rowSet";
import { CellTally, type Cells, SUM_FIELDS, type Tally } from "./tallies";

export type { Amount, Tally } from "./tallies";

export interface Group {
  readonly value: string;
  readonly tally: Tally;
  /** By the values of the second dimension that its rows have; by country, `joint` for what parties share. */
  readonly parts: ReadonlyMap<string, Tally>;
}

export interface Breakdown {
  /** In the dimension's own order; those without rows are left out. */
  readonly groups: readonly Group[];
  /** By country only: the money and troops of commitments that several parties share. Its `count` is theirs too. */
  readonly joint: Group | null;
  readonly total: Tally;
}

export interface BreakdownFacts extends DimensionFacts {
  readonly accounts: Readonly<Record<SumKind, Account>>;
  /** Whether a party is listed (see dimensions.partyFits); null: all are. */
  readonly fits: ((party: string) => boolean) | null;
}

/** A dimension that does not divide: whatever a row's code is, it stands in the one place. */
const UNDIVIDED: Places = {
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
interface Grid {
  readonly by: Places;
  readonly split: Places | null;
  /** Cells of a group. */
  readonly width: number;
  readonly cells: number;
  readonly addsParts: boolean;
}

function gridOf(by: Places, split: Places | null): Grid {
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
    const parts = split === null ? 0 : writePlaces(split, row, this.#inner);
    let n = 0;
    for (let g = 0; g < groups; g++) {
      const first = (this.#outer.into[g] ?? 0) * width;
      for (let p = 0; p < parts; p++) this.cells[n++] = first + (this.#inner.into[p] ?? 0);
      if (!addsParts) this.cells[n++] = first + width - 1;
    }
    return n;
  }
}

function increase(numbers: Uint32Array | Float64Array, at: number, by: number): void {
  numbers[at] = (numbers[at] ?? 0) + by;
}

function countMoods({ standing }: BreakdownFacts, grid: Grid, rows: Uint32Array): Uint32Array {
  const moods = new Uint32Array(grid.cells * MOODS);
  const writer = new CellWriter(grid, false);
  for (const row of rows) {
    const mood = standing.moods[row] ?? 0;
    const n = writer.write(row);
    for (let i = 0; i < n; i++) increase(moods, (writer.cells[i] ?? 0) * MOODS + mood, 1);
  }
  addParts(grid, moods, MOODS);
  return moods;
}

function addSums(facts: BreakdownFacts, grid: Grid, rows: Uint32Array, kind: SumKind): Float64Array {
  const { own, taken, remainders } = facts.accounts[kind];
  const { loans } = facts.columns;
  const isPlain = remainders.size === 0;
  const sums = new Float64Array(grid.cells * SUM_FIELDS);
  const writer = new CellWriter(grid, true);
  for (const row of rows) {
    if (!hasRow(taken, row)) continue;
    const rest = isPlain ? undefined : remainders.get(row);
    const low = rest ? rest.low : (own.low[row] ?? 0);
    const high = rest ? (rest.high ?? Number.POSITIVE_INFINITY) : (own.high[row] ?? 0);
    const isLoan = hasRow(loans, row);
    const n = writer.write(row);
    for (let i = 0; i < n; i++) {
      const at = (writer.cells[i] ?? 0) * SUM_FIELDS;
      increase(sums, at, low);
      increase(sums, at + 1, high);
      increase(sums, at + 2, 1);
      if (!isLoan) continue;
      increase(sums, at + 3, low);
      increase(sums, at + 4, high);
    }
  }
  addParts(grid, sums, SUM_FIELDS);
  return sums;
}

/** Counts at once, and adds up money or troops when they are first asked for. */
function cellsOf(facts: BreakdownFacts, grid: Grid, rows: Uint32Array): Cells {
  const known: Partial<Record<SumKind, Float64Array>> = {};
  return {
    moods: countMoods(facts, grid, rows),
    sums: (kind) => (known[kind] ??= addSums(facts, grid, rows, kind)),
  };
}

function isEmpty({ moods }: Cells, cell: number): boolean {
  for (let at = cell * MOODS; at < (cell + 1) * MOODS; at++) if (moods[at] !== 0) return false;
  return true;
}

/** A group whose tallies are made when they are asked for. */
function groupOf(grid: Grid, cells: Cells, value: string, index: number): Group | null {
  const first = index * grid.width;
  const whole = first + grid.width - 1;
  if (isEmpty(cells, whole)) return null;
  let parts: Map<string, Tally> | null = null;
  return {
    value,
    tally: new CellTally(cells, whole),
    get parts() {
      if (parts) return parts;
      parts = new Map();
      const values = grid.split?.values ?? [];
      for (let part = 0; part < values.length; part++)
        if (!isEmpty(cells, first + part)) parts.set(values[part] ?? "", new CellTally(cells, first + part));
      return parts;
    },
  };
}

/** The places of a dimension in its own order, Joint left out. */
function orderOf(facts: BreakdownFacts, dimension: Dimension, { values }: Places): readonly string[] {
  return dimension === "year" ? values : valuesInOrder(facts, dimension, []);
}

/**
 * Groups rows by one dimension, and each group by a second. A row with several values counts in each of them; its money and troops
 * do too, but by country they are not split: they stand under Joint, so that parties + Joint = total (contract section 2).
 */
export function breakDown(facts: BreakdownFacts, rows: Uint32Array, by: Dimension, split?: Dimension): Breakdown {
  const grid = gridOf(placesIn(facts, by), split ? placesIn(facts, split) : null);
  const cells = cellsOf(facts, grid, rows);
  const { values, joint } = grid.by;
  const groups: Group[] = [];
  for (const value of orderOf(facts, by, grid.by)) {
    const index = values.indexOf(value);
    const group = index < 0 || index === joint ? null : groupOf(grid, cells, value, index);
    if (group) groups.push(group);
  }
  let total: Tally | null = null;
  return {
    groups,
    joint: joint < 0 ? null : groupOf(grid, cells, JOINT, joint),
    get total() {
      total ??= new CellTally(cellsOf(facts, gridOf(UNDIVIDED, null), rows), 0);
      return total;
    },
  };
}
