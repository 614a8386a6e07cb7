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

const PAGE = /^<(?:!doctype\s+html|html|head|body|title|meta|script|style|link|base|noscript)\b/i;
const DECLARATION = /^<\?xml\b[^>]*>/i;
const PART = 8 * 1024 * 1024;

/** Refuses, by a `DatasetError` that says what it is, bytes that begin like anything but UTF-8 text. */
function refuseByStart(bytes: Uint8Array, fileName: string): void {
  if (bytes.length === 0) throw new DatasetError({ kind: "empty", fileName });
  // "PK" and a record's signature: local file, end of an empty archive, spanned archive. XLSX and ODS are ZIPs too.
  if (startsWith(bytes, 0x50, 0x4b) && [0x0304, 0x0506, 0x0708].includes(((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0)))
    throw new DatasetError({ kind: "zip", fileName });
  const foreign = foreignEncoding(bytes);
  if (foreign !== null) throw new DatasetError({ kind: "encoding", fileName, encoding: foreign });
}

/** Whether a text begins like a web page, after any comments. Step by step: one expression for them all can take for ever to fail. */
function isPage(start: string): boolean {
  let rest = start.trimStart().replace(DECLARATION, "").trimStart();
  while (rest.startsWith("<!--")) {
    const end = rest.indexOf("-->", 4);
    if (end < 0) return false;
    rest = rest.slice(end + 3).trimStart();
  }
  return PAGE.test(rest);
}

/** Refuses a web page, and text of which nothing is there. */
function refuseText(text: string, fileName: string): void {
  if (text.trim() === "") throw new DatasetError({ kind: "empty", fileName });
  if (isPage(text.slice(0, 10_000))) throw new DatasetError({ kind: "html", fileName });
}

/** Throws for bytes that are no UTF-8. */
function decoded<T>(fileName: string, decode: (decoder: TextDecoder) => T): T {
  try {
    return decode(new TextDecoder("utf-8", { fatal: true }));
  } catch (cause) {
    throw new DatasetError({ kind: "encoding", fileName, encoding: "", cause });
  }
}

/**
 * The text of a file's bytes: the one place where bytes are read (contract section 5). UTF-8 with or without its byte order mark;
 * anything else is refused by a `DatasetError` that says what it is. Not `Response.text()` or `File.text()`: they mend broken UTF-8.
 */
export function readBytes(bytes: Uint8Array, fileName: string): string {
  refuseByStart(bytes, fileName);
  const text = decoded(fileName, (decoder) => decoder.decode(bytes));
  refuseText(text, fileName);
  return text;
}

/** The same refusals for bytes that may be too many for one text. */
export function refuseForeign(bytes: Uint8Array, fileName: string): void {
  refuseByStart(bytes, fileName);
  const start = decoded(fileName, (decoder) => {
    const first = decoder.decode(bytes.subarray(0, PART), { stream: true });
    for (let at = PART; at < bytes.length; at += PART) decoder.decode(bytes.subarray(at, at + PART), { stream: true });
    decoder.decode();
    return first;
  });
  if (start.trim() !== "") refuseText(start, fileName);
}
