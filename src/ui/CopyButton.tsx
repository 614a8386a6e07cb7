import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useI18n } from "../i18n/i18n";
import { OfferedText } from "./OfferedText";

interface CopyButtonProps {
  /** Makes the text when it is asked for. */
  readonly text: () => string;
  /** Accessible name, where the visible words say too little. */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

const SHOWN_MS = 4000;

/** A button that puts a text on the clipboard and says whether that worked; where it did not, the text stands there to copy by hand. */
export function CopyButton({ text, label, className = "link", children }: CopyButtonProps) {
  const { t } = useI18n();
  const [isCopied, setCopied] = useState(false);
  const [offered, setOffered] = useState<string | null>(null);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    setCopied(false);
    setOffered(null);
    const content = text();
    try {
      await navigator.clipboard.writeText(content);
      setCopied(true);
    } catch {
      setOffered(content);
    }
  };

  return (
    <span className={offered === null ? "copy" : "copy is-offered"}>
      <button type="button" className={className} aria-label={label} onClick={() => void copy()}>
        {children}
      </button>
      <span role="status" className="copied">
        {isCopied && t("dialog.copied")}
        {offered !== null && t("exportMenu.refused")}
      </span>
      {offered !== null && <OfferedText text={offered} label={t("exportMenu.refused")} onDismiss={() => setOffered(null)} />}
    </span>
  );
}
