import type { Figure } from "../engine/figure";
import { useI18n } from "../i18n/i18n";
import { useActions } from "../state/useTracker";

interface FigureButtonProps {
  readonly figure: Figure;
  /** The number as it stands on screen. */
  readonly text: string;
  /** The whole range in words, where `text` is only its number. Default: `text`. */
  readonly whole?: string;
  /** What the number is of, for its accessible name. Default: the words around it say so. */
  readonly of?: string;
  /** The exact number, at hand for who points at it. */
  readonly exact?: string;
}

/** A number on screen: it opens its ledger. */
export function FigureButton({ figure, text, whole = text, of, exact }: FigureButtonProps) {
  const { t } = useI18n();
  const { openLedger } = useActions();
  return (
    <button
      type="button"
      className="fig"
      aria-label={of === undefined ? undefined : t("common.ledger", { figure: whole, of })}
      title={exact}
      onClick={() => openLedger(figure)}
    >
      {text}
    </button>
  );
}
