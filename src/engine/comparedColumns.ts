import { RUNGS, STATUSES, type Status } from "../model/status";
import type { Range } from "../model/quantity";
import { groupOfKey } from "./comparedSubject";
import type { Compared, ComparedCell } from "./comparison";
import { type Figure, type Measure, WITHOUT } from "./figure";
import type { Selection, Tracker } from "./tracker";

type Parts = Figure["parts"];

/** A column of a comparison: whose figures, as of when. */
export interface ComparedColumn {
  readonly key: string;
  /** A day of its own, as it was given; null: the page's. */
  readonly day: string | null;
  readonly figures: Compared;
}

type Place = Pick<ComparedColumn, "key" | "day">;

const onDay = ({ day }: Place): Parts => (day === null ? [] : [["asof", day]]);

/** A part of what a column shows: `money.country.FR.category.aid`, `count.members.EU.asof.2026-01-06`. It adds up to the cell. */
export function figureOf(column: Place, measure: Measure, parts: Parts = []): Figure {
  const group = groupOfKey(column.key);
  return { measure, parts: [group === null ? ["country", column.key] : ["members", group], ...parts, ...onDay(column)] };
}

/** What a column shares with others: `money.shared.FR`. */
export function sharedFigureOf(column: Place, measure: Measure, parts: Parts = []): Figure {
  return { measure, parts: [["shared", column.key], ...parts, ...onDay(column)] };
}

/** Countries that are compared when nobody is named. */
const BY_DEFAULT = 4;

/**
 * The four countries with most commitments on a day, equals in file order (contract section 3, `compare`). `whole`: everything of that
 * day, without filters.
 */
export function leadingCountries(tracker: Tracker, whole: Selection): readonly string[] {
  const counts = new Map(tracker.facets(whole).country.map(({ value, count }) => [value, count]));
  return tracker.dataset.parties
    .filter(({ kind }) => kind === "country")
    .map(({ code }) => code)
    .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
    .slice(0, BY_DEFAULT);
}

/** Which columns lead a row. */
export interface Highest {
  /** Their places; several are level. Empty when nothing is there to lead. */
  readonly places: readonly number[];
  /** No other column's range reaches as high, whatever the ranges turn out to be. */
  readonly certain: boolean;
}

const NOBODY: Highest = { places: [], certain: true };

/** The most that a range can be; the high of a slice can lie below its low, which then stands alone. */
function top({ low, high }: Range): number {
  return high === null ? Number.POSITIVE_INFINITY : Math.max(low, high);
}

/**
 * The highest of a row: the larger low, then the larger high, an open one the largest (contract section 3, `sort`). An absent figure
 * (null) is no 0 and never leads, nor does a 0.
 */
export function highest(values: readonly (Range | null)[]): Highest {
  const stated = values.flatMap((range, place) => (range && top(range) > 0 ? [{ range, place }] : []));
  const [first] = stated.toSorted((a, b) => b.range.low - a.range.low || compareTops(b.range, a.range));
  if (!first) return NOBODY;
  const isLevel = ({ range }: { range: Range }) => range.low === first.range.low && top(range) === top(first.range);
  const level = stated.filter(isLevel);
  const isExact = top(first.range) === first.range.low;
  const others = stated.filter((one) => !isLevel(one));
  return {
    places: level.map(({ place }) => place),
    certain: (level.length === 1 || isExact) && others.every(({ range }) => top(range) < first.range.low),
  };
}

function compareTops(a: Range, b: Range): number {
  return top(a) === top(b) ? 0 : top(a) - top(b);
}

/** The highest of a row of counts. */
export function highestCount(counts: readonly number[]): readonly number[] {
  return highest(counts.map((n) => ({ low: n, high: n }))).places;
}

/** The components of which only this column has a promise, by column; rows without a component are no part of a text. */
export function onlyHere(columns: readonly Compared[]): readonly (readonly string[])[] {
  const promises = columns.map(
    ({ components }) => new Set([...components].filter(([id, { tally }]) => id !== WITHOUT && tally.promises > 0).map(([id]) => id)),
  );
  return promises.map((own, place) => [...own].filter((id) => promises.every((others, other) => other === place || !others.has(id))));
}

/** The firmest status of a cell: the highest rung that anything stands on, else what stands off the ladder; null for an empty cell. */
export function firmest({ byStatus }: ComparedCell): Status | null {
  const has = (status: Status) => (byStatus[STATUSES.indexOf(status)] ?? 0) > 0;
  return RUNGS.find(has) ?? STATUSES.find(has) ?? null;
}
