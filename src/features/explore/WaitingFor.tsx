import { memo } from "react";
import type { Figure } from "../../engine/figure";
import type { Selection } from "../../engine/tracker";
import { titleWaiting } from "../../i18n/chartTitles";
import { ExplainLink } from "../../figures/ExplainLink";
import { useI18n } from "../../i18n/i18n";
import { useActions, useTexts, useTracker } from "../../state/useTracker";
import { BarList, type BarRow } from "../../ui/charts/BarList";
import { ChartFigure } from "../../ui/charts/ChartFigure";
import type { ChartTableRow } from "../../ui/charts/ChartTable";
import { drawBarList } from "../../ui/charts/barListPicture";
import { useCategories } from "../../figures/useCategories";
import { useChartFrame } from "../../figures/useChartFrame";
import { useLaterSelection, useLaterState } from "../../figures/Following";

interface DrawnProps {
  readonly selection: Selection;
  /** Conditions that are filtered by. */
  readonly chosen: readonly string[];
}

const Drawn = memo(function Drawn({ selection, chosen }: DrawnProps) {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const texts = useTexts();
  const { toggleFacet } = useActions();
  const frame = useChartFrame(selection);
  const { waiting, waitingFor } = tracker.finding(selection);
  const groups = new Map(tracker.breakdown(selection, "condition", "category").groups.map((group) => [group.value, group]));
  // Of a condition that is not met, everything that names it and promises something waits: the group's waiting are those that wait for it.
  const countOf = (condition: string, category: string) => groups.get(condition)?.parts.get(category)?.waiting ?? 0;
  const columns = useCategories((id) => waitingFor.some(({ condition }) => countOf(condition, id) > 0));

  const rows = waitingFor.map(({ condition, count }): BarRow => {
    const label = texts.condition(condition);
    const figure = formats.count(count);
    return {
      id: condition,
      label,
      segments: columns
        .map(({ id, label: of, className }) => ({
          className,
          label: of,
          amount: countOf(condition, id),
          words: formats.count(countOf(condition, id)),
          look: "cells" as const,
        }))
        .filter(({ amount }) => amount > 0),
      figure,
      figureName: frame.ledgerName(figure, label),
      onOpen: () => frame.openLedger({ measure: "count", parts: [["waiting", condition]] }),
      onToggle: () => toggleFacet("condition", condition),
      pressed: chosen.includes(condition),
    };
  });

  const cell = (value: number, of: string, parts: Figure["parts"]) => frame.countCell(value, of, parts);
  const tableRows = waitingFor.map(({ condition, count }): ChartTableRow => {
    const label = texts.condition(condition);
    return {
      id: condition,
      label,
      cells: [
        ...columns.map(({ id, label: of }) =>
          cell(countOf(condition, id), `${label}, ${of}`, [
            ["waiting", condition],
            ["category", id],
          ]),
        ),
        cell(count, label, [["waiting", condition]]),
      ],
    };
  });
  const max = waitingFor[0]?.count ?? 1;
  return (
    <ChartFigure
      title={titleWaiting({ waiting, waitingFor }, { t, formats }, { datasetId: tracker.dataset.id, condition: texts.condition })}
      subtitle={waiting > 0 ? t("charts.waiting.about", { count: waiting }) : t("charts.waiting.aboutNone")}
      explained={<ExplainLink topic="condition" />}
      legend={columns.map(({ label, className }) => ({ label, className }))}
      source={frame.source}
      table={{
        caption: t("charts.waiting.table"),
        heads: [t("charts.waiting.condition"), ...columns.map(({ label }) => label), t("charts.all")],
        rows: tableRows,
      }}
      picture={() => drawBarList(rows, max, [])}
      pictureNotes={frame.pictureNotes}
      fileName={frame.fileName}
    >
      {rows.length === 0 ? (
        <p className="absent">{t("charts.waiting.nothing")}</p>
      ) : (
        <BarList
          label={t("charts.waiting.list")}
          rows={rows}
          max={max}
          labelWidth={11.5}
          fold={{ rows: 8, where: "everywhere", label: t("charts.waiting.allRows", { count: rows.length }) }}
        />
      )}
    </ChartFigure>
  );
});

/** What promises wait for: conditions that are not met, split by category. A click filters by the condition alone, whoever is due. */
export function WaitingFor() {
  const selection = useLaterSelection();
  const chosen = useLaterState((view) => view.filters.condition);
  return <Drawn selection={selection} chosen={chosen} />;
}
