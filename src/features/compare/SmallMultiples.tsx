import { figureOf, highest } from "../../engine/comparedColumns";
import { type ComparedCell, perHeadOfCell } from "../../engine/comparison";
import type { Figure, Measure } from "../../engine/figure";
import { toRateTable, type SumKind } from "../../engine/money";
import { MeasureSwitch, perFor } from "../../figures/MeasureSwitch";
import { lengthOf } from "../../figures/rangeSegments";
import { sumFormats } from "../../figures/sumFormats";
import { useCategories } from "../../figures/useCategories";
import { useChartFrame } from "../../figures/useChartFrame";
import { type I18n, useI18n } from "../../i18n/i18n";
import { OFF_LADDER, RUNGS, STATUSES, type Status } from "../../model/status";
import type { Per } from "../../state/viewState";
import { useTracker, useViewState } from "../../state/useTracker";
import { ChartFigure } from "../../ui/charts/ChartFigure";
import type { ChartTableCell } from "../../ui/charts/ChartTable";
import type { LegendEntry } from "../../ui/charts/Legend";
import { Panels, type Panel, type PanelRow } from "../../ui/charts/Panels";
import { drawPanels } from "../../ui/charts/panelsPicture";
import { type Column, useComparison } from "./useComparison";
import { useSumBars } from "./useSumBars";

const DOWN: readonly Status[] = [...RUNGS, ...OFF_LADDER];
/** In rem: the mean width of a figure's letters, and what stands around it. */
const [LETTER, AROUND] = [0.47, 1.9];

const TITLES = {
  money: { total: "compare.panels.title.money", person: "compare.panels.title.moneyPerson", gdp: "compare.panels.title.moneyGdp" },
  troops: { total: "compare.panels.title.troops", person: "compare.panels.title.troopsPerson", gdp: "compare.panels.title.troopsPerson" },
} as const;

const statusCount = ({ byStatus }: ComparedCell, status: Status) => byStatus[STATUSES.indexOf(status)] ?? 0;
const carriedOut = (cell: ComparedCell) => statusCount(cell, "active") + statusCount(cell, "fulfilled");

const cellOf = ({ figure, figureName, onOpen, absent }: PanelRow): ChartTableCell => ({
  text: figure,
  ...(onOpen ? { name: figureName, onOpen } : {}),
  ...(absent ? { look: "absent" as const } : {}),
});

/** What a panel's row shows; a figure that is null is a sign. */
interface DrawnRow {
  readonly text: string;
  readonly figure: Figure | null;
  readonly segments: PanelRow["segments"];
}

/** The panels' rows for the measure: statuses of commitments, categories of money or troops. */
function usePanels(columns: readonly Column[], measure: Measure, per: Per): readonly Panel[] {
  const { t, formats } = useI18n();
  const { dataset } = useTracker();
  const frame = useChartFrame(useComparison().selection);
  const bar = useSumBars();
  const categories = useCategories(() => true);
  const facts = { rates: toRateTable(dataset), baseCurrency: dataset.baseCurrency };

  const row = (base: Pick<PanelRow, "id" | "label" | "mark" | "swatch">, column: Column, drawn: DrawnRow): PanelRow => {
    const { figure } = drawn;
    return {
      ...base,
      segments: drawn.segments,
      figure: drawn.text,
      figureName: frame.ledgerName(drawn.text, `${column.label}, ${base.label}`),
      onOpen: figure && (() => frame.openLedger(figure)),
      absent: figure === null && drawn.text !== "0",
    };
  };
  const statusRow = (column: Column, status: Status): PanelRow => {
    const n = statusCount(column.figures.all, status);
    const label = t(`status.${status}`);
    const look = status === "declined" ? ("refused" as const) : ("solid" as const);
    const segments = n === 0 ? [] : [{ className: "c-ink", label, amount: n, words: formats.count(n), look }];
    const figure = n === 0 ? null : figureOf(column, "count", [["status", status]]);
    return row({ id: status, label, mark: status }, column, { text: formats.count(n), figure, segments });
  };
  const sumRow = (column: Column, kind: SumKind, category: (typeof categories)[number]): PanelRow => {
    const base = { id: category.id, label: category.label, swatch: category.className };
    const cell = column.figures.categories.get(category.id)?.cell;
    const reason = cell ? cell.absence[kind] : "none";
    if (!cell || reason !== null) return row(base, column, { text: t(`charts.absent.${reason ?? "none"}`), figure: null, segments: [] });
    const drawn = drawnSum(column, cell, kind, category.id);
    return row(base, column, drawn ?? { text: t("compare.noSize"), figure: null, segments: [] });
  };
  /** The sum as it is, or set against the column's size; null where there is no size. */
  const drawnSum = (column: Column, cell: ComparedCell, kind: SumKind, category: string): DrawnRow | null => {
    const { sum, loans } = cell.tally[kind];
    const written = sumFormats(kind, per, { t, formats }).range;
    const figure = figureOf(column, kind, [["category", category]]);
    const drawn = { kind, per, category };
    if (per === "total") return { text: written(sum), figure, segments: bar(column, { sum, loans }, drawn) };
    const head = perHeadOfCell(column.figures.subject, cell, { kind, against: per }, facts);
    if (!head) return null;
    // Where a member has no size, which of the loans are divided is not told: the bar shows the whole.
    const by = head.without.length === 0 ? head.size : Number.POSITIVE_INFINITY;
    const segments = bar(column, { sum: head.range, loans: { low: loans.low / by, high: null } }, drawn);
    return { text: written(head.range), figure, segments };
  };
  return columns.map((column) => ({
    id: column.text,
    label: column.label,
    rows:
      measure === "count"
        ? DOWN.map((status) => statusRow(column, status))
        : categories.map((category) => sumRow(column, measure, category)),
  }));
}

/** The key of what the bars of a sum show: loans, the rest, what is hatched. */
function legendOf(rows: readonly PanelRow[], measure: Measure, t: I18n["t"]): LegendEntry[] {
  const has = (className: string, look: string) =>
    rows.some((row) => row.segments.some((bit) => bit.className === className && bit.look === look));
  return [
    ...(has("c-loan", "solid") ? [{ label: t("charts.loans"), className: "c-loan" }] : []),
    ...(has("c-other", "solid") ? [{ label: t(measure === "troops" ? "charts.people" : "charts.notLoans"), className: "c-other" }] : []),
    ...(has("c-other", "hatched") ? [{ label: t("charts.upTo"), className: "c-other hatch" }] : []),
  ];
}

/** The same rows for each column on one scale: commitments by status, money or troops by category. */
export function SmallMultiples() {
  const { t } = useI18n();
  const { columns, selection } = useComparison();
  const measure = useViewState((view) => view.measure);
  const wanted = useViewState((view) => view.per);
  const per = perFor(measure, wanted);
  const frame = useChartFrame(selection);
  const panels = usePanels(columns, measure, per);
  const rows = panels.flatMap((panel) => panel.rows);
  const max = rows.reduce((most, row) => Math.max(most, lengthOf(row.segments)), 0);
  const longest = rows.reduce((most, row) => Math.max(most, row.figure.length), 0);

  const shares = columns.map(({ figures: { all } }) => {
    const share = all.tally.promises > 0 ? carriedOut(all) / all.tally.promises : null;
    return share === null ? null : { low: share, high: share };
  });
  const { places } = highest(shares);
  const leader = places.length === 1 ? columns[places[0] ?? -1] : undefined;
  const led =
    leader &&
    t("compare.panels.titleLed", {
      name: leader.label,
      done: carriedOut(leader.figures.all),
      promises: leader.figures.all.tally.promises,
    });
  const title = measure === "count" ? (led ?? t("compare.panels.title.count")) : t(TITLES[measure][per]);
  return (
    <ChartFigure
      title={title}
      subtitle={t(`compare.panels.about.${measure}`)}
      controls={<MeasureSwitch />}
      legend={legendOf(rows, measure, t)}
      source={measure === "money" ? frame.moneySource : frame.source}
      table={{
        caption: measure === "count" ? t("compare.panels.title.count") : t(TITLES[measure][per]),
        heads: [t("compare.panels.party"), ...(panels[0]?.rows.map(({ label }) => label) ?? [])],
        rows: panels.map((panel) => ({ id: panel.id, label: panel.label, cells: panel.rows.map(cellOf) })),
      }}
      picture={() => drawPanels(panels, max)}
      pictureNotes={frame.pictureNotes}
      fileName={frame.fileName}
    >
      <Panels panels={panels} max={max} figureRoom={longest * LETTER + AROUND} />
    </ChartFigure>
  );
}
