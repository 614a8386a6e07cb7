import type { Selection } from "../../engine/tracker";
import { firstDay } from "../../model/partialDate";
import { useSelection, useTracker, useViewState } from "../../state/useTracker";

/** The rows that the open ledger is of: those on screen, or on the day that the figure has of its own, by the same filters. */
export function useLedgerSelection(): Selection {
  const tracker = useTracker();
  const selection = useSelection();
  const day = useViewState((view) => view.ledger?.parts.find(([key]) => key === "asof")?.[1] ?? null);
  return day === null ? selection : tracker.select({ ...selection.query, asOf: firstDay(day) });
}
