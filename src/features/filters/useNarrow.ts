import { useSyncExternalStore } from "react";

/** Same limit as in styles.css: below it the rail is a sheet. */
const NARROW = "(max-width: 60rem)";

function subscribe(onChange: () => void): () => void {
  const list = matchMedia(NARROW);
  list.addEventListener("change", onChange);
  return () => list.removeEventListener("change", onChange);
}

/** Whether the window has no room for the rail beside the results. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}
