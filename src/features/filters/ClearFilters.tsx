import { useI18n } from "../../i18n/i18n";
import { useActions } from "../../state/useTracker";
import { focusResult } from "./focusResult";

/** The button that undoes all filters (contract section 6). It vanishes by its own press, so the result line takes the focus. */
export function ClearFilters() {
  const { t } = useI18n();
  const { clearFilters } = useActions();
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        clearFilters();
        focusResult();
      }}
    >
      {t("filters.clear")}
    </button>
  );
}
