import { STATUSES } from "../model/status";
import { type Range, addRanges } from "../model/quantity";
import { type Absence, absenceOf } from "./absence";
import type { Account } from "./account";
import { firstDayOf } from "./columns";
import { listOf } from "./lists";
import type { Subject } from "./comparedSubject";
import { valuesOfRow } from "./dimensions";
import { WITHOUT } from "./figure";
import type { RateTable, SumKind } from "./money";
import { gdpOf, perHeadOfAll, populationOf, type SharedPerHead } from "./perHead";
import type { Amount, Tally } from "./tallies";
import { amountsOf, type TallyFacts, tallyRows } from "./tallyRows";
import { hasRow, noRows, type RowSet, rowsOf, union, intersection } from "./rowSet";
import { remembering } from "./remembering";
import type { FigureFacts } from "./selectionFigures";
import type { Selection, Tracker } from "./tracker";

type SumsOfKinds = Readonly<Record<SumKind, Amount>>;

/** The figures of a cell: what a column has of a category, of a component, or in all. */
export interface ComparedCell {
  /** Counts take what is shared; money and troops are those of one party alone (contract section 2, "By country"). */
  readonly tally: Tally;
  /** Commitments by status, in the order of STATUSES. */
  readonly byStatus: readonly number[];
  /** What is shared with others: it stands under Joint and is in no column's sum. */
  readonly shared: SumsOfKinds & { readonly count: number };
  /** What is only proposed, of one party alone. */
  readonly proposed: SumsOfKinds;
  /** Why there is no sum; null where there is one. */
  readonly absence: Readonly<Record<SumKind, Absence | null>>;
  /** Each party's own part of the sums; those without one are left out. */
  readonly own: Readonly<Record<SumKind, ReadonlyMap<string, Range>>>;
}

/** A commitment at an end of time: the first or the last of the promises by the day of its first history entry. */
interface PromiseAtEnd {
  readonly row: number;
  /** As the file gives it. */
  readonly date: string;
}

/** All figures of one column. */
export interface Compared {
  readonly subject: Subject;
  readonly all: ComparedCell;
  /** By category, those without rows left out, and in each by component, `none` for rows that belong to none. */
  readonly categories: ReadonlyMap<string, { readonly cell: ComparedCell; readonly components: ReadonlyMap<string, ComparedCell> }>;
  /** By component, over all categories. */
  readonly components: ReadonlyMap<string, ComparedCell>;
  readonly earliest: PromiseAtEnd | null;
  readonly latest: PromiseAtEnd | null;
  /** The refusals' rows, in file order. */
  readonly declined: readonly number[];
  /** The same for the party that the group is itself, apart from its members; null for a party and for a group without one. */
  readonly body: Compared | null;
}

interface ComparisonFacts extends TallyFacts {
  /** The accounts of what is only proposed. */
  readonly proposed: Readonly<Record<SumKind, Account>>;
}

function ownByParty(facts: ComparisonFacts, rows: readonly number[], kind: SumKind): Map<string, Range> {
  const account = facts.accounts[kind];
  const own = new Map<string, Range>();
  for (const row of rows) {
    const [code, other] = valuesOfRow(facts, "country", row);
    if (!hasRow(account.taken, row) || code === undefined || other !== undefined) continue;
    const before = own.get(code);
    own.set(code, before ? addRanges(before, account.adds(row)) : account.adds(row));
  }
  return own;
}

function cellOf(facts: ComparisonFacts, rows: readonly number[]): ComparedCell {
  const isShared = (row: number) => listOf(facts.columns.parties, row).length > 1;
  const isAlone = (row: number) => !isShared(row);
  const tally = tallyRows(facts, rows, isAlone);
  const sharedRows = rows.filter(isShared);
  const shared = amountsOf(facts, sharedRows);
  const byStatus = STATUSES.map(() => 0);
  for (const row of rows) {
    const status = facts.standing.status[row] ?? 0;
    byStatus[status] = (byStatus[status] ?? 0) + 1;
  }
  const absent = (kind: SumKind): Absence | null => {
    if (tally[kind].rows > 0) return null;
    const { withoutRate } = facts.accounts[kind];
    return absenceOf(tally, { joint: shared[kind].rows > 0, noRate: rows.some((row) => hasRow(withoutRate, row)) });
  };
  return {
    tally,
    byStatus,
    shared: { ...shared, count: sharedRows.length },
    proposed: amountsOf({ ...facts, accounts: facts.proposed }, rows.filter(isAlone)),
    absence: { money: absent("money"), troops: absent("troops") },
    own: { money: ownByParty(facts, rows, "money"), troops: ownByParty(facts, rows, "troops") },
  };
}

/** Rows by the value that they have in a dimension of one value each. */
function groupRows(facts: ComparisonFacts, rows: readonly number[], by: "category" | "component"): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const value = valuesOfRow(facts, by, row)[0] ?? WITHOUT;
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  return groups;
}

function eachCell(facts: ComparisonFacts, groups: ReadonlyMap<string, readonly number[]>): Map<string, ComparedCell> {
  return new Map([...groups].map(([value, rows]) => [value, cellOf(facts, rows)]));
}

function ends(facts: ComparisonFacts, rows: readonly number[]): Pick<Compared, "earliest" | "latest"> {
  const { steps } = facts.columns;
  const dayOf = (row: number) => firstDayOf(steps, row);
  const promises = rows.filter((row) => hasRow(facts.standing.promises, row)).toSorted((a, b) => dayOf(a) - dayOf(b));
  const at = (row: number | undefined): PromiseAtEnd | null => {
    const date = facts.dataset.commitments[row ?? -1]?.history[0]?.date;
    return row === undefined || date === undefined ? null : { row, date };
  };
  return { earliest: at(promises[0]), latest: at(promises.at(-1)) };
}

/** The rows of a subject: those in which one of its members shares, in any role. */
function rowsOfSubject({ columns }: ComparisonFacts, { members }: Subject): RowSet {
  const { values, sets } = columns.facets.country;
  const places = new Map(values.map((code, i) => [code, i]));
  return union(
    columns.rows,
    members.map(({ code }) => sets[places.get(code) ?? -1] ?? noRows(columns.rows)),
  );
}

/**
 * The figures of one column over the selected rows of its day. Every filter holds, those of country and group too: a row that they
 * let through counts for each column whose party shares in it.
 */
function compareSubject(facts: ComparisonFacts, selected: RowSet, subject: Subject): Compared {
  const rows = rowsOf(intersection(selected, rowsOfSubject(facts, subject)));
  const declined = STATUSES.indexOf("declined");
  return {
    subject,
    all: cellOf(facts, rows),
    categories: new Map(
      [...groupRows(facts, rows, "category")].map(([category, inIt]) => [
        category,
        { cell: cellOf(facts, inIt), components: eachCell(facts, groupRows(facts, inIt, "component")) },
      ]),
    ),
    components: eachCell(facts, groupRows(facts, rows, "component")),
    ...ends(facts, rows),
    declined: rows.filter((row) => facts.standing.status[row] === declined),
    body: subject.body
      ? compareSubject(facts, selected, { key: subject.body.code, group: null, members: [subject.body], body: null })
      : null,
  };
}

/** What a cell's sum is set against. Troops are set against people only, 100,000 of them. */
export type Against = "person" | "gdp";

/**
 * A cell's sum set against the size of who states it. A group sums the members that have a size, on both sides of the division
 * (contract section 2); null when there is no sum, or none of a member that has one.
 */
export function perHeadOfCell(
  { members }: Subject,
  cell: ComparedCell,
  { kind, against }: { readonly kind: SumKind; readonly against: Against },
  { rates, baseCurrency }: { readonly rates: RateTable; readonly baseCurrency: string },
): SharedPerHead | null {
  const own = cell.own[kind];
  const sized = members.map((party) => ({
    code: party.code,
    sum: own.get(party.code) ?? null,
    size: against === "gdp" ? gdpOf(party, rates, baseCurrency) : populationOf(party),
  }));
  return perHeadOfAll(sized, kind === "troops" ? "hundredThousand" : "one");
}

const compared = remembering((facts: FigureFacts) => {
  const bySubject = new Map<string, Compared>();
  return (subject: Subject): Compared => {
    const known = bySubject.get(subject.key);
    if (known) return known;
    const answer = compareSubject(facts, facts.selected, subject);
    bySubject.set(subject.key, answer);
    return answer;
  };
});

/** The figures of one column of a comparison, over the rows of a selection. Asked for by views that come in a chunk of their own. */
export function comparisonOf(tracker: Tracker, selection: Selection, subject: Subject): Compared {
  return compared(tracker.facts(selection))(subject);
}
