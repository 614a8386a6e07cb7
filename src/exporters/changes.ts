import type { Change, ChangeKind, Changes } from "../engine/changes";
import type { Selection, Tracker } from "../engine/tracker";
import type { Source } from "../model/schema";
import { citeView, dateInWords } from "./citation";
import { toCsv } from "./csv";
import { escapeMarkdown } from "./markdown";
import { exportFileName, type Provenance } from "./provenance";
import type { Cell } from "./rows";

/** What changed, and where. */
export interface ChangesExport {
  readonly tracker: Tracker;
  readonly selection: Selection;
  readonly changes: Changes;
}

/** The kinds as they stand in the file. */
const WORDS: Readonly<Record<ChangeKind, string>> = {
  new: "new",
  up: "moved up",
  down: "moved down",
  stalled: "stalled",
  withdrawn: "withdrawn",
  declined: "declined",
  reaffirmed: "reaffirmed",
};

/** A row of a commitment that did not change, but waits for less than before. */
const CONDITION_MET = "condition met";

/** A row of the export: a commitment that changed, or that only names a condition that was met. */
interface Entry {
  readonly row: number;
  readonly change: Change | null;
}

function entriesOf({ changed, conditionRows }: Changes): Entry[] {
  const rows = new Set(changed.map(({ row }) => row));
  return [
    ...changed.map((change): Entry => ({ row: change.row, change })),
    ...conditionRows.filter((row) => !rows.has(row)).map((row): Entry => ({ row, change: null })),
  ];
}

interface CellFacts extends Entry {
  readonly input: ChangesExport;
  readonly commitment: Tracker["dataset"]["commitments"][number];
  readonly sources: readonly Source[];
}

const partyName = ({ tracker }: ChangesExport, code: string) => tracker.dataset.parties.find((party) => party.code === code)?.name ?? code;
const codesOf = ({ commitment }: CellFacts) => [...new Set(commitment.parties.map(({ code }) => code))];
const joined = (values: readonly string[], separator = "; "): Cell => (values.length === 0 ? null : values.join(separator));

/** The columns in their order. */
const COLUMNS: readonly (readonly [name: string, cell: (facts: CellFacts) => Cell])[] = [
  ["id", ({ commitment }) => commitment.id],
  ["title", ({ commitment }) => commitment.title],
  ["category", ({ commitment }) => commitment.category],
  ["countries", (facts) => joined(codesOf(facts))],
  ["country_names", (facts) => joined(codesOf(facts).map((code) => partyName(facts.input, code)))],
  ["change", ({ change }) => (change ? WORDS[change.kind] : CONDITION_MET)],
  ["status_before", ({ change }) => change?.before ?? null],
  ["status_after", ({ change }) => change?.after ?? null],
  ["change_date", ({ change, commitment }) => commitment.history[change?.steps.at(-1) ?? -1]?.date ?? null],
  ["entries", ({ change }) => change?.steps.length ?? 0],
  [
    "conditions_met",
    ({ input, row }) => joined(input.changes.conditions.filter(({ rows }) => rows.includes(row)).map(({ condition }) => condition.id)),
  ],
  [
    "source_titles",
    ({ sources }) =>
      joined(
        sources.map(({ title }) => title),
        " | ",
      ),
  ],
  ["source_urls", ({ sources }) => joined(sources.map(({ url }) => url))],
  ["since", ({ input }) => input.changes.since],
  ["as_of", ({ input }) => input.changes.asOf],
  ["data_id", ({ input }) => input.tracker.dataset.id],
  ["data_released", ({ input }) => input.tracker.dataset.released],
];

function factsOf(input: ChangesExport): CellFacts[] {
  const { dataset } = input.tracker;
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  return entriesOf(input.changes).flatMap((entry): CellFacts[] => {
    const commitment = dataset.commitments[entry.row];
    if (!commitment) return [];
    const cited = [
      ...(entry.change?.steps.flatMap((step) => commitment.history[step]?.sources ?? []) ?? []),
      ...input.changes.conditions
        .filter(({ rows }) => rows.includes(entry.row))
        .flatMap(({ condition, step }) => condition.history[step]?.sources ?? []),
    ];
    return [{ ...entry, input, commitment, sources: [...new Set(cited)].flatMap((id) => sources.get(id) ?? []) }];
  });
}

/**
 * What changed between two days as CSV (the conventions of contract section 4): a row for each commitment that changed, by kind and
 * the latest first, then those that only name a condition that was met (`change` says so). Sources are those of the entries that count.
 */
export function changesCsv(input: ChangesExport): string {
  return toCsv([COLUMNS.map(([name]) => name), ...factsOf(input).map((facts) => COLUMNS.map(([, cell]) => cell(facts)))]);
}

/** `changes_<data set id>_<since>_<as-of date>_<n>-of-<total>.csv`: n is the file's number of rows. */
export function changesFileName({ tracker, changes }: ChangesExport): string {
  const extent = { asOf: `${changes.since}_${changes.asOf}`, count: entriesOf(changes).length, total: tracker.total };
  return exportFileName(tracker.dataset, extent, "csv").replace(/^commitments/, "changes");
}

const tableRow = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const HEADER = ["Change", "Commitment", "Parties", "From", "To", "Date", "Conditions met"];

/** The same as a Markdown table in English, under the sentence, with its citation. @param sentence in words, without a link */
export function changesMarkdown(input: ChangesExport, sentence: string, { exportedAt, link, filters }: Provenance): string {
  const { tracker, selection, changes } = input;
  const labels = new Map(tracker.dataset.conditions.map(({ id, label }) => [id, label]));
  const rows = factsOf(input).map((facts) => {
    const { change, commitment, row } = facts;
    const date = commitment.history[change?.steps.at(-1) ?? -1]?.date;
    const met = changes.conditions.filter((one) => one.rows.includes(row)).map(({ condition }) => labels.get(condition.id) ?? condition.id);
    return tableRow([
      change ? WORDS[change.kind] : CONDITION_MET,
      escapeMarkdown(commitment.title),
      escapeMarkdown(
        codesOf(facts)
          .map((code) => partyName(input, code))
          .join(", "),
      ),
      change?.before ?? "",
      change?.after ?? "",
      date === undefined ? "" : dateInWords(date),
      escapeMarkdown(met.join(", ")),
    ]);
  });
  const extent = { asOf: changes.asOf, count: selection.count, total: tracker.total };
  const since = `changed after ${dateInWords(changes.since)}`;
  const { text } = citeView(tracker.dataset, { link, accessed: exportedAt.slice(0, 10) }, extent, [since, ...filters]);
  const citation = text.split(link).map(escapeMarkdown).join(` <${link}> `).trim();
  return [escapeMarkdown(sentence), "", tableRow(HEADER), tableRow(HEADER.map(() => "---")), ...rows, "", citation, ""].join("\n");
}
