/** Excel's own limit: characters in a cell. */
const LONGEST_TEXT = 32_767;

/** What XML 1.0 cannot hold, not even as a reference. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** What a spreadsheet would read as such an escape, though it is meant as it stands. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** What the library drops, or XML changes, although both could hold it: C1 controls, U+FFFD, non-characters, a carriage return. */
const LOST =
  /[\r\u007F-\u009F\uFDD0-\uFDEF\uFFFD]|[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{4FFFE}\u{4FFFF}\u{5FFFE}\u{5FFFF}\u{6FFFE}\u{6FFFF}\u{7FFFE}\u{7FFFF}\u{8FFFE}\u{8FFFF}\u{9FFFE}\u{9FFFF}\u{AFFFE}\u{AFFFF}\u{BFFFE}\u{BFFFF}\u{CFFFE}\u{CFFFF}\u{DFFFE}\u{DFFFF}\u{EFFFE}\u{EFFFF}\u{FFFFE}\u{FFFFF}\u{10FFFE}\u{10FFFF}]/u;

function escaped(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/**
 * A text as a workbook holds it: what XML cannot hold is written `_x0001_`, as Excel does and every spreadsheet undoes (ECMA-376,
 * 22.9.2.19, ST_Xstring), and what only looks like that is told apart.
 */
export function toXstring(text: string): string {
  return text.replace(LOOKS_ESCAPED, "_x005F_").replace(NOT_XML, escaped);
}

/** Whether the library would not write this text as it is: it drops some characters, and looks texts up in a plain object. */
export function isLostByLibrary(text: string): boolean {
  return LOST.test(text) || text in Object.prototype;
}

/** A text within XML, to the character: a bare carriage return would be read as a line feed. */
export function inXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}

/** The text, shortened to what a cell can hold, with "…" at its end. */
export function fitting(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  // Not between the halves of a character.
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
