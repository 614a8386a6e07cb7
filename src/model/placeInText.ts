/** Where a place of a JSON Pointer lies in the text of a JSON value. The text is known to be JSON. */

const BLANK = /[ \t\n\r]*/y;
const PLAIN = /[^"{}[\]]*/y;
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y;
const SCALAR = /[^,\]}\s]*/y;

class Walk {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  pass(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? "";
    this.at += found.length;
    return found;
  }

  /** The next character after blanks. */
  next(): string {
    this.pass(BLANK);
    return this.text[this.at] ?? "";
  }

  value(): void {
    const first = this.next();
    if (first === '"') this.pass(STRING);
    else if (first !== "{" && first !== "[") this.pass(SCALAR);
    else {
      let depth = 0;
      do {
        this.pass(PLAIN);
        const character = this.text[this.at] ?? "";
        if (character === "") return;
        if (character === '"') this.pass(STRING);
        else {
          depth += character === "{" || character === "[" ? 1 : -1;
          this.at++;
        }
      } while (depth > 0);
    }
  }

  /** Goes to the member of an object or the entry of a list that begins here; false, at the end of it, when it has none such. */
  into(step: string): boolean {
    const open = this.next();
    if (open !== "{" && open !== "[") return false;
    this.at++;
    for (let index = 0; ; index++) {
      const first = this.next();
      if (first === "" || first === "}" || first === "]") return false;
      const name = open === "{" ? JSON.parse(this.pass(STRING)) : String(index);
      if (open === "{") {
        this.next();
        this.at++;
      }
      this.next();
      if (name === step) return true;
      this.value();
      if (this.next() === ",") this.at++;
    }
  }
}

/** The offset of the value that the steps lead to; where a key is not there, that of the object which lacks it. */
export function placeInText(text: string, steps: readonly string[]): number {
  const walk = new Walk(text);
  walk.next();
  let { at } = walk;
  for (const step of steps) {
    if (!walk.into(step)) return at;
    at = walk.at;
  }
  return at;
}

/** The steps of a JSON Pointer (RFC 6901). */
export function stepsOf(pointer: string): readonly string[] {
  return pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
