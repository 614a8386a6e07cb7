import { memo } from "react";
import type { Figure } from "../../engine/figure";
import type { Filters } from "../../engine/filters";
import type { Selection } from "../../engine/tracker";
import { OFF_LADDER, RUNGS, type Status } from "../../model/status";
import { titleStatusLadder } from "../../i18n/chartTitles";
import { useI18n } from "../../i18n/i18n";
import { useActions, useTracker } from "../../state/useTracker";
import { ChartFigure } from "../../ui/charts/ChartFigure";
import type { ChartTableRow } from "../../ui/charts/ChartTable";
import { Ladder, type LadderRow } from "../../ui/charts/Ladder";
import { drawLadder } from "../../ui/charts/ladderPicture";
import { Mark } from "../../ui/Mark";
import { ExplainLink } from "../../figures/ExplainLink";
import { useCategories } from "../../figures/useCategories";
import { useChartFrame } from "../../figures/useChartFrame";
import { useLaterSelection, useLaterState } from "../../figures/Following";

const STATUSES_DOWN = [...RUNGS, ...OFF_LADDER];

const isOnly = (values: readonly string[], value: string) => values.length === 1 && values[0] === value;

interface DrawnProps {
  readonly selection: Selection;
  readonly filters: Filters;
}

const Drawn = memo(function Drawn({ selection, filters }: DrawnProps) {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const { toggleFacet, choose } = useActions();
  const frame = useChartFrame(selection);
  const breakdown = tracker.breakdown(selection, "status", "category");
  const groups = new Map(breakdown.groups.map((group) => [group.value, group]));
  const totals = new Map(tracker.breakdown(selection, "category").groups.map((group) => [group.value, group.tally.count]));
  const columns = useCategories((id) => totals.has(id));

  const countOf = (status: Status, category: string) => groups.get(status)?.parts.get(category)?.count ?? 0;
  const isChosen = (status: Status, category: string) => isOnly(filters.status, status) && isOnly(filters.category, category);
  // One choice, not two: back undoes both at once.
  const toggleCell = (status: Status, category: string) =>
    choose((view) => ({
      ...view,
      filters:
        isOnly(view.filters.status, status) && isOnly(view.filters.category, category)
          ? { ...view.filters, status: [], category: [] }
          : { ...view.filters, status: [status], category: [category] },
    }));

  const rows = STATUSES_DOWN.map((status): LadderRow => {
    const label = t(`status.${status}`);
    return {
      id: status,
      label,
      mark: <Mark status={status} />,
      meaning: t(`statusMeaning.${status}`),
      pressed: filters.status.includes(status),
      onToggle: () => toggleFacet("status", status),
      startsOff: status === "stalled",
      refuses: status === "declined",
      cells: columns.map(({ id, label: category }) => {
        const value = countOf(status, id);
        const name = t("charts.ladder.cell", { status: label, category, count: value });
        return { value, words: formats.count(value), name, pressed: isChosen(status, id), onToggle: () => toggleCell(status, id) };
      }),
    };
  });

  const cell = (value: number, of: string, parts: Figure["parts"]) => frame.countCell(value, of, parts);
  const tableRows = STATUSES_DOWN.map((status): ChartTableRow => {
    const label = t(`status.${status}`);
    return {
      id: status,
      label,
      separate: status === "stalled",
      cells: [
        ...columns.map(({ id, label: category }) =>
          cell(countOf(status, id), `${label}, ${category}`, [
            ["status", status],
            ["category", id],
          ]),
        ),
        cell(groups.get(status)?.tally.count ?? 0, label, [["status", status]]),
      ],
    };
  });
  const totalRow: ChartTableRow = {
    id: "total",
    label: t("charts.total"),
    separate: true,
    cells: [
      ...columns.map(({ id, label }) => cell(totals.get(id) ?? 0, label, [["category", id]])),
      cell(breakdown.total.count, t("charts.total"), []),
    ],
  };
  return (
    <ChartFigure
      title={titleStatusLadder(breakdown, { t, formats })}
      subtitle={t("charts.ladder.about")}
      explained={<ExplainLink topic="status" />}
      legend={[]}
      source={frame.source}
      table={{
        caption: t("charts.ladder.table"),
        heads: [t("charts.ladder.status"), ...columns.map(({ label }) => label), t("charts.all")],
        rows: [...tableRows, totalRow],
      }}
      picture={() => drawLadder(columns, rows)}
      pictureNotes={frame.pictureNotes}
      fileName={frame.fileName}
    >
      <Ladder label={t("charts.ladder.list")} rowHead={t("charts.ladder.status")} columns={columns} rows={rows} />
    </ChartFigure>
  );
});

/** How firm the commitments are, by category. A rung's name filters by the status, a cell by status and category. */
export function StatusLadderFigure() {
  const selection = useLaterSelection();
  const filters = useLaterState((view) => view.filters);
  return <Drawn selection={selection} filters={filters} />;
}
