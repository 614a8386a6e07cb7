import { firstDay, isPartialDate } from "./partialDate";
import { isObject, quoted } from "./problems";
import type { Path, ProblemList } from "./problems";

/**
 * What one entry of the data file says of another (contract sections 1 and 5): ids resolve and are unique, history is in order,
 * `partOf` has no cycles. Read from unchecked values, so that one fault does not hide others: what has the wrong type is skipped
 * here, the schema names it.
 */

type Entry = Readonly<Record<string, unknown>>;
type Kind = "category" | "component" | "party" | "condition" | "source";

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function entriesOf(value: unknown): [number, Entry][] {
  return listOf(value).flatMap((entry, index): [number, Entry][] => (isObject(entry) ? [[index, entry]] : []));
}

/** The ids of a list; null where it is no list, so that nothing more is said of what names them. */
function idsOf(list: unknown, key = "id"): ReadonlySet<unknown> | null {
  return Array.isArray(list) ? new Set(entriesOf(list).map(([, entry]) => entry[key])) : null;
}

/** Text of a key, undefined for anything else. */
function textOf(entry: Entry, key: string): string | undefined {
  const value = entry[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}

const rateName = ({ currency, year }: Entry) =>
  typeof currency === "string" && typeof year === "number" ? `${currency} ${year}` : undefined;

/** The checks of one file. Each method notes problems in the list given at the start. */
export class References {
  readonly #file: Entry;
  readonly #problems: ProblemList;
  // Of each commitment, by its place in the file: its id, and what it is part of. Kept apart: the file may be too large to go through twice.
  readonly #ids: (string | undefined)[] = [];
  readonly #wholes: (string | undefined)[] = [];
  readonly #known: Readonly<Record<Kind, ReadonlySet<unknown> | null>>;

  constructor(file: Entry, problems: ProblemList) {
    this.#file = file;
    this.#problems = problems;
    this.#known = {
      category: idsOf(file["categories"]),
      component: idsOf(file["components"] === undefined ? [] : file["components"]),
      party: idsOf(file["parties"], "code"),
      condition: idsOf(file["conditions"]),
      source: idsOf(file["sources"]),
    };
  }

  /** Everything but the commitments. */
  checkHead(): void {
    for (const list of ["categories", "components", "conditions", "sources"]) this.#unique(list, "id");
    this.#unique("parties", "code");
    this.#unique("rates", "currency");
    for (const [index, party] of entriesOf(this.#file["parties"])) {
      for (const key of ["population", "gdp"]) {
        const figure = party[key];
        if (isObject(figure)) this.#resolves("source", figure["source"], ["parties", index, key, "source"]);
      }
    }
    for (const [index, rate] of entriesOf(this.#file["rates"])) this.#resolves("source", rate["source"], ["rates", index, "source"]);
    for (const [index, event] of entriesOf(this.#file["events"]))
      this.#allResolve("source", event["sources"], ["events", index, "sources"]);
    for (const [index, condition] of entriesOf(this.#file["conditions"]))
      this.#history(condition["history"], ["conditions", index, "history"]);
  }

  /** What one commitment says of the rest of the file, but for other commitments. */
  checkCommitment(commitment: unknown, index: number): void {
    if (!isObject(commitment)) return;
    this.#ids[index] = textOf(commitment, "id");
    this.#wholes[index] = textOf(commitment, "partOf");
    const path = ["commitments", index];
    this.#resolves("category", commitment["category"], [...path, "category"]);
    this.#resolves("component", commitment["component"], [...path, "component"]);
    for (const [at, party] of entriesOf(commitment["parties"])) this.#resolves("party", party["code"], [...path, "parties", at, "code"]);
    this.#allResolve("condition", commitment["conditions"], [...path, "conditions"]);
    this.#history(commitment["history"], [...path, "history"]);
  }

  /** What commitments say of each other. A `partOf` that the file does not hold is fine: it may be a selection. */
  checkBetween(): void {
    this.#uniqueIds();
    this.#noRings();
  }

  #uniqueIds(): void {
    const first = new Map<string, number>();
    for (const [index, id] of this.#ids.entries()) {
      if (id === undefined) continue;
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, index);
      else this.#problems.add(["commitments", index, "id"], "duplicate-id", `${quoted(id)}, as in /commitments/${earlier}`);
    }
  }

  #noRings(): void {
    const whole = new Map<string, string>();
    for (const [index, partOf] of this.#wholes.entries()) {
      const id = this.#ids[index];
      if (id !== undefined && partOf !== undefined && !whole.has(id)) whole.set(id, partOf);
    }
    if (whole.size === 0) return;
    const ring = onRing(whole);
    for (const [index, id] of this.#ids.entries()) {
      if (id !== undefined && ring.has(id) && whole.get(id) === this.#wholes[index])
        this.#problems.add(["commitments", index, "partOf"], "cycle", ringInWords(whole, id));
    }
  }

  #resolves(kind: Kind, value: unknown, path: Path): void {
    if (typeof value === "string" && value !== "" && this.#known[kind]?.has(value) === false)
      this.#problems.add(path, `unknown-${kind}`, quoted(value));
  }

  #allResolve(kind: Kind, values: unknown, path: Path): void {
    for (const [index, value] of listOf(values).entries()) this.#resolves(kind, value, [...path, index]);
  }

  #history(history: unknown, path: Path): void {
    let latest: string | null = null;
    for (const [index, entry] of entriesOf(history)) {
      this.#allResolve("source", entry["sources"], [...path, index, "sources"]);
      const date = textOf(entry, "date");
      if (date === undefined || !isPartialDate(date)) continue;
      if (latest !== null && firstDay(date) < firstDay(latest))
        this.#problems.add([...path, index, "date"], "history-order", `${date} after ${latest}`);
      else latest = date;
    }
  }

  /** Notes each entry that has the name of an earlier one: its id or code, a rate's currency and year. */
  #unique(list: string, key: "id" | "code" | "currency"): void {
    const code = key === "currency" ? "duplicate-rate" : key === "code" ? "duplicate-code" : "duplicate-id";
    const first = new Map<string, number>();
    for (const [index, entry] of entriesOf(this.#file[list])) {
      const name = key === "currency" ? rateName(entry) : textOf(entry, key);
      if (name === undefined) continue;
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, index);
      else this.#problems.add([list, index, key], code, `${quoted(name)}, as in /${list}/${earlier}`);
    }
  }
}

/** The ids that lead back to themselves, going from each to the one that it is part of. */
function onRing(whole: ReadonlyMap<string, string>): Set<string> {
  const ring = new Set<string>();
  const done = new Set<string>();
  for (const start of whole.keys()) {
    const way = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id) && !way.has(id)) {
      way.add(id);
      id = whole.get(id);
    }
    if (id !== undefined && way.has(id)) {
      for (let member: string | undefined = id; member !== undefined && !ring.has(member); member = whole.get(member)) ring.add(member);
    }
    for (const member of way) done.add(member);
  }
  return ring;
}

const LONGEST_RING = 6;

function ringInWords(whole: ReadonlyMap<string, string>, from: string): string {
  const way = [from];
  let id = whole.get(from);
  while (id !== undefined && id !== from && way.length < LONGEST_RING) {
    way.push(id);
    id = whole.get(id);
  }
  return quoted([...way, ...(id === from ? [] : ["…"]), from].join(" → "));
}
