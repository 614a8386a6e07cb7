import type { Provenance } from "../exporters/provenance";
import { filterPhrases } from "../i18n/filterPhrases";
import { createI18n } from "../i18n/i18n";
import type { Translate } from "../i18n/translate";
import { textsOf } from "../state/datasetTexts";
import { useDataSource, useHref, useSelection, useTracker } from "../state/useTracker";

/** Data that are not the tracker's own, and what of them is not in the export. */
function fromOther(name: string, leftOut: number, t: Translate["t"]): string {
  const whose = `${t("dataset.foreign")} ${name}`;
  return leftOut === 0 ? whose : `${whose} (${t("dataset.leftOut", { count: leftOut })})`;
}

/**
 * Makes, at the moment of an export, what it says of itself. In English whatever the language on screen, like the rest of an export
 * (contract section 6), so that the same choices give the same file to everybody.
 */
export function useProvenance(): () => Provenance {
  const { dataset } = useTracker();
  const { filters, met } = useSelection().query;
  const source = useDataSource();
  const href = useHref((view) => view);
  return () => {
    const words = createI18n("en", dataset.baseCurrency);
    const names = textsOf(dataset, "en", null);
    const conditions = words.formats.list((met ?? []).map(names.condition));
    return {
      exportedAt: new Date().toISOString(),
      // Without choices the address ends before its "?".
      link: new URL(href, document.baseURI).href.replace(/\?$/, ""),
      from:
        source.kind === "own"
          ? new URL("data/commitments.json", document.baseURI).href
          : fromOther(source.kind === "url" ? source.url : source.name, source.leftOut, words.t),
      filters: [
        ...(met === null ? [] : [words.t(met.length === 0 ? "exportMenu.noneMet" : "exportMenu.met", { conditions, count: met.length })]),
        ...filterPhrases(filters, names, words).map(({ text }) => text),
      ],
    };
  };
}
