import { useEffect, useRef } from "react";
import { useI18n } from "../../i18n/i18n";

interface FacetFindProps {
  readonly label: string;
  /** Id of the list that it narrows. */
  readonly listId: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Finds values in a long facet that is shown whole. Escape empties it. */
export function FacetFind({ label, listId, text, onChange }: FacetFindProps) {
  const { t } = useI18n();
  const field = useRef<HTMLInputElement>(null);
  // The button that brought it moves out of sight under the long list. On touch the field would bring up the keyboard over it.
  useEffect(() => {
    if (matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, []);
  return (
    <input
      ref={field}
      className="input find"
      type="text"
      value={text}
      aria-label={label}
      aria-controls={listId}
      placeholder={t("filters.findPlaceholder")}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || text === "") return;
        // Else the same Escape would also close the sheet.
        event.preventDefault();
        event.stopPropagation();
        onChange("");
      }}
    />
  );
}
