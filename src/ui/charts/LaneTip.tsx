import { type FocusEvent, type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import type { Cluster } from "./clusterMarks";
import { customProperties } from "./customProperties";
import type { ClusteredLane, LaneItem } from "./laneTypes";

interface TipPlace {
  readonly lane: ClusteredLane;
  readonly cluster: Cluster<LaneItem>;
  /** Pixels within the box around the frame. */
  readonly x: number;
  readonly y: number;
  /** Whether it opens to the left of its mark. */
  readonly leftwards: boolean;
}

interface LaneTipState {
  readonly shown: TipPlace | null;
  readonly listeners: {
    readonly onPointerOver: (event: PointerEvent) => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onScrollCapture: () => void;
  };
}

/** Milliseconds that a tip stays when the pointer has left its mark, so that it can be reached and read with a magnifier. */
const STAYS = 200;

/** Which mark is pointed at or has the focus. Escape sends the tip away. */
export function useLaneTip(frame: RefObject<HTMLDivElement | null>, lanes: readonly ClusteredLane[]): LaneTipState {
  const [shown, setShown] = useState<TipPlace | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // What is filtered or zoomed away takes its tip along.
  const current = shown && lanes.some((lane) => lane.id === shown.lane.id && lane.clusters.includes(shown.cluster)) ? shown : null;

  const showFor = (element: EventTarget): boolean => {
    const mark = element instanceof Element ? element.closest<HTMLElement>(".lane-mark") : null;
    const box = frame.current?.parentElement;
    const id = mark?.closest<HTMLElement>("[data-lane]")?.dataset["lane"];
    const lane = lanes.find((one) => one.id === id);
    const cluster = lane?.clusters.find(({ items }) => items[0]?.id === mark?.dataset["item"]);
    if (!mark || !box || !lane || !cluster) return false;
    clearTimeout(timer.current);
    const [at, around] = [mark.getBoundingClientRect(), box.getBoundingClientRect()];
    const x = Math.max(0, Math.min(around.width, at.left + at.width / 2 - around.left));
    setShown({ lane, cluster, x, y: at.bottom - around.top, leftwards: x > around.width / 2 });
    return true;
  };
  const leave = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(null), STAYS);
  };
  return {
    shown: current,
    listeners: {
      onPointerOver: ({ target, pointerType }) => {
        if (pointerType === "touch") return;
        const isOnTip = target instanceof Element && target.closest(".lane-tip") !== null;
        if (isOnTip) clearTimeout(timer.current);
        else if (!showFor(target)) leave();
      },
      onPointerLeave: leave,
      onFocus: ({ target }) => {
        if (target instanceof Element && target.matches(":focus-visible")) showFor(target);
      },
      onBlur: leave,
      onKeyDown: ({ key }) => {
        if (key === "Escape") setShown(null);
      },
      // A key that moves the focus may scroll: the tip goes along. Scrolling by hand sends it away.
      onScrollCapture: () => {
        const focused = document.activeElement;
        if (!focused?.matches(".lane-mark:focus-visible") || !showFor(focused)) setShown(null);
      },
    },
  };
}

/** What is said of a mark, beside it. */
export function LaneTip({ place, children }: { readonly place: TipPlace; readonly children: ReactNode }) {
  return (
    <div
      className={`lane-tip${place.leftwards ? " leftwards" : ""}`}
      role="tooltip"
      style={customProperties({ "--x": `${place.x}px`, "--y": `${place.y}px` })}
    >
      {children}
    </div>
  );
}
