import type { Commitment, Dataset } from "../model/schema";
import { type PartialDate, yearOf } from "../model/partialDate";
import type { ExportExtent } from "./provenance";

/** A date of CSL-JSON: year, month and day, as far as they are known. */
interface CslDate {
  readonly "date-parts": readonly [readonly number[]];
}

/** A CSL-JSON item: what reference managers read. */
interface CslItem {
  readonly id: string;
  readonly type: "dataset";
  readonly title: string;
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly issued: CslDate;
  readonly accessed: CslDate;
  readonly version: string;
  readonly license: string;
  readonly note?: string;
  readonly URL: string;
}

/** The same reference in three forms. */
export interface Citation {
  /** A line of running text. */
  readonly text: string;
  readonly bibtex: string;
  readonly csl: CslItem;
}

/** Where and when the cited thing was seen. */
export interface Seen {
  readonly link: string;
  /** `YYYY-MM-DD`. */
  readonly accessed: string;
  /** The words of the reference. Default: English, as in every export file. */
  readonly words?: CitationWords;
}

/** What a reference says besides names and addresses. */
interface CitationWords {
  /** The data set's title. */
  readonly title: string;
  /** "Data set, released 3 July 2026". */
  readonly released: (day: PartialDate) => string;
  /** "Licence: CC-BY-4.0". */
  readonly licence: (licence: string) => string;
  /** "3 of 11 commitments as of 30 April 2026". */
  readonly selected: (extent: ExportExtent) => string;
  /** "accessed 2 May 2026". */
  readonly accessed: (day: PartialDate) => string;
}

type Spoken = Required<Seen>;

/** What is cited, before it takes a form. */
interface Work {
  readonly key: string;
  readonly title: string;
  /** The data set's title, when the work is a part of it. */
  readonly within: string | null;
  readonly note: string | null;
}

// Made once: making one takes longer than writing a row of a table.
const FORMATS = ([{}, { month: "long" }, { month: "long", day: "numeric" }] as const).map(
  (parts) => new Intl.DateTimeFormat("en-GB", { year: "numeric", ...parts, timeZone: "UTC" }),
);

/** A date in English words, as far as it is known: `3 July 2026`, `December 2025`, `2026`. */
export function dateInWords(date: PartialDate): string {
  const numbers = date.split("-").map(Number);
  const [year = 0, month = 1, day = 1] = numbers;
  return FORMATS[numbers.length - 1]?.format(Date.UTC(year, month - 1, day)) ?? date;
}

function englishWords(dataset: Dataset): CitationWords {
  return {
    title: dataset.title,
    released: (day) => `Data set, released ${dateInWords(day)}`,
    licence: (licence) => `Licence: ${licence}`,
    selected: ({ asOf, count, total }) => `${count} of ${total} commitments as of ${dateInWords(asOf)}`,
    accessed: (day) => `accessed ${dateInWords(day)}`,
  };
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function asText(dataset: Dataset, work: Work, { link, accessed, words }: Spoken): string {
  const year = yearOf(dataset.released);
  const whole = `${words.title} [${words.released(dataset.released)}]`;
  return [
    sentence(dataset.publisher ? `${dataset.publisher} (${year})` : String(year)),
    ...(work.within === null ? [] : [`“${sentence(work.title)}” In:`]),
    sentence(whole),
    ...(work.note === null ? [] : [sentence(work.note)]),
    sentence(words.licence(dataset.licence)),
    `${link} (${words.accessed(accessed)})`,
  ].join(" ");
}

const TEX: Readonly<Record<string, string>> = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

/** Plain text for a BibTeX field: what TeX would obey is escaped, line breaks are blanks. */
function tex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`).replace(/\s+/g, " ");
}

/** An entry's key must be ASCII without commas or braces; TeX reads nothing into these. */
function texKey(key: string): string {
  return key.replace(/[^A-Za-z0-9.:-]+/g, "-").replace(/^-+|-+$/g, "") || "data";
}

function asBibtex(dataset: Dataset, work: Work, { link, accessed, words }: Spoken): string {
  const fields: [string, string][] = [
    // A second pair of braces keeps the capitals, and a publisher's name in one piece.
    ["title", `{${tex(work.title)}}`],
    ...(work.within === null ? [] : [["booktitle", `{${tex(work.within)}}`] satisfies [string, string]]),
    ...(dataset.publisher ? [["author", `{${tex(dataset.publisher)}}`] satisfies [string, string]] : []),
    ["year", String(yearOf(dataset.released))],
    ["version", dataset.released],
    ["note", tex([work.note, words.licence(dataset.licence)].filter((part) => part !== null).join(". "))],
    ["url", link.replaceAll("{", "%7B").replaceAll("}", "%7D")],
    ["urldate", accessed],
  ];
  return `@misc{${texKey(work.key)},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n`;
}

function cslDate(date: PartialDate): CslDate {
  return { "date-parts": [date.split("-").map(Number)] };
}

function asCsl(dataset: Dataset, work: Work, { link, accessed }: Seen): CslItem {
  return {
    id: work.key,
    type: "dataset",
    title: work.title,
    ...(work.within === null ? {} : { "container-title": work.within }),
    ...(dataset.publisher ? { publisher: dataset.publisher } : {}),
    issued: cslDate(dataset.released),
    accessed: cslDate(accessed),
    version: dataset.released,
    license: dataset.licence,
    ...(work.note === null ? {} : { note: work.note }),
    URL: link,
  };
}

function cite(dataset: Dataset, work: Work, given: Seen): Citation {
  const seen = { ...given, words: given.words ?? englishWords(dataset) };
  return { text: asText(dataset, work, seen), bibtex: asBibtex(dataset, work, seen), csl: asCsl(dataset, work, seen) };
}

function datasetKey(dataset: Dataset): string {
  return `${dataset.id}-${yearOf(dataset.released)}`;
}

/** How to cite the data set as a whole. */
export function citeDataset(dataset: Dataset, seen: Seen): Citation {
  return cite(dataset, { key: datasetKey(dataset), title: dataset.title, within: null, note: null }, seen);
}

/** How to cite what is on screen or in an export. `filters`: in words, a filter each. */
export function citeView(dataset: Dataset, seen: Seen, extent: ExportExtent, filters: readonly string[]): Citation {
  const { title, selected } = seen.words ?? englishWords(dataset);
  const note = [selected(extent), ...filters].join("; ");
  return cite(dataset, { key: datasetKey(dataset), title, within: null, note }, seen);
}

/** How to cite one commitment. `link` leads to its details. */
export function citeCommitment(dataset: Dataset, seen: Seen, commitment: Commitment): Citation {
  const work = { key: `${datasetKey(dataset)}:${commitment.id}`, title: commitment.title, within: dataset.title, note: null };
  return cite(dataset, work, seen);
}
