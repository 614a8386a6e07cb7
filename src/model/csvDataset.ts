import { placeInTable } from "./csvPlaces";
import { type CsvRecord, readCsv } from "./csvText";
import { isDataset, type ParseResult } from "./parseDataset";
import { ProblemList, quoted } from "./problems";
import type { Commitment, Dataset } from "./schema";

/**
 * Reads CSV in the tracker's own export form (contract section 4) as a data file. What the columns do not say (labels, populations,
 * rates, the state of conditions) is the tracker's own file's, where the rows are of that data set; else it is only as much as the rows
 * themselves tell. Of a history only the latest step is in the columns.
 */

/** Columns that others do not follow from: without one of them figures would silently be others. */
const NEEDED: readonly string[] = (
  "id,title,summary,category,component,countries,lead,status,status_date,first_date,conditions,quantity_kind,low,high,unit,as_stated," +
  "terms,from,to,per,base_currency,part_of,overlaps,disputed,source_titles,source_urls,data_id,data_released,as_of"
).split(",");
/** First characters that an export writes an apostrophe before. */
const RUNNABLE = /^'(?=[=+\-@\t\r\n\0＝＋－＠])/;

type Row = (column: string) => string;
type Json = Record<string, unknown>;

/** The parts of a cell. A semicolon without a blank after it may belong to an address or id, but not to a code. */
function listIn(cell: string, separator: string | RegExp = /;(?=\s|$)/): string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

const one = (cell: string) => (cell === "" ? [] : [cell]);
const codesIn = (cell: string) => listIn(cell, ";");

/** A number in plain digits; any other text stays text, which the check then names. */
function numberIn(cell: string): number | string | null {
  if (cell === "") return null;
  return /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

/** A key with its value, or nothing for an empty cell. */
function given(key: string, value: unknown): Json {
  return value === "" || value === null ? {} : { [key]: value };
}

function hostOf(address: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(address)?.[1] ?? address;
}

class Reading {
  readonly base: Dataset | null;
  readonly sources = new Map<string, { id: string; title: string; publisher: string; url: string; kind: string }>();
  readonly #known: ReadonlyMap<string, Commitment>;

  constructor(base: Dataset | null) {
    this.base = base;
    for (const source of base?.sources ?? []) this.sources.set(`${source.url} ${source.title}`, source);
    this.#known = new Map(base?.commitments.map((commitment) => [commitment.id, commitment]));
  }

  commitment(row: Row): Json {
    const leads = new Set(codesIn(row("lead")));
    const before = this.#known.get(row("id"));
    const roleOf = (code: string) =>
      leads.has(code) ? "lead" : before?.parties.some((party) => party.code === code && party.role === "host") ? "host" : "contributor";
    return {
      id: row("id"),
      title: row("title"),
      summary: row("summary"),
      category: row("category"),
      ...given("component", row("component")),
      parties: codesIn(row("countries")).map((code) => ({ code, role: roleOf(code) })),
      conditions: listIn(row("conditions")),
      ...this.#quantity(row),
      ...given("partOf", row("part_of")),
      ...(row("overlaps") === "" ? {} : { overlaps: listIn(row("overlaps")) }),
      history: this.#history(row, before),
      ...given("disputed", row("disputed")),
    };
  }

  #quantity(row: Row): Json {
    if (row("quantity_kind") === "") return {};
    const year = (column: string) => given(column, numberIn(row(column)));
    return {
      quantity: {
        kind: row("quantity_kind"),
        low: numberIn(row("low")),
        high: numberIn(row("high")),
        unit: row("unit"),
        ...given("asStated", row("as_stated")),
        ...given("terms", row("terms")),
        ...year("from"),
        ...year("to"),
        ...given("per", row("per")),
      },
    };
  }

  /** The steps that the tracker's own file has up to the row's, where it says the same; else the row's only. */
  #history(row: Row, before: Commitment | undefined): unknown {
    const [status, date] = [row("status"), row("status_date")];
    const step = before?.history.findLastIndex((entry) => entry.status === status && entry.date === date) ?? -1;
    const sources = this.#sourceIds(row);
    if (!before || step < 0 || before.history[0]?.date !== row("first_date")) return [{ date, status, sources }];
    const steps = before.history.slice(0, step + 1);
    const cited = new Set(before.history.flatMap((entry) => entry.sources));
    const isEdited = sources.length !== cited.size || sources.some((id) => !cited.has(id));
    return isEdited ? [...steps.slice(0, -1), { ...steps.at(-1), sources }] : steps;
  }

  #sourceIds(row: Row): string[] {
    const urls = listIn(row("source_urls"));
    const titles = urls.length === 1 ? [row("source_titles").trim()] : listIn(row("source_titles"), " | ");
    return urls.map((url, at) => {
      const title = titles[at] || url;
      const key = `${url} ${title}`;
      const known = this.sources.get(key) ?? { id: `csv-${this.sources.size + 1}`, title, publisher: hostOf(url), url, kind: "reference" };
      this.sources.set(key, known);
      return known.id;
    });
  }
}

function labelled(ids: readonly string[]): { id: string; label: string }[] {
  return ids.map((id) => ({ id, label: id }));
}

/** What stands around the commitments, from the rows alone: ids are their own labels. */
function headOf(rows: readonly Row[]): Json {
  const each = (column: string, partsOf = listIn) => [...new Set(rows.flatMap((row) => partsOf(row(column))))];
  const names = new Map(
    rows.flatMap((row) => codesIn(row("countries")).map((code, at) => [code, listIn(row("country_names"))[at] ?? code] as const)),
  );
  const [first] = rows;
  return {
    schemaVersion: 1,
    id: first?.("data_id") || "csv",
    title: first?.("data_id") || "CSV",
    licence: "",
    released: first?.("data_released") || first?.("as_of"),
    ...given("coveredUntil", first?.("as_of") ?? ""),
    baseCurrency: rows.map((row) => row("base_currency")).find((code) => code !== "") ?? "EUR",
    categories: labelled(each("category", one)),
    components: labelled(each("component", one)),
    parties: each("countries", codesIn).map((code) => ({ code, name: names.get(code) ?? code, kind: "country" })),
    conditions: each("conditions").map((id) => ({ id, label: id, kind: "event", history: [] })),
    rates: [],
  };
}

/** What is wrong with the table itself. */
function formProblems(header: readonly string[], records: readonly CsvRecord[], fault: number | null): ProblemList {
  const problems = new ProblemList(undefined);
  if (fault !== null) problems.add([], "csv-quote", '"\\""', { line: fault, column: 1 });
  for (const name of NEEDED) if (!header.includes(name)) problems.add([name], "csv-column", "nothing", { line: 1, column: 1 });
  for (const [at, name] of header.entries())
    if (NEEDED.includes(name) && header.indexOf(name) < at)
      problems.add([name], "csv-column-once", `${quoted(name)} once more`, { line: 1, column: at + 1 });
  for (const { cells, line } of records)
    if (cells.length !== header.length) problems.add([], "csv-cells", `a list of ${cells.length}`, { line, column: cells.length });
  return problems;
}

/** Reads a CSV text; `own`: the tracker's own data. Problems name line and column of the table. */
export function csvDataset(text: string, own: Dataset | null): ParseResult {
  const { records: all, fault } = readCsv(text);
  const [head, ...records] = all;
  const header = head?.cells ?? [];
  const problems = formProblems(header, records, fault);
  if (problems.count > 0) {
    const named = problems.kept.map((problem) => ({ ...problem, pointer: problem.pointer.slice(1) }));
    return { ok: false, problems: named, problemCount: problems.count, readable: null, faultyCount: 0 };
  }

  const places = new Map(header.map((name, at) => [name, at]));
  const rows = records.map(
    ({ cells }): Row =>
      (column) =>
        (cells[places.get(column) ?? -1] ?? "").replace(RUNNABLE, ""),
  );
  const base = own !== null && rows.every((row) => row("data_id") === own.id) ? own : null;
  const reading = new Reading(base);
  const commitments = rows.map((row) => reading.commitment(row));
  const file = { ...(base ?? headOf(rows)), sources: [...reading.sources.values()], commitments };
  return checked(file, records, header);
}

/** Who leads must stand among the countries too: else it would be no party of the commitment at all. */
function noteForeignLeads(
  commitments: readonly unknown[],
  records: readonly CsvRecord[],
  header: readonly string[],
  problems: ProblemList,
): void {
  const cellOf = (row: number, name: string) => records[row]?.cells[header.indexOf(name)] ?? "";
  for (const row of commitments.keys()) {
    const countries = new Set(codesIn(cellOf(row, "countries")));
    for (const code of codesIn(cellOf(row, "lead")))
      if (!countries.has(code)) problems.add(["commitments", row, "lead"], "csv-lead", quoted(code));
  }
}

function checked(
  file: Json & { readonly commitments: readonly unknown[] },
  records: readonly CsvRecord[],
  header: readonly string[],
): ParseResult {
  const found = new ProblemList(file);
  noteForeignLeads(file.commitments, records, header, found);
  if (isDataset(file, found)) return { ok: true, dataset: file };
  const rest = { ...file, commitments: file.commitments.filter((_, at) => !found.commitments.has(at)) };
  const isReadable = !found.elsewhere && rest.commitments.length > 0 && isDataset(rest, new ProblemList(rest));
  return {
    ok: false,
    problems: found.kept.map((problem) => placeInTable(problem, file, records, header)),
    problemCount: found.count,
    readable: isReadable ? rest : null,
    faultyCount: found.commitments.size,
  };
}
