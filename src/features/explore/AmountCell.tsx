import { amountInWords } from "../../i18n/amountPhrases";
import type { Commitment } from "../../model/schema";
import { STATUSES } from "../../model/status";
import { Mark } from "../../ui/Mark";
import type { TableFacts } from "./tableFacts";

/**
 * The figure as it is compared, over the figure as it was stated: money in the base currency over its own, equipment over what it is.
 * "No figure stated" is not "ruled out" is not 0 (contract section 2).
 */
export function AmountCell({ row, commitment, facts }: { row: number; commitment: Commitment; facts: TableFacts }) {
  const { t, tracker, selection, texts } = facts;
  const ruledOut = STATUSES[selection.standing.status[row] ?? -1] === "declined" && (
    <span className="cell-mark no">
      <Mark status="declined" />
      {t("table.ruledOut")}
    </span>
  );
  const { quantity } = commitment;
  if (!quantity) return ruledOut || <span className="nofig">{t("common.noFigure")}</span>;
  const { own } = tracker.account(selection, quantity.kind === "troops" ? "troops" : "money").line(row);
  const { figure, under } = amountInWords({ quantity, own, unit: texts.unit(row) ?? quantity.unit }, facts);
  return (
    <>
      {figure}
      {under.map((line) => (
        <span className="sub" key={line}>
          {line}
        </span>
      ))}
      {ruledOut && <span className="sub">{ruledOut}</span>}
    </>
  );
}
