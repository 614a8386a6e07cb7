import type { ConditionsAnswer } from "../../engine/conditions";
import { missingKey } from "../../engine/missingConditions";
import { type Figure, JOINT } from "../../engine/figure";
import type { Selection } from "../../engine/tracker";
import { useI18n } from "../../i18n/i18n";
import { useTexts, useTracker } from "../../state/useTracker";
import { BarList, type BarRow } from "../../ui/charts/BarList";
import { ChartFigure } from "../../ui/charts/ChartFigure";
import type { ChartTableRow } from "../../ui/charts/ChartTable";
import { Flow } from "../../ui/charts/Flow";
import { drawFlow } from "../../ui/charts/flowPicture";
import { missingFlow, partyOf, SEVERAL, waitingParties } from "./missingFlow";
import { useCategories } from "../../figures/useCategories";
import { useChartFrame } from "../../figures/useChartFrame";

interface Props {
  readonly selection: Selection;
  readonly answer: ConditionsAnswer;
}

/** Waiting commitments from what is missing through the category to the party; a list of bars where the page is too narrow. */
export function MissingFlow({ selection, answer }: Props) {
  const { t, formats } = useI18n();
  const { dataset } = useTracker();
  const texts = useTexts();
  const frame = useChartFrame(selection);
  const { missing, waiting } = answer;
  const all = missing.flatMap(({ rows }) => rows);
  const categoryOf = (row: number) => dataset.commitments[row]?.category;
  const found = new Set(all.map(categoryOf));
  const categories = useCategories((id) => found.has(id));
  const conditionNames = (ids: readonly string[]) => formats.enumerate(ids.map(texts.condition));
  const partyName = (party: string) => (party === SEVERAL ? t("conditions.flow.several") : texts.partyName(party));
  const data = missingFlow(dataset, answer, categories, {
    heads: [t("conditions.flow.from"), t("conditions.flow.through"), t("conditions.flow.to")],
    conditions: conditionNames,
    party: texts.partyName,
    several: t("conditions.flow.several"),
    otherSets: (count) => t("conditions.flow.otherSets", { count }),
    otherParties: (count) => t("conditions.flow.otherParties", { count }),
  });

  const bars = missing.map(({ conditions, rows }): BarRow => {
    const label = conditionNames(conditions);
    const figure = formats.count(rows.length);
    return {
      id: missingKey(conditions),
      label,
      segments: categories
        .map(({ id, label: of, className }) => {
          const amount = rows.filter((row) => categoryOf(row) === id).length;
          return { className, label: of, amount, words: formats.count(amount), look: "cells" as const };
        })
        .filter(({ amount }) => amount > 0),
      figure,
      figureName: frame.ledgerName(figure, label),
      onOpen: () => frame.openLedger({ measure: "count", parts: [["missing", missingKey(conditions)]] }),
      onToggle: null,
      pressed: false,
    };
  });

  const parties = waitingParties(dataset, all);
  const firstParty = parties[0]?.[0];
  const tableRow = (id: string, label: string, rows: readonly number[], parts: Figure["parts"]): ChartTableRow => ({
    id,
    label,
    separate: id === `party ${firstParty}` || id === "total",
    cells: [
      ...categories.map((category) =>
        frame.countCell(rows.filter((row) => categoryOf(row) === category.id).length, `${label}, ${category.label}`, [
          ...parts,
          ["category", category.id],
        ]),
      ),
      frame.countCell(rows.length, label, parts),
    ],
  });
  const waitingPart: Figure["parts"][number] = ["due", "no"];
  const partyRows = parties.map(([party]) =>
    tableRow(
      `party ${party}`,
      partyName(party),
      all.filter((row) => partyOf(dataset, row) === party),
      [waitingPart, party === SEVERAL ? ["country", JOINT] : ["sole", party]],
    ),
  );
  return (
    <ChartFigure
      title={t("conditions.flow.title")}
      subtitle={t("conditions.flow.about")}
      legend={categories.map(({ label, className }) => ({ label, className }))}
      source={frame.source}
      table={{
        caption: t("conditions.flow.table"),
        heads: [t("conditions.flow.rowHead"), ...categories.map(({ label }) => label), t("charts.all")],
        rows: [
          ...missing.map(({ conditions, rows }) =>
            tableRow(`set ${missingKey(conditions)}`, conditionNames(conditions), rows, [["missing", missingKey(conditions)]]),
          ),
          ...partyRows,
          tableRow("total", t("charts.total"), all, [waitingPart]),
        ],
      }}
      picture={() => drawFlow(data)}
      pictureNotes={frame.pictureNotes}
      fileName={frame.fileName}
    >
      <div className="flow-wide">
        <Flow label={t("conditions.flow.label", { count: waiting })} data={data} />
      </div>
      <div className="flow-narrow">
        <BarList
          label={t("conditions.flow.list")}
          rows={bars}
          max={missing[0]?.rows.length ?? 1}
          fold={{ rows: 12, where: "everywhere", label: t("conditions.missing.all", { count: bars.length }) }}
        />
      </div>
    </ChartFigure>
  );
}
