import type { Commitment, Dataset } from "../model/schema";
import { yearOf } from "../model/partialDate";
import { dateInWords } from "./citation";
import { deepJson } from "./deepJson";
import type { Provenance } from "./provenance";
import { commitmentsOf, sourceIdsOf, type ExportSelection } from "./rows";

/** What commitments need of the rest of their file, noted as they go by. */
class Needs {
  readonly codes = new Set<string>();
  readonly conditions = new Set<string>();
  readonly sources = new Set<string>();
  count = 0;
  /** The latest year for which each foreign currency is converted: of a commitment its first entry's, of a GDP its own. */
  readonly #latest = new Map<string, number>();

  #convert(currency: string, year: number): void {
    this.#latest.set(currency, Math.max(year, this.#latest.get(currency) ?? year));
  }

  note(commitment: Commitment): void {
    const { parties, conditions, quantity, history } = commitment;
    this.count++;
    for (const { code } of parties) this.codes.add(code);
    for (const id of conditions) this.conditions.add(id);
    for (const id of sourceIdsOf(commitment)) this.sources.add(id);
    if (quantity?.kind === "money" && history[0]) this.#convert(quantity.unit, yearOf(history[0].date));
  }

  /** Every earlier year too: where a year has no rate, the nearest earlier one serves. */
  rates(dataset: Dataset, parties: Dataset["parties"]): Dataset["rates"] {
    for (const { gdp } of parties) if (gdp) this.#convert(gdp.currency, gdp.year);
    return dataset.rates.filter((rate) => rate.year <= (this.#latest.get(rate.currency) ?? Number.NEGATIVE_INFINITY));
  }
}

/** The data file of a selection but for its commitments, which are still all of the file's. */
function fileAround({ dataset, total }: ExportSelection["tracker"], needs: Needs): Dataset {
  const parties = dataset.parties.filter((p) => needs.codes.has(p.code));
  const conditions = dataset.conditions.filter((c) => needs.conditions.has(c.id));
  const rates = needs.rates(dataset, parties);
  const events = needs.count === total ? (dataset.events ?? []) : [];
  const cited = new Set([
    ...needs.sources,
    ...parties.flatMap((p) => [p.population?.source, p.gdp?.source]),
    ...conditions.flatMap((c) => c.history.flatMap((entry) => entry.sources)),
    ...rates.map((rate) => rate.source),
    ...events.flatMap((event) => event.sources),
  ]);
  const sources = dataset.sources.filter((source) => cited.has(source.id));
  const file = { ...dataset, parties, conditions, sources, rates };
  return dataset.events === undefined ? file : { ...file, events };
}

/**
 * The data file of a selection (contract section 4, "JSON"): the very commitments, in the order on screen; the parties, sources,
 * conditions and rates that they need, in the file's order; every other key of the file as it is. Milestones belong to the whole
 * negotiation, so they stay only where every commitment does; else their list is empty.
 */
export function datasetOf(input: ExportSelection): Dataset {
  const commitments = [...commitmentsOf(input)];
  const needs = new Needs();
  for (const commitment of commitments) needs.note(commitment);
  return { ...fileAround(input.tracker, needs), commitments };
}

/** A value as it stands in a list or under a key, indented like the data file itself unless it is nested too deep for that. */
function indented(value: unknown, depth: number): string {
  try {
    return JSON.stringify(value, null, 1).replaceAll("\n", `\n${" ".repeat(depth)}`);
  } catch (fault) {
    if (fault instanceof RangeError) return deepJson(value);
    throw fault;
  }
}

function* listParts(values: Iterable<unknown>): Generator<string> {
  let some = false;
  for (const value of values) {
    yield `${some ? "," : "["}\n  ${indented(value, 2)}`;
    some = true;
  }
  yield some ? "\n ]" : "[]";
}

function* noted<T>(values: Iterable<T>, note: () => void): Generator<T> {
  for (const value of values) {
    yield value;
    note();
  }
}

/**
 * The selection as a data file that the tracker opens again, with its provenance, in pieces: a large file is longer than one string
 * may be, and is written bit by bit (while it is only looked through, the pieces are empty). `onProgress` hears which share is done.
 * Among the filters stands the as-of date, which the link leaves out when it is the last covered day. The provenance of an export that
 * was opened and exported again gives way to the new one.
 */
export function* jsonParts(
  input: ExportSelection,
  provenance: Provenance,
  onProgress: (done: number) => void = () => {},
): Generator<string> {
  let seen = 0;
  const oneMore = () => onProgress(++seen / (2 * input.order.length));
  const needs = new Needs();
  for (const commitment of commitmentsOf(input)) {
    needs.note(commitment);
    oneMore();
    yield "";
  }
  yield "{";
  for (const [key, value] of Object.entries(fileAround(input.tracker, needs))) {
    if (key === "provenance") continue;
    yield `\n ${JSON.stringify(key)}: `;
    if (key === "commitments") yield* listParts(noted(commitmentsOf(input), oneMore));
    else if (Array.isArray(value)) yield* listParts(value);
    else yield indented(value, 1);
    yield ",";
  }
  const asOf = `as of ${dateInWords(input.selection.standing.asOf)}`;
  yield `\n "provenance": ${indented({ ...provenance, filters: [asOf, ...provenance.filters] }, 1)}\n}\n`;
}
