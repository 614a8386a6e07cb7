import type { Dataset } from "../model/schema";
import { type SumKind, ownFigure, type RateTable } from "./money";
import { addRow, noRows, type RowSet } from "./rowSet";

/**
 * Each row's own figure, before any part of it is taken off: whole cents of the base currency for money, people for troops. A row has one
 * quantity, so both kinds share the columns.
 */
export interface OwnFigures {
  /** NaN without a figure of either kind. */
  readonly low: Float64Array;
  /** Infinite when open. The same array as `low` when every figure is exact. */
  readonly high: Float64Array;
  /** The rows that have a figure of this kind, one that can be converted. */
  readonly of: Readonly<Record<SumKind, RowSet>>;
  /** Money whose currency has no rate of its year or before it. */
  readonly withoutRate: RowSet;
}

/** Whether an own figure depends on the as-of date: yearly ones without an end count up to its year. */
export function dependsOnDay(dataset: Dataset): boolean {
  return dataset.commitments.some(({ quantity }) => quantity?.per === "year" && quantity.to === undefined);
}

/** Own figures of all rows, refusals included: what is filtered, sorted and summed by. */
export function toOwnFigures(dataset: Dataset, rates: RateTable, asOf: string): OwnFigures {
  const { commitments, baseCurrency } = dataset;
  const rows = commitments.length;
  const context = { rates, baseCurrency, asOf };
  const low = new Float64Array(rows).fill(Number.NaN);
  const high = new Float64Array(rows).fill(Number.NaN);
  const of = { money: noRows(rows), troops: noRows(rows) };
  const withoutRate = noRows(rows);
  let isExact = true;
  commitments.forEach((commitment, row) => {
    const kind = commitment.quantity?.kind;
    if (kind !== "money" && kind !== "troops") return;
    const own = ownFigure(commitment, kind, context);
    if (typeof own === "string") {
      addRow(withoutRate, row);
      return;
    }
    addRow(of[kind], row);
    low[row] = own.range.low;
    high[row] = own.range.high ?? Number.POSITIVE_INFINITY;
    isExact &&= own.range.low === own.range.high;
  });
  return { low, high: isExact ? low : high, of, withoutRate };
}
