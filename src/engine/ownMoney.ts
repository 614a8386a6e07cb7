import type { Dataset } from "../model/schema";
import { ownFigure, type RateTable } from "./money";

/** Each row's own money range in whole cents of the base currency; NaN without one, `high` infinite when open. */
export interface OwnMoney {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Own money of all rows, refusals included: what is filtered and sorted by, before any part is taken off. */
export function toOwnMoney(dataset: Dataset, rates: RateTable, asOf: string): OwnMoney {
  const rows = dataset.commitments.length;
  const low = new Float64Array(rows).fill(Number.NaN);
  const high = new Float64Array(rows).fill(Number.NaN);
  dataset.commitments.forEach((commitment, row) => {
    const own = ownFigure(commitment, "money", { rates, baseCurrency: dataset.baseCurrency, asOf });
    if (typeof own === "string") return;
    low[row] = own.range.low;
    high[row] = own.range.high ?? Number.POSITIVE_INFINITY;
  });
  return { low, high };
}
