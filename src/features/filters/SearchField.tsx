import { useState } from "react";
import type { RefObject } from "react";
import { wordsOf } from "../../engine/textIndex";
import { useI18n } from "../../i18n/i18n";
import { useActions, useViewState } from "../../state/useTracker";

/** Whether two texts search for the same, so that a blank just typed is not taken away. */
function sameSearch(a: string, b: string): boolean {
  return a === b || wordsOf(a).join(" ") === wordsOf(b).join(" ");
}

/**
 * The text search. It filters at once; Escape empties it.
 * @param field set to the input, for those who move the focus into it
 */
export function SearchField({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const { t } = useI18n();
  const { setSearch } = useActions();
  const q = useViewState((view) => view.filters.q);
  const [typed, setTyped] = useState(q);
  const change = (text: string) => {
    setTyped(text);
    setSearch(text.trim() === "" ? "" : text);
  };
  return (
    <label className="field">
      <span>{t("filters.search.label")}</span>
      <input
        ref={field}
        className="input"
        type="search"
        value={sameSearch(typed, q) ? typed : q}
        placeholder={t("filters.search.placeholder")}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        aria-keyshortcuts="/"
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.currentTarget.value === "") return;
          // Else the same Escape would also close the sheet.
          event.preventDefault();
          event.stopPropagation();
          change("");
        }}
      />
    </label>
  );
}
