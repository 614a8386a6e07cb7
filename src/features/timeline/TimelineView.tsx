import { useSelection, useViewState } from "../../state/useTracker";
import { ChangedSince } from "./ChangedSince";
import { ChangeFinding } from "./ChangeFinding";
import { StatusesOverTime } from "./StatusesOverTime";
import { StepLanes } from "./StepLanes";
import { TimelineFinding } from "./TimelineFinding";
import "./timeline.css";

/** What happened when: a finding, what changed since a day, every step on a time axis, and the statuses over time. */
export function TimelineView() {
  const { count } = useSelection();
  const since = useViewState((view) => view.since);
  return (
    <>
      {since === null ? <TimelineFinding /> : <ChangeFinding />}
      <ChangedSince />
      <StepLanes />
      {count > 0 && <StatusesOverTime />}
    </>
  );
}
