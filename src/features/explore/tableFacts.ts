import type { Selection, Tracker } from "../../engine/tracker";
import type { useI18n } from "../../i18n/i18n";
import type { useTextLang, useTexts } from "../../state/useTracker";

/** What cells read: the figures of the selection, and the words for them. */
export interface TableFacts {
  readonly tracker: Tracker;
  readonly selection: Selection;
  readonly texts: ReturnType<typeof useTexts>;
  /** Of the texts, where it is not the page's. */
  readonly lang: ReturnType<typeof useTextLang>;
  readonly t: ReturnType<typeof useI18n>["t"];
  /** The colour class of each category. */
  readonly colours: ReadonlyMap<string, string>;
  readonly formats: ReturnType<typeof useI18n>["formats"];
}
