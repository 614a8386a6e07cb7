/** What was expected, by the code of what is wrong. The one place of these words: they can be translated by code. */
export const EXPECTED = {
  // the text of the file
  "json-value": "JSON: a value",
  "json-key": "JSON: a key in double quotes",
  "json-colon": "JSON: a colon after the key",
  "json-object-goes-on": "JSON: a comma, or the closing brace of the object",
  "json-list-goes-on": "JSON: a comma, or the closing bracket of the list",
  "json-text": "JSON: the rest of a text in double quotes",
  "json-end": "JSON: nothing after the one value",
  "csv-quote": "a closing quotation mark",
  "duplicate-key": "each key once in an object",
  "csv-column": "a column of this name, as in the tracker’s CSV export",
  "csv-column-once": "each column once",
  "csv-cells": "as many cells as the header has",
  "csv-lead": "codes that stand under countries too",
  "newer-version": "schema version 1: the file needs a newer tracker",
  // single values
  version: "the number 1",
  object: "an object",
  list: "a list",
  text: "text",
  identifier: "an id: text that is not empty",
  "kebab-case": "an id in kebab-case: lower-case letters and digits, joined by single hyphens",
  number: "a number",
  "number-or-null": "a number, or null for an open end",
  "not-negative": "a number of 0 or more",
  positive: "a number above 0",
  "too-large": "a number of at most 10^18",
  "too-small": "a number of at least 10^-12",
  year: "a year from 1000 to 9999, as a whole number",
  date: "a day that exists, YYYY-MM-DD, YYYY-MM or YYYY",
  currency: "a currency code of three capital letters (ISO 4217)",
  url: "an address that begins with https:// or http://",
  "party-code": "a code of 2 to 12 capital letters",
  "party-kind": "one of country, union, organisation, collective",
  role: "one of lead, contributor, host",
  "condition-kind": "one of event, consent, authorisation, third-party, financial",
  "condition-state": "one of met, unmet, unknown",
  "source-kind": "one of official, news, analysis, reference",
  status: "one of proposed, pledged, signed, allocated, active, fulfilled, stalled, withdrawn, declined",
  confidence: "one of high, medium, low",
  "quantity-kind": "one of money, troops, equipment, gdp-share",
  terms: "one of grant, loan, in-kind, guarantee",
  per: "year, or no such key",
  language: "a language code such as uk",
  // how many
  "category-count": "1 to 12 categories",
  "commitment-count": "at most 1,000,000 commitments",
  "history-count": "1 or more history entries",
  "party-count": "1 or more parties",
  "source-count": "1 or more sources",
  // values that must fit each other
  "unit-people": "people, the unit of troops",
  "unit-percent": "%, the unit of a share of GDP",
  "open-range": "a number as low or as high: at most one of them is null",
  "range-order": "low no greater than high",
  "history-order": "history entries from the oldest to the newest",
  "duplicate-id": "an id that no other entry of the list has",
  "duplicate-code": "a code that no other party has",
  "duplicate-rate": "one rate for a currency and year",
  "unknown-category": "the id of a category in the file",
  "unknown-component": "the id of a component in the file",
  "unknown-party": "the code of a party in the file",
  "unknown-condition": "the id of a condition in the file",
  "unknown-source": "the id of a source in the file",
  cycle: "a larger commitment that is not, by partOf, a part of this one",
  // only asked of the tracker's own files
  "unknown-commitment": "the id of a commitment in the file",
  "overlaps-itself": "another commitment",
  repeated: "each entry once in the list",
  "unused-source": "a source that something cites",
  "terms-of-money": "terms only where the quantity is money",
  "year-order": "a first year no later than the last",
  untranslated: "a translation",
  "nothing-to-translate": "a text in the file that this translates",
  "translated-count": "as many texts as in the file",
  "other-release": "the day on which the data file was released",
} as const;

export type ProblemCode = keyof typeof EXPECTED;

/** One fault of a file, with its place (contract section 5). */
export interface Problem {
  /** JSON Pointer (RFC 6901); "" is the whole file. */
  readonly pointer: string;
  /** Id of the commitment, party, source … that it lies in; null outside any. */
  readonly id: string | null;
  readonly code: ProblemCode;
  readonly found: string;
  readonly expected: string;
  /** Where the text itself is at fault: line and column (UTF-16 units), both from 1. */
  readonly line?: number;
  readonly column?: number;
}

export type Path = readonly (string | number)[];

/** Whether a value is a JSON object: neither null nor a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Keys and indexes from the root to a place, as JSON Pointer (RFC 6901). */
function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

const LONGEST_FOUND = 80;

/** A found text as shown to the reader: in double quotes, shortened to 80 characters. */
export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 4 * LONGEST_FOUND));
  const cut = characters.length > LONGEST_FOUND ? `${characters.slice(0, LONGEST_FOUND).join("")}…` : text;
  return JSON.stringify(cut);
}

/** A found value of any type, named for the reader; `undefined` is a key that is not there. */
export function describeFound(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return quoted(value);
  // JSON has no such number: a text like 1e400 is read as one.
  if (value === Infinity || value === -Infinity) return "a number too large to be read";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  return isObject(value) ? "an object" : JSON.stringify(value);
}

/** The value at a place, `undefined` where there is none. Reads own keys only. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** The id of the entry of a top-level list or record that a place lies in: a commitment's or source's id, a party's code, "USD 2025" for a rate. */
function ownerOf(root: unknown, path: Path): string | null {
  const [list, entry] = path;
  if (list === undefined || entry === undefined) return null;
  if (typeof entry === "string") return entry;
  const owner = valueAt(root, [list, entry]);
  if (!isObject(owner)) return null;
  const { currency, year } = owner;
  const hasYear = typeof year === "number" || typeof year === "string";
  if (list === "rates") return typeof currency === "string" && hasYear ? `${currency} ${year}` : null;
  const id = list === "parties" ? owner["code"] : owner["id"];
  return typeof id === "string" ? id : null;
}

const KEPT = 100;

/** Collects the problems of one file: the first 100, how many there are in all, and where. */
export class ProblemList {
  readonly kept: Problem[] = [];
  count = 0;
  /** Indexes of the commitments at fault. */
  readonly commitments = new Set<number>();
  /** Whether anything but single commitments is at fault. */
  elsewhere = false;
  readonly #root: unknown;
  readonly #limit: number;

  /** `root` is the file's value: owners are named from it. */
  constructor(root: unknown, limit = KEPT) {
    this.#root = root;
    this.#limit = limit;
  }

  /** Notes a problem at a place; `found` is in words. */
  add(path: Path, code: ProblemCode, found: string, place?: { line: number; column: number }): void {
    const [list, index] = path;
    if (list === "commitments" && typeof index === "number") this.commitments.add(index);
    else this.elsewhere = true;
    this.count += 1;
    if (this.kept.length < this.#limit)
      this.kept.push({ pointer: pointerOf(path), id: ownerOf(this.#root, path), code, found, expected: EXPECTED[code], ...place });
  }
}
