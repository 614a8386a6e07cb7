import { useChartFrame } from "../../figures/useChartFrame";
import { lengthOf } from "../../figures/rangeSegments";
import { titleOfComparison } from "../../i18n/comparisonPhrases";
import { ExplainLink } from "../../figures/ExplainLink";
import { useI18n } from "../../i18n/i18n";
import { ChartFigure } from "../../ui/charts/ChartFigure";
import type { LegendEntry } from "../../ui/charts/Legend";
import { Matrix, type MatrixProps } from "../../ui/charts/Matrix";
import { drawMatrix } from "../../ui/charts/matrixPicture";
import { useCategoryRows } from "./useCategoryRows";
import { useCells } from "./useCells";
import { useComparison } from "./useComparison";
import { useTotalRows } from "./useTotalRows";
import "./compare.css";

/** The comparison itself, as a table: categories, sums, sizes and dates against those who are compared. Takes all from the stores. */
export function ComparisonFigure() {
  const { t, formats } = useI18n();
  const { columns, selection } = useComparison();
  const cells = useCells();
  const frame = useChartFrame(selection);
  const categories = useCategoryRows(columns, cells);
  const totals = useTotalRows(columns, cells);

  const hasDays = columns.some(({ day }) => day !== null);
  const bars = totals.flatMap(({ cells: drawn }) => drawn.map(({ bar }) => bar));
  const hasBit = (className: string, look: string) =>
    bars.some((bar) => bar.some((bit) => bit.className === className && bit.look === look));
  const legend: LegendEntry[] = [
    ...(hasBit("c-loan", "solid") ? [{ label: t("charts.loans"), className: "c-loan" }] : []),
    ...(hasBit("c-other", "solid") ? [{ label: t("charts.notLoans"), className: "c-other" }] : []),
    ...(hasBit("c-other", "hatched") ? [{ label: t("charts.upTo"), className: "c-other hatch" }] : []),
  ];
  const matrix: MatrixProps = {
    label: t("compare.table"),
    scrollLabel: t("compare.scroll"),
    rowHead: t("compare.rowHead"),
    columns: columns.map(({ text, name, asOf, figures: { subject } }) => {
      const notes = [
        ...(hasDays ? [t("compare.asOf", { date: formats.dateShort(asOf) })] : []),
        ...(subject.group === null ? [] : [t("compare.members", { count: subject.members.length })]),
      ];
      return { id: text, label: name, note: notes.length === 0 ? null : notes.join(" · ") };
    }),
    groups: [
      { id: "categories", label: null, rows: categories },
      { id: "totals", label: t("compare.inAll"), rows: totals },
    ],
    max: bars.reduce((most, bar) => Math.max(most, lengthOf(bar)), 0) || 1,
  };
  const hasGroup = columns.some(({ figures }) => figures.subject.group !== null);
  return (
    <ChartFigure
      title={titleOfComparison(columns, { t })}
      subtitle={hasGroup ? `${t("compare.about")} ${t("compare.aboutGroups")}` : t("compare.about")}
      explained={<ExplainLink topic="country" />}
      legend={legend}
      source={frame.moneySource}
      table={null}
      picture={() => drawMatrix(matrix)}
      pictureNotes={frame.pictureNotes}
      fileName={frame.fileName}
    >
      <Matrix {...matrix} />
    </ChartFigure>
  );
}
