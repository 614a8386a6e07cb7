import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import { customProperties } from "./customProperties";

/** How a key moves the slider; `far` is a larger step. */
export type SliderStep = "back" | "on" | "far-back" | "far-on" | "first" | "last";

interface AxisSliderProps {
  readonly label: string;
  /** The value in words. */
  readonly valueText: string;
  readonly min: number;
  readonly max: number;
  readonly now: number;
  /** Where it stands on its axis, from 0 to 1. */
  readonly at: number;
  readonly className: string;
  /** The pointer's place on the axis, from 0 to 1, at most once a frame. */
  readonly onDrag: (at: number) => void;
  readonly onStep: (step: SliderStep) => void;
}

const STEPS: Readonly<Record<string, SliderStep>> = {
  ArrowLeft: "back",
  ArrowDown: "back",
  ArrowRight: "on",
  ArrowUp: "on",
  PageDown: "far-back",
  PageUp: "far-on",
  Home: "first",
  End: "last",
};

/** A handle on an axis: dragged, or stepped by keys. The axis is its parent element. */
export function AxisSlider({ label, valueText, min, max, now, at, className, onDrag, onStep }: AxisSliderProps) {
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef(0);
  const pointer = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const move = (event: PointerEvent) => {
    if (!box.current?.hasPointerCapture(event.pointerId)) return;
    pointer.current = event.clientX;
    if (frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      const axis = box.current?.parentElement?.getBoundingClientRect();
      if (axis && axis.width > 0) onDrag(Math.max(0, Math.min(1, (pointer.current - axis.left) / axis.width)));
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(step);
  };
  return (
    <div
      ref={box}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={now}
      aria-valuetext={valueText}
      className={`axis-slider ${className}`}
      style={customProperties({ "--at": at })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
    />
  );
}
