import type { Figure } from "../engine/figure";
import type { SumKind } from "../engine/money";
import type { Selection } from "../engine/tracker";
import { exportFileName } from "../exporters/provenance";
import { sumInWords } from "../i18n/conditionPhrases";
import { filtersInWords } from "../i18n/filterPhrases";
import { useI18n } from "../i18n/i18n";
import { addressNow, useActions, useDataSource, useTexts, useTracker, useTranslationState } from "../state/useTracker";
import { toPage } from "../state/viewState";
import type { ChartTableCell } from "../ui/charts/ChartTable";
import type { PictureNotes } from "../ui/charts/picture";
import type { Range } from "../model/quantity";

type Parts = Figure["parts"];

export interface ChartFrame {
  /** The line under a chart. */
  readonly source: string;
  /** The line under a chart of money. */
  readonly moneySource: string;
  /** What a picture says besides its chart: filters; the conditions taken as met, data set and licence, whose data, whether a machine translated them; where it is from. */
  readonly pictureNotes: PictureNotes;
  /** Name of a picture's file, without its ending: that of every export (contract section 4), whichever chart it is. */
  readonly fileName: string;
  /** Accessible name of a figure's button: what stands on it, and what it is of. */
  readonly ledgerName: (figure: string, of: string) => string;
  readonly openLedger: (figure: Figure) => void;
  /** Cells of a chart's table: they open their ledgers. A 0 has none, nor has "no figure stated". `of`: what the number is of. */
  readonly countCell: (count: number, of: string, parts: Parts) => ChartTableCell;
  readonly sumCell: (kind: SumKind, sum: { readonly sum: Range; readonly rows: number }, of: string, parts: Parts) => ChartTableCell;
}

/** What all charts of the page share, for the selection that they draw. */
export function useChartFrame(selection: Selection): ChartFrame {
  const { t, formats } = useI18n();
  const { dataset, total } = useTracker();
  const { openLedger } = useActions();
  const data = useDataSource();
  const texts = useTexts();
  const isTranslated = useTranslationState() === "ready";
  const filters = filtersInWords(selection.query.filters, texts, { t, formats });
  const { asOf, met } = selection.query;
  const date = formats.date(asOf);
  const scenario = met === null ? "" : ` ${t("charts.sourceScenario")}`;
  const taken = met === null ? [] : [t("app.scenarioMet", { conditions: formats.list(met.map(texts.condition)), count: met.length })];
  const pictureNotes: PictureNotes = {
    filters: t("charts.filters", { count: selection.count, total, filters }),
    notes: [
      ...taken,
      t("charts.dataset", {
        title: data.kind === "own" ? t("app.ownTitle") : dataset.title,
        date: formats.date(dataset.released),
        licence: dataset.licence,
      }),
      ...(data.kind !== "own" ? [t("dataset.ownData", { name: data.name })] : []),
      ...(isTranslated ? [t("commitment.translated")] : []),
    ],
    address: () => (data.kind === "file" ? null : addressNow(toPage)),
  };
  const ledgerName = (figure: string, of: string) => t("common.ledger", { figure, of });
  const opening = (text: string, of: string, figure: Figure): ChartTableCell => ({
    text,
    name: ledgerName(text, of),
    onOpen: () => openLedger(figure),
  });
  return {
    source: (data.kind !== "own" ? t("charts.sourceFile", { name: data.name, date }) : t("charts.source", { date })) + scenario,
    moneySource:
      (data.kind !== "own" ? t("charts.sourceMoneyFile", { name: data.name, date }) : t("charts.sourceMoney", { date })) + scenario,
    pictureNotes,
    fileName: exportFileName(dataset, { asOf, count: selection.count, total }, "").replace(/\.$/, ""),
    ledgerName,
    openLedger,
    countCell: (count, of, parts) => (count === 0 ? { text: "0" } : opening(formats.count(count), of, { measure: "count", parts })),
    sumCell: (kind, sum, of, parts) => {
      const text = sumInWords(kind, sum, { t, formats });
      return text === null ? { text: t("conditions.noFigure"), look: "absent" } : opening(text, of, { measure: kind, parts });
    },
  };
}
