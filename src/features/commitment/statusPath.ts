import { OFF_LADDER, RUNGS, type Status } from "../../model/status";
import { dayFromNumber, dayNumber, firstDay } from "../../model/partialDate";

/** A step of a commitment's history, as far as the chart needs it. */
export interface Step {
  readonly date: string;
  readonly status: Status;
}

/** Which sentence the steps deserve; each stands for a message `commitment.path.<name>`. */
export type PathName =
  "same" | "up" | "down" | "upOnceRungDown" | "upOnceDown" | "upAndDown" | "stalled" | "withdrawn" | "declined" | "backOn";

function rung(status: Status): number {
  return RUNGS.length - RUNGS.indexOf(status);
}

function isOnLadder(status: Status): boolean {
  return RUNGS.includes(status);
}

/** What the steps, oldest first, amount to. */
export function pathName(steps: readonly Step[]): PathName {
  const last = steps.at(-1)?.status;
  if (last === "stalled" || last === "withdrawn" || last === "declined") return last;
  if (steps.some((step) => !isOnLadder(step.status))) return "backOn";
  const moves = steps.slice(1).map((step, i) => rung(step.status) - rung(steps[i]?.status ?? step.status));
  const downs = moves.filter((move) => move < 0);
  const up = moves.some((move) => move > 0);
  if (!up) return downs.length === 0 ? "same" : "down";
  if (downs.length === 0) return "up";
  if (downs.length > 1) return "upAndDown";
  return downs[0] === -1 ? "upOnceRungDown" : "upOnceDown";
}

/** The lines of the chart, top to bottom: the whole ladder, then what is off it, if the steps touch it. */
export function rungsFor(steps: readonly Step[]): Status[] {
  return [...RUNGS, ...OFF_LADDER.filter((status) => steps.some((step) => step.status === status))];
}

/** The stretch of days that the chart spans: from the start of the first step's year (of its month, under a year) to `asOf`. */
export function spanOf(steps: readonly Step[], asOf: string): { from: number; to: number } {
  const first = firstDay(steps[0]?.date ?? asOf);
  const to = dayNumber(asOf);
  const yearStart = dayNumber(`${first.slice(0, 4)}-01-01`);
  const monthStart = dayNumber(`${first.slice(0, 7)}-01`);
  const from = to - dayNumber(first) < 365 ? monthStart : yearStart;
  return { from, to: Math.max(to, from + 1) };
}

const MOST_TICKS = 6;

/** Days that bear a label under the axis, each with the partial date to print: years, or months where no two years begin. */
export function ticksOf(span: { from: number; to: number }): { day: number; date: string }[] {
  const first = dayFromNumber(span.from);
  const years = Number(dayFromNumber(span.to).slice(0, 4)) - Number(first.slice(0, 4));
  const months = years < 2 && span.to - span.from < 500;
  const starts: { day: number; date: string }[] = [];
  for (let i = 0; ; i++) {
    const month = months ? Number(first.slice(5, 7)) - 1 + i : 0;
    const year = Number(first.slice(0, 4)) + (months ? Math.floor(month / 12) : i);
    const date = months ? `${year}-${String((month % 12) + 1).padStart(2, "0")}` : String(year);
    const day = dayNumber(firstDay(date));
    if (day > span.to) break;
    if (day >= span.from) starts.push({ day, date });
  }
  const every = Math.ceil(starts.length / MOST_TICKS);
  return starts.filter((_, i) => i % every === 0);
}
