import { ProblemList, quoted } from "./problems";
import type { Path, Problem, ProblemCode } from "./problems";
import type { Commitment, Dataset } from "./schema";

/** A fault inside one commitment: where in it, what, and what stands there. */
type Fault = readonly [path: Path, code: ProblemCode, found: string];

/**
 * What only the tracker's own data file must keep, beyond what every file that is opened must: nothing leads nowhere, nothing is
 * there for nothing, nothing is said twice. All problems, not the first 100.
 */
export function checkStrict(dataset: Dataset): readonly Problem[] {
  const problems = new ProblemList(dataset, Infinity);
  const ids = new Set(dataset.commitments.map(({ id }) => id));
  for (const [index, commitment] of dataset.commitments.entries()) {
    for (const [path, code, found] of [...deadEnds(commitment, ids), ...repetitions(commitment), ...oddFigures(commitment)]) {
      problems.add(["commitments", index, ...path], code, found);
    }
  }
  const cited = citedSources(dataset);
  for (const [index, { id }] of dataset.sources.entries())
    if (!cited.has(id)) problems.add(["sources", index], "unused-source", quoted(id));
  return problems.kept;
}

function* deadEnds({ id: own, partOf, overlaps = [] }: Commitment, ids: ReadonlySet<string>): Generator<Fault> {
  if (partOf !== undefined && !ids.has(partOf)) yield [["partOf"], "unknown-commitment", quoted(partOf)];
  for (const [at, id] of overlaps.entries()) {
    if (!ids.has(id)) yield [["overlaps", at], "unknown-commitment", quoted(id)];
    if (id === own) yield [["overlaps", at], "overlaps-itself", quoted(id)];
  }
}

function* repetitions({ parties, conditions, overlaps = [], history }: Commitment): Generator<Fault> {
  const lists: [Path, readonly string[]][] = [
    [["parties"], parties.map(({ code }) => code)],
    [["conditions"], conditions],
    [["overlaps"], overlaps],
    ...history.map(({ sources }, at): [Path, readonly string[]] => [["history", at, "sources"], sources]),
  ];
  for (const [path, names] of lists) {
    for (const [at, name] of names.entries()) if (names.indexOf(name) < at) yield [[...path, at], "repeated", `${quoted(name)} once more`];
  }
}

function* oddFigures({ quantity }: Commitment): Generator<Fault> {
  if (!quantity) return;
  const { kind, terms, from, to } = quantity;
  if (terms !== undefined && kind !== "money") yield [["quantity", "terms"], "terms-of-money", `terms of ${kind}`];
  if (from !== undefined && to !== undefined && from > to) yield [["quantity", "to"], "year-order", `from ${from} to ${to}`];
}

function citedSources({ parties, conditions, rates, events = [], commitments }: Dataset): ReadonlySet<string> {
  return new Set([
    ...parties.flatMap(({ population, gdp }) => [population?.source, gdp?.source].filter((source) => source !== undefined)),
    ...rates.map(({ source }) => source),
    ...events.flatMap(({ sources }) => sources),
    ...[...conditions, ...commitments].flatMap(({ history }) => history.flatMap(({ sources }) => sources)),
  ]);
}
