import type { Commitment, Dataset } from "../model/schema";
import { type Columns, columnsWriter, searchRow } from "./columns";
import { eachText, type FlatTexts, flatTextsWriter, textAt } from "./flatTexts";
import { type Lists, listOf, listWriter } from "./lists";
import { type StatedColumns, statedWriter } from "./statedColumns";
import { fold, searchedText } from "./textIndex";
import type { Texts } from "./texts";

/** All that figures, order and search need of the rows of a large file, worked out where it was read. Only numbers and flat texts. */
export interface Prepared {
  readonly columns: Omit<Columns, "rowOf">;
  readonly ids: FlatTexts;
  /** Rows by id, ascending. */
  readonly byId: Uint32Array;
  readonly titles: FlatTexts;
  /** What is searched in the file's own language (see textIndex). */
  readonly searched: FlatTexts;
  readonly stated: StatedColumns;
  /** Places in the file's sources of those that a row's steps cite, each once. */
  readonly cited: Lists;
  /** The rows that name others which partly cover the same. */
  readonly withOverlaps: Uint32Array;
}

interface PreparedWriter {
  readonly add: (commitment: Commitment, row: number) => void;
  readonly done: () => Prepared;
}

/** Works out what is needed of a large file, row after row. `head`: all of the file but its commitments. */
export function preparedWriter(head: Dataset, rows: number): PreparedWriter {
  const columns = columnsWriter(head, rows);
  const stated = statedWriter(rows);
  const [ids, titles, searched] = [flatTextsWriter(rows), flatTextsWriter(rows), flatTextsWriter(rows)];
  const names = new Map(head.parties.map(({ code, name }) => [code, name]));
  const texts: Texts = { language: "en", translation: null, partyName: (code) => names.get(code) ?? code };
  const textOf = searchedText(head, texts);
  const order: string[] = [];
  const places = new Map(head.sources.map(({ id }, place) => [id, place]));
  const cited = listWriter(rows);
  const withOverlaps: number[] = [];
  return {
    add(commitment, row) {
      columns.add(commitment, row);
      stated.add(commitment, row);
      ids.add(commitment.id);
      titles.add(commitment.title);
      searched.add(textOf(commitment));
      order.push(commitment.id);
      for (const id of new Set(commitment.history.flatMap(({ sources }) => sources))) cited.push(places.get(id) ?? 0);
      cited.close(row);
      if (commitment.overlaps && commitment.overlaps.length > 0) withOverlaps.push(row);
    },
    done() {
      const byId = Uint32Array.from(order.keys()).toSorted((a, b) => ((order[a] ?? "") < (order[b] ?? "") ? -1 : 1));
      return {
        columns: columns.done(),
        ids: ids.done(),
        byId,
        titles: titles.done(),
        searched: searched.done(),
        stated: stated.done(),
        cited: cited.lists(),
        withOverlaps: Uint32Array.from(withOverlaps),
      };
    },
  };
}

const known = new WeakMap<Dataset, Prepared>();

/** Takes what was worked out elsewhere for a data file. */
export function prepare(dataset: Dataset, prepared: Prepared): void {
  known.set(dataset, prepared);
}

/** What was worked out for a data file elsewhere; null where its commitments are all in memory. */
export function preparedOf(dataset: Dataset): Prepared | null {
  return known.get(dataset) ?? null;
}

/** What is searched, a text a row: in another language the names of the parties there come to it. */
export function preparedTexts(dataset: Dataset, { searched, columns }: Prepared, texts: Texts): readonly string[] {
  const own = eachText(searched);
  if (texts.language === "en") return own;
  const names = dataset.parties.map(({ code }) => fold(texts.partyName(code)));
  const namesOf = (row: number) => Array.from(listOf(columns.parties, row), (party) => names[party] ?? "");
  return own.map((text, row) => [text, ...namesOf(row)].join("\n"));
}

/** The columns of a prepared file. A commitment's row is looked for among the sorted ids. */
export function columnsOf({ columns, ids, byId }: Prepared): Columns {
  const idOf = (row: number): string => textAt(ids, row);
  const get = (id: string): number | undefined => searchRow(byId.length, (place) => byId[place] ?? 0, { id, idOf });
  return { ...columns, rowOf: { get } };
}
