import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** A print of more rows than this is cut, and says so. */
export const PRINTED_ROWS = 5_000;

/**
 * Whether the page is being printed. Both signals are needed: `beforeprint` comes from the dialog, the media query from tools that only
 * emulate print. The change is drawn at once, since the browser takes its picture right after the event.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(() => matchMedia("print").matches);
  useEffect(() => {
    const query = matchMedia("print");
    const now = (value: boolean) => flushSync(() => setPrinting(value));
    const before = () => now(true);
    const after = () => now(query.matches);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    query.addEventListener("change", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
      query.removeEventListener("change", after);
    };
  }, []);
  return printing;
}
