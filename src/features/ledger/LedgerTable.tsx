import { useI18n } from "../../i18n/i18n";
import type { Line } from "../../engine/account";
import type { Ledger } from "../../engine/ledger";
import type { SumKind } from "../../engine/money";
import { useTracker } from "../../state/useTracker";
import { type Heads, LedgerRow } from "./LedgerRow";
import { depthsOf, exactly, isExact, soleCurrency } from "./ledgerText";
import { ShowAll } from "./ShowAll";

const INDENT = ["", "child", "child deep", "child deep deeper"];

/** The column heads: units once, at the top. */
function useHeads(lines: readonly Line[], measure: SumKind): Heads {
  const { t, formats } = useI18n();
  const { baseCurrency } = useTracker().dataset;
  const base = formats.currencySign(baseCurrency);
  const stated = t("ledger.asStated");
  if (measure === "troops") {
    return { stated, rate: "", own: t("ledger.ownPeople"), parts: t("ledger.partsPeople"), counted: t("ledger.countedPeople") };
  }
  const sole = soleCurrency(lines);
  const rate =
    sole === null ? t("ledger.rateOne", { base }) : t("ledger.rateFor", { base, one: formats.currency(1, sole, { symbol: true }) });
  return { stated, rate, own: t("ledger.own", { base }), parts: t("ledger.parts", { base }), counted: t("ledger.countedIn", { base }) };
}

/** The arithmetic of a sum of money or troops: a row for each commitment that adds to it, its parts indented below it, and the sum. */
export function LedgerTable({ ledger, measure }: { readonly ledger: Ledger; readonly measure: SumKind }) {
  const { t } = useI18n();
  const { lines } = ledger;
  const heads = useHeads(lines, measure);
  const depths = depthsOf(lines);
  const isMixed = soleCurrency(lines) === null;
  return (
    <ShowAll items={lines}>
      {(shown) => (
        <div className="ledger-frame">
          <table className="ledger" aria-label={t("ledger.table")}>
            <thead>
              <tr>
                <th scope="col">{t("ledger.commitment")}</th>
                <th scope="col" className="num">
                  {heads.stated}
                </th>
                {measure === "money" ? (
                  <th scope="col" className="num">
                    {heads.rate}
                  </th>
                ) : null}
                <th scope="col" className="num">
                  {heads.own}
                </th>
                <th scope="col" className="num">
                  {heads.parts}
                </th>
                <th scope="col" className="num">
                  {heads.counted}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <LedgerRow
                  key={line.row}
                  line={line}
                  measure={measure}
                  heads={heads}
                  isMixed={isMixed}
                  className={INDENT[Math.min(depths.get(line.row) ?? 0, INDENT.length - 1)] ?? ""}
                />
              ))}
            </tbody>
            <Sums ledger={ledger} measure={measure} />
          </table>
        </div>
      )}
    </ShowAll>
  );
}

/** The sum, low and high where they differ, and what of it is a loan. */
function Sums({ ledger, measure }: { readonly ledger: Ledger; readonly measure: SumKind }) {
  const { t, formats } = useI18n();
  const exact = (amount: number) => exactly(amount, measure, formats);
  const { sum, loans } = ledger;
  const high = sum.high === null ? t("ledger.openWord") : exact(sum.high);
  const rows = isExact(sum)
    ? [{ label: t("ledger.sum"), value: exact(sum.low) }]
    : [
        { label: t("ledger.sumLow"), value: exact(sum.low) },
        { label: t("ledger.sumHigh"), value: high },
      ];
  if (measure === "money" && loans.low > 0) rows.push({ label: t("ledger.loansLow"), value: exact(loans.low) });
  return (
    <tfoot>
      {rows.map(({ label, value }, i) => (
        <tr key={label} className={i === 0 ? undefined : "sum"}>
          <td colSpan={measure === "money" ? 5 : 4}>
            {label}
            {i === 0 && measure === "money" ? <span className="calc">{t("ledger.rounded")}</span> : null}
          </td>
          <td className="num">{value}</td>
        </tr>
      ))}
    </tfoot>
  );
}
