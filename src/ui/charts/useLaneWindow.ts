import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** Pixels of a lane's height. */
export const LANE = 32;
/** Pixels that are drawn beyond what is in sight, and the step in which scrolling is noticed. */
const MARGIN = 240;
const STEP = 80;
/** Pixels that an axis needs at least, whatever the frame. */
const LEAST_WIDTH = 560;
/** The most that a browser lays out, with room to spare. */
const LARGEST_WIDTH = 8_000_000;
/** Pixels of the axis on paper. */
const PRINTED_WIDTH = 560;

export interface LaneWindow {
  /** Pixels of the whole axis. */
  readonly width: number;
  /** Pixels from its start between which marks are drawn. */
  readonly left: number;
  readonly right: number;
  /** The first and the last lane that is drawn. */
  readonly first: number;
  readonly last: number;
}

interface Settings {
  /** How many times the frame's width the axis takes. */
  readonly zoom: number;
  readonly lanes: number;
  /** Draw everything (print). */
  readonly whole: boolean;
}

interface Sight {
  /** Pixels of the frame beside the labels; null before it is measured. */
  readonly frame: number | null;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

/** What of the lanes is in sight. Zooming keeps the middle of the frame where it is. */
export function useLaneWindow(frame: RefObject<HTMLDivElement | null>, { zoom, lanes, whole }: Settings): LaneWindow {
  const [sight, setSight] = useState<Sight>({ frame: null, height: 600, left: 0, top: 0 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = () => {
      const label = element.querySelector<HTMLElement>(".lanes-axis > .lane-label")?.offsetWidth ?? 0;
      const now = {
        frame: Math.max(1, element.clientWidth - label - 1),
        height: element.clientHeight,
        left: Math.floor(element.scrollLeft / STEP) * STEP,
        top: Math.floor(element.scrollTop / STEP) * STEP,
      };
      setSight((was) => (was.frame === now.frame && was.height === now.height && was.left === now.left && was.top === now.top ? was : now));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [frame]);

  const inSight = sight.frame ?? 800;
  const width = whole ? PRINTED_WIDTH : Math.min(LARGEST_WIDTH, Math.max(LEAST_WIDTH, inSight * zoom));
  const drawnWidth = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    const before = drawnWidth.current;
    if (!element || sight.frame === null || whole || before === width) return;
    // At first, and zoomed in from the whole, the newest end is what readers look for.
    const goesToEnd = before === null || before <= sight.frame + 1;
    const middle = (element.scrollLeft + sight.frame / 2) / (before ?? width);
    element.scrollTo({ left: goesToEnd ? element.scrollWidth : middle * width - sight.frame / 2 });
    drawnWidth.current = width;
  }, [frame, width, sight.frame, whole]);

  if (whole) return { width, left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY, first: 0, last: lanes };
  return {
    width,
    left: sight.left - MARGIN,
    right: sight.left + inSight + STEP + MARGIN,
    first: Math.floor((sight.top - MARGIN) / LANE),
    last: Math.ceil((sight.top + sight.height + STEP + MARGIN) / LANE),
  };
}
