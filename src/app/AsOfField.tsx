import { useState } from "react";
import { useI18n } from "../i18n/i18n";
import { useActions, useAsOf, useViewState } from "../state/useTracker";

/** Years that somebody may type on the way to a later one ("0202" before "2026") are not taken. */
const EARLIEST = "1990-01-01";

/**
 * The as-of date. At rest it reads as a date in the reader's language; with the focus it is the browser's own date field, which also
 * brings the calendar. Emptied, it goes back to the last day that the file covers.
 */
export function AsOfField() {
  const { t, formats } = useI18n();
  const { setAsOf } = useActions();
  const asOf = useAsOf();
  const given = useViewState((view) => view.asof);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="tool as-of">
      <span>{t("app.asOf")}</span>
      <b aria-hidden="true">{formats.date(given ?? asOf)}</b>
      <input
        type="date"
        value={typed ?? asOf}
        min={EARLIEST}
        aria-label={t("app.asOf")}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value >= EARLIEST) setAsOf(target.value);
        }}
        onBlur={() => {
          if (typed === "") setAsOf(null);
          setTyped(null);
        }}
        onClick={({ currentTarget }) => currentTarget.showPicker()}
      />
      <span className="caret" aria-hidden="true" />
    </label>
  );
}
