import { dayNumber, firstDay } from "../model/partialDate";
import type { Dataset } from "../model/schema";
import { STATUSES } from "../model/status";
import { type Columns, firstDayOf } from "./columns";
import { type DimensionFacts, valuesInOrder, valuesOfRow } from "./dimensions";
import { startOf } from "./lists";
import { type RowSet, eachRow } from "./rowSet";

/** An entry of a commitment's history on the time axis. */
export interface TimelineEntry {
  readonly row: number;
  /** Its place in the row's own history. */
  readonly step: number;
  /** Day number (see partialDate), a partial date at its first day. */
  readonly day: number;
  /** Index into STATUSES. */
  readonly status: number;
}

/** The entries of one country or category. */
export interface TimelineLane {
  readonly value: string;
  /** Oldest first; on one day in file order. */
  readonly entries: readonly TimelineEntry[];
}

/** Every entry of the rows up to a day number, oldest first; on one day in file order. */
export function entriesUntil({ steps }: Columns, selected: RowSet, asOf: number): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  eachRow(selected, (row) => {
    const start = startOf(steps, row);
    const end = startOf(steps, row + 1);
    for (let at = start; at < end && (steps.day[at] ?? 0) <= asOf; at++)
      entries.push({ row, step: at - start, day: steps.day[at] ?? 0, status: steps.status[at] ?? 0 });
  });
  return entries.toSorted((a, b) => a.day - b.day || a.row - b.row || a.step - b.step);
}

/**
 * The entries by country or category; lanes without any are left out. What several parties share stands in the lane of each that is
 * listed (contract section 2, "By country").
 * @param fits which parties may be listed (see dimensions.partyFits)
 * @returns categories in file order; countries with most entries first, equals in file order
 */
export function lanesOf(
  facts: DimensionFacts,
  entries: readonly TimelineEntry[],
  by: "country" | "category",
  fits: (party: string) => boolean,
): TimelineLane[] {
  const lanes = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    for (const value of valuesOfRow(facts, by, entry.row)) {
      if (by === "country" && !fits(value)) continue;
      const lane = lanes.get(value);
      if (lane) lane.push(entry);
      else lanes.set(value, [entry]);
    }
  }
  const inOrder = valuesInOrder(facts, by, lanes.keys()).flatMap((value): TimelineLane[] => {
    const found = lanes.get(value);
    return found ? [{ value, entries: found }] : [];
  });
  return by === "category" ? inOrder : inOrder.toSorted((a, b) => b.entries.length - a.entries.length);
}

/** How many commitments had each status from a day on, until the next point. */
export interface StatusPoint {
  readonly day: number;
  /** By the order of STATUSES. */
  readonly counts: readonly number[];
}

/**
 * Commitments by status over time: a point for each day on which a count changes, oldest first. On every day the counts add up to the
 * commitments that exist; the last point is what stands on the as-of date.
 * @param entries as `entriesUntil` gives them
 */
export function statusOverTime(entries: readonly TimelineEntry[]): StatusPoint[] {
  const counts = STATUSES.map(() => 0);
  const now = new Map<number, number>();
  const points: { day: number; counts: readonly number[] }[] = [];
  for (const { row, day, status } of entries) {
    const before = now.get(row);
    if (before === status) continue;
    now.set(row, status);
    if (before !== undefined) counts[before] = (counts[before] ?? 0) - 1;
    counts[status] = (counts[status] ?? 0) + 1;
    const point = { day, counts: [...counts] };
    if (points.at(-1)?.day === day) points[points.length - 1] = point;
    else points.push(point);
  }
  return points;
}

/** The day on which more commitments were added than on any other, and how many; null: no such day, or several. */
export function largestRise(points: readonly StatusPoint[]): { readonly day: number; readonly count: number } | null {
  let before = 0;
  const rises = points.map(({ day, counts }) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const count = total - before;
    before = total;
    return { day, count };
  });
  const [most, next] = rises.toSorted((a, b) => b.count - a.count);
  return most && most.count > (next?.count ?? 0) ? most : null;
}

/** How many of the rows were first promised in each month, by `YYYY-MM` of a day number's month. */
export function firstPromisesByMonth({ steps }: Columns, selected: RowSet, monthOf: (day: number) => string): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  eachRow(selected, (row) => {
    const month = monthOf(firstDayOf(steps, row));
    months.set(month, (months.get(month) ?? 0) + 1);
  });
  return months;
}

/**
 * The days that the time axis spans, whatever is selected: from the file's first entry or event to the last day that it covers, or
 * the as-of date if that is later, with some days of room at both ends.
 */
export function axisOf(dataset: Dataset, columns: Columns, covered: string, asOf: string): { from: number; to: number; covered: number } {
  const last = dayNumber(covered);
  let first = last;
  for (const day of columns.steps.day) first = Math.min(first, day);
  for (const event of dataset.events ?? []) first = Math.min(first, dayNumber(firstDay(event.date)));
  const end = Math.max(last, dayNumber(asOf), first + 1);
  const room = Math.max(7, Math.round((end - first) * 0.03));
  return { from: first - room, to: end + room, covered: last };
}
