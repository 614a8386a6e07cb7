/** Bytes of a file from `start` up to `end`. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Where the parts of a data file lie in its bytes: a JSON object with a list of commitments. */
export interface SplitFile {
  /** Every key of the file in its order, with its value. */
  readonly keys: readonly { readonly key: Extent; readonly value: Extent; readonly isCommitments: boolean }[];
  /** Of each commitment its first byte, and the one after its last, in turn. */
  readonly extents: Uint32Array;
  readonly rows: number;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const COMMITMENTS = Array.from('"commitments"', (character) => character.charCodeAt(0));

const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

class NotSplit extends Error {}

/** Numbers that are written one after the other. */
class Growing {
  numbers = new Uint32Array(1024);
  length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.numbers[this.length++] = number;
  }
}

class Splitter {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  next(): number | undefined {
    while (isBlank(this.bytes[this.at])) this.at++;
    return this.bytes[this.at];
  }

  take(byte: number): boolean {
    if (this.next() !== byte) return false;
    this.at++;
    return true;
  }

  need(byte: number): void {
    if (!this.take(byte)) throw new NotSplit();
  }

  string(): Extent {
    const { bytes } = this;
    if (this.next() !== QUOTE) throw new NotSplit();
    const start = this.at++;
    for (let byte = bytes[this.at]; byte !== QUOTE; byte = bytes[this.at]) {
      if (byte === undefined) throw new NotSplit();
      this.at += byte === BACKSLASH ? 2 : 1;
    }
    this.at++;
    return { start, end: this.at };
  }

  isCommitments({ start, end }: Extent): boolean {
    return end - start === COMMITMENTS.length && COMMITMENTS.every((byte, at) => this.bytes[start + at] === byte);
  }

  /** A value of any kind. What is wrong inside it, whoever reads its text finds. */
  value(): Extent {
    const first = this.next();
    const start = this.at;
    if (first === QUOTE) return this.string();
    if (first === OPEN_LIST || first === OPEN_OBJECT) this.#container();
    else this.#scalar();
    if (this.at === start) throw new NotSplit();
    return { start, end: this.at };
  }

  #scalar(): void {
    for (let byte = this.bytes[this.at]; byte !== undefined; byte = this.bytes[++this.at])
      if (byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT || isBlank(byte)) return;
  }

  #container(): void {
    const { bytes } = this;
    let depth = 0;
    do {
      const byte = bytes[this.at];
      if (byte === undefined) throw new NotSplit();
      if (byte === QUOTE) {
        this.string();
        continue;
      }
      if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++;
      else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
      this.at++;
    } while (depth > 0);
  }

  /** The entries of the list that begins here. */
  list(extents: Growing): Extent {
    const start = this.at;
    this.need(OPEN_LIST);
    if (this.take(CLOSE_LIST)) return { start, end: this.at };
    do {
      const entry = this.value();
      extents.push(entry.start);
      extents.push(entry.end);
    } while (this.take(COMMA));
    this.need(CLOSE_LIST);
    return { start, end: this.at };
  }
}

/**
 * Finds the parts of a data file without reading them, so that a file of any length can be read part by part: a text of more than half
 * a gigabyte, and a million objects, no browser holds. null: it is no object with one list of commitments, or it breaks off. Where it
 * is one, the file is JSON if and only if each part is. `from`: the first byte after the byte order mark.
 */
export function splitFile(bytes: Uint8Array, from = 0): SplitFile | null {
  const file = new Splitter(bytes, from);
  const keys: SplitFile["keys"][number][] = [];
  const extents = new Growing();
  let lists = 0;
  try {
    file.need(OPEN_OBJECT);
    if (file.take(CLOSE_OBJECT)) return null;
    do {
      const key = file.string();
      file.need(COLON);
      const isCommitments = file.isCommitments(key);
      const isList = isCommitments && file.next() === OPEN_LIST;
      if (isList) lists++;
      else if (isCommitments) return null;
      keys.push({ key, value: isList ? file.list(extents) : file.value(), isCommitments });
    } while (file.take(COMMA));
    file.need(CLOSE_OBJECT);
    const isWhole = file.next() === undefined && lists === 1;
    return isWhole ? { keys, extents: extents.numbers.slice(0, extents.length), rows: extents.length / 2 } : null;
  } catch (fault) {
    if (fault instanceof NotSplit) return null;
    throw fault;
  }
}
