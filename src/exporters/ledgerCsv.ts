import type { Commitment, Dataset } from "../model/schema";
import type { CountedReason, Line } from "../engine/account";
import type { Measure } from "../engine/figure";
import type { Ledger, LeftOutReason } from "../engine/ledger";
import type { Selection, Tracker } from "../engine/tracker";
import { toCsv } from "./csv";
import type { Cell } from "./rows";

/** What a ledger's file is made from. */
export interface LedgerExport {
  readonly tracker: Tracker;
  readonly selection: Selection;
  readonly ledger: Ledger;
}

/** A row of the ledger's file: a line of the arithmetic, or a row left out with its reason. */
interface Entry {
  readonly row: number;
  readonly reason: CountedReason | LeftOutReason;
  readonly line: Line | null;
}

/** What the cells of one row are read from. */
interface EntryFacts extends Entry {
  readonly dataset: Dataset;
  readonly asOf: string;
  readonly measure: Measure;
  readonly commitment: Commitment | undefined;
}

/** Whole cents to units of the base currency; people and commitments as they are. */
function inUnits({ measure }: EntryFacts, amount: number | null | undefined): Cell {
  if (amount === null || amount === undefined) return null;
  return measure === "money" ? amount / 100 : amount;
}

/** The arithmetic of a sum; a count has none. */
function sumLine({ measure, line }: EntryFacts): Line | null {
  return measure === "count" ? null : line;
}

function countedUnit({ measure, dataset }: EntryFacts): string {
  return { money: dataset.baseCurrency, troops: "people", count: "commitments" }[measure];
}

/** The columns in their order. */
const COLUMNS: readonly (readonly [name: string, cell: (facts: EntryFacts) => Cell])[] = [
  ["id", ({ commitment }) => commitment?.id ?? null],
  ["title", ({ commitment }) => commitment?.title ?? null],
  ["countries", ({ commitment }) => [...new Set(commitment?.parties.map((party) => party.code))].join("; ")],
  ["counted", ({ reason }) => reason],
  ["kind", ({ commitment }) => commitment?.quantity?.kind ?? null],
  ["low", ({ commitment }) => commitment?.quantity?.low ?? null],
  ["high", ({ commitment }) => commitment?.quantity?.high ?? null],
  ["unit", ({ commitment }) => commitment?.quantity?.unit ?? null],
  ["per", ({ commitment }) => commitment?.quantity?.per ?? null],
  ["years", (facts) => sumLine(facts)?.conversion?.years ?? null],
  ["rate", (facts) => (facts.measure === "money" ? (facts.line?.conversion?.rate ?? null) : null)],
  ["rate_year", (facts) => sumLine(facts)?.conversion?.rateYear ?? null],
  ["own_low", (facts) => inUnits(facts, sumLine(facts)?.own?.low)],
  ["own_high", (facts) => inUnits(facts, sumLine(facts)?.own?.high)],
  ["parts_low", (facts) => inUnits(facts, sumLine(facts)?.parts?.low)],
  ["parts_high", (facts) => inUnits(facts, sumLine(facts)?.parts?.high)],
  ["counted_low", (facts) => inUnits(facts, facts.line?.counted?.low)],
  ["counted_high", (facts) => inUnits(facts, facts.line?.counted?.high)],
  ["counted_unit", (facts) => (facts.line?.counted ? countedUnit(facts) : null)],
  ["reduces", ({ dataset, line }) => dataset.commitments[line?.parent ?? -1]?.id ?? null],
  ["terms", ({ commitment }) => commitment?.quantity?.terms ?? null],
  ["data_id", ({ dataset }) => dataset.id],
  ["data_released", ({ dataset }) => dataset.released],
  ["as_of", ({ asOf }) => asOf],
];
const PARTY_COLUMNS = ["code", "name", "commitments", "counted", "data_id", "data_released", "as_of"];

/**
 * A ledger as CSV (the conventions of contract section 4): its counted rows, each whole before its parts, then what is left out,
 * with the reason in `counted`. Figures are units of the base currency, people, or commitments; an open end is an empty cell. The
 * sums of `counted_low` and `counted_high` are the figure's. A ledger of parties has a row for each party. It comes row by row.
 */
export function* ledgerCsvParts(input: LedgerExport): Generator<string> {
  const { tracker, selection, ledger } = input;
  const { dataset } = tracker;
  const origin: Cell[] = [dataset.id, dataset.released, selection.standing.asOf];
  if (ledger.parties) {
    const names = new Map(dataset.parties.map((party) => [party.code, party.name]));
    yield toCsv([PARTY_COLUMNS, ...ledger.parties.map(({ code, rows }) => [code, names.get(code) ?? null, rows, 1, ...origin])]);
    return;
  }
  const counted = ledger.lines.map((line): Entry => ({ row: line.row, reason: line.reason, line }));
  const leftOut = ledger.leftOut.flatMap(({ reason, rows }) => rows.map((row): Entry => ({ row, reason, line: null })));
  yield toCsv([COLUMNS.map(([name]) => name)]);
  for (const entry of [...counted, ...leftOut]) {
    const facts = {
      ...entry,
      dataset,
      asOf: selection.standing.asOf,
      measure: ledger.figure.measure,
      commitment: dataset.commitments[entry.row],
    };
    yield toCsv([COLUMNS.map(([, cell]) => cell(facts))]);
  }
}

function safe(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, "-").slice(0, 80);
}

/** `ledger_<data set id>_<as-of date>_<figure>.csv`, with what a file system minds left out. */
export function ledgerFileName({ tracker, selection, ledger }: LedgerExport): string {
  const figure = [ledger.figure.measure, ...ledger.figure.parts.flat()].join("-");
  return `ledger_${safe(tracker.dataset.id)}_${selection.standing.asOf}_${safe(figure)}.csv`;
}
