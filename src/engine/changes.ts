import { dayFromNumber, dayNumber, firstDay } from "../model/partialDate";
import type { Condition, Dataset } from "../model/schema";
import { RUNGS, STATUSES, type Status } from "../model/status";
import { conditionStates, NOT_YET } from "./asOf";
import type { Columns } from "./columns";
import { listOf, startOf } from "./lists";
import { type RowSet, eachRow } from "./rowSet";

/** How a commitment can have changed, in the order in which they are shown. */
export const CHANGE_KINDS = ["new", "up", "down", "stalled", "withdrawn", "declined", "reaffirmed"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A commitment that changed between two days. */
export interface Change {
  readonly row: number;
  readonly kind: ChangeKind;
  /** Its status on the earlier day; null: it did not exist. */
  readonly before: Status | null;
  readonly after: Status;
  /** Places of the entries that count, in the row's own history, oldest first; never empty. */
  readonly steps: readonly number[];
  /** Day of the last of them, `YYYY-MM-DD`, a partial date at its first day. */
  readonly day: string;
}

/** A condition that was not met on the earlier day and is on the later. */
interface MetCondition {
  readonly condition: Condition;
  /** Day of the entry that holds on the later day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Place of that entry in the condition's history. */
  readonly step: number;
  /** The selected commitments that name it, in file order. */
  readonly rows: readonly number[];
}

/** What changed in a selection between two days. */
export interface Changes {
  readonly since: string;
  readonly asOf: string;
  /** One for each commitment that changed; by kind, then the latest first, then by id. */
  readonly changed: readonly Change[];
  readonly conditions: readonly MetCondition[];
  /** The selected commitments that name at least one of `conditions`, in file order. They may be among `changed` or not. */
  readonly conditionRows: readonly number[];
}

interface Facts {
  readonly dataset: Dataset;
  readonly columns: Columns;
}

/** The rung of a status; what is off the ladder stands below every rung. */
function rung(status: Status): number {
  return RUNGS.length - (RUNGS.includes(status) ? RUNGS.indexOf(status) : RUNGS.length);
}

/**
 * The kind of a net change, by the status on the two days alone; what lies between them does not matter.
 * - none before: `new`, whatever it is now (a new refusal is new too);
 * - the same on both days: `reaffirmed` (the history has an entry in between);
 * - now stalled, withdrawn or declined: that;
 * - else it stands on the ladder: `up` or `down` by its rung. What comes back from off the ladder moves up.
 */
export function changeKind(before: Status | null, after: Status): ChangeKind {
  if (before === null) return "new";
  if (before === after) return "reaffirmed";
  if (after === "stalled" || after === "withdrawn" || after === "declined") return after;
  return rung(after) > rung(before) ? "up" : "down";
}

/** The change of one row; null when no entry of its history counts. Days as numbers. */
function changeOf({ steps }: Columns, row: number, since: number, asOf: number): Change | null {
  const start = startOf(steps, row);
  const end = startOf(steps, row + 1);
  let [before, after] = [NOT_YET, NOT_YET];
  let last = 0;
  const counted: number[] = [];
  for (let at = start; at < end; at++) {
    const day = steps.day[at] ?? 0;
    if (day > asOf) break;
    after = steps.status[at] ?? NOT_YET;
    if (day <= since) before = after;
    else {
      counted.push(at - start);
      last = day;
    }
  }
  const now = STATUSES[after];
  if (counted.length === 0 || now === undefined) return null;
  const then = STATUSES[before] ?? null;
  return { row, kind: changeKind(then, now), before: then, after: now, steps: counted, day: dayFromNumber(last) };
}

/** The conditions that were not met on `since` and are on `asOf`, by the facts: a scenario changes nothing about what happened. */
function conditionsMet({ dataset, columns }: Facts, rows: readonly number[], since: string, asOf: string): MetCondition[] {
  const [before, after] = [conditionStates(dataset, since), conditionStates(dataset, asOf)];
  const { values } = columns.facets.condition;
  return dataset.conditions.flatMap((condition): MetCondition[] => {
    if (before.get(condition.id) === "met" || after.get(condition.id) !== "met") return [];
    const step = condition.history.findLastIndex((entry) => firstDay(entry.date) <= asOf);
    const index = values.indexOf(condition.id);
    const naming = rows.filter((row) => listOf(columns.conditions, row).includes(index));
    return [{ condition, day: firstDay(condition.history[step]?.date ?? asOf), step, rows: naming }];
  });
}

/**
 * What changed between two days, the first not included, the second included (contract section 3, `since`): an entry of a history
 * counts if `since` < the first day of its date <= `asOf`. A commitment that has such an entry has changed, and is of exactly one kind
 * (see `changeKind`). Conditions stand beside that: a commitment may have changed and name one that is now met.
 * @param selected the rows to look at: those that the filters select on `asOf`
 * @param since `YYYY-MM-DD`; on or after `asOf` nothing has changed
 */
export function changesBetween(facts: Facts, selected: RowSet, since: string, asOf: string): Changes {
  const { dataset, columns } = facts;
  const [from, to] = [dayNumber(since), dayNumber(asOf)];
  if (from >= to) return { since, asOf, changed: [], conditions: [], conditionRows: [] };
  const rows: number[] = [];
  const changed: Change[] = [];
  eachRow(selected, (row) => {
    rows.push(row);
    const change = changeOf(columns, row, from, to);
    if (change) changed.push(change);
  });
  const idOf = (row: number) => dataset.commitments[row]?.id ?? "";
  const order = (a: Change, b: Change) =>
    CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
    (a.day === b.day ? (idOf(a.row) < idOf(b.row) ? -1 : 1) : a.day < b.day ? 1 : -1);
  const conditions = conditionsMet(facts, rows, since, asOf);
  const named = new Set(conditions.flatMap((met) => met.rows));
  return { since, asOf, changed: changed.toSorted(order), conditions, conditionRows: rows.filter((row) => named.has(row)) };
}

/** What is counted of a change, or of a condition that is met. */
export const COUNTED_KINDS = [...CHANGE_KINDS, "condition"] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];

/** The rows of each kind; `condition`: those that name a condition that is now met. */
export function rowsByKind({ changed, conditionRows }: Changes): ReadonlyMap<CountedKind, readonly number[]> {
  const rows = new Map<CountedKind, number[]>(COUNTED_KINDS.map((kind) => [kind, []]));
  for (const { kind, row } of changed) rows.get(kind)?.push(row);
  rows.set("condition", [...conditionRows]);
  return rows;
}
