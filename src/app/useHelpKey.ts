import { useEffect, useEffectEvent } from "react";

/** Calls `open` when `?` is pressed anywhere but where a text is typed or a dialog is open. */
export function useHelpKey(open: () => void): void {
  const show = useEffectEvent(open);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : null;
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        at?.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") ||
        document.querySelector("dialog[open]")
      )
        return;
      event.preventDefault();
      show();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
