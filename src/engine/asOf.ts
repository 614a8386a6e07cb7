import type { ConditionState, Dataset } from "../model/schema";
import { dayNumber, firstDay } from "../model/partialDate";
import { STATUSES, isPromise } from "../model/status";
import type { Columns } from "./columns";
import { startOf } from "./lists";
import { addRow, countRows, difference, hasRow, intersection, noRows, union, type RowSet } from "./rowSet";

/** Status of a row that does not exist yet on the day. */
export const NOT_YET = 255;

/** What a commitment is to the counts: a promise that is due or waits, or what promises nothing. Due and waiting come first. */
export const MOOD = { due: 0, waiting: 1, proposed: 2, withdrawn: 3, declined: 4 } as const;
export const MOODS = 5;
/** The mood of each status; promises are due until they are found to wait. */
const MOOD_OF = new Uint8Array(NOT_YET + 1).fill(NOT_YET);
STATUSES.forEach((status, i) => {
  MOOD_OF[i] = status === "proposed" || status === "withdrawn" || status === "declined" ? MOOD[status] : MOOD.due;
});

/** What a row is to the counts, by MOOD; `NOT_YET` when it does not exist. */
export function moodOf({ status, waiting }: Pick<Standing, "status" | "waiting">, row: number): number {
  const mood = MOOD_OF[status[row] ?? NOT_YET] ?? NOT_YET;
  return mood === MOOD.due && hasRow(waiting, row) ? MOOD.waiting : mood;
}

/** How everything stood on one day, or would stand in a scenario. */
export interface Standing {
  /** The day, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Rows whose first history entry is on or before the day. */
  readonly exists: RowSet;
  /** Index into STATUSES, or `NOT_YET`. */
  readonly status: Uint8Array;
  /** Place of the latest entry on the day in the row's own history; -1 when there is none. */
  readonly step: Int32Array;
  /** The rows of each status, in the order of STATUSES. */
  readonly byStatus: readonly RowSet[];
  /** Rows that promise something: neither proposed, withdrawn nor declined. */
  readonly promises: RowSet;
  /** Promises all of whose conditions are met, and those that wait. */
  readonly due: RowSet;
  readonly waiting: RowSet;
  /** Promises that a scenario makes due and the facts do not, and the other way round. Empty without a scenario. */
  readonly newlyDue: RowSet;
  readonly noLongerDue: RowSet;
  /** The facts: each condition's state on the day. */
  readonly states: ReadonlyMap<string, ConditionState>;
  /** The conditions taken as met: the facts, or what the scenario says. */
  readonly met: ReadonlySet<string>;
  readonly scenario: boolean;
}

/** A condition's state on a day: that of its latest entry on or before it, else `unknown` (contract section 1). */
export function conditionStates(dataset: Dataset, asOf: string): Map<string, ConditionState> {
  const states = new Map<string, ConditionState>();
  for (const condition of dataset.conditions) {
    let state: ConditionState = "unknown";
    for (const entry of condition.history) if (firstDay(entry.date) <= asOf) state = entry.state;
    states.set(condition.id, state);
  }
  return states;
}

/** Place of the latest step on or before the day among all steps; one before the row's first when there is none. */
function lastStep(steps: Columns["steps"], row: number, day: number): number {
  const start = startOf(steps, row);
  let last = startOf(steps, row + 1) - 1;
  while (last >= start && (steps.day[last] ?? 0) > day) last--;
  return last;
}

/**
 * The standing of every row on a day (contract sections 1 "Statuses" and 2 "Due").
 * `met`: condition ids that a scenario takes as met instead of the facts; null for the facts.
 */
export function standingOn(dataset: Dataset, columns: Columns, asOf: string, met: readonly string[] | null): Standing {
  const { rows, steps } = columns;
  const day = dayNumber(asOf);
  const exists = noRows(rows);
  const status = new Uint8Array(rows).fill(NOT_YET);
  const byStatus = STATUSES.map(() => noRows(rows));
  for (let row = 0; row < rows; row++) {
    const last = lastStep(steps, row, day);
    if (last < startOf(steps, row)) continue;
    const now = steps.status[last] ?? 0;
    status[row] = now;
    addRow(exists, row);
    const set = byStatus[now];
    if (set) addRow(set, row);
  }

  const states = conditionStates(dataset, asOf);
  const facts = new Set([...states].filter(([, state]) => state === "met").map(([id]) => id));
  const taken = met === null ? facts : new Set(met);
  const { condition } = columns.facets;
  const lacking = (held: ReadonlySet<string>) =>
    union(
      rows,
      condition.values.flatMap((id, i) => (held.has(id) ? [] : [condition.sets[i] ?? noRows(rows)])),
    );
  const promises = union(
    rows,
    byStatus.filter((_, i) => isPromise(STATUSES[i] ?? "proposed")),
  );
  const waiting = intersection(promises, lacking(taken));
  const isAnyWaiting = countRows(waiting) > 0;
  const none = isAnyWaiting ? noRows(rows) : waiting;
  let step: Int32Array | null = null;
  const waitingByFacts = met === null ? waiting : intersection(promises, lacking(facts));
  return {
    asOf,
    exists,
    status,
    get step() {
      return (step ??= Int32Array.from(status, (_, row) => lastStep(steps, row, day) - startOf(steps, row)));
    },
    byStatus,
    promises,
    due: isAnyWaiting ? difference(promises, waiting) : promises,
    waiting,
    newlyDue: met === null ? none : difference(waitingByFacts, waiting),
    noLongerDue: met === null ? none : difference(waiting, waitingByFacts),
    states,
    met: taken,
    scenario: met !== null,
  };
}
