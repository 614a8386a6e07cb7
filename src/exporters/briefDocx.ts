import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { BriefBlock, BriefPart } from "./brief";

/** Half points, as Word counts the size of letters; twentieths of a point for distances. */
const SIZE = { body: 18, finding: 22, title: 26, heading: 19, table: 15, small: 14 } as const;
const PAGE = { width: 11_906, height: 16_838, margin: 794 } as const;
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const GREY = "555555";
const LINK = "0A55C2";

/** What XML 1.0 cannot hold, which would make the file unreadable. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function run(text: string, look: { size?: number; bold?: boolean; color?: string } = {}): TextRun {
  return new TextRun({ ...look, text: text.replace(NOT_XML, "\uFFFD") });
}

function linkTo(text: string, href: string, size: number): ParagraphChild {
  return new ExternalHyperlink({ link: href, children: [run(text, { size, color: LINK })] });
}

function parts(all: readonly BriefPart[], look: { size: number; bold?: boolean; color?: string }): ParagraphChild[] {
  return all.map((part) => (typeof part === "string" ? run(part, look) : linkTo(part.text, part.href, look.size)));
}

function references(numbers: readonly number[]): string {
  return numbers.length === 0 ? "" : `[${numbers.join(", ")}]`;
}

function paragraph(children: ParagraphChild[], after = 40): Paragraph {
  return new Paragraph({ children, spacing: { after } });
}

const PARAGRAPHS = {
  subject: { size: SIZE.body, color: GREY },
  caution: { size: SIZE.body, bold: true },
  finding: { size: SIZE.finding },
  note: { size: SIZE.small, color: GREY },
  citation: { size: SIZE.small },
} as const;

const NO_EDGE = { style: "none", size: 0, color: "auto" } as const;
const HAIRLINE = { style: "single", size: 4, color: "BBBBBB" } as const;

function cell(text: string, width: number, look: { bold?: boolean }): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 20, bottom: 20, left: 0, right: 80 },
    children: [new Paragraph({ children: [run(text, { size: SIZE.table, ...look })] })],
  });
}

/** The first column holds titles, the last numbers of sources; those between share the rest. */
function columnWidths(count: number): number[] {
  const between = 0.6 / Math.max(1, count - 2);
  return Array.from({ length: count }, (_, i) => Math.round(TEXT_WIDTH * (i === 0 ? 0.32 : i === count - 1 ? 0.08 : between)));
}

function table({ head, rows }: Extract<BriefBlock, { kind: "table" }>): Table {
  const widths = columnWidths(head.length);
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map((text, i) => cell(text, widths[i] ?? 0, { bold: isHead })),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: HAIRLINE, bottom: HAIRLINE, left: NO_EDGE, right: NO_EDGE, insideHorizontal: HAIRLINE, insideVertical: NO_EDGE },
    rows: [row(head, true), ...rows.map(({ cells, sources }) => row([...cells, references(sources)], false))],
  });
}

function inWord(block: BriefBlock): (Paragraph | Table)[] {
  const { body, small } = SIZE;
  switch (block.kind) {
    case "title":
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(block.text)] })];
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [run(block.text)] })];
    case "paragraph":
      return [paragraph(parts(block.parts, PARAGRAPHS[block.role]))];
    case "figures":
      return block.items.map(({ label, value, detail }) =>
        paragraph(
          [
            run(`${label} – `, { size: body }),
            run(value, { size: body, bold: true }),
            ...(detail === "" ? [] : [run(` (${detail})`, { size: small + 2, color: GREY })]),
          ],
          10,
        ),
      );
    case "table":
      return [table(block)];
    case "disputes":
      return block.items.map(({ title, text, sources }) =>
        paragraph(
          [run(`${title}. `, { size: small + 1, bold: true }), run(`${text} ${references(sources)}`.trimEnd(), { size: small + 1 })],
          20,
        ),
      );
    case "sources":
      return block.items.map(({ number, title, detail, url }) =>
        paragraph([run(`${number}. ${title}. ${detail}. `, { size: small }), linkTo(url, url, small)], 0),
      );
  }
}

function heading(size: number, before: number) {
  return { run: { size, bold: true, color: "000000", font: "Arial" }, paragraph: { spacing: { before, after: 40 } } };
}

/**
 * The brief as a Word document on A4, with real headings, table head and links. The bytes are those of the file.
 * @param language as in `lang`: what Word checks the spelling by
 */
export async function briefDocx(blocks: readonly BriefBlock[], language: string): Promise<Uint8Array<ArrayBuffer>> {
  const title = blocks.flatMap((block) => (block.kind === "title" ? [block.text.replace(NOT_XML, "\uFFFD")] : []))[0] ?? "";
  const file = new Document({
    title,
    creator: title,
    description: "",
    styles: {
      default: {
        document: {
          run: { font: "Arial", size: SIZE.body, language: { value: language } },
          paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } },
        },
        heading1: heading(SIZE.title, 0),
        heading2: heading(SIZE.heading, 100),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        children: blocks.flatMap(inWord),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
