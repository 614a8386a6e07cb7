import { useEffect, useRef } from "react";

interface OfferedTextProps {
  readonly text: string;
  readonly label: string;
  /** Escape in the field. */
  readonly onDismiss: () => void;
}

/** A text to copy by hand, where the clipboard or a download was refused: marked whole, so that the keys for copying suffice. */
export function OfferedText({ text, label, onDismiss }: OfferedTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // A frame later: a menu that is closing gives the focus back to its button first.
    const frame = requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.select();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <textarea
      ref={field}
      className="input offered"
      rows={4}
      readOnly
      aria-label={label}
      value={text}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // In a dialog the key closes this field alone.
        event.preventDefault();
        event.stopPropagation();
        onDismiss();
      }}
    />
  );
}
