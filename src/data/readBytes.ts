import { DatasetError } from "./datasetError";

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte);

/** First bytes that give another encoding away: its byte order mark, or the NULs around the first character of a JSON text. */
const FOREIGN: readonly (readonly [encoding: string, start: readonly ("not nul" | number)[]])[] = [
  ["UTF-32", [0xff, 0xfe, 0, 0]],
  ["UTF-32", [0, 0, 0xfe, 0xff]],
  ["UTF-16LE", [0xff, 0xfe]],
  ["UTF-16BE", [0xfe, 0xff]],
  ["UTF-32", ["not nul", 0, 0, 0]],
  ["UTF-32", [0, 0, 0, "not nul"]],
  ["UTF-16LE", ["not nul", 0]],
  ["UTF-16BE", [0, "not nul"]],
];

function foreignEncoding(bytes: Uint8Array): string | null {
  const fits = (i: number, want: string | number) => bytes.length > i && (want === "not nul" ? bytes[i] !== 0 : bytes[i] === want);
  return FOREIGN.find(([, start]) => start.every((want, i) => fits(i, want)))?.[0] ?? null;
}

/**
 * The text of a file's bytes: the one place where bytes are read (contract section 5). UTF-8 with or without its byte order mark;
 * anything else is refused by a `DatasetError` that says what it is. Not `Response.text()` or `File.text()`: they mend broken UTF-8.
 */
export function readBytes(bytes: Uint8Array, fileName: string): string {
  if (bytes.length === 0) throw new DatasetError({ kind: "empty", fileName });
  // "PK" and a record's signature: local file, end of an empty archive, spanned archive. XLSX and ODS are ZIPs too.
  if (startsWith(bytes, 0x50, 0x4b) && [0x0304, 0x0506, 0x0708].includes(((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0)))
    throw new DatasetError({ kind: "zip", fileName });
  const foreign = foreignEncoding(bytes);
  if (foreign !== null) throw new DatasetError({ kind: "encoding", fileName, encoding: foreign });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DatasetError({ kind: "encoding", fileName, encoding: "", cause });
  }
  if (text.trim() === "") throw new DatasetError({ kind: "empty", fileName });
  if (/^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 10_000)))
    throw new DatasetError({ kind: "html", fileName });
  return text;
}
