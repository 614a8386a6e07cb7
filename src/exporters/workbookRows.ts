import type { Source } from "../model/schema";
import { citeView, dateInWords } from "./citation";
import type { Provenance } from "./provenance";
import { type Cell, type Column, commitmentsOf, type ExportSelection, rowsOfCells, sourceIdsOf } from "./rows";

export type SheetName = "Commitments" | "Sources" | "About";

/** A row of one of the workbook's sheets, without headings. Plain values, so that it can be written elsewhere than it was read. */
export interface SheetRow {
  readonly sheet: SheetName;
  readonly cells: readonly Cell[];
  /** The place of the cell that is a link's address. */
  readonly link?: number;
}

export type Heading = Pick<Column, "name" | "type">;

export const SOURCE_COLUMNS: readonly Heading[] = ["id", "title", "publisher", "url", "date", "kind", "commitments"].map((name) => ({
  name,
  type: name === "date" ? "date" : "text",
}));

/** A source of the selected commitments' histories, with the commitments that rest on it. */
function sourceRow({ id, title, publisher, url, date, kind }: Source, citing: readonly string[]): SheetRow {
  return { sheet: "Sources", cells: [id, title, publisher, url, date ?? null, kind, citing.join("; ")], link: 3 };
}

function row(label: string, value: string): SheetRow {
  return { sheet: "About", cells: [label, value] };
}

function* aboutRows({ tracker, selection, order }: ExportSelection, provenance: Provenance): Generator<SheetRow> {
  const { dataset, total } = tracker;
  const { exportedAt, link, from, filters } = provenance;
  const extent = { asOf: selection.standing.asOf, count: order.length, total };
  const { text } = citeView(dataset, { link, accessed: exportedAt.slice(0, 10) }, extent, filters);
  yield row("Title", dataset.title);
  if (dataset.description) yield row("Description", dataset.description);
  if (dataset.publisher) yield row("Publisher", dataset.publisher);
  yield row("As of", extent.asOf);
  yield row("Commitments", `${extent.count} of ${total}`);
  yield* (filters.length > 0 ? filters : ["none"]).map((filter, i) => row(i === 0 ? "Filters" : "", filter));
  yield { ...row("Link", link), link: 1 };
  yield row("Data", `${dataset.id}, released ${dateInWords(dataset.released)}`);
  yield row("From", from);
  yield row("Exported", exportedAt);
  yield row("Licence", dataset.licence);
  yield row("Citation", text);
}

/**
 * What the Excel workbook of a selection says (contract section 4, "XLSX"): the CSV's columns, the sources in the file's order, and where
 * it comes from, row by row. `onProgress` hears which share of the commitments has been.
 */
export function* workbookRows(
  input: ExportSelection,
  provenance: Provenance,
  onProgress: (done: number) => void = () => {},
): Generator<SheetRow> {
  const citing = new Map<string, string[]>();
  const commitments = commitmentsOf(input);
  let rows = 0;
  for (const cells of rowsOfCells(input)) {
    const { value: commitment } = commitments.next();
    for (const source of commitment ? sourceIdsOf(commitment) : []) {
      const ids = citing.get(source);
      if (ids) ids.push(commitment.id);
      else citing.set(source, [commitment.id]);
    }
    yield { sheet: "Commitments", cells };
    onProgress(++rows / input.order.length);
  }
  for (const source of input.tracker.dataset.sources) {
    const ids = citing.get(source.id);
    if (ids) yield sourceRow(source, ids);
  }
  yield* aboutRows(input, provenance);
}
