import type { Path } from "./problems";

/** What JSON has where a text stops being it: names of `EXPECTED` in problems. */
type SyntaxCode = "json-value" | "json-key" | "json-colon" | "json-object-goes-on" | "json-list-goes-on" | "json-text" | "json-end";

/** Where a text stops being JSON (RFC 8259). `offset` counts UTF-16 units from 0. */
interface SyntaxFault {
  readonly offset: number;
  readonly found: string;
  readonly expected: SyntaxCode;
}

/** A key that stands a second time in one object; `path` leads to it, `offset` to its opening quote. */
interface RepeatedKey {
  readonly path: Path;
  readonly offset: number;
}

export interface TextFaults {
  readonly syntax: SyntaxFault | null;
  readonly repeated: readonly RepeatedKey[];
}

const BLANK = /[ \t\n\r]*/y;
// oxlint-disable-next-line no-control-regex -- JSON allows no raw control character in a string
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

interface Container {
  readonly keys: Set<string> | null; // null: a list
  step: string | number;
}

class Fault extends Error {
  readonly offset: number;
  readonly expected: SyntaxCode;
  constructor(offset: number, expected: SyntaxCode) {
    super("not JSON");
    this.offset = offset;
    this.expected = expected;
  }
}

/**
 * Reads a text as JSON without making values: finds the first place where it is not JSON, and all repeated keys.
 * `JSON.parse` says neither: it keeps the last of two equal keys, and its messages differ between browsers.
 * Depth costs no stack: the containers that stand open are a list.
 */
export function readJsonText(text: string): TextFaults {
  const repeated: RepeatedKey[] = [];
  const open: Container[] = [];
  let at = 0;

  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const take = (character: string): boolean => {
    match(BLANK);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  const need = (met: boolean, expected: SyntaxCode): void => {
    if (!met) throw new Fault(at, expected);
  };
  const string = (): string => {
    const start = at;
    at += 1;
    do match(PLAIN);
    while (match(ESCAPE));
    need(text[at] === '"', "json-text");
    at += 1;
    const raw = text.slice(start + 1, at - 1);
    return raw.includes("\\") ? String(JSON.parse(text.slice(start, at))) : raw;
  };
  const key = (container: Container): void => {
    match(BLANK);
    const offset = at;
    need(text[at] === '"', "json-key");
    const name = string();
    container.step = name;
    if (container.keys?.has(name)) repeated.push({ path: open.map(({ step }) => step), offset });
    container.keys?.add(name);
    need(take(":"), "json-colon");
  };
  // Opens containers down to the first scalar or empty container; true when a whole value has been read.
  const value = (): boolean => {
    match(BLANK);
    if (take("{")) {
      if (take("}")) return true;
      const container: Container = { keys: new Set(), step: "" };
      open.push(container);
      key(container);
      return false;
    }
    if (take("[")) {
      if (take("]")) return true;
      open.push({ keys: null, step: 0 });
      return false;
    }
    if (text[at] === '"') string();
    else need(match(NUMBER) || match(WORD), "json-value");
    return true;
  };
  // After a whole value: closes what ends here; true when the next value of a container follows.
  const next = (): boolean => {
    for (let container = open.at(-1); container; container = open.at(-1)) {
      if (take(",")) {
        if (container.keys) key(container);
        else container.step = Number(container.step) + 1;
        return true;
      }
      need(take(container.keys ? "}" : "]"), container.keys ? "json-object-goes-on" : "json-list-goes-on");
      open.pop();
    }
    return false;
  };

  try {
    for (let more = true; more;) more = value() ? next() : true;
    match(BLANK);
    need(at === text.length, "json-end");
    return { syntax: null, repeated };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return { syntax: { offset: fault.offset, found: excerpt(text, fault.offset), expected: fault.expected }, repeated: [] };
  }
}

function excerpt(text: string, offset: number): string {
  if (offset >= text.length) return text.trim() === "" ? "an empty text" : "the end of the text";
  const line = text.slice(offset, offset + 20).split(/[\r\n]/, 1)[0] ?? "";
  return line === "" ? "a line break" : JSON.stringify(line);
}

/** Line and column of an offset, both from 1; columns in UTF-16 units, as editors count them. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  let [line, start] = [1, 0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) {
    if (index >= offset) break;
    line += 1;
    start = index + end.length;
  }
  return { line, column: offset - start + 1 };
}
