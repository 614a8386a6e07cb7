import { type ReactNode, startTransition, use, useEffect, useLayoutEffect, useState } from "react";
import type { Selection } from "../engine/tracker";
import { LaterView, setBehind } from "../state/laterView";
import { useDataSource, useSelectionOf, useViewState } from "../state/useTracker";
import type { ViewState } from "../state/viewState";
import { afterPaint } from "../ui/afterPaint";

/** Stands on the page's root while charts, tiles and links still say an earlier choice than counts, finding and table do. */
const BEHIND = "data-behind";

/**
 * Lets charts, and whatever else is not looked at first, follow a choice once the frame with its counts, finding and table has been painted.
 * They are drawn as a transition, which the next choice interrupts. Another view and other data are never drawn by an earlier choice.
 */
export function Following({ children }: { readonly children: ReactNode }) {
  const view = useViewState((state) => state);
  const source = useDataSource();
  const [reached, setReached] = useState({ view, source });
  const isSamePage = reached.source === source && reached.view.view === view.view;
  const given = isSamePage ? reached.view : view;
  const isBehind = given !== view;
  useEffect(() => {
    if (reached.view === view && reached.source === source) return undefined;
    return afterPaint(() => startTransition(() => setReached({ view, source })));
  }, [reached, view, source]);
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute(BEHIND, isBehind);
    setBehind(isBehind);
  }, [isBehind]);
  return <LaterView value={given}>{children}</LaterView>;
}

/** A part of the view as charts show it: like `useViewState`, but it follows a choice after the paint. */
export function useLaterState<T>(selector: (view: ViewState) => T): T {
  const view = use(LaterView);
  if (!view) throw new Error("useLaterState needs Following above it.");
  return selector(view);
}

/** The selection as charts show it: it follows a choice after the paint. */
export function useLaterSelection(): Selection {
  return useSelectionOf(useLaterState((view) => view));
}

/** The view at once where `isNow`, else as charts show it. */
export function useViewWhen(isNow: boolean): ViewState {
  const later = use(LaterView);
  return useViewState((now) => (isNow ? now : (later ?? now)));
}
