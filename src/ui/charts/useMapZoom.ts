import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

const MOST = 6;
const STEP = 1.5;
/** Pixels that a mouse must move before it drags: less is a click. */
const DRAG = 4;

interface MapZoom {
  /** Width of the drawing as a multiple of its frame's. */
  readonly zoom: number;
  readonly canZoomIn: boolean;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly whole: () => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const between = (a: Touch, b: Touch): Place => ({ x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 });
const apart = (a: Touch, b: Touch) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);

interface Zoomed {
  readonly element: HTMLElement | null;
  readonly current: RefObject<number>;
  readonly setZoom: (zoom: number) => void;
}

/** Zooms within the bounds and keeps what lies under `client`, else in the middle of the frame, where it is. */
function applyZoom({ element, current, setZoom }: Zoomed, wanted: number, client?: Place): void {
  const next = Math.min(MOST, Math.max(1, wanted));
  if (!element || next === current.current) return;
  const box = element.getBoundingClientRect();
  const at = client ? { x: client.x - box.left, y: client.y - box.top } : { x: box.width / 2, y: box.height / 2 };
  const [x, y] = [(element.scrollLeft + at.x) / element.scrollWidth, (element.scrollTop + at.y) / element.scrollHeight];
  current.current = next;
  flushSync(() => setZoom(next));
  element.scrollTo(x * element.scrollWidth - at.x, y * element.scrollHeight - at.y);
}

/**
 * Zoom of a drawing in a frame that scrolls: the browser's own scrolling is the pan, so that a finger, the keyboard's focus and whatever
 * scrolls to a button find every place. Two fingers pinch, Ctrl and the wheel zoom, a mouse drags; each keeps the place under it.
 */
export function useMapZoom(frame: RefObject<HTMLElement | null>): MapZoom {
  const [zoom, setZoom] = useState(1);
  const current = useRef(1);
  const drag = useRef<{ readonly start: Place; readonly left: number; readonly top: number; readonly pointer: number } | null>(null);

  const zoomTo = (wanted: number) => applyZoom({ element: frame.current, current, setZoom }, wanted);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const zoomed = { element, current, setZoom };
    let pinch: { readonly distance: number; readonly zoom: number } | null = null;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      applyZoom(zoomed, current.current * 2 ** (-event.deltaY / 200), { x: event.clientX, y: event.clientY });
    };
    const onTouch = (event: TouchEvent) => {
      const [a, b] = event.touches;
      if (!a || !b) {
        pinch = null;
        return;
      }
      event.preventDefault();
      pinch ??= { distance: apart(a, b), zoom: current.current };
      applyZoom(zoomed, (pinch.zoom * apart(a, b)) / pinch.distance, between(a, b));
    };
    // React's own listeners are passive: they could not keep the page from zooming as well.
    element.addEventListener("wheel", onWheel, { passive: false });
    for (const type of ["touchstart", "touchmove", "touchend"] as const) element.addEventListener(type, onTouch, { passive: false });
    return () => {
      element.removeEventListener("wheel", onWheel);
      for (const type of ["touchstart", "touchmove", "touchend"] as const) element.removeEventListener(type, onTouch);
    };
  }, [frame]);

  return {
    zoom,
    canZoomIn: zoom < MOST,
    zoomIn: () => zoomTo(zoom * STEP),
    zoomOut: () => zoomTo(zoom / STEP),
    whole: () => zoomTo(1),
    onPointerDown: ({ pointerType, button, clientX, clientY, pointerId, currentTarget }) => {
      drag.current =
        pointerType === "mouse" && button === 0 && zoom > 1
          ? { start: { x: clientX, y: clientY }, left: currentTarget.scrollLeft, top: currentTarget.scrollTop, pointer: pointerId }
          : null;
    },
    onPointerMove: ({ buttons, clientX, clientY, currentTarget }) => {
      const from = drag.current;
      if (!from || buttons !== 1) return;
      const [dx, dy] = [clientX - from.start.x, clientY - from.start.y];
      if (!currentTarget.hasPointerCapture(from.pointer)) {
        if (Math.hypot(dx, dy) < DRAG) return;
        // From here on the click that ends the drag is the frame's, no country's.
        currentTarget.setPointerCapture(from.pointer);
      }
      currentTarget.scrollTo(from.left - dx, from.top - dy);
    },
  };
}
