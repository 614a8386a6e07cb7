import { useI18n } from "../i18n/i18n";
import { useTranslationState } from "../state/useTracker";

/**
 * Says once, quietly, over texts of the data file that a machine translated them. Nothing where they are the file's own. It stands while
 * the translation is on its way too, so that nothing moves when that comes.
 */
export function MachineTranslated() {
  const { t } = useI18n();
  const state = useTranslationState();
  return state === "loading" || state === "ready" ? <p className="note machine-translated">{t("coverage.translated")}</p> : null;
}
