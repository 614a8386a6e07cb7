import { type ReactNode, useEffect } from "react";
import { useI18n } from "../../i18n/i18n";
import { OfferedText } from "../../ui/OfferedText";

/**
 * How an export goes or went. `busy`: it is under way, `running` shows how far where that takes a while; `refused`: clipboard or download were not to be had, and
 * the text is offered instead.
 */
export type Outcome =
  | { readonly kind: "busy"; readonly text: string; readonly running?: ReactNode }
  | { readonly kind: "done" | "failed"; readonly text: string }
  | { readonly kind: "refused"; readonly text: string; readonly offered: string };

interface Props {
  readonly outcome: Outcome | null;
  readonly onDismiss: () => void;
}

const SHOWN_MS = 8000;

/** Says under the button how an export went, aloud too. What went well leaves by itself, the rest stays until it is closed. */
export function ExportNote({ outcome, onDismiss }: Props) {
  useEffect(() => {
    if (outcome?.kind !== "done") return;
    const timer = setTimeout(onDismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome, onDismiss]);

  // Not role="status": the page's first is the result line, which readers and checks look for by that role.
  return (
    <div className="export-live" aria-live="polite">
      {outcome === null ? null : (
        <div className="export-note">
          <p>{outcome.text}</p>
          {outcome.kind === "busy" && outcome.running}
          {outcome.kind === "refused" && (
            <OfferedText key={outcome.offered} text={outcome.offered} label={outcome.text} onDismiss={onDismiss} />
          )}
          {(outcome.kind === "failed" || outcome.kind === "refused") && <CloseButton onDismiss={onDismiss} />}
        </div>
      )}
    </div>
  );
}

function CloseButton({ onDismiss }: { readonly onDismiss: () => void }) {
  const { t } = useI18n();
  return (
    <button type="button" className="link" onClick={onDismiss}>
      {t("exporting.close")}
    </button>
  );
}
