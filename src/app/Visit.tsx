import { useEffect } from "react";
import { coveredDay } from "../state/fitToDataset";
import { useDataSource, useTracker } from "../state/useTracker";
import { recordVisit, today } from "../state/visits";

/** Takes note of a visit to the tracker's own data, where the reader has allowed it. */
export function Visit() {
  const { dataset } = useTracker();
  const isOwn = useDataSource().kind === "own";
  useEffect(() => {
    if (isOwn) recordVisit(today(), coveredDay(dataset));
  }, [isOwn, dataset]);
  return null;
}
