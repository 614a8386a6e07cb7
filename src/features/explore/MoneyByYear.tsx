import { Suspense, memo } from "react";
import { absenceOf } from "../../engine/absence";
import type { Amount, Group } from "../../engine/breakdown";
import type { Figure } from "../../engine/figure";
import { knownMore } from "../../engine/knownMore";
import type { Selection } from "../../engine/tracker";
import { NOTHING } from "../../model/quantity";
import { titleMoneyByYear } from "../../i18n/chartTitles";
import { ExplainLink } from "../../figures/ExplainLink";
import { useI18n } from "../../i18n/i18n";
import { useActions, useTracker } from "../../state/useTracker";
import type { Column, ColumnPart } from "../../ui/charts/BarChart";
import { ChartFigure } from "../../ui/charts/ChartFigure";
import type { ChartTableCell, ChartTableRow } from "../../ui/charts/ChartTable";
import { drawSvg } from "../../ui/charts/svgPicture";
import { useChartFrame } from "../../figures/useChartFrame";
import { lazyPart } from "../../ui/lazyPart";
import { useLaterSelection, useLaterState } from "../../figures/Following";

// recharts is a chunk of its own: counts, finding and table stand before it has come.
const BarChart = lazyPart(
  () => import("../../ui/charts/BarChart"),
  (m) => m.BarChart,
);

const [LOAN, REST] = ["var(--money-loan)", "var(--money-open)"];

/** Every year from the first to the last that has a group, so that a gap in time is a gap in the chart. */
function everyYear(groups: readonly Group[]): string[] {
  const years = groups.map(({ value }) => Number(value));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return groups.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

interface DrawnProps {
  readonly selection: Selection;
  readonly from: string | null;
  readonly to: string | null;
}

const Drawn = memo(function Drawn({ selection, from, to }: DrawnProps) {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const { choose } = useActions();
  const frame = useChartFrame(selection);
  const breakdown = tracker.breakdown(selection, "year");
  const groups = new Map(breakdown.groups.map((group) => [group.value, group]));
  const { reader } = tracker;
  const openMore = knownMore(tracker.account(selection, "money"), (row) => reader.stated(row).history[0]?.date.slice(0, 4) ?? null);
  const years = everyYear(breakdown.groups.filter(({ tally }) => tally.money.rows > 0));

  const toggle = (year: string) =>
    choose((view) => {
      const isChosen = view.filters.from === year && view.filters.to === year;
      return { ...view, filters: { ...view.filters, from: isChosen ? null : year, to: isChosen ? null : year } };
    });
  const signOf = (group: Group | undefined) => {
    const absence = group ? absenceOf(group.tally, { joint: false, noRate: false }) : "none";
    return t(`charts.absent.${absence}`);
  };

  const partsOf = ({ sum, loans }: Amount, known: number): ColumnPart[] => {
    const lent = Math.min(loans.low, sum.low);
    const more = sum.high === null ? known : Math.max(0, sum.high - sum.low);
    return [
      { ink: LOAN, look: "solid", amount: lent, text: [t("charts.years.loansIn", { amount: formats.money(lent) })] },
      { ink: REST, look: "solid", amount: sum.low - lent },
      // Where nothing stands below it, the figure over the column says the same.
      {
        ink: REST,
        look: "hatched",
        amount: more,
        text: sum.low > 0 ? [t("charts.years.upTo"), t("charts.years.more", { amount: formats.money(more) })] : [],
      },
      { ink: REST, look: "open", amount: sum.high === null ? 1 : 0 },
    ];
  };
  const columns = years.map((year): Column => {
    const group = groups.get(year);
    const amount = group?.tally.money;
    const has = amount !== undefined && amount.rows > 0;
    const { qualifier, number } = has ? formats.moneyRangeParts(amount.sum) : { qualifier: "", number: "–" };
    return {
      id: year,
      label: year,
      qualifier,
      figure: number,
      name: t("charts.years.column", { year, sum: has ? formats.moneyRange(amount.sum) : signOf(group) }),
      figureName: frame.ledgerName(has ? formats.moneyRange(amount.sum) : number, year),
      onOpen: has ? () => frame.openLedger({ measure: "money", parts: [["year", year]] }) : null,
      pressed: from === year && to === year,
      onToggle: () => toggle(year),
      parts: partsOf(has ? amount : { sum: NOTHING, loans: NOTHING, rows: 0 }, openMore.get(year) ?? 0),
    };
  });

  const opening = (text: string, of: string, parts: Figure["parts"]): ChartTableCell => ({
    text,
    name: frame.ledgerName(text, of),
    onOpen: () => frame.openLedger({ measure: "money", parts }),
  });
  const toTableRow = (label: string, amount: Amount | undefined, sign: string, parts: Figure["parts"]): ChartTableRow => {
    const id = label;
    if (!amount || amount.rows === 0)
      return {
        id,
        label,
        cells: [
          { text: sign, look: "absent" },
          { text: t("charts.notForThis") },
          { text: t("charts.notForThis") },
          { text: t("charts.notForThis") },
        ],
      };
    const { sum, loans } = amount;
    const loanCell =
      loans.low > 0 || loans.high !== 0
        ? opening(formats.moneyRange(loans), `${label}, ${t("charts.loans")}`, [...parts, ["terms", "loan"]])
        : { text: "0" };
    return {
      id,
      label,
      cells: [
        opening(formats.moneyRange(sum), label, parts),
        loanCell,
        { text: formats.centsExact(sum.low) },
        { text: sum.high === null ? t("charts.open") : formats.centsExact(sum.high) },
      ],
    };
  };
  const { total } = breakdown;
  const totalRow = { ...toTableRow(t("charts.total"), total.money, t("charts.absent.none"), []), separate: true };
  const has = (look: ColumnPart["look"], ink: string) =>
    columns.some((column) => column.parts.some((part) => part.look === look && part.ink === ink && part.amount > 0));
  const legend = [
    ...(has("solid", LOAN) ? [{ label: t("charts.loans"), className: "c-loan" }] : []),
    ...(has("solid", REST) ? [{ label: t("charts.notLoans"), className: "c-other" }] : []),
    ...(has("hatched", REST) ? [{ label: t("charts.upTo"), className: "c-other hatch" }] : []),
  ];
  const currency = tracker.dataset.baseCurrency;
  const max = columns.reduce(
    (most, column) =>
      Math.max(
        most,
        column.parts.reduce((sum, part) => sum + (part.look === "open" ? 0 : part.amount), 0),
      ),
    0,
  );
  return (
    <ChartFigure
      title={titleMoneyByYear(breakdown, { t, formats })}
      subtitle={t("charts.years.about", { currency: formats.currencySign(currency) })}
      explained={<ExplainLink topic="sums" />}
      legend={legend}
      source={frame.moneySource}
      table={{
        caption: t("charts.years.table"),
        heads: [
          t("charts.years.year"),
          t("charts.years.sum"),
          t("charts.ofItLoans"),
          `${t("charts.low")} (${currency})`,
          `${t("charts.high")} (${currency})`,
        ],
        rows: [
          ...years.map((year) => toTableRow(year, groups.get(year)?.tally.money, signOf(groups.get(year)), [["year", year]])),
          totalRow,
        ],
      }}
      picture={drawSvg}
      pictureNotes={frame.pictureNotes}
      fileName={frame.fileName}
      keepsDrawing
    >
      {columns.length === 0 ? (
        <p className="absent">{t("charts.years.nothing")}</p>
      ) : (
        <Suspense fallback={<div className="columns-wait" data-pending="" />}>
          <BarChart label={t("charts.years.table")} columns={columns} max={Math.max(max, 1)} />
        </Suspense>
      )}
    </ChartFigure>
  );
});

/** Money by year of the first promise: loans below, the rest above, hatched to high, fading where it is open. */
export function MoneyByYear() {
  const selection = useLaterSelection();
  const from = useLaterState((view) => view.filters.from);
  const to = useLaterState((view) => view.filters.to);
  return <Drawn selection={selection} from={from} to={to} />;
}
