import { type RefCallback, useCallback, useState } from "react";

/** Pixels around the window that count as in sight. */
const AROUND = 100;

/** Whether an element is in sight, or nearly: the ref to set on it, and the answer. */
export function useInSight(): readonly [RefCallback<Element>, boolean] {
  const [isInSight, setInSight] = useState(false);
  const ref = useCallback((element: Element | null) => {
    if (!element) return undefined;
    const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting === true), {
      rootMargin: `${AROUND}px`,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, isInSight];
}
