import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { customProperties } from "./customProperties";

/** What holds from one step to the next. */
interface Said {
  readonly heading: string;
  readonly rows: readonly { readonly id: string; readonly label: string; readonly figure: string }[];
}

interface StepReadoutProps {
  /** Names the line that is moved. */
  readonly label: string;
  /** px of the steps from the left of the frame, ascending, at least one. */
  readonly xs: readonly number[];
  readonly right: number;
  readonly top: number;
  readonly height: number;
  readonly describe: (step: number) => Said;
}

const FAR = 10;

/** Where a key leads from a step; null for a key that leads nowhere. */
function stepAfter(key: string, now: number, last: number): number | null {
  const to: Readonly<Record<string, number>> = {
    ArrowLeft: now - 1,
    ArrowDown: now - 1,
    ArrowRight: now + 1,
    ArrowUp: now + 1,
    PageDown: now - FAR,
    PageUp: now + FAR,
    Home: 0,
    End: last,
  };
  const step = to[key];
  return step === undefined ? null : Math.max(0, Math.min(last, step));
}

/** A line over a drawing of steps that follows the pointer or the arrow keys, and says what holds there. */
export function StepReadout({ label, xs, right, top, height, describe }: StepReadoutProps) {
  const [shown, setShown] = useState<number | null>(null);
  const last = xs.length - 1;
  const now = Math.min(shown ?? last, last);
  const [left = 0] = xs;
  const width = Math.max(1, right - left);
  const { heading, rows } = describe(now);
  const follow = (event: PointerEvent) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left + left;
    setShown(
      Math.max(
        0,
        xs.findLastIndex((at) => at <= x),
      ),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") setShown(null);
    const step = stepAfter(event.key, now, last);
    if (step === null) return;
    event.preventDefault();
    setShown(step);
  };
  const at = (xs[now] ?? left) - left;
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={now}
      aria-valuetext={[heading, ...rows.map((row) => `${row.label} ${row.figure}`)].join("; ")}
      className="step-readout"
      style={customProperties({ "--left": `${left}px`, "--top": `${top}px`, "--wide": `${width}px`, "--high": `${height}px` })}
      onFocus={() => setShown(now)}
      onBlur={() => setShown(null)}
      onKeyDown={onKeyDown}
      onPointerDown={follow}
      onPointerMove={follow}
      onPointerLeave={(event) => document.activeElement === event.currentTarget || setShown(null)}
    >
      {shown === null ? null : (
        <>
          <i style={customProperties({ "--x": `${at}px` })} />
          <div
            className={`step-said${at > width / 2 ? " leftwards" : ""}`}
            aria-hidden="true"
            style={customProperties({ "--x": `${at}px` })}
          >
            <b>{heading}</b>
            {rows.map((row) => (
              <span key={row.id}>
                {row.label} <span className="num">{row.figure}</span>
              </span>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
