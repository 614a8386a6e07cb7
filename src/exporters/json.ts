import type { Commitment, Dataset } from "../model/schema";
import { yearOf } from "../model/partialDate";
import { dateInWords } from "./citation";
import type { Provenance } from "./provenance";
import { commitmentsOf, sourceIdsOf, type ExportSelection } from "./rows";

/** The latest year for which each foreign currency is converted: of a commitment its first entry's, of a GDP its own. */
function ratesNeeded(dataset: Dataset, commitments: readonly Commitment[], parties: Dataset["parties"]): Dataset["rates"] {
  const latest = new Map<string, number>();
  const need = (currency: string, year: number) => latest.set(currency, Math.max(year, latest.get(currency) ?? year));
  for (const { quantity, history } of commitments) {
    if (quantity?.kind === "money" && history[0]) need(quantity.unit, yearOf(history[0].date));
  }
  for (const { gdp } of parties) if (gdp) need(gdp.currency, gdp.year);
  // Every earlier year too: where a year has no rate, the nearest earlier one serves.
  return dataset.rates.filter((rate) => rate.year <= (latest.get(rate.currency) ?? Number.NEGATIVE_INFINITY));
}

/**
 * The data file of a selection (contract section 4, "JSON"): the very commitments, in the order on screen; the parties, sources,
 * conditions and rates that they need, in the file's order; every other key of the file as it is. Milestones belong to the whole
 * negotiation, so they stay only where every commitment does; else their list is empty.
 */
export function datasetOf(input: ExportSelection): Dataset {
  const { dataset, total } = input.tracker;
  const commitments = commitmentsOf(input);
  const codes = new Set(commitments.flatMap((c) => c.parties.map((p) => p.code)));
  const conditionIds = new Set(commitments.flatMap((c) => c.conditions));
  const parties = dataset.parties.filter((p) => codes.has(p.code));
  const conditions = dataset.conditions.filter((c) => conditionIds.has(c.id));
  const rates = ratesNeeded(dataset, commitments, parties);
  const events = commitments.length === total ? (dataset.events ?? []) : [];
  const cited = new Set([
    ...commitments.flatMap(sourceIdsOf),
    ...parties.flatMap((p) => [p.population?.source, p.gdp?.source]),
    ...conditions.flatMap((c) => c.history.flatMap((entry) => entry.sources)),
    ...rates.map((rate) => rate.source),
    ...events.flatMap((event) => event.sources),
  ]);
  const sources = dataset.sources.filter((source) => cited.has(source.id));
  const selected = { ...dataset, parties, conditions, sources, rates, commitments };
  return dataset.events === undefined ? selected : { ...selected, events };
}

/** A value as it stands in a list or under a key, indented like the data file itself. */
function indented(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 1).replaceAll("\n", `\n${" ".repeat(depth)}`);
}

function* listParts(values: readonly unknown[]): Generator<string> {
  if (values.length === 0) yield "[]";
  for (const [i, value] of values.entries()) yield `${i === 0 ? "[" : ","}\n  ${indented(value, 2)}`;
  if (values.length > 0) yield "\n ]";
}

/**
 * The selection as a data file that the tracker opens again, with its provenance, in pieces: a large file is longer than one string
 * may be. Among the filters stands the as-of date, which the link leaves out when it is the last covered day. The provenance of an export that was opened and exported again gives way to the new one.
 */
export function* jsonParts(input: ExportSelection, provenance: Provenance): Generator<string> {
  const entries = Object.entries(datasetOf(input)).filter(([key]) => key !== "provenance");
  yield "{";
  for (const [key, value] of entries) {
    yield `\n ${JSON.stringify(key)}: `;
    if (Array.isArray(value)) yield* listParts(value);
    else yield indented(value, 1);
    yield ",";
  }
  const asOf = `as of ${dateInWords(input.selection.standing.asOf)}`;
  yield `\n "provenance": ${indented({ ...provenance, filters: [asOf, ...provenance.filters] }, 1)}\n}\n`;
}
