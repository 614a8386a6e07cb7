import type { BriefBlock, BriefPart } from "./brief";
import { escapeMarkdown, markdownLink } from "./markdown";

function parts(all: readonly BriefPart[]): string {
  return all
    .map((part) => (typeof part === "string" ? escapeMarkdown(part) : markdownLink(part.text, part.href)))
    .join(" ")
    .replaceAll(/ +/g, " ");
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** "1, 3" in the brackets that Markdown would otherwise read as the beginning of a link. */
function references(numbers: readonly number[]): string {
  return numbers.length === 0 ? "" : `\\[${numbers.join(", ")}\\]`;
}

function inMarkdown(block: BriefBlock): string {
  switch (block.kind) {
    case "title":
      return `# ${escapeMarkdown(block.text)}`;
    case "heading":
      return `## ${escapeMarkdown(block.text)}`;
    case "paragraph":
      return block.role === "caution" || block.role === "finding" ? `**${parts(block.parts)}**` : parts(block.parts);
    case "figures":
      return block.items
        .map(({ label, value, detail }) => {
          const more = detail === "" ? "" : ` (${escapeMarkdown(detail)})`;
          return `- ${escapeMarkdown(label)} – **${escapeMarkdown(value)}**${more}`;
        })
        .join("\n");
    case "table": {
      const rows = block.rows.map(({ cells, sources }) => tableRow([...cells.map(escapeMarkdown), references(sources)]));
      return [tableRow(block.head.map(escapeMarkdown)), tableRow(block.head.map(() => "---")), ...rows].join("\n");
    }
    case "disputes":
      return block.items
        .map(({ title, text, sources }) => `- **${escapeMarkdown(title)}.** ${escapeMarkdown(text)} ${references(sources)}`.trimEnd())
        .join("\n");
    case "sources":
      return block.items
        .map(({ number, title, detail, url }) => `${number}. ${markdownLink(title, url)}. ${escapeMarkdown(detail)}.`)
        .join("\n");
  }
}

/** The brief as Markdown, for the clipboard. */
export function briefMarkdown(blocks: readonly BriefBlock[]): string {
  return `${blocks.map(inMarkdown).join("\n\n")}\n`;
}
