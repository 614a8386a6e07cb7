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
  return `| ${cells.join(" | ")} |`;
}

/** The selection as a Markdown table in the order on screen, with what was chosen and how to cite it below. */
export function toMarkdown(
  { tracker, selection, order }: ExportSelection,
  { exportedAt, link: address, from, filters }: Provenance,
): string {
  const { dataset, total } = tracker;
  const { standing } = selection;
  const parties = new Map<string, Party>(dataset.parties.map((p) => [p.code, p]));
  const sources = new Map<string, Source>(dataset.sources.map((s) => [s.id, s]));
  const categories = new Map(dataset.categories.map((c) => [c.id, c.label]));

  const rows = Array.from(order, (row) => {
    const commitment = dataset.commitments[row];
    if (!commitment) return "";
    const codes = [...new Set(commitment.parties.map((p) => p.code))];
    return tableRow([
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
  });

  const extent = { asOf: standing.asOf, count: order.length, total };
  const { text } = citeView(dataset, { link: address, accessed: exportedAt.slice(0, 10) }, extent, filters);
  const citation = text
    .split(address)
    .map(escapeMarkdown)
    .join(` ${markdownLink(address, address)} `)
    .replaceAll(/ +/g, " ");
  return [tableRow(HEADER), tableRow(HEADER.map(() => "---")), ...rows, "", citation, "", `Data from ${escapeMarkdown(from)}`, ""].join(
    "\n",
  );
}
