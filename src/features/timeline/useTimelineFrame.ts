import type { Selection } from "../../engine/tracker";
import { exportFileName } from "../../exporters/provenance";
import { filtersInWords } from "../../i18n/filterPhrases";
import { useI18n } from "../../i18n/i18n";
import { useDataSource, useTexts, useTracker } from "../../state/useTracker";

/** What a chart of the timeline says of itself: its source line, the lines under its picture, the picture's name. */
export function useTimelineFrame(selection: Selection) {
  const { t, formats } = useI18n();
  const { dataset, total } = useTracker();
  const data = useDataSource();
  const filters = filtersInWords(selection.query.filters, useTexts(), { t, formats });
  const { asOf, met } = selection.query;
  const extent = { asOf, count: selection.count, total };
  const title = data.kind === "own" ? t("app.ownTitle") : dataset.title;
  const notes = [
    t("charts.filters", { count: selection.count, total, filters }),
    t("charts.dataset", { title, date: formats.date(dataset.released), licence: dataset.licence }),
  ];
  return {
    source: t("charts.source", { date: formats.date(asOf) }) + (met === null ? "" : ` ${t("charts.sourceScenario")}`),
    pictureNotes: data.kind === "file" ? [...notes, t("charts.ownData", { name: data.name })] : notes,
    fileName: (figure: string) =>
      exportFileName(dataset, extent, "")
        .replace(/^commitments/, figure)
        .replace(/\.$/, ""),
  };
}
