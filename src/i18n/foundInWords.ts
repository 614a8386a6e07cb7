import type { Translate } from "./translate";

/** The phrases in which `model` says what it found in a file; their groups are the message's values. */
const PHRASES = [
  [/^nothing$/, "nothing"],
  [/^an object$/, "object"],
  [/^a number too large to be read$/, "tooLarge"],
  [/^an empty list$/, "emptyList"],
  [/^a list of (?<count>\d+)$/, "list"],
  [/^the text (?<text>".*)$/s, "text"],
  [/^null as low and as high$/, "bothOpen"],
  [/^low (?<low>\S+), high (?<high>\S+)$/, "range"],
  [/^(?<date>[\d-]+) after (?<earlier>[\d-]+)$/, "after"],
  [/^(?<name>".*"), as in (?<place>\/\S+)$/s, "alsoIn"],
  [/^(?<name>".*") once more$/s, "again"],
  [/^schema version (?<version>.+)$/s, "version"],
  [/^an empty text$/, "emptyText"],
  [/^the end of the text$/, "end"],
  [/^a line break$/, "lineBreak"],
] as const;

/** What was found in a data file, in the reader's language. What the file itself says stands in quotes and is left as it is. */
export function foundInWords(found: string, { t }: Pick<Translate, "t">): string {
  for (const [phrase, key] of PHRASES) {
    const match = phrase.exec(found);
    if (match) return t(`fileProblem.found.${key}`, { ...match.groups });
  }
  return found;
}
