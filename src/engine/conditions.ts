import type { Dataset } from "../model/schema";
import { STATUSES, type Status } from "../model/status";
import { type Range, NOTHING, addRanges } from "../model/quantity";
import type { Account } from "./account";
import type { Standing } from "./asOf";
import { type Breakdown, type BreakdownFacts, breakDown } from "./breakdown";
import type { Columns } from "./columns";
import { partiesOf } from "./finding";
import { missingConditions, missingKey } from "./missingConditions";
import type { SumKind } from "./money";
import { remembering } from "./remembering";
import type { FigureFacts } from "./selectionFigures";
import type { Selection, Tracker } from "./tracker";
import { addRow, countShared, hasRow, intersection, noRows, type RowSet, rowsOf } from "./rowSet";

/** Some rows and what they come to. Sums are slices of the selection's one account, so that nothing counts twice. */
export interface Slice {
  readonly rows: readonly number[];
  /** Countries that share in any of the rows; collectives and unions are none. */
  readonly countries: number;
  /** Cents of the base currency. */
  readonly money: SliceSum;
  /** People. */
  readonly troops: SliceSum;
}

interface SliceSum {
  readonly sum: Range;
  /** Rows that add to it; 0: no figure is stated. */
  readonly rows: number;
}

/** Promises that lack exactly these conditions. */
export interface MissingGroup {
  /** In file order. */
  readonly conditions: readonly string[];
  readonly rows: readonly number[];
}

/** What waits on a condition that is not met: on it alone, and on it with exactly one other. */
export interface Unlock {
  readonly condition: string;
  readonly alone: Slice;
  readonly withOneOther: Slice;
}

/** A condition as the selection's promises name it. */
export interface ConditionUse {
  readonly condition: string;
  /** Promises that name it. */
  readonly named: number;
  /** Promises that wait for it, and perhaps for others; 0 when it is met or taken as met. */
  readonly waiting: number;
}

/** What follows from the conditions, for the promises of a selection. Proposals and refusals are in none of it but their own lists. */
export interface ConditionsAnswer {
  readonly promises: number;
  readonly due: number;
  readonly waiting: number;
  /** Due in the scenario and not by the facts of the day, and the other way round. Both empty without a scenario. */
  readonly newlyDue: Slice;
  readonly noLongerDue: Slice;
  readonly newlyByCountry: Breakdown;
  readonly newlyByCategory: Breakdown;
  /** Most first; equals: fewer conditions first, then in file order. */
  readonly missing: readonly MissingGroup[];
  /** Conditions not met that somebody waits for; most alone first, then most with one other, then in file order. */
  readonly unlocks: readonly Unlock[];
  /** Every condition of the file, in its order. */
  readonly uses: readonly ConditionUse[];
  /** Neither due nor waiting (contract section 2, "Due"). */
  readonly proposed: readonly number[];
  readonly declined: readonly number[];
  readonly withdrawn: readonly number[];
}

interface ConditionsFacts extends BreakdownFacts {
  readonly accounts: Readonly<Record<SumKind, Account>>;
}

/** The conditions that are met by the facts of the day, in file order. */
export function metByTheFacts({ states }: Pick<Standing, "states">): string[] {
  return [...states].filter(([, state]) => state === "met").map(([id]) => id);
}

/**
 * The scenario after one condition was taken as met, or no longer.
 * @returns condition ids in file order; null when they are what the facts say, which is no scenario
 */
export function withFlipped(standing: Pick<Standing, "states" | "met">, condition: string): readonly string[] | null {
  const met = [...standing.states.keys()].filter((id) => standing.met.has(id) !== (id === condition));
  return missingKey(met) === missingKey(metByTheFacts(standing)) ? null : met;
}

function toRowSet(size: number, rows: readonly number[]): RowSet {
  const set = noRows(size);
  for (const row of rows) addRow(set, row);
  return set;
}

function sumOf(account: Account, rows: readonly number[]): SliceSum {
  const counted = rows.filter((row) => hasRow(account.taken, row)).map((row) => account.adds(row));
  return { sum: counted.reduce<Range>(addRanges, NOTHING), rows: counted.length };
}

function sliceOf(facts: ConditionsFacts, kinds: ReadonlyMap<string, string>, rows: readonly number[]): Slice {
  const { columns, accounts, fits } = facts;
  const parties = partiesOf(columns, toRowSet(columns.rows, rows), fits);
  return {
    rows,
    countries: parties.filter(({ code }) => kinds.get(code) === "country").length,
    money: sumOf(accounts.money, rows),
    troops: sumOf(accounts.troops, rows),
  };
}

function groupByMissing(columns: Columns, standing: Standing, waiting: readonly number[]): MissingGroup[] {
  const groups = new Map<string, { conditions: string[]; rows: number[] }>();
  for (const row of waiting) {
    const conditions = missingConditions(columns, standing, row);
    const key = missingKey(conditions);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { conditions, rows: [row] });
  }
  const { index } = columns.facets.condition;
  const places = (group: MissingGroup) => group.conditions.map((id) => index.get(id) ?? 0);
  const earlier = (a: MissingGroup, b: MissingGroup) => {
    const [left, right] = [places(a), places(b)];
    const i = left.findIndex((place, at) => place !== right[at]);
    return i < 0 ? 0 : (left[i] ?? 0) - (right[i] ?? 0);
  };
  return [...groups.values()].toSorted(
    (a, b) => b.rows.length - a.rows.length || a.conditions.length - b.conditions.length || earlier(a, b),
  );
}

function unlocksOf(facts: ConditionsFacts, kinds: ReadonlyMap<string, string>, missing: readonly MissingGroup[]): Unlock[] {
  const lacking = (condition: string, size: number) =>
    missing
      .filter(({ conditions }) => conditions.length === size && conditions.includes(condition))
      .flatMap(({ rows }) => rows)
      .toSorted((a, b) => a - b);
  const waitedFor = new Set(missing.flatMap(({ conditions }) => conditions));
  return facts.columns.facets.condition.values
    .filter((id) => waitedFor.has(id))
    .map((condition) => ({
      condition,
      alone: sliceOf(facts, kinds, lacking(condition, 1)),
      withOneOther: sliceOf(facts, kinds, lacking(condition, 2)),
    }))
    .toSorted((a, b) => b.alone.rows.length - a.alone.rows.length || b.withOneOther.rows.length - a.withOneOther.rows.length);
}

function kindsOf(dataset: Dataset): ReadonlyMap<string, string> {
  return new Map(dataset.parties.map((party) => [party.code, party.kind]));
}

/** What the conditions set in motion, for the selected rows, as they are or as a scenario takes them. */
function answerConditions(facts: ConditionsFacts, selected: RowSet): ConditionsAnswer {
  const { columns, standing } = facts;
  const kinds = kindsOf(facts.dataset);
  const among = (set: RowSet | undefined) => (set ? rowsOf(intersection(selected, set)) : []);
  const ofStatus = (status: Status) => among(standing.byStatus[STATUSES.indexOf(status)]);
  const [promises, waiting] = [intersection(selected, standing.promises), intersection(selected, standing.waiting)];
  const newlyDue = intersection(selected, standing.newlyDue);
  const missing = groupByMissing(columns, standing, rowsOf(waiting));
  const { condition } = columns.facets;
  return {
    promises: countShared(selected, standing.promises),
    due: countShared(selected, standing.due),
    waiting: countShared(selected, standing.waiting),
    newlyDue: sliceOf(facts, kinds, rowsOf(newlyDue)),
    noLongerDue: sliceOf(facts, kinds, among(standing.noLongerDue)),
    newlyByCountry: breakDown(facts, newlyDue, "country", "category"),
    newlyByCategory: breakDown(facts, newlyDue, "category"),
    missing,
    unlocks: unlocksOf(facts, kinds, missing),
    uses: condition.values.map((id, i) => {
      const set = condition.sets[i] ?? noRows(columns.rows);
      return { condition: id, named: countShared(promises, set), waiting: standing.met.has(id) ? 0 : countShared(waiting, set) };
    }),
    proposed: ofStatus("proposed"),
    declined: ofStatus("declined"),
    withdrawn: ofStatus("withdrawn"),
  };
}

const answers = remembering((facts: FigureFacts) => answerConditions(facts, facts.selected));

/** What the conditions set in motion, for the rows of a selection. Asked for by views that come in a chunk of their own. */
export function conditionsOf(tracker: Tracker, selection: Selection): ConditionsAnswer {
  return answers(tracker.facts(selection));
}
