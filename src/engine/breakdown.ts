import { isStatus, isPromise } from "../model/status";
import { type Range, NOTHING, addRanges } from "../model/quantity";
import type { Account } from "./account";
import { type DimensionFacts, valuesInOrder, valuesOfRow } from "./dimensions";
import { type Dimension, JOINT } from "./figure";
import type { SumKind } from "./money";
import { hasRow } from "./rowSet";

/** A sum of money (whole cents of the base currency) or troops (people), loans shown apart. */
export interface Amount {
  readonly sum: Range;
  readonly loans: Range;
  /** Rows that add to it. */
  readonly rows: number;
}

/** The figures of a group of rows. */
export interface Tally {
  readonly count: number;
  readonly promises: number;
  readonly proposed: number;
  readonly declined: number;
  readonly withdrawn: number;
  readonly due: number;
  readonly waiting: number;
  readonly money: Amount;
  readonly troops: Amount;
}

export interface Group {
  readonly value: string;
  readonly tally: Tally;
  /** By the values of the second dimension that its rows have; by country, `joint` for what parties share. */
  readonly parts: ReadonlyMap<string, Tally>;
}

export interface Breakdown {
  /** In the dimension's own order; those without rows are left out. */
  readonly groups: readonly Group[];
  /** By country only: the money and troops of commitments that several parties share. Its `count` is theirs too. */
  readonly joint: Group | null;
  readonly total: Tally;
}

export interface BreakdownFacts extends DimensionFacts {
  readonly accounts: Readonly<Record<SumKind, Account>>;
  /** Whether a party is listed (see dimensions.partyFits). */
  readonly fits: (party: string) => boolean;
}

type Draft = { -readonly [K in keyof Tally]: Tally[K] extends Amount ? { sum: Range; loans: Range; rows: number } : Tally[K] };

function draft(): Draft {
  return {
    count: 0,
    promises: 0,
    proposed: 0,
    declined: 0,
    withdrawn: 0,
    due: 0,
    waiting: 0,
    money: { sum: NOTHING, loans: NOTHING, rows: 0 },
    troops: { sum: NOTHING, loans: NOTHING, rows: 0 },
  };
}

function countRow(tally: Draft, facts: BreakdownFacts, row: number): void {
  const [status = ""] = valuesOfRow(facts, "status", row);
  tally.count++;
  if (isStatus(status) && isPromise(status)) tally.promises++;
  if (status === "proposed" || status === "declined" || status === "withdrawn") tally[status]++;
  if (hasRow(facts.standing.due, row)) tally.due++;
  if (hasRow(facts.standing.waiting, row)) tally.waiting++;
}

function addSums(tally: Draft, facts: BreakdownFacts, row: number): void {
  const isLoan = facts.dataset.commitments[row]?.quantity?.terms === "loan";
  for (const kind of ["money", "troops"] as const) {
    const { counted } = facts.accounts[kind].line(row);
    if (!counted) continue;
    const amount = tally[kind];
    amount.sum = addRanges(amount.sum, counted);
    if (isLoan) amount.loans = addRanges(amount.loans, counted);
    amount.rows++;
  }
}

interface Place {
  readonly value: string;
  /** Whether money and troops stand there too. */
  readonly sums: boolean;
}

/** Where a row stands in a dimension. What parties share counts for each that is listed; its sums stand under Joint alone. */
function placesOf(facts: BreakdownFacts, dimension: Dimension, row: number): readonly Place[] {
  const values = valuesOfRow(facts, dimension, row);
  if (dimension !== "country") return values.map((value) => ({ value, sums: true }));
  const isJoint = values.length > 1;
  const listed = values.filter(facts.fits).map((value) => ({ value, sums: !isJoint }));
  return isJoint ? [...listed, { value: JOINT, sums: true }] : listed;
}

/**
 * Groups rows by one dimension, and each group by a second. A row with several values counts in each of them; its money and troops
 * do too, but by country they are not split: they stand under Joint, so that parties + Joint = total (contract section 2).
 */
export function breakDown(facts: BreakdownFacts, rows: Iterable<number>, by: Dimension, split?: Dimension): Breakdown {
  const total = draft();
  const groups = new Map<string, { tally: Draft; parts: Map<string, Draft> }>();
  for (const row of rows) {
    const add = (tally: Draft, sums: boolean) => {
      countRow(tally, facts, row);
      if (sums) addSums(tally, facts, row);
    };
    add(total, true);
    const parts = split ? placesOf(facts, split, row) : [];
    for (const place of placesOf(facts, by, row)) {
      const group = groups.get(place.value) ?? { tally: draft(), parts: new Map<string, Draft>() };
      groups.set(place.value, group);
      add(group.tally, place.sums);
      for (const part of parts) {
        const tally = group.parts.get(part.value) ?? draft();
        group.parts.set(part.value, tally);
        add(tally, place.sums && part.sums);
      }
    }
  }
  const toGroup = (value: string): Group | null => {
    const group = groups.get(value);
    return group ? { value, ...group } : null;
  };
  return {
    groups: valuesInOrder(facts, by, groups.keys()).flatMap((value) => toGroup(value) ?? []),
    joint: by === "country" ? toGroup(JOINT) : null,
    total,
  };
}
