import { useMemo } from "react";
import { type Changes, changesBetween } from "../../engine/changes";
import { firstDay } from "../../model/partialDate";
import { useSelection, useTracker, useViewState } from "../../state/useTracker";

/** What changed in the selection between `since`, a partial date at its first day, and the as-of date; null: nobody asks. */
export function useChanges(): Changes | null {
  const { dataset, columns } = useTracker();
  const { rows, standing } = useSelection();
  const since = useViewState((view) => view.since);
  return useMemo(
    () => (since === null ? null : changesBetween({ dataset, columns }, rows, firstDay(since), standing.asOf)),
    [dataset, columns, rows, since, standing.asOf],
  );
}
