/** What an ICU message asks for: its arguments, its tags, and the branches of its plurals. */
export interface Slots {
  readonly arguments: ReadonlySet<string>;
  /** Arguments that stand in the text. The others only choose a form, which a language may not need. */
  readonly shown: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly plurals: readonly (readonly string[])[];
}

/** Reads a message as far as its names go; throws where its braces do not close. Formatting it is the library's business. */
export function slotsOf(message: string): Slots {
  const found = { arguments: new Set<string>(), shown: new Set<string>(), tags: new Set<string>(), plurals: [] as string[][] };
  let at = 0;
  const counted: string[] = [];
  const take = (shape: RegExp): string | null => {
    shape.lastIndex = at;
    const match = shape.exec(message);
    if (!match) return null;
    at += match[0].length;
    return match[1] ?? match[0];
  };
  const expectTaken = (shape: RegExp): string => {
    const text = take(shape);
    if (text === null) throw new Error(`${shape} expected at ${at} of: ${message}`);
    return text;
  };

  function readText(): void {
    while (at < message.length && message[at] !== "}") {
      const tag = take(/<([a-zA-Z]\w*)\/?>/y);
      if (tag !== null) found.tags.add(tag);
      else if (take(/'[{}<].*?'(?!')/sy) === null) {
        const number = counted.at(-1);
        if (message[at] === "#" && number !== undefined) found.shown.add(number);
        if (message[at] === "{") readArgument();
        else at++;
      }
    }
  }
  function readArgument(): void {
    const name = expectTaken(/\{\s*(\w+)\s*/y);
    found.arguments.add(name);
    const kind = take(/,\s*/y) === null ? "" : expectTaken(/(\w+)\s*/y);
    if (/^(?:plural|select|selectordinal)$/.test(kind)) {
      if (kind !== "select") counted.push(name);
      readBranches(kind);
      if (kind !== "select") counted.pop();
    } else {
      found.shown.add(name);
      if (kind !== "") take(/,[^{}]*/y);
    }
    expectTaken(/\}/y);
  }
  function readBranches(kind: string): void {
    expectTaken(/,\s*/y);
    const branches: string[] = [];
    for (let branch = take(/([=\w-]+)\s*\{/y); branch !== null; branch = take(/([=\w-]+)\s*\{/y)) {
      branches.push(branch);
      readText();
      expectTaken(/\}\s*/y);
    }
    if (kind !== "select") found.plurals.push(branches);
  }
  readText();
  if (at < message.length) throw new Error(`A brace too many at ${at} of: ${message}`);
  return found;
}
