/** One record of a CSV text: its cells, and the line, from 1, on which it begins. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

const CELL = /"([^"]*(?:""[^"]*)*)"|([^",\r\n]*)/y;
const END = /,|\r?\n|\r|$/y;

function textOf([, quoted, plain = ""]: RegExpExecArray): string {
  return quoted?.replaceAll('""', '"') ?? plain;
}

/**
 * The records of a CSV text (RFC 4180; lines may end in LF too). Empty lines are passed over. A quoted cell that is not closed, or text
 * after one that is, ends the reading: `fault` is the line of it.
 */
export function readCsv(text: string): { readonly records: readonly CsvRecord[]; readonly fault: number | null } {
  const records: CsvRecord[] = [];
  let [at, line, start] = [text.startsWith("\uFEFF") ? 1 : 0, 1, 1];
  let cells: string[] = [];
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) {
      at += found[0].length;
      line += found[0].split("\n").length - 1;
    }
    return found;
  };
  for (;;) {
    const cell = match(CELL);
    const end = cell && match(END);
    if (!cell || !end) return { records, fault: line };
    cells.push(textOf(cell));
    if (end[0] === ",") continue;
    if (cells.join("") !== "") records.push({ cells, line: start });
    if (end[0] === "") return { records, fault: null };
    [cells, start] = [[], line];
  }
}
