import type { ReactNode } from "react";

/** The nine shapes, named by the status each stands for. */
export type MarkShape = "proposed" | "pledged" | "signed" | "allocated" | "active" | "fulfilled" | "stalled" | "withdrawn" | "declined";

export type ConditionMarkShape = "met" | "unmet" | "unknown";

const RING = <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.5" />;

/** A disc that fills rung by rung; off the ladder: bars, a minus, a cross. Told apart without colour. */
const SHAPES: Record<MarkShape, ReactNode> = {
  proposed: <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.5 2.53" />,
  pledged: RING,
  signed: (
    <>
      {RING}
      <path d="M8 8V1.6A6.4 6.4 0 0 1 14.4 8Z" fill="currentColor" />
    </>
  ),
  allocated: (
    <>
      {RING}
      <path d="M8 1.6A6.4 6.4 0 0 1 8 14.4Z" fill="currentColor" />
    </>
  ),
  active: (
    <>
      {RING}
      <path d="M8 8V1.6A6.4 6.4 0 1 1 1.6 8Z" fill="currentColor" />
    </>
  ),
  fulfilled: <circle cx="8" cy="8" r="7.1" fill="currentColor" />,
  stalled: (
    <>
      {RING}
      <path d="M6.2 5v6M9.8 5v6" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  withdrawn: (
    <>
      {RING}
      <path d="M3.5 8h9" stroke="currentColor" strokeWidth="2.2" />
    </>
  ),
  declined: <path d="M2.6 2.6l10.8 10.8M13.4 2.6L2.6 13.4" stroke="currentColor" strokeWidth="2.3" fill="none" />,
};

const CONDITION_SHAPES: Record<ConditionMarkShape, ReactNode> = {
  met: <path d="M2.5 8.5l3.8 3.8L13.5 4" stroke="currentColor" strokeWidth="2.2" fill="none" />,
  unmet: <path d="M8 2.2A5.8 5.8 0 1 0 8 13.8 5.8 5.8 0 1 0 8 2.2M8 4.8V8.3l2.6 1.6" stroke="currentColor" strokeWidth="1.6" fill="none" />,
  unknown: (
    <path d="M5 5.8C5 3.9 6.3 2.8 8 2.8s3 1.1 3 2.7c0 2.2-3 2.3-3 4.6M8 12v1.8" stroke="currentColor" strokeWidth="1.8" fill="none" />
  ),
};

function Drawing({ className, label, children }: { className: string; label: string | undefined; children: ReactNode }) {
  const naming = label === undefined ? { "aria-hidden": true as const } : { role: "img", "aria-label": label };
  return (
    <svg className={className} viewBox="0 0 16 16" focusable="false" {...naming}>
      {children}
    </svg>
  );
}

/**
 * The mark of a status.
 * @param status which of the nine
 * @param label its word, where no word stands beside it; without one the mark is hidden from assistive technology
 */
export function Mark({ status, label }: { status: MarkShape; label?: string }) {
  return (
    <Drawing className={`mark ${status}`} label={label}>
      {SHAPES[status]}
    </Drawing>
  );
}

/**
 * The mark of a condition's state: a tick, a clock, a question mark.
 * @param state met, unmet or unknown
 * @param label its word, where no word stands beside it; without one the mark is hidden from assistive technology
 */
export function ConditionMark({ state, label }: { state: ConditionMarkShape; label?: string }) {
  return (
    <Drawing className={`mark k-${state}`} label={label}>
      {CONDITION_SHAPES[state]}
    </Drawing>
  );
}
