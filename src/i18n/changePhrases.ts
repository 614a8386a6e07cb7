import { CHANGE_KINDS, type Changes, type CountedKind, rowsByKind } from "../engine/changes";
import type { I18n } from "./i18n";

/** A piece of the sentence: words, or a number that opens the list of what it counts. */
export type ChangePart = string | { readonly kind: CountedKind | "all"; readonly text: string };

type Words = Pick<I18n, "t" | "markup" | "formats">;

// As in sentence.ts: a number is carried through the messages between characters that no text contains.
const [OPEN, BAR, CLOSE] = ["\ue000", "\ue001", "\ue002"];
const MARKED = new RegExp(`${OPEN}(\\w+)${BAR}([^${CLOSE}]*)${CLOSE}`, "u");
const mark = (kind: CountedKind | "all") => (chunks: string) => `${OPEN}${kind}${BAR}${chunks}${CLOSE}`;

function partsOf(text: string): ChangePart[] {
  const pieces = text.split(MARKED);
  const parts: ChangePart[] = [];
  for (let i = 0; i < pieces.length; i += 3) {
    const [words = "", kind, number = ""] = pieces.slice(i, i + 3);
    if (words !== "") parts.push(words);
    if (kind !== undefined) parts.push({ kind: kind as CountedKind | "all", text: number });
  }
  return parts;
}

/** What changed between two days, in a sentence: how many, of which kinds, and the conditions that were met. */
export function changesSentence(changes: Changes, { t, markup, formats }: Words): ChangePart[] {
  const days = { since: formats.dateIn(changes.since), asOf: formats.dateIn(changes.asOf) };
  if (changes.since >= changes.asOf) return [t("timeline.changes.notBefore", days)];
  const rows = rowsByKind(changes);
  const kinds = CHANGE_KINDS.flatMap((kind) => {
    const count = rows.get(kind)?.length ?? 0;
    return count === 0 ? [] : [markup(`timeline.changes.count.${kind}`, { count, n: mark(kind) })];
  });
  const sentences =
    kinds.length === 0
      ? [t("timeline.changes.nothing", days)]
      : [markup("timeline.changes.sentence", { ...days, count: changes.changed.length, kinds: formats.list(kinds), all: mark("all") })];
  if (changes.conditions.length > 0) {
    const values = { conditions: changes.conditions.length, count: changes.conditionRows.length, condition: mark("condition") };
    sentences.push(markup("timeline.changes.conditionSentence", values));
  }
  return partsOf(sentences.join(" "));
}
