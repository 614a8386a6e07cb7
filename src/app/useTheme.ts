import { useLayoutEffect, useSyncExternalStore } from "react";
import { useViewState } from "../state/useTracker";

const DARK = "(prefers-color-scheme: dark)";

function subscribe(changed: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Sets the page's theme: the chosen one, else the system's, also when that changes. */
export function useTheme(): void {
  const chosen = useViewState((view) => view.theme);
  const system = useSyncExternalStore(subscribe, () => (matchMedia(DARK).matches ? "dark" : "light"));
  const theme = chosen ?? system;
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
}
