import { useI18n } from "../i18n/i18n";
import { useTranslationState } from "../state/useTracker";

/** Says that the language asked for, or the commitments' own texts in it, could not be had, and what stands in their place. */
export function MissingWords() {
  const { t, isMissing } = useI18n();
  const texts = useTranslationState();
  if (!isMissing && texts !== "missing") return null;
  const [what, why] = isMissing
    ? ([t("missing.language"), t("missing.languageStays")] as const)
    : ([t("missing.texts"), t("missing.textsWhy")] as const);
  return (
    <div className="strip" role="status">
      <b>{what}</b>
      <span>{why}</span>
      <button type="button" className="link" onClick={() => location.reload()}>
        {t("missing.reload")}
      </button>
    </div>
  );
}
