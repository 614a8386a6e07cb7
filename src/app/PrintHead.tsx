import { useI18n } from "../i18n/i18n";
import { filtersInWords } from "../i18n/filterPhrases";
import { useSelection, useTexts } from "../state/useTracker";

/** On paper: what is shown, in words, since the filters themselves are not printed. */
export function PrintHead() {
  const i18n = useI18n();
  const texts = useTexts();
  const { query, count } = useSelection();
  const filters = filtersInWords(query.filters, texts, i18n);
  const capitalised = filters.charAt(0).toLocaleUpperCase(i18n.lang) + filters.slice(1);
  return <p className="print-only note">{i18n.t("app.printed", { filters: capitalised, count, date: i18n.formats.date(query.asOf) })}</p>;
}
