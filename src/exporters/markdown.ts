import type { Party, Quantity, Source } from "../model/schema";
import { STATUSES } from "../model/status";
import { hasRow } from "../engine/rowSet";
import { citeView, dateInWords } from "./citation";
import type { Provenance } from "./provenance";
import { sourceIdsOf, type ExportSelection } from "./rows";

const HEADER = ["Commitment", "Parties", "Category", "Status", "Due", "Amount", "First promised", "Sources"];

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Plain text that Markdown reads as nothing but text: no markup, no HTML, no cell's end, no address that becomes a link. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\\`*_~[\]|]|:(?=\/\/)/g, "\\$&")
    .replace(/\s+/g, " ")
    .trim();
}

/** A link whose address cannot end it, whatever the address holds. */
export function markdownLink(text: string, address: string): string {
  const safe = address.replace(/[()<>|\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
  return `[${escapeMarkdown(text)}](${safe})`;
}

const NUMBERS = new Intl.NumberFormat("en", { maximumFractionDigits: 20 });

function format(value: number): string {
  return NUMBERS.format(value);
}

function figure({ low, high }: Quantity): string {
  if (low === null) return `up to ${format(high ?? 0)}`;
  if (high === null) return `at least ${format(low)}`;
  return low === high ? format(low) : `${format(low)}–${format(high)}`;
}

/** A quantity in words, in the unit in which it was stated. */
function amount(quantity: Quantity | undefined): string {
  if (!quantity) return "no figure stated";
  const unit = quantity.kind === "gdp-share" ? "% of GDP" : quantity.unit;
  return `${figure(quantity)} ${unit}${quantity.per === "year" ? " a year" : ""}`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

/** The selection as a Markdown table in the order on screen, with what was chosen and how to cite it below, in pieces. `onProgress` hears which share is written. */
export function* markdownParts(
  input: ExportSelection,
  provenance: Provenance,
  onProgress: (done: number) => void = () => {},
): Generator<string> {
  const { tracker, selection, order } = input;
  const { dataset } = tracker;
  const { standing } = selection;
  const parties = new Map<string, Party>(dataset.parties.map((p) => [p.code, p]));
  const sources = new Map<string, Source>(dataset.sources.map((s) => [s.id, s]));
  const categories = new Map(dataset.categories.map((c) => [c.id, c.label]));
  yield tableRow(HEADER);
  yield tableRow(HEADER.map(() => "---"));
  for (let i = 0; i < order.length; i++) {
    const row = order[i] ?? -1;
    const commitment = dataset.commitments[row];
    if (!commitment) continue;
    const codes = [...new Set(commitment.parties.map((p) => p.code))];
    yield tableRow([
      escapeMarkdown(commitment.title),
      escapeMarkdown(codes.map((code) => parties.get(code)?.name ?? code).join(", ")),
      escapeMarkdown(categories.get(commitment.category) ?? commitment.category),
      STATUSES[standing.status[row] ?? -1] ?? "",
      hasRow(standing.due, row) ? "due" : hasRow(standing.waiting, row) ? "waits" : "",
      escapeMarkdown(amount(commitment.quantity)),
      commitment.history[0] ? dateInWords(commitment.history[0].date) : "",
      sourceIdsOf(commitment)
        .flatMap((id) => sources.get(id) ?? [])
        .map((source) => markdownLink(source.publisher, source.url))
        .join(", "),
    ]);
    onProgress((i + 1) / order.length);
  }
  yield `\n${citationLine(input, provenance)}\n\nData from ${escapeMarkdown(provenance.from)}\n`;
}

function citationLine({ tracker, selection, order }: ExportSelection, { exportedAt, link: address, filters }: Provenance): string {
  const extent = { asOf: selection.standing.asOf, count: order.length, total: tracker.total };
  const { text } = citeView(tracker.dataset, { link: address, accessed: exportedAt.slice(0, 10) }, extent, filters);
  return text
    .split(address)
    .map(escapeMarkdown)
    .join(` ${markdownLink(address, address)} `)
    .replaceAll(/ +/g, " ");
}

/** The pieces as one text. */
export function toMarkdown(input: ExportSelection, provenance: Provenance): string {
  return [...markdownParts(input, provenance)].join("");
}
