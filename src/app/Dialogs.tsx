import { Suspense } from "react";
import { useViewState } from "../state/useTracker";
import { lazyPart } from "../ui/lazyPart";
import { Faults } from "./Faults";

const OpenDialogs = lazyPart(
  () => import("./OpenDialogs"),
  (m) => m.OpenDialogs,
);

/** Whatever dialog the address opens, loaded when the first one is. */
export function Dialogs() {
  const isAnyOpen = useViewState((view) => view.ledger !== null || view.commitment !== null);
  return (
    <div className="dialogs">
      <Faults>
        <Suspense fallback={<span hidden data-pending="" />}>{isAnyOpen && <OpenDialogs />}</Suspense>
      </Faults>
    </div>
  );
}
