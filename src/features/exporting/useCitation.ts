import type { Selection } from "../../engine/tracker";
import { type Citation, citeView } from "../../exporters/citation";
import type { ExportExtent } from "../../exporters/provenance";
import { citationPhrases } from "../../i18n/citationPhrases";
import { filterPhrases } from "../../i18n/filterPhrases";
import { useI18n } from "../../i18n/i18n";
import { useDataSource, useTexts, useTracker } from "../../state/useTracker";
import type { Briefed } from "./useBriefed";

/** Today by the reader's clock, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** What of a selection must be said before any figure is read, and how its filters read. */
function useSaid({ query, standing }: Selection) {
  const i18n = useI18n();
  const texts = useTexts();
  const source = useDataSource();
  const { t, formats } = i18n;
  const met = [...standing.met].map(texts.condition);
  const scenario = t("app.scenarioMet", { conditions: formats.list(met), count: met.length });
  return {
    filters: filterPhrases(query.filters, texts, i18n).map(({ text }) => text),
    cautions: [
      ...(standing.scenario ? [`${t("app.scenario")} ${scenario}`] : []),
      ...(source.kind === "own" ? [] : [t("charts.ownData", { name: source.name })]),
      ...(source.kind === "own" || source.leftOut === 0 ? [] : [t("dataset.leftOut", { count: source.leftOut })]),
    ],
  };
}

export interface Cited {
  readonly citation: Citation;
  readonly extent: ExportExtent;
  /** The data set's title. */
  readonly title: string;
  /** The filters in words, each. */
  readonly filters: readonly string[];
  /** What must be known before any figure is read: a scenario, whose data, what was left out. */
  readonly cautions: readonly string[];
}

/** How to cite a selection, in the reader's language. */
export function useCitation({ selection, link }: Briefed): Cited {
  const { t, formats } = useI18n();
  const { dataset, total } = useTracker();
  const source = useDataSource();
  const { filters, cautions } = useSaid(selection);
  const extent = { asOf: selection.query.asOf, count: selection.count, total };
  const title = source.kind === "own" ? t("app.ownTitle") : dataset.title;
  const seen = { link, accessed: today(), words: citationPhrases(title, { t, formats }) };
  return { citation: citeView(dataset, seen, extent, [...filters, ...cautions]), extent, title, filters, cautions };
}
