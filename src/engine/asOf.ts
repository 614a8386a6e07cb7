import type { ConditionState, Dataset } from "../model/schema";
import { dayNumber, firstDay } from "../model/partialDate";
import { STATUSES, isPromise } from "../model/status";
import type { Columns } from "./columns";
import { addRow, difference, eachRow, intersection, noRows, union, type RowSet } from "./rowSet";

/** Status of a row that does not exist yet on the day. */
export const NOT_YET = 255;

/** What a commitment is to the counts: a promise that is due or waits, or what promises nothing. Due and waiting come first. */
export const MOOD = { due: 0, waiting: 1, proposed: 2, withdrawn: 3, declined: 4 } as const;
export const MOODS = 5;
/** The mood of each status; promises are due until they are found to wait. */
const MOOD_OF = STATUSES.map((status) =>
  status === "proposed" || status === "withdrawn" || status === "declined" ? MOOD[status] : MOOD.due,
);

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
  /** What a row is to the counts, by MOOD; `NOT_YET` when it does not exist. */
  readonly moods: Uint8Array;
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

/**
 * The standing of every row on a day (contract sections 1 "Statuses" and 2 "Due").
 * `met`: condition ids that a scenario takes as met instead of the facts; null for the facts.
 */
export function standingOn(dataset: Dataset, columns: Columns, asOf: string, met: readonly string[] | null): Standing {
  const { rows, steps } = columns;
  const day = dayNumber(asOf);
  const exists = noRows(rows);
  const status = new Uint8Array(rows).fill(NOT_YET);
  const step = new Int32Array(rows).fill(-1);
  const byStatus = STATUSES.map(() => noRows(rows));
  for (let row = 0; row < rows; row++) {
    const start = steps.offsets[row] ?? 0;
    let last = (steps.offsets[row + 1] ?? 0) - 1;
    while (last >= start && (steps.day[last] ?? 0) > day) last--;
    if (last < start) continue;
    const now = steps.status[last] ?? 0;
    status[row] = now;
    step[row] = last - start;
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
  const moods = status.map((now) => MOOD_OF[now] ?? NOT_YET);
  eachRow(waiting, (row) => {
    moods[row] = MOOD.waiting;
  });
  const waitingByFacts = met === null ? waiting : intersection(promises, lacking(facts));
  return {
    asOf,
    exists,
    status,
    step,
    moods,
    byStatus,
    promises,
    due: difference(promises, waiting),
    waiting,
    newlyDue: difference(waitingByFacts, waiting),
    noLongerDue: difference(waiting, waitingByFacts),
    states,
    met: taken,
    scenario: met !== null,
  };
}
