import { type Range, NOTHING, addRanges } from "../model/quantity";
import type { Account, CountedReason, Line } from "./account";
import { listOf } from "./lists";
import { codesOfSubject, groupKey } from "./comparedSubject";
import { lacksExactly, lacksWithOneOther } from "./missingConditions";
import { type DimensionFacts, valuesOfRow } from "./dimensions";
import { type Figure, type FigureKey, isDimension, JOINT } from "./figure";
import type { SumKind } from "./money";
import { addRow, hasRow, noRows, rowsOf, type RowSet } from "./rowSet";

/** Why a row that belongs to the figure's part does not add to it. `joint`: shared by several parties, it stands under Joint. */
export type LeftOutReason = Exclude<CountedReason, "yes" | "remainder" | "unselected"> | "joint";

/** Where a number comes from: everything that adds up to it, and what was left out. */
export interface Ledger {
  readonly figure: Figure;
  /** Counted rows, each whole before its parts. For `count` each adds 1 and has no arithmetic. */
  readonly lines: readonly Line[];
  /** Only when parties are counted (`count.by.country`): each adds 1. */
  readonly parties: readonly { readonly code: string; readonly rows: number }[] | null;
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly rows: readonly number[] }[];
  /** Pairs of counted rows of which the file says that they partly cover the same. */
  readonly overlaps: readonly (readonly [number, number])[];
  /** Low = high for `count`; cents of the base currency; people. */
  readonly sum: Range;
  readonly loans: Range;
}

export interface LedgerFacts extends DimensionFacts {
  readonly selected: RowSet;
  /** The accounts of promises, and those of what is only proposed. */
  readonly accounts: Readonly<Record<SumKind, Account>>;
  readonly proposed: Readonly<Record<SumKind, Account>>;
  /** The countries that share in some rows, for `count.by.country`. */
  readonly countriesOf: (rows: RowSet) => readonly { readonly code: string; readonly rows: number }[];
}

const REASONS: readonly LeftOutReason[] = ["joint", "status", "kind", "no-figure", "no-rate"];

type Belongs = (facts: LedgerFacts, row: number, value: string) => boolean;

const parties = ({ columns }: LedgerFacts, row: number) => listOf(columns.parties, row).length;

function isOf(facts: LedgerFacts, row: number, subject: string): boolean {
  const codes = codesOfSubject(facts.dataset, subject);
  return valuesOfRow(facts, "country", row).some((code) => codes.has(code));
}

/** What is not simply one of a row's values. A party's part takes in what it shares: that is sorted out afterwards. */
const BELONGS: Partial<Record<FigureKey, Belongs>> = {
  by: () => true,
  asof: () => true,
  promise: ({ standing }, row) => hasRow(standing.promises, row),
  waiting: (facts, row, value) =>
    hasRow(facts.standing.waiting, row) && !facts.standing.met.has(value) && valuesOfRow(facts, "condition", row).includes(value),
  missing: ({ columns, standing }, row, value) => lacksExactly(columns, standing, row, value),
  pair: ({ columns, standing }, row, value) => lacksWithOneOther(columns, standing, row, value),
  newly: ({ standing }, row, value) => hasRow(value === "yes" ? standing.newlyDue : standing.noLongerDue, row),
  sole: (facts, row, value) => parties(facts, row) === 1 && valuesOfRow(facts, "country", row).includes(value),
  country: (facts, row, value) => (value === JOINT ? parties(facts, row) > 1 : valuesOfRow(facts, "country", row).includes(value)),
  members: (facts, row, value) => isOf(facts, row, groupKey(value)),
  shared: (facts, row, value) => parties(facts, row) > 1 && isOf(facts, row, value),
};

/** Whether a row belongs to a part of the total. */
function belongs(facts: LedgerFacts, row: number, [key, value]: readonly [FigureKey, string]): boolean {
  const special = BELONGS[key];
  if (special) return special(facts, row, value);
  return isDimension(key) && valuesOfRow(facts, key, row).includes(value);
}

/** As with filters: of several values of one key any fits, all keys must. */
function belongsToAll(facts: LedgerFacts, row: number, parts: Figure["parts"]): boolean {
  return parts.every(([key]) => parts.some((part) => part[0] === key && belongs(facts, row, part)));
}

function countLine(row: number): Line {
  const one: Range = { low: 1, high: 1 };
  return { row, reason: "yes", own: one, parts: null, counted: one, conversion: null, parent: -1, exceeded: false };
}

function overlapsAmong(facts: LedgerFacts, lines: readonly Line[]): (readonly [number, number])[] {
  const counted = new Set(lines.map((line) => line.row));
  const pairs = new Map<string, readonly [number, number]>();
  for (const { row } of lines) {
    for (const id of facts.dataset.commitments[row]?.overlaps ?? []) {
      const other = facts.columns.rowOf.get(id);
      if (other === undefined || other === row || !counted.has(other)) continue;
      const pair = [Math.min(row, other), Math.max(row, other)] as const;
      pairs.set(pair.join(), pair);
    }
  }
  return [...pairs.values()];
}

function countLedger(facts: LedgerFacts, figure: Figure, rows: readonly number[]): Ledger {
  const isParties = figure.parts.some(([key]) => key === "by");
  const lines = rows.map(countLine);
  const among = noRows(facts.columns.rows);
  for (const row of rows) addRow(among, row);
  const countries = isParties ? facts.countriesOf(among) : null;
  const sum = countries ? countries.length : rows.length;
  return {
    figure,
    lines,
    parties: countries,
    leftOut: [],
    overlaps: [],
    sum: { low: sum, high: sum },
    loans: NOTHING,
  };
}

function sumOf(lines: readonly Line[]): Range {
  return lines.reduce((sum, line) => addRanges(sum, line.counted ?? NOTHING), NOTHING);
}

/**
 * The ledger of a figure (contract section 2, "Every number opens its ledger"). A part with status `proposed` is taken from the sum
 * that proposals have of their own; a party's part of a sum has what is its own alone, a group's what is one member's alone.
 */
export function ledgerOf(facts: LedgerFacts, figure: Figure): Ledger {
  const { columns, dataset } = facts;
  const rows = rowsOf(facts.selected).filter((row) => belongsToAll(facts, row, figure.parts));
  if (figure.measure === "count") return countLedger(facts, figure, rows);

  const statuses = figure.parts.filter(([key]) => key === "status");
  const isProposed = statuses.length > 0 && statuses.every(([, value]) => value === "proposed");
  const account = (isProposed ? facts.proposed : facts.accounts)[figure.measure];
  const ofOneParty = figure.parts.some(([key, value]) => key === "members" || (key === "country" && value !== JOINT));
  const reasonOf = (row: number): CountedReason | "joint" => {
    const { reason, counted } = account.line(row);
    return counted && ofOneParty && listOf(columns.parties, row).length > 1 ? "joint" : reason;
  };

  const reasons = new Map(rows.map((row) => [row, reasonOf(row)]));
  const isCounted = (row: number) => reasons.get(row) === "yes" || reasons.get(row) === "remainder";
  const lines = account.counted.filter(isCounted).map((row) => account.line(row));
  return {
    figure,
    lines,
    parties: null,
    leftOut: REASONS.map((reason) => ({ reason, rows: rows.filter((row) => reasons.get(row) === reason) })).filter(
      (group) => group.rows.length > 0,
    ),
    overlaps: overlapsAmong(facts, lines),
    sum: sumOf(lines),
    loans: sumOf(lines.filter((line) => dataset.commitments[line.row]?.quantity?.terms === "loan")),
  };
}
