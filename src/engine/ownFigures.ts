import { Amounts } from "./amounts";
import { type RowReader } from "./rowReader";
import { type SumKind, type MoneyContext, ownFigure } from "./money";
import { addRow, countRows, noRows, type RowSet } from "./rowSet";

/**
 * Each row's own figure, before any part of it is taken off: whole cents of the base currency for money, people for troops. A row has one
 * quantity, so both kinds share the columns.
 */
export interface OwnFigures {
  /** NaN without a figure of either kind. */
  readonly low: Amounts;
  /** Infinite when open. The same array as `low` when every figure is exact. */
  readonly high: Amounts;
  /** The rows that have a figure of this kind, one that can be converted. */
  readonly of: Readonly<Record<SumKind, RowSet>>;
  /** Money whose currency has no rate of its year or before it. */
  readonly withoutRate: RowSet;
}

/** Whether an own figure depends on the as-of date: yearly ones without an end count up to its year. */
export function dependsOnDay({ rows, stated }: RowReader): boolean {
  for (let row = 0; row < rows; row++) {
    const { quantity } = stated(row);
    if (quantity?.per === "year" && quantity.to === undefined) return true;
  }
  return false;
}

const ROWS_A_STEP = 1024;

/** Own figures of all rows, refusals included: what is filtered, sorted and summed by. */
export function toOwnFigures(reader: RowReader, context: MoneyContext): OwnFigures {
  const steps = ownFiguresInSteps(reader, context);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same some thousand rows a step, for a file so large that all at once would hold up whoever waits. */
export function* ownFiguresInSteps({ rows, stated }: RowReader, context: MoneyContext): Generator<undefined, OwnFigures> {
  const [low, high] = [new Amounts(rows), new Amounts(rows)];
  const of = { money: noRows(rows), troops: noRows(rows) };
  const withoutRate = noRows(rows);
  let isExact = true;
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const facts = stated(row);
    const kind = facts.quantity?.kind;
    if (kind !== "money" && kind !== "troops") continue;
    const own = ownFigure(facts, kind, context);
    if (typeof own === "string") {
      addRow(withoutRate, row);
      continue;
    }
    addRow(of[kind], row);
    low.set(row, own.range.low);
    high.set(row, own.range.high ?? Number.POSITIVE_INFINITY);
    isExact &&= own.range.low === own.range.high;
  }
  // Sets without rows are all alike.
  const troops = countRows(of.troops) + countRows(withoutRate) > 0 ? of.troops : withoutRate;
  return { low, high: isExact ? low : high, of: { money: of.money, troops }, withoutRate };
}
