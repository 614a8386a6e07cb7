import { type PointerEvent, useRef } from "react";
import { AxisSlider, type SliderStep } from "./AxisSlider";
import { customProperties } from "./customProperties";

interface BrushEnd {
  readonly label: string;
  readonly valueText: string;
  readonly now: number;
  /** From 0 to 1. */
  readonly at: number;
  readonly onStep: (step: SliderStep) => void;
}

interface BrushProps {
  /** Names the group. */
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** Bars behind the brush, from 0 to 1 of the axis and of the strip's height. */
  readonly bars: readonly { readonly id: string; readonly from: number; readonly to: number; readonly height: number }[];
  readonly start: BrushEnd;
  readonly end: BrushEnd;
  /** Where both ends are while one of them is dragged, or a new range is drawn. */
  readonly onBrush: (start: number, end: number) => void;
}

/** Pixels. Less than this is a click, not a range; a finger is less sure of its place, and may be about to scroll the page. */
const LEAST = { mouse: 3, touch: 12 };

/** A strip of the whole axis on which a range is drawn, or either end dragged and stepped. */
export function Brush({ label, min, max, bars, start, end, onBrush }: BrushProps) {
  const strip = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | null>(null);
  const placeOf = (event: PointerEvent): number => {
    const box = strip.current?.getBoundingClientRect();
    return box && box.width > 0 ? Math.max(0, Math.min(1, (event.clientX - box.left) / box.width)) : 0;
  };
  const draw = (event: PointerEvent) => {
    const from = anchor.current;
    if (from === null) return;
    const to = placeOf(event);
    const least = event.pointerType === "touch" ? LEAST.touch : LEAST.mouse;
    if (Math.abs(to - from) * (strip.current?.clientWidth ?? 0) >= least) onBrush(Math.min(from, to), Math.max(from, to));
  };
  const letGo = () => {
    anchor.current = null;
  };
  return (
    <div
      ref={strip}
      className="brush"
      role="group"
      aria-label={label}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        anchor.current = placeOf(event);
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={draw}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <svg viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {bars.map(({ id, from, to, height }) => (
          <rect key={id} x={from * 1000} y={40 - height * 38} width={Math.max(1, (to - from) * 1000 - 1)} height={height * 38} />
        ))}
      </svg>
      <i className="brushed" aria-hidden="true" style={customProperties({ "--from": start.at, "--to": end.at })} />
      <AxisSlider {...start} min={min} max={max} className="brush-end" onDrag={(at) => onBrush(Math.min(at, end.at), end.at)} />
      <AxisSlider {...end} min={min} max={max} className="brush-end" onDrag={(at) => onBrush(start.at, Math.max(at, start.at))} />
    </div>
  );
}
