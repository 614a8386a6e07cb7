import { useEffect } from "react";
import { markReady } from "./markReady";

/** Stands in the place of whatever is still on its way: a view, a dialog, a chart. */
const PENDING = "[data-pending]";
/** Stands in the view's place when its code cannot be had. */
const MISSING = "main > [data-missing]";

/**
 * Stands at the end of a view. When it is drawn, so is the view, but for the parts that come in chunks of their own: the page is ready
 * once none of them is on its way.
 */
export function Ready() {
  useEffect(() => {
    const check = () => {
      if (document.querySelector(PENDING)) return;
      watching.disconnect();
      markReady(document.querySelector(MISSING) ? "error" : "true");
    };
    const watching = new MutationObserver(check);
    watching.observe(document.body, { childList: true, subtree: true, attributeFilter: ["data-pending"] });
    check();
    return () => watching.disconnect();
  }, []);
  return null;
}
