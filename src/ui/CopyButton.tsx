import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useI18n } from "../i18n/i18n";

interface CopyButtonProps {
  /** Makes the text when it is asked for. */
  readonly text: () => string;
  /** Accessible name, where the visible words say too little. */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

const SHOWN_MS = 4000;

/** A button that puts a text on the clipboard and says whether that worked. */
export function CopyButton({ text, label, className = "link", children }: CopyButtonProps) {
  const { t } = useI18n();
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);

  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    setOutcome(null);
    try {
      await navigator.clipboard.writeText(text());
      setOutcome("copied");
    } catch {
      setOutcome("failed");
    }
  };

  return (
    <span className="copy">
      <button type="button" className={className} aria-label={label} onClick={() => void copy()}>
        {children}
      </button>
      <span role="status" className="copied">
        {outcome === null ? "" : t(`dialog.${outcome}`)}
      </span>
    </span>
  );
}
