import writeXlsxFile, { type Cell as SheetCell, type SheetData } from "write-excel-file/browser";
import { getCellAddress, getSelfClosingTagMarkup } from "write-excel-file/utility";
import type { Provenance } from "./provenance";
import { plainNumber } from "./csv";
import { COLUMNS, type Cell, type CellType, type ExportSelection } from "./rows";
import { type Heading, type SheetName, type SheetRow, SOURCE_COLUMNS, workbookRows } from "./workbookRows";
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
const HEADINGS: Readonly<Record<SheetName, readonly Heading[]>> = { Commitments: COLUMNS, Sources: SOURCE_COLUMNS, About: [] };
const WIDTH_OF_TYPE: Readonly<Record<CellType, number>> = { text: 16, number: 18, date: 12 };

type Options = NonNullable<Parameters<typeof writeXlsxFile>[1]>;
type Feature = NonNullable<Options["features"]>[number];

interface Link {
  /** As in `B2`. */
  readonly cell: string;
  readonly address: string;
}

interface SheetTable {
  readonly name: SheetName;
  readonly data: SheetData;
  readonly widths: readonly number[];
  readonly links: Link[];
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

function startOf(name: SheetName): SheetTable {
  const headings = HEADINGS[name];
  return {
    name,
    data: headings.length > 0 ? [header(headings.map((heading) => heading.name))] : [],
    widths: headings.length > 0 ? headings.map((heading) => widthOf(heading.name, heading.type)) : [14, 100],
    links: [],
    hasHeader: headings.length > 0,
  };
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

interface WorkbookWriter {
  readonly add: (row: SheetRow) => void;
  /** The bytes of the file. */
  readonly done: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** Writes an Excel workbook of rows that come one after the other. It holds no formula. */
export function workbookWriter(): WorkbookWriter {
  const shortened: Shortened = { cells: 0 };
  const tables = { Commitments: startOf("Commitments"), Sources: startOf("Sources"), About: startOf("About") };
  const add = ({ sheet, cells, link }: SheetRow) => {
    const { data, links } = tables[sheet];
    const typed = cells.map((cell, i) => sheetCell(cell, HEADINGS[sheet][i]?.type ?? "text", shortened));
    if (link !== undefined) links.push({ cell: getCellAddress(data.length, link), address: String(cells[link]) });
    // Without a row of headings the first column holds them.
    data.push(tables[sheet].hasHeader ? typed : [...header([String(cells[0])]), ...typed.slice(1)]);
  };
  return {
    add,
    async done() {
      if (shortened.cells > 0) {
        const note = `Texts of ${shortened.cells} cells are longer than a spreadsheet's cell may be and end with “…”; the CSV holds them whole.`;
        add({ sheet: "About", cells: ["Shortened", note] });
      }
      const sheets = Object.values(tables).map((table): Sheet => {
        const { data, texts } = takeLostTexts(table.data);
        return Object.assign(table, { data, lostTexts: texts });
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
      return new Uint8Array(await (await file.toBlob()).arrayBuffer());
    },
  };
}

/** The selection as an Excel workbook (see workbookRows) in one go. */
export function toXlsx(input: ExportSelection, provenance: Provenance): Promise<Uint8Array<ArrayBuffer>> {
  const writer = workbookWriter();
  for (const row of workbookRows(input, provenance)) writer.add(row);
  return writer.done();
}
