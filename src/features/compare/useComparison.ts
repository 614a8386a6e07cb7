import { comparisonOf } from "../../engine/comparison";
import { type ComparedColumn, leadingCountries } from "../../engine/comparedColumns";
import { groupOfKey, subjectOf } from "../../engine/comparedSubject";
import { NO_FILTERS } from "../../engine/filters";
import type { Texts } from "../../engine/texts";
import type { Selection, Tracker } from "../../engine/tracker";
import { useI18n } from "../../i18n/i18n";
import { firstDay } from "../../model/partialDate";
import { entryOf } from "../../state/comparedList";
import { useAsOf, useTexts, useTracker, useViewState } from "../../state/useTracker";
import { useLaterSelection, useLaterState } from "../../figures/Following";

/** A column with its words. */
export interface Column extends ComparedColumn {
  /** As the address has it; no two columns have the same. */
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Without its day. */
  readonly name: string;
  /** With its day, where it has one of its own. */
  readonly label: string;
  readonly selection: Selection;
}

/** What the entries of a comparison are called. */
export function useEntryNames(): (key: string) => string {
  const { t, formats } = useI18n();
  const texts = useTexts();
  return (key) => {
    const group = groupOfKey(key);
    return group === null ? texts.partyName(key) : t("compare.group", { group: formats.groupName(group) });
  };
}

/** Who is compared, as the address has it: the reader's choice, or the four countries with most commitments on the day. */
function entriesOn(tracker: Tracker, chosen: readonly string[] | null, asOf: string, texts: Texts): readonly string[] {
  return chosen ?? leadingCountries(tracker, tracker.select({ filters: NO_FILTERS, asOf, met: null, texts }));
}

/** The same for controls, which follow at once. */
export function useEntries(): readonly string[] {
  return entriesOn(
    useTracker(),
    useViewState((view) => view.compare),
    useAsOf(),
    useTexts(),
  );
}

/** All columns with their figures, each as of its own day, by the filters of the page. Deferred, as all charts are. */
export function useComparison(): { readonly columns: readonly Column[]; readonly selection: Selection } {
  const tracker = useTracker();
  const { t, formats } = useI18n();
  const nameOf = useEntryNames();
  const selection = useLaterSelection();
  const chosen = useLaterState((view) => view.compare);
  const entries = entriesOn(tracker, chosen, selection.query.asOf, selection.query.texts);
  const columns = entries.flatMap((text): Column[] => {
    const { key, day } = entryOf(text);
    const subject = subjectOf(tracker.dataset, key);
    if (!subject) return [];
    const own = day === null ? selection : tracker.select({ ...selection.query, asOf: firstDay(day) });
    const name = nameOf(key);
    return [
      {
        text,
        key,
        day,
        asOf: own.standing.asOf,
        name,
        label: day === null ? name : t("compare.onDay", { name, date: formats.dateShort(day) }),
        selection: own,
        figures: comparisonOf(tracker, own, subject),
      },
    ];
  });
  return { columns, selection };
}
