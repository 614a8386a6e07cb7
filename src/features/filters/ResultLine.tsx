import { useEffect, useState } from "react";
import { activeKeys } from "../../engine/filters";
import { useI18n } from "../../i18n/i18n";
import { useSelection, useTracker } from "../../state/useTracker";
import { ActiveFilters } from "./ActiveFilters";
import { ClearFilters } from "./ClearFilters";
import { RESULT_ID } from "./focusResult";
import "./filters.css";

/** How long a figure must stand before it is read out, in ms: not at each key of a search. */
const SETTLED = 600;

/** Whether `value` has changed within the last `SETTLED` ms. */
function useSettling(value: number): boolean {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED);
    return () => clearTimeout(timer);
  }, [value]);
  return settled !== value;
}

/**
 * "14 of 266 commitments" (contract section 6), what is on, and the button that clears it. Where nothing shows, that button stands
 * in `NoResults` instead, so that the page never has two of one name.
 */
export function ResultLine() {
  const { t } = useI18n();
  const { total } = useTracker();
  const { count, query } = useSelection();
  const settling = useSettling(count);
  return (
    <div className="result">
      {/* The text is right at once; a busy region is read out only when it comes to rest. */}
      <p id={RESULT_ID} role="status" aria-busy={settling} tabIndex={-1}>
        <b>{t("filters.result", { count, total })}</b>
      </p>
      <ActiveFilters />
      {count > 0 && activeKeys(query.filters).length > 0 && <ClearFilters />}
    </div>
  );
}
