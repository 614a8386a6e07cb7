import { MOODS } from "./asOf";
import { addSums, type CellFacts, countMoods, type Grid, gridOf, UNDIVIDED } from "./cellGrid";
import type { Dimension } from "./figure";
import type { SumKind } from "./money";
import { placesIn } from "./places";
import type { RowSet } from "./rowSet";
import { CellTally, type Cells, type Tally } from "./tallies";

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

export interface BreakdownFacts extends CellFacts {
  /** Whether a party is listed (see dimensions.partyFits); null: all are. */
  readonly fits: ((party: string) => boolean) | null;
}

/** Counts at once, and adds up money or troops when they are first asked for. */
function cellsOf(facts: BreakdownFacts, grid: Grid, rows: RowSet): Cells {
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
class CellGroup implements Group {
  readonly value: string;
  readonly tally: Tally;
  readonly #grid: Grid;
  readonly #cells: Cells;
  readonly #first: number;
  #parts: Map<string, Tally> | null = null;

  constructor(grid: Grid, cells: Cells, index: number) {
    this.#grid = grid;
    this.#cells = cells;
    this.#first = index * grid.width;
    this.value = grid.by.values[index] ?? "";
    this.tally = new CellTally(cells, this.#first + grid.width - 1);
  }

  get parts(): ReadonlyMap<string, Tally> {
    return (this.#parts ??= this.#makeParts());
  }

  #makeParts(): Map<string, Tally> {
    const parts = new Map<string, Tally>();
    const values = this.#grid.split?.values ?? [];
    for (let part = 0; part < values.length; part++) {
      const cell = this.#first + part;
      if (!isEmpty(this.#cells, cell)) parts.set(values[part] ?? "", new CellTally(this.#cells, cell));
    }
    return parts;
  }
}

/**
 * Groups rows by one dimension, and each group by a second. A row with several values counts in each of them; its money and troops
 * do too, but by country they are not split: they stand under Joint, so that parties + Joint = total (contract section 2).
 */
export function breakDown(facts: BreakdownFacts, rows: RowSet, by: Dimension, split?: Dimension): Breakdown {
  const grid = gridOf(placesIn(facts, by), split ? placesIn(facts, split) : null);
  const cells = cellsOf(facts, grid, rows);
  const { values, joint } = grid.by;
  const isThere = (index: number) => !isEmpty(cells, (index + 1) * grid.width - 1);
  const groups: Group[] = [];
  for (let index = 0; index < values.length; index++) if (index !== joint && isThere(index)) groups.push(new CellGroup(grid, cells, index));
  let total: Tally | null = null;
  return {
    groups,
    joint: joint < 0 || !isThere(joint) ? null : new CellGroup(grid, cells, joint),
    get total() {
      total ??= new CellTally(cellsOf(facts, gridOf(UNDIVIDED, null), rows), 0);
      return total;
    },
  };
}
