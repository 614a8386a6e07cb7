import type { Figure } from "../../engine/figure";
import { useI18n } from "../../i18n/i18n";
import { useActions } from "../../state/useTracker";

interface FigureButtonProps {
  readonly figure: Figure;
  /** The number as it stands on screen. */
  readonly text: string;
  /** What the number is of, for its accessible name. Default: the words around it say so. */
  readonly of?: string;
}

/** A number on screen: it opens its ledger. */
export function FigureButton({ figure, text, of }: FigureButtonProps) {
  const { t } = useI18n();
  const { openLedger } = useActions();
  return (
    <button
      type="button"
      className="fig"
      aria-label={of === undefined ? undefined : t("charts.ledger", { figure: text, of })}
      onClick={() => openLedger(figure)}
    >
      {text}
    </button>
  );
}
