import { useLaterSelection, useLaterState } from "../figures/Following";
import { useSelectionWords } from "../figures/useSelectionWords";
import { filtersInWords } from "../i18n/filterPhrases";
import { useI18n } from "../i18n/i18n";
import { useSelection, useTexts, useTracker } from "../state/useTracker";
import { encode } from "../state/addressCodec";
import type { ViewState } from "../state/viewState";
import { useDataTitle } from "./useDataTitle";

const hrefOf = (view: ViewState) => new URL(`?${encode(view)}`, document.baseURI).href.replace(/\?$/, "");

/** On paper: what is shown, in words, since the filters themselves are not printed, and the address that leads back to it. */
export function PrintHead() {
  const i18n = useI18n();
  const texts = useTexts();
  // Nobody sees it on screen: it can wait for the paint.
  const { query, count } = useLaterSelection();
  const link = useLaterState(hrefOf);
  const filters = filtersInWords(query.filters, texts, i18n);
  const capitalised = filters.charAt(0).toLocaleUpperCase(i18n.lang) + filters.slice(1);
  return (
    <div className="print-only print-head note">
      <p>{i18n.t("app.printed", { filters: capitalised, count, date: i18n.formats.date(query.asOf) })}</p>
      <p className="address">{link}</p>
    </div>
  );
}

/** The same over a dialog, which is printed alone: it must also say what the page says of itself. */
export function DialogPrintHead() {
  const { t } = useI18n();
  const { title } = useDataTitle();
  const { dataset } = useTracker();
  const { cautions } = useSelectionWords(useSelection());
  return (
    <div className="print-only note">
      <p>
        <b>{title}</b> {t("app.footLicence", { licence: dataset.licence })}
      </p>
      {cautions.map((caution) => (
        <p key={caution}>
          <b>{caution}</b>
        </p>
      ))}
      <PrintHead />
    </div>
  );
}
