import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/**
 * The width of an element in rem of the page, kept up to date. Until the browser has laid it out, at most that of the window. It is told
 * by the browser's own layout, before that is painted: to ask for it would make the browser lay out a page that is just being put together.
 */
export function useFrameWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(() => window.innerWidth / 16);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const observer = new ResizeObserver(([entry]) => {
      // The observer hears of the content box; what has a padding is measured with it.
      if (entry) flushSync(() => setWidth(element.clientWidth / rem));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
