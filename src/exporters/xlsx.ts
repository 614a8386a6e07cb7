import writeXlsxFile, { type Cell as SheetCell, type SheetData } from "write-excel-file/browser";
import { getCellAddress, getSelfClosingTagMarkup } from "write-excel-file/utility";
import { citeView, dateInWords } from "./citation";
import type { Provenance } from "./provenance";
import { plainNumber } from "./csv";
import { COLUMNS, type Cell, type CellType, commitmentsOf, type ExportSelection, rowsOfCells, sourceIdsOf } from "./rows";
import { fitting, inXml, isLostByLibrary, toXstring } from "./xlsxText";

/** Excel's own limits: characters in a link's address, links on a sheet, and the first day of its calendar that is right. */
const LONGEST_ADDRESS = 2_079;
const MOST_LINKS = 65_530;
const FIRST_DAY = "1900-03-01";
/** Decimals that a number's format may have. */
const MOST_DECIMALS = 30;

const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
const WIDTHS: Readonly<Record<string, number>> = {
  id: 32,
  title: 52,
  summary: 60,
  as_stated: 28,
  disputed: 40,
  source_titles: 40,
  source_urls: 40,
  url: 60,
  publisher: 28,
  commitments: 60,
};
const WIDTH_OF_TYPE: Readonly<Record<CellType, number>> = { text: 16, number: 18, date: 12 };

type Options = NonNullable<Parameters<typeof writeXlsxFile>[1]>;
type Feature = NonNullable<Options["features"]>[number];

interface Link {
  /** As in `B2`. */
  readonly cell: string;
  readonly address: string;
}

interface SheetTable {
  readonly name: "Commitments" | "Sources" | "About";
  readonly data: SheetData;
  readonly widths: readonly number[];
  readonly links: readonly Link[];
  /** The first row is a header: it stays in sight and has filters. */
  readonly hasHeader: boolean;
}

interface Sheet extends SheetTable {
  /** Texts that the library would change, by the addresses of their cells. */
  readonly lostTexts: ReadonlyMap<string, string>;
}

/** How many texts were too long for a cell. */
interface Shortened {
  cells: number;
}

/** Stands in the cells whose texts the library would change, until they are written in its place. */
const INSTEAD = "?";

function textCell(text: string, shortened: Shortened): SheetCell {
  const whole = fitting(text);
  if (whole !== text) shortened.cells++;
  // The type keeps a text that begins with "=" a text; without a leading apostrophe, as no spreadsheet runs it.
  return { value: toXstring(whole), type: String };
}

/** Takes the texts that the library would change out of the rows, by the addresses of their cells. */
function takeLostTexts(rows: SheetData): { readonly data: SheetData; readonly texts: ReadonlyMap<string, string> } {
  const texts = new Map<string, string>();
  const data = rows.map((cells, row) =>
    cells.map((cell, column) => {
      if (cell === null || typeof cell !== "object" || !("value" in cell) || typeof cell.value !== "string" || !isLostByLibrary(cell.value))
        return cell;
      texts.set(getCellAddress(row, column), cell.value);
      return { ...cell, value: INSTEAD };
    }),
  );
  return { data, texts };
}

/** The sheet with those texts in their cells, each within its cell. */
function withLostTexts(xml: string, texts: ReadonlyMap<string, string>): string {
  if (texts.size === 0) return xml;
  return xml.replace(/<c r="([A-Z]+\d+)"([^>]*) t="s"><v>\d+<\/v><\/c>/g, (cell, address: string, attributes: string) => {
    const text = texts.get(address);
    return text === undefined
      ? cell
      : `<c r="${address}"${attributes} t="inlineStr"><is><t xml:space="preserve">${inXml(text)}</t></is></c>`;
  });
}

/** A number with as many decimals as it has, so that no spreadsheet shows it rounded or with an exponent. */
function numberCell(value: number): SheetCell {
  const decimals = plainNumber(value).split(".")[1]?.length ?? 0;
  return { value, type: Number, format: decimals === 0 ? "0" : `0.${"0".repeat(Math.min(decimals, MOST_DECIMALS))}` };
}

/** A whole day as a date that can be counted with; a month or year stays as given. */
function dateCell(date: string, shortened: Shortened): SheetCell {
  if (date.length < 10 || date < FIRST_DAY) return textCell(date, shortened);
  return { value: new Date(`${date}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
}

function sheetCell(cell: Cell, type: CellType, shortened: Shortened): SheetCell {
  if (cell === null) return null;
  if (typeof cell === "number") return numberCell(cell);
  return type === "date" ? dateCell(cell, shortened) : textCell(cell, shortened);
}

function header(names: readonly string[]): SheetCell[] {
  return names.map((value) => ({ value, type: String, fontWeight: "bold" }));
}

function widthOf(name: string, type: CellType): number {
  return WIDTHS[name] ?? WIDTH_OF_TYPE[type];
}

function commitmentsSheet(input: ExportSelection, shortened: Shortened): SheetTable {
  const rows = Array.from(rowsOfCells(input), (cells) => cells.map((cell, i) => sheetCell(cell, COLUMNS[i]?.type ?? "text", shortened)));
  return {
    name: "Commitments",
    data: [header(COLUMNS.map((c) => c.name)), ...rows],
    widths: COLUMNS.map((c) => widthOf(c.name, c.type)),
    links: [],
    hasHeader: true,
  };
}

const SOURCE_COLUMNS = ["id", "title", "publisher", "url", "date", "kind", "commitments"];

/** The sources of the selected commitments' histories in the file's order, with the commitments that rest on each. */
function sourcesSheet(input: ExportSelection, shortened: Shortened): SheetTable {
  const citing = new Map<string, string[]>();
  for (const commitment of commitmentsOf(input)) {
    for (const id of sourceIdsOf(commitment)) {
      const ids = citing.get(id);
      if (ids) ids.push(commitment.id);
      else citing.set(id, [commitment.id]);
    }
  }
  const sources = input.tracker.dataset.sources.filter((source) => citing.has(source.id));
  const rows = sources.map(({ id, title, publisher, url, date, kind }) => {
    const cells = [id, title, publisher, url, date ?? null, kind, (citing.get(id) ?? []).join("; ")];
    return cells.map((cell, i) => sheetCell(cell, i === 4 ? "date" : "text", shortened));
  });
  return {
    name: "Sources",
    data: [header(SOURCE_COLUMNS), ...rows],
    widths: SOURCE_COLUMNS.map((name) => widthOf(name, name === "date" ? "date" : "text")),
    links: sources.map(({ url }, i) => ({ cell: getCellAddress(i + 1, 3), address: url })),
    hasHeader: true,
  };
}

function aboutSheet({ tracker, selection, order }: ExportSelection, provenance: Provenance, shortened: Shortened): SheetTable {
  const { dataset, total } = tracker;
  const { exportedAt, link, from, filters } = provenance;
  const extent = { asOf: selection.standing.asOf, count: order.length, total };
  const { text } = citeView(dataset, { link, accessed: exportedAt.slice(0, 10) }, extent, filters);
  const facts: [string, string][] = [
    ["Title", dataset.title],
    ...(dataset.description ? [["Description", dataset.description] satisfies [string, string]] : []),
    ...(dataset.publisher ? [["Publisher", dataset.publisher] satisfies [string, string]] : []),
    ["As of", extent.asOf],
    ["Commitments", `${extent.count} of ${total}`],
    ...(filters.length > 0 ? filters : ["none"]).map((filter, i) => [i === 0 ? "Filters" : "", filter] satisfies [string, string]),
    ["Link", link],
    ["Data", `${dataset.id}, released ${dateInWords(dataset.released)}`],
    ["From", from],
    ["Exported", exportedAt],
    ["Licence", dataset.licence],
    ["Citation", text],
  ];
  const rows = facts.map(([label, value]) => [...header([label]), textCell(value, shortened)]);
  if (shortened.cells > 0) {
    const note = `Texts of ${shortened.cells} cells are longer than a spreadsheet's cell may be and end with “…”; the CSV holds them whole.`;
    rows.push([...header(["Shortened"]), textCell(note, shortened)]);
  }
  const linkRow = facts.findIndex(([label]) => label === "Link");
  return { name: "About", data: rows, widths: [14, 100], links: [{ cell: getCellAddress(linkRow, 1), address: link }], hasHeader: false };
}

function linksThatWork(links: readonly Link[]): Link[] {
  return links
    .map(({ cell, address }) => ({ cell, address: address.replace(/[\s<>"]/g, (sign) => encodeURIComponent(sign)) }))
    .filter(({ address }) => address.length <= LONGEST_ADDRESS)
    .slice(0, MOST_LINKS);
}

function linkId(i: number): string {
  return `rId-link-${i + 1}`;
}

function filterRanges(sheets: readonly Sheet[]): string {
  const ranges = sheets.map(({ name, data, widths, hasHeader }, i) => {
    const end = getCellAddress(data.length - 1, widths.length - 1).replace(/\d+/, (row) => `$${row}`);
    return hasHeader ? `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${name}!$A$1:$${end}</definedName>` : "";
  });
  return ranges.join("");
}

/** Links and filter buttons, which the library has no option for. A sheet's elements must stand in the order of ECMA-376, 18.3.1.99. */
function linksAndFilters(sheets: readonly Sheet[]): Feature {
  return {
    files: {
      transform: {
        "xl/workbook.xml": {
          // What has filters is a named range too, as Excel writes it. The library's empty list is against the schema.
          transform: (xml) => xml.replace("<definedNames/>", () => `<definedNames>${filterRanges(sheets)}</definedNames>`),
        },
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet) return xml;
            const last = getCellAddress(sheet.data.length - 1, sheet.widths.length - 1);
            const filter = sheet.hasHeader ? getSelfClosingTagMarkup("autoFilter", { ref: `A1:${last}` }) : "";
            const links = linksThatWork(sheet.links).map(({ cell }, i) =>
              getSelfClosingTagMarkup("hyperlink", { ref: cell, "r:id": linkId(i) }),
            );
            const hyperlinks = links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "";
            // The library names a pane that exists only where columns are frozen too.
            const panes = xml.replace('activePane="bottomRight"', 'activePane="bottomLeft"');
            return withLostTexts(panes, sheet.lostTexts).replace("</sheetData>", (end) => `${end}${filter}${hyperlinks}`);
          },
        },
        "xl/worksheets/_rels/sheet{id}.xml.rels": {
          insert: (_, { sheetIndex }) =>
            linksThatWork(sheets[sheetIndex]?.links ?? [])
              .map(({ address }, i) =>
                getSelfClosingTagMarkup("Relationship", { Id: linkId(i), Type: HYPERLINK, Target: address, TargetMode: "External" }),
              )
              .join(""),
        },
      },
    },
  };
}

/**
 * The selection as an Excel workbook (contract section 4, "XLSX"): the CSV's columns with real numbers and dates, the sources, and
 * where it comes from. It holds no formula. The bytes are those of the file.
 */
export async function toXlsx(input: ExportSelection, provenance: Provenance): Promise<Uint8Array<ArrayBuffer>> {
  const shortened: Shortened = { cells: 0 };
  const tables = [commitmentsSheet(input, shortened), sourcesSheet(input, shortened)];
  const sheets = [...tables, aboutSheet(input, provenance, shortened)].map((sheet): Sheet => {
    const { data, texts } = takeLostTexts(sheet.data);
    return Object.assign(sheet, { data, lostTexts: texts });
  });
  const file = writeXlsxFile(
    sheets.map(({ name, data, widths, hasHeader }) => ({
      sheet: name,
      data,
      columns: widths.map((width) => ({ width })),
      ...(hasHeader ? { stickyRowsCount: 1 } : {}),
    })),
    { features: [linksAndFilters(sheets)] },
  );
  const blob = await file.toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
