import { type ReactNode, startTransition, useEffect, useState } from "react";

interface StagedProps {
  /** Whether to wait at all. */
  readonly when: boolean;
  readonly children: ReactNode;
}

/** Draws its content in a later turn, piece by piece, so that what costs much to draw does not make the page stand still. */
export function Staged({ when, children }: StagedProps) {
  const [isDue, setDue] = useState(!when);
  useEffect(() => {
    if (isDue) return;
    // After what stands before it has been drawn.
    const timer = setTimeout(() => startTransition(() => setDue(true)));
    return () => clearTimeout(timer);
  }, [isDue]);
  return isDue ? children : <div className="view-wait" data-pending="" />;
}
