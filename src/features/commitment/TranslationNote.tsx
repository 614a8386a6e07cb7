import { useI18n } from "../../i18n/i18n";
import { useTranslationState } from "../../state/useTracker";

interface Props {
  readonly isOriginal: boolean;
  readonly onChange: (isOriginal: boolean) => void;
}

/** Says that the texts were translated by machine, with the way to the original and back. Nothing where nothing is translated. */
export function TranslationNote({ isOriginal, onChange }: Props) {
  const { t } = useI18n();
  const state = useTranslationState();
  if (state === "missing") return <p className="note translated">{t("commitment.notTranslated")}</p>;
  if (state !== "ready") return null;
  return (
    <p className="note translated">
      {t(isOriginal ? "commitment.original" : "commitment.translated")}{" "}
      <button type="button" className="link not-printed" onClick={() => onChange(!isOriginal)}>
        {t(isOriginal ? "commitment.showTranslation" : "commitment.showOriginal")}
      </button>
    </p>
  );
}
