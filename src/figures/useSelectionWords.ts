import type { Selection } from "../engine/tracker";
import { filterPhrases } from "../i18n/filterPhrases";
import { useI18n } from "../i18n/i18n";
import { useDataSource, useTexts } from "../state/useTracker";

interface SelectionWords {
  /** The filters in words, each. */
  readonly filters: readonly string[];
  /** What must be known before any figure is read: a scenario, whose data, what was left out. */
  readonly cautions: readonly string[];
}

/** How a selection reads where the page around it is not to be seen: on paper, in a brief, in a citation. */
export function useSelectionWords({ query, standing }: Selection): SelectionWords {
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
      ...(source.kind === "own" ? [] : [t("dataset.ownData", { name: source.name })]),
      ...(source.kind === "own" || source.leftOut === 0 ? [] : [t("dataset.leftOut", { count: source.leftOut })]),
    ],
  };
}
