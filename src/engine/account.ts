import type { Dataset } from "../model/schema";
import { STATUSES, type Status, isPromise } from "../model/status";
import { type Range, NOTHING, addRanges, remainderOf } from "../model/quantity";
import type { Columns } from "./columns";
import type { Standing } from "./asOf";
import { type Conversion, type NoFigure, type OwnFigure, type RateTable, type SumKind, ownFigure } from "./money";
import { type RowSet, eachRow, hasRow } from "./rowSet";

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
  /** Rows that add to the sum, each whole before its parts, else in file order. */
  readonly counted: readonly number[];
  readonly total: Range;
  readonly loans: Range;
  /** Rows of these statuses whose quantity is of another kind or absent. */
  readonly withoutFigure: number;
}

/** Which statuses a sum takes: promises, or proposals for the sum of their own (contract section 2, "Counts … Sums"). */
export type Pool = "promised" | "proposed";

export interface AccountFacts {
  readonly dataset: Dataset;
  readonly columns: Columns;
  readonly standing: Standing;
  readonly rates: RateTable;
}

function takes(pool: Pool, status: Status | undefined): boolean {
  return status !== undefined && (pool === "promised" ? isPromise(status) : status === "proposed");
}

/** The nearest ancestor that the sum takes, through any that it does not (contract section 2, "Nothing twice"). */
function nearestTaken(columns: Columns, taken: ReadonlyMap<number, OwnFigure>): (row: number) => number {
  const known = new Map<number, number>();
  return (row) => {
    const passed: number[] = [];
    let at = columns.whole[row] ?? -1;
    while (at >= 0 && !taken.has(at)) {
      const before = known.get(at);
      if (before !== undefined) {
        at = before;
        break;
      }
      passed.push(at);
      at = columns.whole[at] ?? -1;
    }
    for (const step of passed) known.set(step, at);
    return at;
  };
}

/** The taken rows as a forest, each whole before its parts; roots and siblings in file order. */
function wholeFirst(taken: Iterable<number>, parentOf: (row: number) => number): { rows: number[]; children: Map<number, number[]> } {
  const children = new Map<number, number[]>();
  for (const row of taken) {
    const parent = parentOf(row);
    const siblings = children.get(parent);
    if (siblings) siblings.push(row);
    else children.set(parent, [row]);
  }
  const rows: number[] = [];
  const waiting = (children.get(-1) ?? []).toReversed();
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    rows.push(row);
    for (const child of (children.get(row) ?? []).toReversed()) waiting.push(child);
  }
  return { rows, children };
}

/**
 * Works out a sum so that nothing counts twice (contract section 2): every taken row hangs on its nearest taken ancestor; a whole
 * counts what its descendants leave of it.
 */
export function accountOf(facts: AccountFacts, selected: RowSet, kind: SumKind, pool: Pool): Account {
  const { dataset, columns, standing } = facts;
  const context = { rates: facts.rates, baseCurrency: dataset.baseCurrency, asOf: standing.asOf };
  const figureOf = (row: number) => {
    const commitment = dataset.commitments[row];
    return commitment ? ownFigure(commitment, kind, context) : "no-figure";
  };

  const taken = new Map<number, OwnFigure>();
  let withoutFigure = 0;
  eachRow(selected, (row) => {
    if (!takes(pool, STATUSES[standing.status[row] ?? -1])) return;
    const own = figureOf(row);
    if (typeof own !== "string") taken.set(row, own);
    else if (own !== "no-rate") withoutFigure++;
  });

  const parentOf = nearestTaken(columns, taken);
  const parents = new Map([...taken.keys()].map((row) => [row, parentOf(row)]));
  const { rows: counted, children } = wholeFirst(taken.keys(), (row) => parents.get(row) ?? -1);

  const lines = new Map<number, Line>();
  const subtree = new Map<number, Range>();
  let total = NOTHING;
  let loans = NOTHING;
  for (const row of counted.toReversed()) {
    const own = taken.get(row);
    if (!own) continue;
    const hanging = children.get(row);
    const parts = hanging ? hanging.reduce((sum, child) => addRanges(sum, subtree.get(child) ?? NOTHING), NOTHING) : null;
    const adds = parts ? remainderOf(own.range, parts) : own.range;
    subtree.set(row, parts ? addRanges(adds, parts) : adds);
    total = addRanges(total, adds);
    if (dataset.commitments[row]?.quantity?.terms === "loan") loans = addRanges(loans, adds);
    lines.set(row, {
      row,
      reason: parts ? "remainder" : "yes",
      own: own.range,
      parts,
      counted: adds,
      conversion: own.conversion,
      parent: parents.get(row) ?? -1,
      exceeded: parts !== null && exceeds(parts, own.range),
    });
  }

  const reasonOf = (row: number, own: OwnFigure | NoFigure): CountedReason => {
    if (!hasRow(selected, row)) return "unselected";
    return takes(pool, STATUSES[standing.status[row] ?? -1]) && typeof own === "string" ? own : "status";
  };
  const leftOut = (row: number): Line => {
    const own = figureOf(row);
    const figure = typeof own === "string" ? null : own;
    return {
      row,
      reason: reasonOf(row, own),
      own: figure?.range ?? null,
      parts: null,
      counted: null,
      conversion: figure?.conversion ?? null,
      parent: -1,
      exceeded: false,
    };
  };
  return { kind, line: (row) => lines.get(row) ?? leftOut(row), counted, total, loans, withoutFigure };
}

/** Whether the parts count more than the whole can hold: an open whole holds anything, an open part may be small. */
function exceeds(parts: Range, whole: Range): boolean {
  return whole.high !== null && Math.max(parts.low, parts.high ?? 0) > whole.high;
}
