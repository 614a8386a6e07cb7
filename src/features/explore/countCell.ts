import type { Figure } from "../../engine/figure";
import type { ChartTableCell } from "../../ui/charts/ChartTable";
import type { Formats } from "../../i18n/formats";
import type { ChartFrame } from "./useChartFrame";

/** A number of commitments in a chart's table: it opens its ledger. A 0 has none. `of`: what it is of, for its accessible name. */
export function countCell(frame: ChartFrame, formats: Formats, of: string, parts: Figure["parts"]): (n: number) => ChartTableCell {
  return (n) => {
    const text = formats.count(n);
    return n === 0 ? { text } : { text, name: frame.ledgerName(text, of), onOpen: () => frame.openLedger({ measure: "count", parts }) };
  };
}
