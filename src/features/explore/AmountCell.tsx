import type { Commitment, Quantity } from "../../model/schema";
import { STATUSES } from "../../model/status";
import { Mark } from "../../ui/Mark";
import { peopleInWords } from "./peopleInWords";
import type { TableFacts } from "./tableFacts";

/** A share of GDP in words, in per cent as the file has it; either end may be open. */
function share({ low, high }: Quantity, { t, formats }: TableFacts): string {
  const write = (percent: number) => formats.percent(percent / 100, String(percent).split(".")[1]?.length ?? 0);
  if (low === null) return t("format.upTo", { amount: write(high ?? 0) });
  if (high === null) return t("format.atLeast", { amount: write(low) });
  return low === high ? write(low) : t("format.span", { low: write(low), high: write(high) });
}

/** "a year, 2024 to 2026" for what recurs; nothing for a total. */
function everyYear(quantity: Quantity, t: TableFacts["t"]): string {
  if (quantity.per !== "year") return "";
  const { from, to } = quantity;
  // Years are given as text: a number would get a thousands separator.
  if (from === undefined && to === undefined) return t("table.aYear");
  if (to === undefined) return t("table.aYearFrom", { from: String(from) });
  if (from === undefined) return t("table.aYearUntil", { to: String(to) });
  return t("table.aYearSpan", { from: String(from), to: String(to) });
}

/**
 * The figure as it is compared, over the figure as it was stated: money in the base currency over its own, equipment over what it is.
 * "No figure stated" is not "ruled out" is not 0 (contract section 2).
 */
export function AmountCell({ row, commitment, facts }: { row: number; commitment: Commitment; facts: TableFacts }) {
  const { t, selection } = facts;
  const ruledOut = STATUSES[selection.standing.status[row] ?? -1] === "declined" && (
    <span className="cell-mark no">
      <Mark status="declined" />
      {t("table.ruledOut")}
    </span>
  );
  const { quantity } = commitment;
  if (!quantity) return ruledOut || <span className="nofig">{t("common.noFigure")}</span>;
  const { figure, under } = inWords(row, quantity, facts);
  return (
    <>
      {figure}
      {under
        .filter((line) => line !== "")
        .map((line) => (
          <span className="sub" key={line}>
            {line}
          </span>
        ))}
      {ruledOut && <span className="sub">{ruledOut}</span>}
    </>
  );
}

function inWords(row: number, quantity: Quantity, facts: TableFacts): { figure: string; under: readonly string[] } {
  const { tracker, selection, t, formats, texts } = facts;
  const yearly = everyYear(quantity, t);
  switch (quantity.kind) {
    case "money": {
      const { own } = tracker.account(selection, "money").line(row);
      const stated = formats.currencyRange(quantity, quantity.unit);
      if (own === null) return { figure: stated, under: [yearly, t("table.noRate")] };
      if (yearly !== "") return { figure: formats.moneyRange(own), under: [`${stated} ${yearly}`] };
      return { figure: formats.moneyRange(own), under: quantity.unit === tracker.dataset.baseCurrency ? [] : [stated] };
    }
    case "troops": {
      const own = tracker.account(selection, "troops").line(row).own ?? quantity;
      return { figure: peopleInWords(own, facts), under: [yearly && `${formats.people(quantity)} ${yearly}`] };
    }
    case "equipment":
      return { figure: formats.people(quantity), under: [texts.unit(row) ?? quantity.unit, yearly] };
    case "gdp-share":
      return { figure: t("table.gdpShare", { share: share(quantity, facts) }), under: [yearly] };
  }
}
