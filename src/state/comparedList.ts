import { isPartialDate } from "../model/partialDate";

/** One place in a comparison: whose figures, and of which day. */
export interface ComparedEntry {
  /** A party's code, or `group.<name>`. */
  readonly key: string;
  /** A day of its own, as it was given; null: the page's as-of date. */
  readonly day: string | null;
}

/** How many can be compared (contract section 3, `compare`). */
export const [LEAST_COMPARED, MOST_COMPARED] = [2, 6];

/** The entry that a value of the address stands for: `FR`, `group.EU`, `FR@2026-01-06`. Whether a file knows its key is another matter. */
export function entryOf(text: string): ComparedEntry {
  const at = text.lastIndexOf("@");
  const day = text.slice(at + 1);
  return at > 0 && isPartialDate(day) ? { key: text.slice(0, at), day } : { key: text, day: null };
}

/** The value of the address that says this entry. */
export function entryText({ key, day }: ComparedEntry): string {
  return day === null ? key : `${key}@${day}`;
}

/** The list with the entry at one place put at another; unchanged where there is no such place. */
export function withMoved(entries: readonly string[], from: number, to: number): readonly string[] {
  const moved = entries[from];
  if (moved === undefined || to < 0 || to >= entries.length) return entries;
  return entries.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** The list with another day for the entry at a place; null: the page's. Unchanged where that would make two entries the same. */
export function withDay(entries: readonly string[], place: number, day: string | null): readonly string[] {
  const text = entries[place];
  if (text === undefined || (day !== null && !isPartialDate(day))) return entries;
  const changed = entryText({ key: entryOf(text).key, day });
  return entries.includes(changed) ? entries : entries.with(place, changed);
}
