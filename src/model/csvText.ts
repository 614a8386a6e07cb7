/** One record of a CSV text: its cells, and the line, from 1, on which it begins. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

const SEPARATED = {
  ",": { cell: /"([^"]*(?:""[^"]*)*)"|([^",\r\n]*)/y, end: /,|\r?\n|\r|$/y },
  ";": { cell: /"([^"]*(?:""[^"]*)*)"|([^";\r\n]*)/y, end: /;|\r?\n|\r|$/y },
  "\t": { cell: /"([^"]*(?:""[^"]*)*)"|([^"\t\r\n]*)/y, end: /\t|\r?\n|\r|$/y },
} as const;
type Separator = keyof typeof SEPARATED;

const BEFORE = /^\uFEFF?(?:\s*sep=.(?:\r\n|\r|\n))?/;
const LINE_END = /\r\n|\r|\n/g;

/** What separates the cells: what stands after the first name of the header. A spreadsheet writes what its country separates by. */
function separatorOf(header: string): Separator {
  const [, found = ","] = /^\s*"?\w+"?([;\t])/.exec(header) ?? [];
  return found as Separator;
}

function textOf([, quoted, plain = ""]: RegExpExecArray): string {
  return quoted?.replaceAll('""', '"') ?? plain;
}

const linesIn = (text: string) => text.match(LINE_END)?.length ?? 0;

/**
 * The records of a CSV text (RFC 4180; lines may end in LF or CR too, and semicolons or tabs stand between cells). Empty lines are
 * passed over. A quoted cell that is not closed, or text after one that is, ends the reading: `fault` is the line of it.
 */
export function readCsv(text: string): { readonly records: readonly CsvRecord[]; readonly fault: number | null } {
  const records: CsvRecord[] = [];
  const before = BEFORE.exec(text)?.[0] ?? "";
  const separator = separatorOf(text.slice(before.length, before.length + 200));
  const { cell: cellPattern, end: endPattern } = SEPARATED[separator];
  let [at, line] = [before.length, 1 + linesIn(before)];
  let start = line;
  let cells: string[] = [];
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) {
      at += found[0].length;
      line += linesIn(found[0]);
    }
    return found;
  };
  for (;;) {
    const cell = match(cellPattern);
    const end = cell && match(endPattern);
    if (!cell || !end) return { records, fault: line };
    cells.push(textOf(cell));
    if (end[0] === separator) continue;
    if (cells.join("") !== "") records.push({ cells, line: start });
    if (end[0] === "") return { records, fault: null };
    [cells, start] = [[], line];
  }
}
