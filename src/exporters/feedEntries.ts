import { firstDay, type PartialDate } from "../model/partialDate";
import type { Dataset, HistoryEntry, Source } from "../model/schema";
import type { Status } from "../model/status";
import { escapeMarkup } from "./xmlText";

/** The data file's texts in the feed's language. */
export interface FeedTexts {
  readonly title: (row: number) => string;
  readonly summary: (row: number) => string;
  readonly note: (row: number, step: number) => string | null;
  readonly partyName: (code: string) => string;
  readonly category: (id: string) => string;
}

/** What the feed says around them. */
export interface FeedWords {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** The heading of one step. @param change as `change` says it */
  readonly heading: (title: string, partyNames: readonly string[], change: string) => string;
  /** What happened to the status; `before` is null at the first step. */
  readonly change: (before: Status | null, after: Status) => string;
  readonly date: (date: PartialDate) => string;
  readonly status: (status: Status) => string;
  /** Over the list of sources. */
  readonly sources: string;
  /** Of the link to the commitment. */
  readonly details: string;
}

/** Where the feed will stand, and how its ids are made. */
export interface FeedPlace {
  /** The tracker's address with a slash at its end; `./` where it is not known: relative to the feed's own. */
  readonly site: string;
  /** The key `lang` of the address, as it follows another one: empty for the language of the data file. */
  readonly langKey: string;
  /** An absolute URI that is the same for the same name, whatever the host. */
  readonly idOf: (name: string) => string;
}

/** One step of a commitment's history, ready to be written. Texts are plain but for `html`. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** RFC 3339. A month or year counts as its first day, as everywhere. */
  readonly updated: string;
  readonly summary: string;
  readonly html: string;
  /** What a reader may sort it by: category, status, parties. */
  readonly tags: readonly { readonly term: string; readonly label: string }[];
}

/** Every step of every commitment as a feed, newest first. */
export interface Feed {
  readonly id: string;
  readonly words: FeedWords;
  readonly place: FeedPlace;
  readonly rights: string;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

const moment = (date: PartialDate) => `${firstDay(date)}T00:00:00Z`;

interface Step {
  readonly row: number;
  readonly at: number;
  readonly entry: HistoryEntry;
}

/** Newest first; of one day the commitments in the file's order, of one commitment the later step first. */
function newestFirst(dataset: Dataset): Step[] {
  const steps = dataset.commitments.flatMap(({ history }, row) => history.map((entry, at): Step => ({ row, at, entry })));
  return steps.toSorted(
    (a, b) => firstDay(b.entry.date).localeCompare(firstDay(a.entry.date), "en") || a.row - b.row || (a.row === b.row ? b.at - a.at : 0),
  );
}

/**
 * What a step is known by: the commitment, the day and the status, which stay when steps are added before or after it. The same day
 * and status again bears a number.
 */
function nameOf(history: readonly HistoryEntry[], at: number): string {
  const named = (index: number) => `${history[index]?.date} ${history[index]?.status}`;
  const again = history.slice(0, at).filter((_, index) => named(index) === named(at)).length;
  return again === 0 ? named(at) : `${named(at)} ${again + 1}`;
}

function sourceItem({ title, publisher, url, date }: Source, words: FeedWords): string {
  const facts = [publisher, ...(date === undefined ? [] : [words.date(date)])].map(escapeMarkup).join(", ");
  return `<li><a href="${escapeMarkup(url)}">${escapeMarkup(title)}</a>, ${facts}</li>`;
}

/** Every history entry of the file as an entry of the feed. */
export function feedOf(dataset: Dataset, texts: FeedTexts, words: FeedWords, place: FeedPlace): Feed {
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const feedName = `${dataset.id} ${words.language}`;

  const entryOf = ({ row, at, entry }: Step): FeedEntry[] => {
    const commitment = dataset.commitments[row];
    if (!commitment) return [];
    const { id, category, history } = commitment;
    const codes = [...new Set(commitment.parties.map(({ code }) => code))];
    const change = words.change(history[at - 1]?.status ?? null, entry.status);
    const note = texts.note(row, at);
    const summary = [`${words.date(entry.date)}, ${change}.`, ...(note === null ? [] : [note])].join(" ");
    const link = `${place.site}?commitment=${encodeURIComponent(id)}${place.langKey}`;
    const cited = entry.sources.flatMap((source) => sources.get(source) ?? []);
    const html = [
      `<p>${escapeMarkup(summary)}</p>`,
      `<p>${escapeMarkup(texts.summary(row))}</p>`,
      `<p>${escapeMarkup(words.sources)}</p>`,
      `<ul>${cited.map((source) => sourceItem(source, words)).join("")}</ul>`,
      `<p><a href="${escapeMarkup(link)}">${escapeMarkup(words.details)}</a></p>`,
    ].join("");
    return [
      {
        id: place.idOf(`${feedName} ${id} ${nameOf(history, at)}`),
        title: words.heading(texts.title(row), codes.map(texts.partyName), change),
        link,
        updated: moment(entry.date),
        summary,
        html,
        tags: [
          { term: category, label: texts.category(category) },
          { term: entry.status, label: words.status(entry.status) },
          ...codes.map((code) => ({ term: code, label: texts.partyName(code) })),
        ],
      },
    ];
  };

  const entries = newestFirst(dataset).flatMap(entryOf);
  const released = moment(dataset.released);
  const newest = entries[0]?.updated ?? released;
  return {
    id: place.idOf(feedName),
    words,
    place,
    rights: dataset.licence,
    updated: newest > released ? newest : released,
    entries,
  };
}
