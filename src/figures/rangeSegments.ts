import type { Range } from "../model/quantity";
import type { BarSegment } from "../ui/charts/BarList";

interface RangeLook {
  /** Of an open range: what is known of its upper part. Default 0. */
  readonly known?: number;
  /** Colour class and name of the part that is drawn dark; null without one. */
  readonly loans: { readonly range: Range; readonly label: string } | null;
  /** Name of the rest. */
  readonly label: string;
  readonly upTo: string;
  readonly open: string;
  readonly words: (amount: number) => string;
}

/** The length that segments take on a scale. */
export function lengthOf(segments: readonly BarSegment[]): number {
  return segments.reduce((sum, segment) => sum + segment.amount, 0);
}

/** A range as a bar: solid to low, loans first and darker; hatched to high; fading where it is open. */
export function rangeSegments(range: Range, look: RangeLook): BarSegment[] {
  const loans = Math.min(look.loans?.range.low ?? 0, range.low);
  const rest = range.low - loans;
  const more = range.high === null ? (look.known ?? 0) : range.high - range.low;
  const solid = (className: string, label: string, amount: number): BarSegment => ({
    className,
    label,
    amount,
    words: look.words(amount),
    look: "solid",
  });
  return [
    ...(loans > 0 ? [solid("c-loan", look.loans?.label ?? "", loans)] : []),
    ...(rest > 0 ? [solid("c-other", look.label, rest)] : []),
    ...(more > 0
      ? [{ className: "c-other", label: look.upTo, amount: more, words: look.words(range.low + more), look: "hatched" as const }]
      : []),
    ...(range.high === null ? [{ className: "c-other", label: look.open, amount: 0, words: "", look: "open" as const }] : []),
  ];
}
