import type { Commitment, Dataset } from "../model/schema";
import { rowsWhere, type RowSet } from "./rowSet";
import type { Texts } from "./texts";

/** Folds a text for search: NFKD, no marks, lower case (contract section 3, `q`). */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The folded words of a query. */
export function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/u).filter(Boolean);
}

/**
 * One folded text a row: title, summary, party names, titles of the sources; in another language also the translated title and
 * summary and the names of the parties there. Lines are kept apart so that no word matches across two of them.
 */
export function toTextIndex(dataset: Dataset, texts: Texts): readonly string[] {
  return dataset.commitments.map(searchedText(dataset, texts));
}

/** Makes the text of one commitment. */
export function searchedText(dataset: Dataset, texts: Texts): (commitment: Commitment) => string {
  const foreign = texts.translation !== null || texts.language !== "en";
  const names = new Map(
    dataset.parties.map((party) => [party.code, fold(foreign ? `${party.name}\n${texts.partyName(party.code)}` : party.name)]),
  );
  const titles = new Map(dataset.sources.map((source) => [source.id, fold(source.title)]));
  return (c) => {
    const translated = texts.translation?.commitments?.[c.id];
    const cited = new Set(c.history.flatMap((step) => step.sources));
    return [
      fold(c.title),
      fold(c.summary),
      fold(translated?.title ?? ""),
      fold(translated?.summary ?? ""),
      ...c.parties.map((p) => names.get(p.code) ?? ""),
      ...[...cited].map((id) => titles.get(id) ?? ""),
    ].join("\n");
  };
}

/** The rows whose text has every word of the query as a part. */
export function rowsWithWords(index: readonly string[], query: string): RowSet {
  const words = wordsOf(query);
  return rowsWhere(index.length, (row) => words.every((word) => index[row]?.includes(word)));
}
