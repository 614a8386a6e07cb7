import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from "react";
import { flushSync } from "react-dom";
import { nearestCluster } from "./clusterMarks";
import type { ClusteredLane } from "./laneTypes";

interface Stop {
  readonly lane: string;
  readonly item: string;
}

export interface LaneKeys {
  /** The lane and the item whose mark takes the focus; null without any mark. */
  readonly lane: string | null;
  readonly item: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

const stopAt = (lane: ClusteredLane | undefined, index: number): Stop | null => {
  const item = lane?.clusters.at(index)?.items[0];
  return lane && item ? { lane: lane.id, item: item.id } : null;
};

/** Where a stop is now: lanes and clusters change with filters and zoom. */
function find(lanes: readonly ClusteredLane[], stop: Stop | null): { lane: number; cluster: number } | null {
  const lane = lanes.findIndex(({ id }) => id === stop?.lane);
  const cluster = lanes[lane]?.clusters.findIndex(({ items }) => items.some((item) => item.id === stop?.item)) ?? -1;
  return cluster < 0 ? null : { lane, cluster };
}

/** The next lane up or down that has marks, and in it the mark nearest to where the focus was. */
function acrossLanes(lanes: readonly ClusteredLane[], from: { lane: number; cluster: number }, step: 1 | -1): Stop | null {
  const at = lanes[from.lane]?.clusters[from.cluster]?.at ?? 0;
  for (let i = from.lane + step; i >= 0 && i < lanes.length; i += step) {
    const lane = lanes[i];
    if (lane && lane.clusters.length > 0) return stopAt(lane, nearestCluster(lane.clusters, at));
  }
  return null;
}

/** Where a key leads from a mark; null for a key that leads nowhere. */
function target(lanes: readonly ClusteredLane[], from: { lane: number; cluster: number }, key: string): Stop | null {
  const lane = lanes[from.lane];
  const last = (lane?.clusters.length ?? 1) - 1;
  switch (key) {
    case "ArrowLeft":
      return stopAt(lane, Math.max(0, from.cluster - 1));
    case "ArrowRight":
      return stopAt(lane, Math.min(last, from.cluster + 1));
    case "Home":
      return stopAt(lane, 0);
    case "End":
      return stopAt(lane, last);
    case "ArrowUp":
      return acrossLanes(lanes, from, -1);
    case "ArrowDown":
      return acrossLanes(lanes, from, 1);
    default:
      return null;
  }
}

/** One mark of all takes the focus (roving tabindex); arrows, Home and End move it. At first it is the newest of the first lane. */
export function useLaneKeys(frame: RefObject<HTMLDivElement | null>, lanes: readonly ClusteredLane[]): LaneKeys {
  const [chosen, setChosen] = useState<Stop | null>(null);
  const stop = find(lanes, chosen)
    ? chosen
    : stopAt(
        lanes.find((lane) => lane.clusters.length > 0),
        -1,
      );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(event.target instanceof Element) || !event.target.matches(".lane-mark")) return;
    const from = find(lanes, stop);
    const to = from && target(lanes, from, event.key);
    if (!to) return;
    event.preventDefault();
    flushSync(() => setChosen(to));
    frame.current?.querySelector<HTMLElement>(`[data-lane="${CSS.escape(to.lane)}"] .lane-mark[tabindex="0"]`)?.focus();
  };
  const onFocus = ({ target: element }: FocusEvent) => {
    if (!(element instanceof HTMLElement) || !element.matches(".lane-mark")) return;
    const lane = element.closest<HTMLElement>("[data-lane]")?.dataset["lane"];
    const item = element.dataset["item"];
    if (lane !== undefined && item !== undefined) setChosen({ lane, item });
  };
  return { lane: stop?.lane ?? null, item: stop?.item ?? null, onKeyDown, onFocus };
}
