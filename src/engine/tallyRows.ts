import { type Range, NOTHING, addRanges } from "../model/quantity";
import { isPromise, STATUSES } from "../model/status";
import type { Account } from "./account";
import type { DimensionFacts } from "./dimensions";
import type { SumKind } from "./money";
import { hasRow } from "./rowSet";
import type { Amount, Tally } from "./tallies";

/** What rows are counted and summed by. */
export interface TallyFacts extends DimensionFacts {
  readonly accounts: Readonly<Record<SumKind, Account>>;
}

function amountOf({ dataset, accounts }: TallyFacts, rows: readonly number[], kind: SumKind): Amount {
  const account = accounts[kind];
  let [sum, loans]: [Range, Range] = [NOTHING, NOTHING];
  let count = 0;
  for (const row of rows) {
    if (!hasRow(account.taken, row)) continue;
    const adds = account.adds(row);
    sum = addRanges(sum, adds);
    if (dataset.commitments[row]?.quantity?.terms === "loan") loans = addRanges(loans, adds);
    count++;
  }
  return { sum, loans, rows: count };
}

/** The money and troops of some rows. */
export function amountsOf(facts: TallyFacts, rows: readonly number[]): Readonly<Record<SumKind, Amount>> {
  return { money: amountOf(facts, rows, "money"), troops: amountOf(facts, rows, "troops") };
}

/** The figures of some rows as one group: all are counted, and of those that `sums` says money and troops are taken too. */
export function tallyRows(facts: TallyFacts, rows: readonly number[], sums: (row: number) => boolean): Tally {
  const { standing } = facts;
  const of = (test: (row: number) => boolean) => rows.reduce((count, row) => (test(row) ? count + 1 : count), 0);
  const statusOf = (row: number) => STATUSES[standing.status[row] ?? -1];
  const isOf = (status: "proposed" | "declined" | "withdrawn") => of((row) => statusOf(row) === status);
  return {
    count: rows.length,
    promises: of((row) => {
      const status = statusOf(row);
      return status !== undefined && isPromise(status);
    }),
    proposed: isOf("proposed"),
    declined: isOf("declined"),
    withdrawn: isOf("withdrawn"),
    due: of((row) => hasRow(standing.due, row)),
    waiting: of((row) => hasRow(standing.waiting, row)),
    ...amountsOf(facts, rows.filter(sums)),
  };
}
