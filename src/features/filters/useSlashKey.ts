import { useEffect, useEffectEvent } from "react";

const TYPED_IN =
  "input:not([type=checkbox], [type=radio], [type=button], [type=file]), textarea, select, [contenteditable]:not([contenteditable=false])";

/** Whether a `/` pressed here is meant for the search: not while typing, nor under a dialog that does not hold it. */
function isForSearch(event: KeyboardEvent, field: Element | null): boolean {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return false;
  if (event.target instanceof Element && event.target.closest(TYPED_IN)) return false;
  const modal = document.querySelector("dialog:modal");
  return modal === null || modal.contains(field);
}

/**
 * Calls `focus` when `/` is pressed anywhere but in a field.
 * @param field the search field, to know whether an open dialog holds it
 */
export function useSlashKey(field: () => Element | null, focus: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isForSearch(event, field())) return;
    event.preventDefault();
    focus();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}
