import { lazy, Suspense } from "react";
import { useViewState } from "../state/useTracker";
import { Faults } from "./Faults";

const OpenDialogs = lazy(() => import("./OpenDialogs").then((m) => ({ default: m.OpenDialogs })));

/** Whatever dialog the address opens, loaded when the first one is. */
export function Dialogs() {
  const isAnyOpen = useViewState((view) => view.ledger !== null || view.commitment !== null);
  return (
    <Faults>
      <Suspense fallback={<span hidden data-pending="" />}>{isAnyOpen && <OpenDialogs />}</Suspense>
    </Faults>
  );
}
