import { NO_FILTERS } from "../../engine/filters";
import type { Selection } from "../../engine/tracker";
import { useHref, useSelection, useTexts, useTracker } from "../../state/useTracker";
import { DEFAULT_VIEW, type ViewState } from "../../state/viewState";

/** What a brief tells of: the rows, and the address that leads to them. */
export interface Briefed {
  readonly selection: Selection;
  readonly link: string;
}

/** The address without the dialogs that may lie over the view. */
const onlyView = (view: ViewState): ViewState => ({ ...view, commitment: null, ledger: null });

function ofCountry(code: string) {
  return ({ asof, met, lang, theme, sort }: ViewState): ViewState => ({
    ...DEFAULT_VIEW,
    asof,
    met,
    lang,
    theme,
    sort,
    filters: { ...NO_FILTERS, country: [code] },
  });
}

/** The current selection, or all commitments of one party on the same day, in the same scenario. */
export function useBriefed(country: string | null): Briefed {
  const tracker = useTracker();
  const current = useSelection();
  const texts = useTexts();
  const href = useHref(country === null ? onlyView : ofCountry(country));
  const { asOf, met } = current.query;
  const selection = country === null ? current : tracker.select({ filters: { ...NO_FILTERS, country: [country] }, asOf, met, texts });
  // Without choices the address ends before its "?".
  return { selection, link: new URL(href, document.baseURI).href.replace(/\?$/, "") };
}
