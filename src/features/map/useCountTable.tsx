import type { Selection } from "../../engine/tracker";
import { useI18n } from "../../i18n/i18n";
import { useTexts, useTracker } from "../../state/useTracker";
import type { ChartTableProps, ChartTableRow } from "../../ui/charts/ChartTable";
import { PartyLink } from "../../figures/PartyLink";
import type { ChartFrame } from "../../figures/useChartFrame";
import type { Figure } from "../../engine/figure";
import type { Tally } from "../../engine/breakdown";

/** The map of counts as a table: every party of the selection, on the map or not. */
export function useCountTable(selection: Selection, frame: ChartFrame): ChartTableProps {
  const { t } = useI18n();
  const tracker = useTracker();
  const { partyName } = useTexts();
  const { groups, total } = tracker.breakdown(selection, "country");
  const cells = (of: string, tally: Tally, parts: Figure["parts"]) => [
    frame.countCell(tally.count, of, parts),
    frame.countCell(tally.promises, `${of}, ${t("map.head.promises")}`, [...parts, ["promise", "yes"]]),
    frame.countCell(tally.due, `${of}, ${t("map.head.due")}`, [...parts, ["due", "yes"]]),
    frame.countCell(tally.waiting, `${of}, ${t("map.head.waiting")}`, [...parts, ["due", "no"]]),
    frame.countCell(tally.declined, `${of}, ${t("charts.refusals")}`, [...parts, ["status", "declined"]]),
  ];
  const rows = groups
    .toSorted((a, b) => b.tally.count - a.tally.count)
    .map(({ value, tally }): ChartTableRow => ({
      id: value,
      label: <PartyLink code={value} />,
      cells: cells(partyName(value), tally, [["country", value]]),
    }));
  return {
    caption: t("charts.parties.table.count"),
    heads: [t("charts.party"), t("charts.all"), t("map.head.promises"), t("map.head.due"), t("map.head.waiting"), t("charts.refusals")],
    rows: [...rows, { id: "total", label: t("charts.total"), separate: true, cells: cells(t("charts.total"), total, []) }],
  };
}
