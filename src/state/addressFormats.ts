import { SORT_KEYS, type Sort, DEFAULT_SORT } from "../engine/sort";
import type { Figure } from "../engine/figure";
import { isPartialDate } from "../model/partialDate";
import { escapeList, escapeValue, plainDecimal, plainNumber, unescapeValue } from "./addressText";
import { figureText, parseFigure } from "./figureAddress";

/** Something that the address says and the tracker leaves out (contract section 3: "left out and named in a short notice"). */
export interface Notice {
  readonly key: string;
  /** As it stands in the address, unescaped where that can be done, cut to 100 characters. */
  readonly value: string;
  /**
   * `too-few`, `too-many`: right in itself, but a comparison of one is none, and has room for six. `repeated`: the same key comes again
   * with another value, and the last counts.
   */
  readonly reason: "unknown-value" | "malformed" | "too-few" | "too-many" | "repeated";
}

export type Refusal = Omit<Notice, "key">;

/** What one key of the address says. A list can be valid though some of its values are refused. */
export type ParsedParam<T> =
  | { readonly state: "missing" }
  | { readonly state: "valid"; readonly value: T; readonly refused: readonly Refusal[] }
  | { readonly state: "invalid"; readonly refused: readonly Refusal[] };

/** How values of one type stand in the address, escaped. `write` gives null for the default, which is left out. */
export interface Format<T> {
  readonly write: (value: T) => string | null;
  readonly read: (raw: string) => ParsedParam<T>;
}

const MISSING = { state: "missing" } as const;
/** Characters of a value that a notice shows. */
export const LONGEST_VALUE = 100;

/** Names a value that is left out, from its raw text. */
export function refusal(raw: string, reason: Notice["reason"]): Refusal {
  return {
    value: Array.from(unescapeValue(raw) ?? raw)
      .slice(0, LONGEST_VALUE)
      .join(""),
    reason,
  };
}

/** One text, unescaped, that `parse` turns into a value; `parse` gives null where there is no such value. */
function single<T>(
  parse: (text: string) => T | null,
  write: (value: T) => string | null,
  reason: Notice["reason"] = "malformed",
): Format<T> {
  return {
    write,
    read(raw) {
      const text = unescapeValue(raw);
      if (text === "") return MISSING;
      const value = text === null ? null : parse(text);
      if (value !== null) return { state: "valid", value, refused: [] };
      return { state: "invalid", refused: [refusal(raw, text === null ? "malformed" : reason)] };
    },
  };
}

/** One of a few words; `byDefault` is left out. */
export function oneOf<const T extends string, D extends T | null>(words: readonly T[], byDefault: D): Format<T | D> {
  return single<T | D>(
    (text) => words.find((word) => word === text) ?? null,
    (word) => (word === byDefault ? null : word),
    "unknown-value",
  );
}

/** Any text; an empty one is left out. */
export const text: Format<string> = single(
  (t) => t,
  (t) => (t === "" ? null : escapeValue(t)),
);

/** An id of the file, or null. */
export const id: Format<string | null> = single<string | null>(
  (t) => t,
  (t) => (t === null ? null : escapeValue(t)),
);

export const date: Format<string | null> = single<string | null>(
  (t) => (isPartialDate(t) ? t : null),
  (t) => t,
);

/** A number of 0 or more, in plain digits. */
export const amount: Format<number | null> = single<number | null>(plainNumber, (value) => (value === null ? null : plainDecimal(value)));

/** A key to sort by, with `-` before it for descending. */
export const sort: Format<Sort> = single<Sort>(
  (t) => {
    const key = SORT_KEYS.find((k) => k === t.replace(/^-/, ""));
    return key === undefined ? null : { key, descending: t.startsWith("-") };
  },
  ({ key, descending }) => (key === DEFAULT_SORT.key && descending === DEFAULT_SORT.descending ? null : `${descending ? "-" : ""}${key}`),
  "unknown-value",
);

export function isText(value: string): value is string {
  return value !== "";
}

/**
 * Values separated by commas, each once; empty ones are dropped. An escaped comma belongs to a value, but many programs escape
 * every comma when they pass a link on: a value that is not accepted is tried as a list too.
 */
export function list<T extends string>(accepts: (value: string) => value is T): Format<readonly T[]> {
  return {
    write: (values) => (values.length === 0 ? null : escapeList(values)),
    read(raw) {
      const values = new Set<T>();
      const refused: Refusal[] = [];
      for (const part of raw.split(",")) {
        const whole = unescapeValue(part);
        if (whole === null) refused.push(refusal(part, "malformed"));
        else if (accepts(whole)) values.add(whole);
        else {
          for (const value of whole.split(",")) {
            if (accepts(value)) values.add(value);
            else if (value !== "") refused.push({ ...refusal("", "unknown-value"), value: value.slice(0, LONGEST_VALUE) });
          }
        }
      }
      if (values.size > 0) return { state: "valid", value: [...values], refused };
      return refused.length > 0 ? { state: "invalid", refused } : MISSING;
    },
  };
}

/** A list whose absence is a default of its own: null. */
export function optional<T>(format: Format<T>): Format<T | null> {
  return { write: (value) => (value === null ? null : format.write(value)), read: format.read };
}

/** Conditions taken as met; null: those that are; an empty list stands as `met=` (contract section 3). */
export const scenario: Format<readonly string[] | null> = {
  write: (ids) => (ids === null ? null : escapeList(ids)),
  read: (raw) => (raw === "" ? { state: "valid", value: [], refused: [] } : list(isText).read(raw)),
};

/** A figure, which escapes its own parts. */
export const figure: Format<Figure | null> = {
  write: (value) => (value === null ? null : figureText(value)),
  read(raw) {
    if (raw === "") return MISSING;
    const value = parseFigure(raw);
    return value === null ? { state: "invalid", refused: [refusal(raw, "unknown-value")] } : { state: "valid", value, refused: [] };
  },
};
