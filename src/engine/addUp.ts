import type { Range } from "../model/quantity";
import type { OwnFigures } from "./ownFigures";
import { eachRow, type RowSet } from "./rowSet";

/** What the rows of an account add: their own figures, but for the remainders. */
export interface Additions {
  readonly own: OwnFigures;
  readonly remainders: ReadonlyMap<number, Range>;
}

/** Low with low, high with high; one open end leaves the sum open. */
export function addUp({ own, remainders }: Additions, rows: RowSet): Range {
  const { low, high } = own;
  const isPlain = remainders.size === 0;
  let lows = 0;
  let highs = 0;
  eachRow(rows, (row) => {
    const rest = isPlain ? undefined : remainders.get(row);
    lows += rest ? rest.low : low.at(row);
    highs += rest ? (rest.high ?? Number.POSITIVE_INFINITY) : high.at(row);
  });
  return { low: lows, high: highs === Number.POSITIVE_INFINITY ? null : highs };
}
