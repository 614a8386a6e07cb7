import type { Breakdown, Group, Tally } from "../../engine/breakdown";
import { type Figure, JOINT } from "../../engine/figure";
import type { Selection } from "../../engine/tracker";
import { ExplainLink } from "../../figures/ExplainLink";
import { useI18n } from "../../i18n/i18n";
import { useActions, useTexts } from "../../state/useTracker";
import { BarList, type BarRow } from "../../ui/charts/BarList";
import { ChartFigure } from "../../ui/charts/ChartFigure";
import type { ChartTableRow } from "../../ui/charts/ChartTable";
import { drawBarList } from "../../ui/charts/barListPicture";
import { useCategories } from "../../figures/useCategories";
import { useChartFrame } from "../../figures/useChartFrame";

/** A part of what newly falls due. */
function newly(...more: Figure["parts"]): Figure["parts"] {
  return [["newly", "yes"], ...more];
}

/** What newly falls due by party, split by category; the table has its money and troops, those of what several share under Joint. */
export function NewlyByCountry({ selection, breakdown }: { selection: Selection; breakdown: Breakdown }) {
  const { t, formats } = useI18n();
  const texts = useTexts();
  const { toggleFacet } = useActions();
  const frame = useChartFrame(selection);
  const { total, joint } = breakdown;
  const chosen = selection.query.filters.country;
  const sorted = breakdown.groups.toSorted((a, b) => b.tally.count - a.tally.count);
  const categories = useCategories((id) => sorted.some(({ parts }) => parts.has(id)));

  const rows = sorted.map(({ value, tally, parts }: Group): BarRow => {
    const label = texts.partyName(value);
    const figure = formats.count(tally.count);
    return {
      id: value,
      label,
      segments: categories
        .map(({ id, label: of, className }) => {
          const amount = parts.get(id)?.count ?? 0;
          return { className, label: of, amount, words: formats.count(amount), look: "cells" as const };
        })
        .filter(({ amount }) => amount > 0),
      figure,
      figureName: frame.ledgerName(figure, label),
      onOpen: () => frame.openLedger({ measure: "count", parts: newly(["country", value]) }),
      onToggle: () => toggleFacet("country", value),
      pressed: chosen.includes(value),
    };
  });
  const row = (id: string, label: string, tally: Tally, parts: Figure["parts"]): ChartTableRow => ({
    id,
    label,
    separate: id === "joint" || id === "total",
    cells: [
      frame.countCell(tally.count, label, parts),
      frame.sumCell("money", tally.money, `${label}, ${t("charts.measures.money")}`, parts),
      frame.sumCell("troops", tally.troops, `${label}, ${t("charts.measures.troops")}`, parts),
    ],
  });
  const max = sorted[0]?.tally.count ?? 1;
  return (
    <ChartFigure
      title={t("conditions.byCountry.title")}
      subtitle={t("conditions.byCountry.about")}
      explained={<ExplainLink topic="country" />}
      legend={categories.map(({ label, className }) => ({ label, className }))}
      source={frame.source}
      table={{
        caption: t("conditions.byCountry.table"),
        heads: [t("charts.party"), t("conditions.byCountry.all"), t("charts.measures.money"), t("charts.measures.troops")],
        rows: [
          ...sorted.map(({ value, tally }) => row(value, texts.partyName(value), tally, newly(["country", value]))),
          ...(joint ? [row("joint", t("common.joint"), joint.tally, newly(["country", JOINT]))] : []),
          row("total", t("charts.total"), total, newly()),
        ],
      }}
      picture={() => drawBarList(rows, max, [])}
      pictureNotes={frame.pictureNotes}
      fileName={frame.fileName}
    >
      <BarList
        label={t("conditions.byCountry.list")}
        rows={rows}
        max={max}
        fold={{ rows: 12, where: "everywhere", label: t("conditions.byCountry.allRows", { count: rows.length }) }}
      />
    </ChartFigure>
  );
}
