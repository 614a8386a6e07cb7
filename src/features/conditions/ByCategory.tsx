import type { ConditionsAnswer } from "../../engine/conditions";
import type { Group } from "../../engine/breakdown";
import type { Figure } from "../../engine/figure";
import type { Selection } from "../../engine/tracker";
import type { Dataset } from "../../model/schema";
import { ExplainLink } from "../../figures/ExplainLink";
import { useI18n } from "../../i18n/i18n";
import { useActions, useTracker } from "../../state/useTracker";
import { BarList, type BarRow } from "../../ui/charts/BarList";
import { ChartFigure } from "../../ui/charts/ChartFigure";
import type { ChartTableRow } from "../../ui/charts/ChartTable";
import { drawBarList } from "../../ui/charts/barListPicture";
import { useCategories } from "../../figures/useCategories";
import { useChartFrame } from "../../figures/useChartFrame";

interface Props {
  readonly selection: Selection;
  readonly answer: ConditionsAnswer;
}

const NONE = { sum: { low: 0, high: 0 }, rows: 0 };

function countByCategory(dataset: Dataset, rows: readonly number[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const id = dataset.commitments[row]?.category ?? "";
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Promises by category: due by the facts, newly due, no longer due, still waiting. */
export function ByCategory({ selection, answer }: Props) {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const { toggleFacet } = useActions();
  const frame = useChartFrame(selection);
  const { standing } = selection;
  const { scenario } = standing;
  const chosen = selection.query.filters.category;
  const groups = tracker.breakdown(selection, "category").groups.filter(({ tally }) => tally.promises > 0);
  const newly = new Map(answer.newlyByCategory.groups.map((group) => [group.value, group.tally]));
  const fewer = countByCategory(tracker.dataset, answer.noLongerDue.rows);
  const labels = new Map(useCategories(() => true).map(({ id, label }) => [id, label]));
  const numbersOf = ({ value, tally }: Group) => {
    const [more, less] = [newly.get(value)?.count ?? 0, fewer.get(value) ?? 0];
    return { due: tally.due, more, less, still: tally.due - more, waiting: tally.waiting - less };
  };

  const rows = groups.map((group): BarRow => {
    const { due, more, less, still, waiting } = numbersOf(group);
    const label = labels.get(group.value) ?? group.value;
    const figure = more > 0 ? t("conditions.byCategory.figureMore", { due, newly: more }) : t("conditions.byCategory.figure", { due });
    const segment = (className: string, key: "dueStill" | "newly" | "noLonger" | "waiting", amount: number, look: "solid" | "hatched") => ({
      className,
      label: t(`conditions.byCategory.${key}`),
      amount,
      words: formats.count(amount),
      look,
    });
    return {
      id: group.value,
      label,
      segments: [
        segment("c-ink", "dueStill", still, "solid"),
        segment("c-new", "newly", more, "solid"),
        segment("c-new", "noLonger", less, "hatched"),
        segment("c-ink", "waiting", waiting, "hatched"),
      ].filter(({ amount }) => amount > 0),
      figure,
      figureName: frame.ledgerName(figure, label),
      onOpen: () =>
        frame.openLedger({
          measure: "count",
          parts: [
            ["category", group.value],
            ["due", "yes"],
          ],
        }),
      onToggle: () => toggleFacet("category", group.value),
      pressed: chosen.includes(group.value),
    };
  });

  const cellsOf = (
    of: string,
    numbers: ReturnType<typeof numbersOf>,
    sums: typeof answer.newlyByCategory.total | undefined,
    parts: Figure["parts"],
  ) => [
    frame.countCell(numbers.due, `${of}, ${t("conditions.byCategory.due")}`, [...parts, ["due", "yes"]]),
    ...(scenario
      ? [
          frame.countCell(numbers.more, `${of}, ${t("conditions.byCategory.newly")}`, [...parts, ["newly", "yes"]]),
          frame.countCell(numbers.less, `${of}, ${t("conditions.byCategory.noLonger")}`, [...parts, ["newly", "no"]]),
        ]
      : []),
    frame.countCell(numbers.waiting + numbers.less, `${of}, ${t("conditions.byCategory.waitingHead")}`, [...parts, ["due", "no"]]),
    ...(scenario
      ? (["money", "troops"] as const).map((kind) =>
          numbers.more === 0
            ? { text: "–" }
            : frame.sumCell(kind, sums?.[kind] ?? NONE, `${of}, ${t(`charts.measures.${kind}`)}`, [...parts, ["newly", "yes"]]),
        )
      : []),
  ];
  const tableRows = groups.map((group): ChartTableRow => {
    const label = labels.get(group.value) ?? group.value;
    return { id: group.value, label, cells: cellsOf(label, numbersOf(group), newly.get(group.value), [["category", group.value]]) };
  });
  const total = {
    due: answer.due,
    more: answer.newlyDue.rows.length,
    less: answer.noLongerDue.rows.length,
    still: answer.due - answer.newlyDue.rows.length,
    waiting: answer.waiting - answer.noLongerDue.rows.length,
  };
  const totalRow = {
    id: "total",
    label: t("charts.total"),
    separate: true,
    cells: cellsOf(t("charts.total"), total, answer.newlyByCategory.total, []),
  };
  const max = groups.reduce((most, { tally }) => Math.max(most, tally.due + tally.waiting), 1);
  const legend = [
    ...(total.still > 0 ? [{ label: t("conditions.byCategory.dueStill"), className: "c-ink" }] : []),
    ...(total.more > 0 ? [{ label: t("conditions.byCategory.newly"), className: "c-new" }] : []),
    ...(total.less > 0 ? [{ label: t("conditions.byCategory.noLonger"), className: "c-new hatch" }] : []),
    ...(total.waiting > 0 ? [{ label: t("conditions.byCategory.waiting"), className: "c-ink hatch" }] : []),
  ];
  return (
    <ChartFigure
      title={t("conditions.byCategory.title")}
      subtitle={t(total.less > 0 ? "conditions.byCategory.aboutFewer" : "conditions.byCategory.about")}
      explained={<ExplainLink topic="due" />}
      legend={legend}
      source={frame.source}
      table={{
        caption: t("conditions.byCategory.table"),
        heads: [
          t("conditions.byCategory.category"),
          t("conditions.byCategory.due"),
          ...(scenario ? [t("conditions.byCategory.newlyHead"), t("conditions.byCategory.noLongerHead")] : []),
          t("conditions.byCategory.waitingHead"),
          ...(scenario ? [t("conditions.byCategory.newlyMoney"), t("conditions.byCategory.newlyTroops")] : []),
        ],
        rows: [...tableRows, totalRow],
      }}
      picture={() => drawBarList(rows, max, [])}
      pictureNotes={frame.pictureNotes}
      fileName={frame.fileName}
    >
      <BarList label={t("conditions.byCategory.list")} rows={rows} max={max} labelWidth={6.5} />
    </ChartFigure>
  );
}
