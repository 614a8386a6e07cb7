import { type Citation, citeView } from "../../exporters/citation";
import type { ExportExtent } from "../../exporters/provenance";
import { useSelectionWords } from "../../figures/useSelectionWords";
import { citationPhrases } from "../../i18n/citationPhrases";
import { useI18n } from "../../i18n/i18n";
import { useDataSource, useTracker } from "../../state/useTracker";
import type { Briefed } from "./useBriefed";

/** Today by the reader's clock, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
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
  const { filters, cautions } = useSelectionWords(selection);
  const extent = { asOf: selection.query.asOf, count: selection.count, total };
  const title = source.kind === "own" ? t("app.ownTitle") : dataset.title;
  const seen = { link, accessed: today(), words: citationPhrases(title, { t, formats }) };
  return { citation: citeView(dataset, seen, extent, [...filters, ...cautions]), extent, title, filters, cautions };
}
