import type { Group } from "../../engine/breakdown";
import type { Figure } from "../../engine/figure";
import type { Selection } from "../../engine/tracker";
import { titleByParty } from "../../i18n/chartTitles";
import { useI18n } from "../../i18n/i18n";
import { useActions, useTexts, useTracker } from "../../state/useTracker";
import { BarList, type BarRow } from "../../ui/charts/BarList";
import { ChartFigure } from "../../ui/charts/ChartFigure";
import type { ChartTableRow } from "../../ui/charts/ChartTable";
import { drawBarList } from "../../ui/charts/barListPicture";
import { ExplainLink } from "../../figures/ExplainLink";
import { MeasureSwitch } from "../../figures/MeasureSwitch";
import { PartyLink } from "../../figures/PartyLink";
import { useCategories } from "../../figures/useCategories";
import { useChartFrame } from "../../figures/useChartFrame";

/** Commitments by party, stacked by category, refusals last. */
export function PartyCounts({ selection, chosen }: { selection: Selection; chosen: readonly string[] }) {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const texts = useTexts();
  const { toggleFacet } = useActions();
  const frame = useChartFrame(selection);
  const breakdown = tracker.breakdown(selection, "country", "category");
  const { groups, total } = breakdown;
  const sorted = groups.toSorted((a, b) => b.tally.count - a.tally.count);
  const inSelection = new Map(tracker.breakdown(selection, "category").groups.map((group) => [group.value, group.tally]));
  const categories = useCategories((id) => inSelection.has(id));

  const toRow = ({ value, tally, parts }: Group): BarRow => {
    const label = texts.partyName(value);
    const segments = categories.map(({ id, label: of, className }) => {
      const amount = (parts.get(id)?.count ?? 0) - (parts.get(id)?.declined ?? 0);
      return { className, label: of, amount, words: formats.count(amount), look: "cells" as const };
    });
    const refused = {
      className: "refusal",
      label: t("charts.refusals"),
      amount: tally.declined,
      words: formats.count(tally.declined),
      look: "refused" as const,
    };
    const figure = formats.count(tally.count);
    return {
      id: value,
      label,
      segments: [...segments, refused].filter((segment) => segment.amount > 0),
      figure,
      figureName: frame.ledgerName(figure, label),
      onOpen: () => frame.openLedger({ measure: "count", parts: [["country", value]] }),
      onToggle: () => toggleFacet("country", value),
      pressed: chosen.includes(value),
      refused: tally.declined,
    };
  };

  const cell = (n: number, of: string, parts: Figure["parts"]) => frame.countCell(n, of, parts);
  const toTableRow = ({ value, tally, parts }: Group): ChartTableRow => {
    const label = texts.partyName(value);
    return {
      id: value,
      label: <PartyLink code={value} />,
      cells: [
        ...categories.map(({ id, label: of }) =>
          cell(parts.get(id)?.count ?? 0, `${label}, ${of}`, [
            ["country", value],
            ["category", id],
          ]),
        ),
        cell(tally.count, label, [["country", value]]),
        cell(tally.declined, `${label}, ${t("charts.refusals")}`, [
          ["country", value],
          ["status", "declined"],
        ]),
      ],
    };
  };
  const totalRow: ChartTableRow = {
    id: "total",
    label: t("charts.total"),
    separate: true,
    cells: [
      ...categories.map(({ id, label }) => cell(inSelection.get(id)?.count ?? 0, label, [["category", id]])),
      cell(total.count, t("charts.total"), []),
      cell(total.declined, t("charts.refusals"), [["status", "declined"]]),
    ],
  };

  const rows = sorted.map(toRow);
  const max = sorted[0]?.tally.count ?? 1;
  const isShared = sorted.reduce((sum, { tally }) => sum + tally.count, 0) > total.count;
  const about = isShared ? t("charts.parties.about.countShared", { total: total.count }) : t("charts.parties.about.count");
  const narrowed = chosen.length > 0 || selection.query.filters.group.length > 0 ? ` ${t("charts.parties.chosenOnly")}` : "";
  const legend = [
    ...categories.map(({ label, className }) => ({ label, className })),
    ...(sorted.some(({ tally }) => tally.declined > 0) ? [{ label: t("charts.refusal"), className: "refusal" }] : []),
  ];
  return (
    <ChartFigure
      title={titleByParty("count", breakdown, texts, { t, formats })}
      subtitle={about + narrowed}
      explained={<ExplainLink topic="country" />}
      controls={<MeasureSwitch />}
      legend={legend}
      source={frame.source}
      table={{
        caption: t("charts.parties.table.count"),
        heads: [t("charts.party"), ...categories.map(({ label }) => label), t("charts.all"), t("charts.refusals")],
        rows: [...sorted.map(toTableRow), totalRow],
      }}
      picture={() => drawBarList(rows, max, [])}
      pictureNotes={frame.pictureNotes}
      fileName={frame.fileName}
    >
      {rows.length === 0 ? (
        <p className="absent">{t("charts.parties.nothing.count")}</p>
      ) : (
        <BarList
          label={t("charts.parties.label.count")}
          rows={rows}
          max={max}
          refusedLabel={t("charts.ofThemRefused")}
          fold={{ rows: 12, where: "phones", label: t("charts.parties.allRows", { count: rows.length }) }}
        />
      )}
    </ChartFigure>
  );
}
