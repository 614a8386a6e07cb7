import type { Dataset } from "../model/schema";
import { STATUSES } from "../model/status";
import { type Range, NOTHING, addRanges, remainderOf } from "../model/quantity";
import type { Columns } from "./columns";
import type { Standing } from "./asOf";
import { type Forest, nearestTaken, relatedRows, toForest, wholeFirst } from "./kinship";
import { type Conversion, type RateTable, type SumKind, ownFigure } from "./money";
import type { OwnFigures } from "./ownFigures";
import { countRows, countShared, hasRow, intersection, noRows, type RowSet, rowsOf, sharedByAll } from "./rowSet";
import { addUp } from "./addUp";

/**
 * Whether a row adds to the sum, or why it does not (contract section 4, `counted`); of several reasons the first in this order.
 * `unselected`: the row is not among those that were summed.
 */
export type CountedReason = "yes" | "remainder" | "unselected" | "status" | "kind" | "no-figure" | "no-rate";

/** One row of the arithmetic. Money in whole cents of the base currency, troops in people. */
export interface Line {
  readonly row: number;
  readonly reason: CountedReason;
  /** Its own figure; null when it has none of this kind, or none that can be converted. */
  readonly own: Range | null;
  /** What its descendants count, taken off its own figure; null when nothing hangs on it. */
  readonly parts: Range | null;
  /** What it adds to the sum; null when it is left out. */
  readonly counted: Range | null;
  readonly conversion: Conversion | null;
  /** Row of the nearest counted ancestor, which this one reduces; -1 without. */
  readonly parent: number;
  /** The parts count more than the whole states. */
  readonly exceeded: boolean;
}

/** The arithmetic of one sum over a selection. */
export interface Account {
  readonly kind: SumKind;
  line(row: number): Line;
  /** What a taken row adds to the sum: its own figure, or what its parts leave of it. */
  adds(row: number): Range;
  /** Rows that add to the sum: the selected ones that are in all of these. */
  readonly taken: RowSet;
  readonly takes: readonly [RowSet, RowSet];
  /** Rows whose own figure is not what they add, with what they do; all others of `taken` add their own. */
  readonly remainders: ReadonlyMap<number, Range>;
  readonly own: OwnFigures;
  /** Rows that add to the sum, each whole before its parts, else in file order. */
  readonly counted: readonly number[];
  readonly total: Range;
  readonly loans: Range;
  /** Rows of these statuses whose quantity is of another kind or absent. */
  readonly withoutFigure: number;
  /** Rows of these statuses whose figure cannot be converted. */
  readonly withoutRate: RowSet;
}

/** Which statuses a sum takes: promises, or proposals for the sum of their own (contract section 2, "Counts … Sums"). */
export type Pool = "promised" | "proposed";

export interface AccountFacts {
  readonly dataset: Dataset;
  readonly columns: Columns;
  readonly standing: Standing;
  readonly rates: RateTable;
  readonly own: OwnFigures;
}

function ownRange({ low, high }: OwnFigures, row: number): Range {
  const end = high.at(row);
  return { low: low.at(row), high: end === Number.POSITIVE_INFINITY ? null : end };
}

interface Arithmetic {
  readonly forest: Forest;
  /** What hangs on a whole counts, by the whole. */
  readonly parts: ReadonlyMap<number, Range>;
  readonly remainders: ReadonlyMap<number, Range>;
}

const NO_KIN: Arithmetic = { forest: { parents: new Map(), children: new Map() }, parts: new Map(), remainders: new Map() };

/** Every taken row hangs on its nearest taken ancestor; a whole counts what its descendants leave of it (contract section 2). */
function arithmeticOf({ columns, own }: AccountFacts, taken: RowSet, related: RowSet): Arithmetic {
  const linked = intersection(taken, related);
  if (countRows(linked) === 0) return NO_KIN;
  const rows = rowsOf(linked);
  const forest = toForest(rows, nearestTaken(columns, taken));
  const parts = new Map<number, Range>();
  const remainders = new Map<number, Range>();
  const subtree = new Map<number, Range>();
  const roots = [...forest.children.keys()].filter((row) => !forest.parents.has(row));
  for (const row of wholeFirst(roots, forest).toReversed()) {
    const range = ownRange(own, row);
    const hanging = forest.children.get(row);
    if (!hanging) {
      subtree.set(row, range);
      continue;
    }
    const counted = hanging.reduce((sum, child) => addRanges(sum, subtree.get(child) ?? NOTHING), NOTHING);
    const rest = remainderOf(range, counted);
    parts.set(row, counted);
    remainders.set(row, rest);
    subtree.set(row, addRanges(rest, counted));
  }
  return { forest, parts, remainders };
}

/** What few ask for is worked out when it is asked for. */
class SumAccount implements Account {
  readonly kind: SumKind;
  readonly own: OwnFigures;
  readonly takes: readonly [RowSet, RowSet];
  readonly #facts: AccountFacts;
  readonly #selected: RowSet;
  readonly #arithmetic: Arithmetic;
  #taken: RowSet | null = null;
  #counted: readonly number[] | null = null;
  #total: Range | null = null;
  #loans: Range | null = null;

  constructor(facts: AccountFacts, selected: RowSet, kind: SumKind, statuses: RowSet) {
    this.kind = kind;
    this.own = facts.own;
    this.takes = [statuses, facts.own.of[kind]];
    this.#facts = facts;
    this.#selected = selected;
    const related = relatedRows(facts.columns);
    this.#arithmetic = related === null ? NO_KIN : arithmeticOf(facts, this.taken, related);
  }

  get taken(): RowSet {
    return (this.#taken ??= sharedByAll([this.#selected, ...this.takes]));
  }

  get remainders(): ReadonlyMap<number, Range> {
    return this.#arithmetic.remainders;
  }

  readonly adds = (row: number): Range => this.remainders.get(row) ?? ownRange(this.own, row);

  readonly line = (row: number): Line => {
    const { dataset, rates, standing } = this.#facts;
    const { forest, parts } = this.#arithmetic;
    const commitment = dataset.commitments[row];
    const context = { rates, baseCurrency: dataset.baseCurrency, asOf: standing.asOf };
    const figure = commitment ? ownFigure(commitment, this.kind, context) : "no-figure";
    const stated = typeof figure === "string" ? null : figure;
    const hanging = parts.get(row) ?? null;
    return {
      row,
      reason: this.#reasonOf(row, figure),
      own: stated?.range ?? null,
      parts: hanging,
      counted: hasRow(this.taken, row) ? this.adds(row) : null,
      conversion: stated?.conversion ?? null,
      parent: forest.parents.get(row) ?? -1,
      exceeded: hanging !== null && stated !== null && exceeds(hanging, stated.range),
    };
  };

  #reasonOf(row: number, figure: string | object): CountedReason {
    if (hasRow(this.taken, row)) return this.#arithmetic.parts.has(row) ? "remainder" : "yes";
    if (!hasRow(this.#selected, row)) return "unselected";
    if (!hasRow(this.takes[0], row)) return "status";
    return figure === "no-rate" || figure === "kind" ? figure : "no-figure";
  }

  get withoutRate(): RowSet {
    if (this.kind !== "money") return noRows(this.#facts.columns.rows);
    return sharedByAll([this.#selected, this.takes[0], this.own.withoutRate]);
  }

  get counted(): readonly number[] {
    const { forest } = this.#arithmetic;
    return (this.#counted ??= wholeFirst(
      rowsOf(this.taken).filter((row) => !forest.parents.has(row)),
      forest,
    ));
  }

  get total(): Range {
    return (this.#total ??= addUp(this, this.taken));
  }

  get loans(): Range {
    return (this.#loans ??= addUp(this, intersection(this.taken, this.#facts.columns.loans)));
  }

  get withoutFigure(): number {
    return countShared(this.#selected, this.takes[0]) - countRows(this.taken) - countRows(this.withoutRate);
  }
}

/** Works out a sum so that nothing counts twice (contract section 2). */
export function accountOf(facts: AccountFacts, selected: RowSet, kind: SumKind, pool: Pool): Account {
  const { promises, byStatus } = facts.standing;
  return new SumAccount(facts, selected, kind, pool === "promised" ? promises : (byStatus[STATUSES.indexOf("proposed")] ?? selected));
}

/** Whether the parts count more than the whole can hold: an open whole holds anything, an open part may be small. */
function exceeds(parts: Range, whole: Range): boolean {
  return whole.high !== null && Math.max(parts.low, parts.high ?? 0) > whole.high;
}
