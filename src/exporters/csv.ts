import Papa from "papaparse";
import { COLUMNS, type Cell, type ExportSelection, rowsOfCells } from "./rows";

/**
 * First characters that make a spreadsheet run a text cell, their full-width twins included (contract section 4, "CSV"). Papaparse's
 * own list misses the twins, LF and NUL.
 */
const RUNNABLE = ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"];
const STARTS_RUNNABLE = new RegExp(`^[${RUNNABLE.join("").replace("-", "\\-")}]`);

/** So few that writing them takes no longer than a part of a frame. */
const ROWS_AT_ONCE = 50;

/** The digits of a number without exponent. The data file's numbers are never negative, so no sign stands in the way. */
export function plainNumber(value: number): string {
  const [mantissa = "", exponent] = String(value).split("e");
  if (exponent === undefined) return mantissa;
  const digits = mantissa.replace(".", "");
  return Number(exponent) > 0
    ? digits.padEnd(Number(exponent) + 1, "0")
    : `0.${digits.padStart(digits.length - Number(exponent) - 1, "0")}`;
}

/** Rows of cells as CSV records, each ended by CRLF. Numbers stay plain; a text that a spreadsheet could run gets a leading `'`. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  const plain = rows.map((cells) => cells.map((cell) => (typeof cell === "number" && /e/.test(String(cell)) ? plainNumber(cell) : cell)));
  const lines = Papa.unparse(plain, { newline: "\r\n", escapeFormulae: STARTS_RUNNABLE, header: false });
  return `${lines}\r\n`;
}

/**
 * The selection as CSV (RFC 4180, CRLF after every record, to be encoded as UTF-8 without BOM), in pieces, since a large file is
 * longer than one string may be, and is written bit by bit. The header comes always. `onProgress` hears which share is written.
 */
export function* csvParts(input: ExportSelection, onProgress: (done: number) => void = () => {}): Generator<string> {
  yield toCsv([COLUMNS.map((column) => column.name)]);
  let rows: Cell[][] = [];
  let written = 0;
  for (const cells of rowsOfCells(input)) {
    rows.push(cells);
    if (rows.length < ROWS_AT_ONCE) continue;
    yield toCsv(rows);
    onProgress((written += rows.length) / input.order.length);
    rows = [];
  }
  if (rows.length === 0) return;
  yield toCsv(rows);
  onProgress(1);
}
