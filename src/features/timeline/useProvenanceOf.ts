import type { Provenance } from "../../exporters/provenance";
import { filterPhrases } from "../../i18n/filterPhrases";
import { createI18n } from "../../i18n/i18n";
import { textsOf } from "../../state/datasetTexts";
import { useDataSource, useHref, useSelection, useTracker } from "../../state/useTracker";

/** Makes, at the moment of an export, what it says of itself: in English whatever the language on screen, like every export. */
export function useProvenanceOf(): () => Provenance {
  const { dataset } = useTracker();
  const { filters } = useSelection().query;
  const source = useDataSource();
  const href = useHref((view) => view);
  return () => {
    const words = createI18n("en", dataset.baseCurrency);
    return {
      exportedAt: new Date().toISOString(),
      link: new URL(href, document.baseURI).href,
      from: source.kind === "own" ? new URL("data/commitments.json", document.baseURI).href : source.name,
      filters: filterPhrases(filters, textsOf(dataset, "en", null), words).map(({ text }) => text),
    };
  };
}
