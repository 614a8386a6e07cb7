import type { Commitment, Dataset, Party, Source } from "../model/schema";
import type { Account } from "../engine/account";
import { hasRow } from "../engine/rowSet";
import type { Selection, Tracker } from "../engine/tracker";
import { STATUSES, type Status } from "../model/status";

/** What an export writes: the commitments of a selection in the order on screen. */
export interface ExportSelection {
  readonly tracker: Tracker;
  readonly selection: Selection;
  /** Row numbers, as `tracker.order` gives them. */
  readonly order: ArrayLike<number>;
}

export type CellType = "text" | "number" | "date";
/** A cell's value; null is an empty cell. Dates stand as given: `2026`, `2026-01`, `2026-01-06`. */
export type Cell = string | number | null;

/** Everything that the cells of one row are read from. */
interface RowFacts {
  readonly dataset: Dataset;
  readonly selection: Selection;
  readonly row: number;
  readonly commitment: Commitment;
  readonly status: Status | null;
  readonly parties: readonly Party[];
  readonly sources: readonly Source[];
  readonly account: Account;
}

export interface Column {
  readonly name: string;
  readonly type: CellType;
  /** What the column holds, for a data dictionary. */
  readonly description: string;
  readonly cell: (facts: RowFacts) => Cell;
}

const BETWEEN = "; ";
const BETWEEN_TITLES = " | ";

/** Several values in one cell; none make an empty cell. */
function joined(values: readonly string[], separator = BETWEEN): Cell {
  return values.length > 0 ? values.join(separator) : null;
}

function filled(text: string | undefined): Cell {
  return text === undefined || text === "" ? null : text;
}

/** Whole cents to units of the base currency, people as they are. */
function inUnits(account: Account, amount: number | null | undefined): Cell {
  if (amount === null || amount === undefined) return null;
  return account.kind === "money" ? amount / 100 : amount;
}

function dueCell({ selection, row }: RowFacts): Cell {
  if (hasRow(selection.standing.due, row)) return "yes";
  return hasRow(selection.standing.waiting, row) ? "no" : null;
}

/** One end of a commitment's own money; an end that the data file leaves open is empty, not 0. */
function baseCell({ commitment, account, row }: RowFacts, end: "low" | "high"): Cell {
  const { quantity } = commitment;
  if (quantity?.kind !== "money" || quantity[end] === null) return null;
  return inUnits(account, account.line(row).own?.[end]);
}

function isMoney(facts: RowFacts): boolean {
  return facts.commitment.quantity?.kind === "money";
}

function column(name: string, type: CellType, description: string, cell: Column["cell"]): Column {
  return { name, type, description, cell };
}

/** The columns of contract section 4, "CSV", in its order. Nothing else names them. */
export const COLUMNS: readonly Column[] = [
  column("id", "text", "Stable id of the commitment.", ({ commitment }) => commitment.id),
  column("title", "text", "Title.", ({ commitment }) => filled(commitment.title)),
  column("summary", "text", "What is promised, in plain text.", ({ commitment }) => filled(commitment.summary)),
  column("category", "text", "Id of the category.", ({ commitment }) => commitment.category),
  column("component", "text", "Id of the part of the underlying text.", ({ commitment }) => filled(commitment.component)),
  column("countries", "text", "Codes of the parties, in any role; several separated by “; ”.", ({ parties }) =>
    joined(parties.map((p) => p.code)),
  ),
  column("country_names", "text", "Names of the parties, in the order of their codes.", ({ parties }) =>
    joined(parties.map((p) => p.name)),
  ),
  column("lead", "text", "Codes of the parties that lead.", ({ commitment }) =>
    joined(commitment.parties.filter((p) => p.role === "lead").map((p) => p.code)),
  ),
  column("status", "text", "Status on the as-of date.", ({ status }) => status),
  column("status_date", "date", "Date of the latest history entry on the as-of date, as given.", ({ commitment, selection, row }) =>
    filled(commitment.history[selection.standing.step[row] ?? -1]?.date),
  ),
  column("first_date", "date", "Date of the first history entry, as given.", ({ commitment }) => filled(commitment.history[0]?.date)),
  column("due", "text", "yes: all its conditions are met, or it has none; no: it waits; empty: it promises nothing.", dueCell),
  column("conditions", "text", "Ids of the conditions that it waits for.", ({ commitment }) => joined(commitment.conditions)),
  column("conditions_unmet", "text", "Those of them that are not met on the as-of date.", ({ commitment, selection }) =>
    joined(commitment.conditions.filter((id) => !selection.standing.met.has(id))),
  ),
  column(
    "quantity_kind",
    "text",
    "money, troops, equipment or gdp-share; empty: no figure has been stated.",
    ({ commitment }) => commitment.quantity?.kind ?? null,
  ),
  column("low", "number", "Low end of the stated figure; empty: open (“up to”).", ({ commitment }) => commitment.quantity?.low ?? null),
  column(
    "high",
    "number",
    "High end of the stated figure; empty: open (“at least”).",
    ({ commitment }) => commitment.quantity?.high ?? null,
  ),
  column("unit", "text", "Currency code, “people”, “%”, or what the equipment is.", ({ commitment }) => filled(commitment.quantity?.unit)),
  column("as_stated", "text", "The source's figure in words.", ({ commitment }) => filled(commitment.quantity?.asStated)),
  column("terms", "text", "Of money: grant, loan, in-kind or guarantee.", ({ commitment }) => commitment.quantity?.terms ?? null),
  column("from", "number", "First year of the figure.", ({ commitment }) => commitment.quantity?.from ?? null),
  column("to", "number", "Last year of the figure.", ({ commitment }) => commitment.quantity?.to ?? null),
  column(
    "per",
    "text",
    "year: the figure recurs every year; empty: it is the total.",
    ({ commitment }) => commitment.quantity?.per ?? null,
  ),
  column("base_low", "number", "Low end of its own money in the base currency, all its years together.", (facts) => baseCell(facts, "low")),
  column("base_high", "number", "High end of its own money in the base currency, all its years together.", (facts) =>
    baseCell(facts, "high"),
  ),
  column("base_currency", "text", "Currency of base_low and base_high, for money.", (facts) =>
    isMoney(facts) ? facts.dataset.baseCurrency : null,
  ),
  column("rate_year", "number", "Year of the exchange rate; empty: stated in the base currency, or no rate.", (facts) =>
    isMoney(facts) ? (facts.account.line(facts.row).conversion?.rateYear ?? null) : null,
  ),
  column(
    "counted",
    "text",
    "yes or remainder: it adds to the sum of its kind; else why not: status, kind, no-figure, no-rate.",
    ({ account, row }) => account.line(row).reason,
  ),
  column("counted_low", "number", "What it adds to the low end of the sum, in the base currency or in people.", ({ account, row }) =>
    inUnits(account, account.line(row).counted?.low),
  ),
  column("counted_high", "number", "What it adds to the high end of the sum; empty for a counted row: open.", ({ account, row }) =>
    inUnits(account, account.line(row).counted?.high),
  ),
  column("part_of", "text", "Id of the larger commitment that it belongs to.", ({ commitment }) => filled(commitment.partOf)),
  column("overlaps", "text", "Ids of others that partly cover the same money or troops.", ({ commitment }) =>
    joined(commitment.overlaps ?? []),
  ),
  column("disputed", "text", "What sources disagree on.", ({ commitment }) => filled(commitment.disputed)),
  column("source_titles", "text", "Titles of the sources of its history, separated by “ | ”.", ({ sources }) =>
    joined(
      sources.map((s) => s.title),
      BETWEEN_TITLES,
    ),
  ),
  column("source_urls", "text", "Addresses of the sources, in the order of their titles.", ({ sources }) =>
    joined(sources.map((s) => s.url)),
  ),
  column("data_id", "text", "Id of the data set.", ({ dataset }) => dataset.id),
  column("data_released", "date", "Day of this release of the data.", ({ dataset }) => dataset.released),
  column("as_of", "date", "The as-of date.", ({ selection }) => selection.standing.asOf),
];

/** The sources of a commitment's history by id, in the order of first citation, each once. */
export function sourceIdsOf(commitment: Commitment): string[] {
  return [...new Set(commitment.history.flatMap((entry) => entry.sources))];
}

/** The commitments of an export, in its order, one after the other: of a large file they become objects as they are asked for. */
export function* commitmentsOf({ tracker, order }: ExportSelection): Generator<Commitment> {
  for (let i = 0; i < order.length; i++) {
    const commitment = tracker.dataset.commitments[order[i] ?? -1];
    if (commitment) yield commitment;
  }
}

/**
 * Each row of the export as cells in the order of `COLUMNS`. Names and texts are the data file's own (English), whatever the
 * reader's language. A quantity of neither money nor troops takes its reason from the sum of money.
 */
export function* rowsOfCells({ tracker, selection, order }: ExportSelection): Generator<Cell[]> {
  const { dataset } = tracker;
  const parties = new Map(dataset.parties.map((party) => [party.code, party]));
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const money = tracker.account(selection, "money");
  const troops = tracker.account(selection, "troops");
  for (let i = 0; i < order.length; i++) {
    const row = order[i] ?? -1;
    const commitment = dataset.commitments[row];
    if (!commitment) continue;
    const facts: RowFacts = {
      dataset,
      selection,
      row,
      commitment,
      status: STATUSES[selection.standing.status[row] ?? -1] ?? null,
      parties: [...new Set(commitment.parties.map((p) => p.code))].flatMap((code) => parties.get(code) ?? []),
      sources: sourceIdsOf(commitment).flatMap((id) => sources.get(id) ?? []),
      account: commitment.quantity?.kind === "troops" ? troops : money,
    };
    yield COLUMNS.map((c) => c.cell(facts));
  }
}
