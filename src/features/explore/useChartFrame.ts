import type { Figure } from "../../engine/figure";
import type { Selection } from "../../engine/tracker";
import { exportFileName } from "../../exporters/provenance";
import { filtersInWords } from "../../i18n/filterPhrases";
import { useI18n } from "../../i18n/i18n";
import { useActions, useDataSource, useTexts, useTracker } from "../../state/useTracker";

export interface ChartFrame {
  /** The line under a chart. */
  readonly source: string;
  /** The line under a chart of money. */
  readonly moneySource: string;
  /** Lines under a picture: filters, data set and licence, whose data. */
  readonly pictureNotes: readonly string[];
  /** Name of a picture's file, without its ending. */
  readonly fileName: (figure: string) => string;
  /** Accessible name of a figure's button: what stands on it, and what it is of. */
  readonly ledgerName: (figure: string, of: string) => string;
  readonly openLedger: (figure: Figure) => void;
}

/** What all charts of the page share, for the selection that they draw. */
export function useChartFrame(selection: Selection): ChartFrame {
  const { t, formats } = useI18n();
  const { dataset, total } = useTracker();
  const { openLedger } = useActions();
  const data = useDataSource();
  const filters = filtersInWords(selection.query.filters, useTexts(), { t, formats });
  const { asOf, met } = selection.query;
  const date = formats.date(asOf);
  const scenario = met === null ? "" : ` ${t("charts.sourceScenario")}`;
  const notes = [
    t("charts.filters", { count: selection.count, total, filters }),
    t("charts.dataset", {
      title: data.kind === "own" ? t("app.ownTitle") : dataset.title,
      date: formats.date(dataset.released),
      licence: dataset.licence,
    }),
  ];
  return {
    source: (data.kind === "file" ? t("charts.sourceFile", { name: data.name, date }) : t("charts.source", { date })) + scenario,
    moneySource:
      (data.kind === "file" ? t("charts.sourceMoneyFile", { name: data.name, date }) : t("charts.sourceMoney", { date })) + scenario,
    pictureNotes: data.kind === "file" ? [...notes, t("charts.ownData", { name: data.name })] : notes,
    fileName: (figure) =>
      exportFileName(dataset, { asOf, count: selection.count, total }, "").replace(/^commitments|\.$/g, (end) =>
        end === "." ? "" : figure,
      ),
    ledgerName: (figure, of) => t("charts.ledger", { figure, of }),
    openLedger,
  };
}
