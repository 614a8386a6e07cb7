import type { Commitment, Quantity } from "../model/schema";

/** What figures are worked out from. */
export interface Stated {
  readonly quantity?: Quantity;
  readonly history: readonly { readonly date: string }[];
}

/** Each row's quantity and the date of its first step as columns, for files whose commitments are not all in memory. */
export interface StatedColumns {
  /** Index into KINDS; `NO_QUANTITY` without. */
  readonly kind: Uint8Array;
  /** Index into `units`. */
  readonly unit: Uint16Array;
  readonly units: readonly string[];
  /** NaN for an open end. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Years; 0 where none is stated. */
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  /** 1 where the figure recurs every year. */
  readonly yearly: Uint8Array;
  /** The year of the first step. */
  readonly first: Uint16Array;
}

const KINDS = ["money", "troops", "equipment", "gdp-share"] as const;
const NO_QUANTITY = 255;

/** Columns that are written row after row. */
export function statedWriter(rows: number): { add: (commitment: Commitment, row: number) => void; done: () => StatedColumns } {
  const units = new Map<string, number>();
  const columns = {
    kind: new Uint8Array(rows).fill(NO_QUANTITY),
    unit: new Uint16Array(rows),
    low: new Float64Array(rows),
    high: new Float64Array(rows),
    from: new Uint16Array(rows),
    to: new Uint16Array(rows),
    yearly: new Uint8Array(rows),
    first: new Uint16Array(rows),
  };
  const unitOf = (unit: string): number => {
    const known = units.get(unit);
    if (known !== undefined) return known;
    units.set(unit, units.size);
    return units.size - 1;
  };
  const add = ({ quantity, history }: Commitment, row: number): void => {
    columns.first[row] = Number(history[0]?.date.slice(0, 4) ?? 0);
    if (!quantity) return;
    columns.kind[row] = KINDS.indexOf(quantity.kind);
    // Equipment may be anything, and is in no figure; of the rest there are no more than currencies of three letters.
    columns.unit[row] = unitOf(quantity.kind === "equipment" ? "" : quantity.unit);
    columns.low[row] = quantity.low ?? Number.NaN;
    columns.high[row] = quantity.high ?? Number.NaN;
    columns.from[row] = quantity.from ?? 0;
    columns.to[row] = quantity.to ?? 0;
    columns.yearly[row] = quantity.per === undefined ? 0 : 1;
  };
  return { add, done: () => ({ ...columns, units: [...units.keys()] }) };
}

function end(value = Number.NaN): number | null {
  return Number.isNaN(value) ? null : value;
}

/** What a row states, as far as a figure needs it. */
export function statedAt(columns: StatedColumns, row: number): Stated {
  const history = [{ date: String(columns.first[row] ?? 0).padStart(4, "0") }];
  const kind = KINDS[columns.kind[row] ?? NO_QUANTITY];
  if (kind === undefined) return { history };
  const [from = 0, to = 0] = [columns.from[row], columns.to[row]];
  return {
    history,
    quantity: {
      kind,
      unit: columns.units[columns.unit[row] ?? 0] ?? "",
      low: end(columns.low[row]),
      high: end(columns.high[row]),
      ...(from === 0 ? {} : { from }),
      ...(to === 0 ? {} : { to }),
      ...(columns.yearly[row] === 1 ? { per: "year" } : {}),
    },
  };
}
