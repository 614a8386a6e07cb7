import { type Absence, absenceOf } from "../engine/absence";
import type { Amount } from "../engine/breakdown";
import type { Figure } from "../engine/figure";
import type { SumKind } from "../engine/money";
import type { Selection } from "../engine/tracker";
import type { Range } from "../model/quantity";
import { useI18n } from "../i18n/i18n";
import type { Per } from "../state/viewState";
import { useTexts, useTracker } from "../state/useTracker";
import type { ChartTableCell, ChartTableProps, ChartTableRow } from "../ui/charts/ChartTable";
import type { SumsByParty } from "./sumsByParty";
import { PartyLink } from "./PartyLink";
import { sumFormats } from "./sumFormats";
import type { ChartFrame } from "./useChartFrame";

interface Drawn {
  readonly kind: SumKind;
  readonly per: Per;
  readonly selection: Selection;
  readonly frame: ChartFrame;
}

/** The table behind the sums by party: a row for each party, one "Joint", one "Total", which add up to the cent. */
export function usePartyTable({ kind, per, selection, frame }: Drawn, { sums, absent, joint }: SumsByParty): ChartTableProps {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const { dataset } = tracker;
  const texts = useTexts();
  const written = sumFormats(kind, per, { t, formats });
  const inTotal = sumFormats(kind, "total", { t, formats });
  const { total } = tracker.breakdown(selection, "country");
  const exact = (n: number) => (kind === "money" ? formats.centsExact(n) : formats.count(n));
  const none: ChartTableCell = { text: t("charts.notForThis") };

  const opening = (text: string, of: string, parts: Figure["parts"]): ChartTableCell => ({
    text,
    name: frame.ledgerName(text, of),
    onOpen: () => frame.openLedger({ measure: kind, parts }),
  });
  const sumCells = (of: string, sum: Range, loans: Range, parts: Figure["parts"]): ChartTableCell[] => [
    opening(inTotal.range(sum), of, parts),
    ...(kind === "money"
      ? [
          loans.low > 0 || loans.high !== 0
            ? opening(inTotal.range(loans), `${of}, ${t("charts.loans")}`, [...parts, ["terms", "loan"]])
            : { text: "0" },
        ]
      : []),
    { text: exact(sum.low) },
    { text: sum.high === null ? t("charts.open") : exact(sum.high) },
  ];
  const absentRow = ({ code, reason }: SumsByParty["absent"][number]): ChartTableRow => {
    const sign = reason === "size" ? t(per === "gdp" ? "charts.noGdp" : "charts.noPopulation") : t(`charts.absent.${reason}`);
    const others = per === "total" ? (kind === "money" ? 3 : 2) : 2;
    return {
      id: code,
      label: <PartyLink code={code} />,
      cells: [{ text: sign, look: "absent" }, ...Array.from({ length: others }, () => none)],
    };
  };
  const measure = t(`charts.measures.${kind}`);
  const caption = t(`charts.parties.table.${kind}`);

  if (per !== "total") {
    const head = t(kind === "troops" ? "charts.pers.people" : `charts.pers.${per}`);
    const rows = sums.map(({ code, sum, tally, year }): ChartTableRow => {
      const label = texts.partyName(code);
      const parts: Figure["parts"] = [["country", code]];
      return {
        id: code,
        label: <PartyLink code={code} />,
        cells: [
          opening(written.range(sum), label, parts),
          opening(inTotal.range(tally[kind].sum), `${label}, ${measure}`, parts),
          { text: String(year ?? "") },
        ],
      };
    });
    const outside = (id: string, label: string): ChartTableRow => ({ id, label, cells: [none, none, none], separate: true });
    return {
      caption,
      heads: [t("charts.party"), head, measure, t("charts.parties.baseYear")],
      rows: [...rows, ...absent.map(absentRow), outside("joint", t("common.joint")), outside("total", t("charts.total"))],
    };
  }

  const rows = sums.map(({ code, sum, loans }): ChartTableRow => {
    const label = texts.partyName(code);
    return { id: code, label: <PartyLink code={code} />, cells: sumCells(label, sum, loans, [["country", code]]) };
  });
  const sumLabels = { joint: t("common.joint"), total: t("charts.total") };
  const sumRow = (id: "joint" | "total", amount: Amount | undefined, parts: Figure["parts"], absence: Absence): ChartTableRow => ({
    id,
    label: sumLabels[id],
    separate: true,
    cells: amount
      ? sumCells(sumLabels[id], amount.sum, amount.loans, parts)
      : [{ text: t(`charts.absent.${absence}`), look: "absent" }, ...Array.from({ length: kind === "money" ? 3 : 2 }, () => none)],
  });
  const jointRow = sumRow("joint", joint?.tally[kind], [["country", "joint"]], "none");
  const noRate = tracker.ledger(selection, { measure: kind, parts: [] }).leftOut.some(({ reason }) => reason === "no-rate");
  const whyNone = absenceOf(total, { joint: false, noRate });
  const totalRow = sumRow("total", total[kind].rows > 0 ? total[kind] : undefined, [], whyNone);
  const currency = kind === "money" ? ` (${dataset.baseCurrency})` : "";
  return {
    caption,
    heads: [
      t("charts.party"),
      measure,
      ...(kind === "money" ? [t("charts.ofItLoans")] : []),
      t("charts.low") + currency,
      t("charts.high") + currency,
    ],
    rows: [...rows, ...absent.map(absentRow), jointRow, totalRow],
  };
}
