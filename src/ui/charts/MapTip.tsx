import { type FocusEvent, type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { customProperties } from "./customProperties";

/** Where a tip stands, in pixels of the box around the map. */
interface MapTipPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly leftwards: boolean;
  readonly upwards: boolean;
}

interface MapTipState {
  readonly shown: MapTipPlace | null;
  readonly show: (element: EventTarget) => void;
  /** The map has scrolled: with a key's focus the tip goes along, else it goes. */
  readonly onScroll: () => void;
  readonly listeners: {
    readonly onPointerOver: (event: PointerEvent) => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** Milliseconds that a tip stays when the pointer has left its country, so that it can be reached and read with a magnifier. */
const STAYS = 200;
const PLACE = "[data-place]";

/** Which country is pointed at or has the focus: by its shape or by its button, beside which the tip stands. Escape sends it away. */
export function useMapTip(box: RefObject<HTMLElement | null>): MapTipState {
  const [shown, setShown] = useState<MapTipPlace | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // In a window of another width it would stand beside another country, or beyond the edge.
  useEffect(() => {
    const leaveAtOnce = () => setShown(null);
    addEventListener("resize", leaveAtOnce);
    return () => removeEventListener("resize", leaveAtOnce);
  }, []);

  const show = (element: EventTarget): boolean => {
    const found = element instanceof Element ? element.closest(PLACE) : null;
    const id = found?.getAttribute("data-place");
    const around = box.current?.getBoundingClientRect();
    if (!found || !id || !around) return false;
    clearTimeout(timer.current);
    // A country without a button has its tip in the middle of its shape.
    const anchor = box.current?.querySelector(`button[data-place="${CSS.escape(id)}"]`) ?? found;
    const at = anchor.getBoundingClientRect();
    const x = Math.max(0, Math.min(around.width, at.left + at.width / 2 - around.left));
    const upwards = at.bottom > window.innerHeight * 0.7 && at.top - around.top > 160;
    setShown({ id, x, y: (upwards ? at.top : at.bottom) - around.top, leftwards: x > around.width / 2, upwards });
    return true;
  };
  const onScroll = () => {
    const focused = document.activeElement;
    if (!focused?.matches("button[data-place]:focus-visible") || !show(focused)) setShown(null);
  };
  const leave = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(null), STAYS);
  };
  return {
    shown,
    show,
    onScroll,
    listeners: {
      onPointerOver: ({ target, pointerType }) => {
        if (pointerType === "touch") return;
        const isOnTip = target instanceof Element && target.closest(".map-tip") !== null;
        if (isOnTip) clearTimeout(timer.current);
        else if (!show(target)) leave();
      },
      onPointerLeave: leave,
      onFocus: ({ target }) => {
        if (target instanceof Element && target.matches(":focus-visible")) show(target);
      },
      onBlur: leave,
      onKeyDown: ({ key }) => {
        if (key === "Escape") setShown(null);
      },
    },
  };
}

/** What is said of a country beside it. */
export function MapTip({ id, place, children }: { readonly id: string; readonly place: MapTipPlace; readonly children: ReactNode }) {
  const sides = `${place.leftwards ? " leftwards" : ""}${place.upwards ? " upwards" : ""}`;
  return (
    <div className={`map-tip${sides}`} role="tooltip" id={id} style={customProperties({ "--x": `${place.x}px`, "--y": `${place.y}px` })}>
      {children}
    </div>
  );
}
