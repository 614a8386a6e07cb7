import type { ReactNode } from "react";
import { useHref } from "../state/useTracker";
import { toPage } from "../state/viewState";

/** A way out of a frame: the same view in the tracker, in a tab of its own. */
export function TrackerLink({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  return (
    <a className={className} href={useHref(toPage)} target="_blank" rel="noopener">
      {children}
    </a>
  );
}
