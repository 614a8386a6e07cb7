import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkStrict } from "../src/model/checkStrict";
import { checkTranslation } from "../src/model/checkTranslation";
import { marksOf } from "../src/model/originals";
import { parseDataset } from "../src/model/parseDataset";
import { parseTranslation } from "../src/model/parseTranslation";
import type { Problem } from "../src/model/problems";
import type { Dataset } from "../src/model/schema";
import type { Translation } from "../src/model/translationSchema";
import { publishedData, publishedFeeds } from "./publishedFiles";

/** Folder of the tracker's own data file and of all that is published beside it, from the project's root. */
const DATA_FOLDER = "public/data";

const DATA_FILE = "commitments.json";
const TRANSLATION_FILE = /^commitments\.([A-Za-z-]+)\.json$/;
const SCHEMA_FILE = "commitments.schema.json";

/** Where, whose, what: one line for a terminal. */
function lineOf(file: string, { pointer, id, found, expected, line, column }: Problem): string {
  const place = `${file}${line === undefined ? "" : `:${line}:${column}`}${pointer === "" ? "" : ` ${pointer}`}${id === null ? "" : ` (${id})`}`;
  return `${place}: found ${found}, expected ${expected}`;
}

function linesOf(file: string, problems: readonly Problem[], count = problems.length): string[] {
  const more = count - problems.length;
  return [...problems.map((problem) => lineOf(file, problem)), ...(more > 0 ? [`${file}: ${more} more`] : [])];
}

/** A UTF-8 file's text without a byte order mark; null where there is none or its bytes are something else. */
function textOf(file: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch {
    return null;
  }
}

function checkedDataset(file: string): { dataset: Dataset | null; lines: string[] } {
  const text = textOf(file);
  if (text === null) return { dataset: null, lines: [`${file}: found no UTF-8 text, expected the data file`] };
  const result = parseDataset(text);
  if (!result.ok) return { dataset: null, lines: linesOf(file, result.problems, result.problemCount) };
  return { dataset: result.dataset, lines: linesOf(file, checkStrict(result.dataset)) };
}

interface Translated {
  readonly translation: Translation | null;
  readonly lines: readonly string[];
}

function checkedTranslation(file: string, language: string, dataset: Dataset): Translated {
  const text = textOf(file);
  if (text === null) return { translation: null, lines: [`${file}: found no UTF-8 text, expected a translation`] };
  const result = parseTranslation(text);
  if (!result.ok) return { translation: null, lines: linesOf(file, result.problems, result.problemCount) };
  const { translation } = result;
  const named =
    translation.language === language
      ? []
      : [`${file} /language: found "${translation.language}", expected "${language}", as in the file's name`];
  return { translation, lines: [...named, ...linesOf(file, checkTranslation(dataset, translation))] };
}

/** The languages of the translations in the folder, by file name, in the order of the names. */
function languagesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).toSorted();
  return new Map(
    names.flatMap((name): [string, string][] => {
      const language = TRANSLATION_FILE.exec(name)?.[1];
      return language === undefined || name === SCHEMA_FILE ? [] : [[name, language]];
    }),
  );
}

/** The tracker's address with a slash at its end, as package.json knows it; null where it knows none. */
function siteAddress(): string | null {
  const { homepage }: { homepage?: unknown } = JSON.parse(readFileSync("package.json", "utf8"));
  return typeof homepage === "string" ? homepage : null;
}

function checkedSite(site: string | null): string[] {
  return site === null || /^https?:\/\/[^\s?#]+\/$/.test(site)
    ? []
    : [`package.json /homepage: found "${site}", expected the tracker's address, https://…/, with a slash at its end`];
}

/** The text of a translation with these marks as its last key; all else stays as it is written. */
function withOriginals(text: string, marks: string): string {
  const before = text.replace(/,\s*"originals":\s*\{[^{}]*\}/, "").trimEnd();
  return `${before.slice(0, -1).trimEnd()},\n "originals": ${marks.replaceAll("\n", "\n ")}\n}\n`;
}

function isUpToDate(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, "utf8") === text;
}

interface Options {
  /** The folder of the data file; the feeds lie in the one above. */
  readonly folder?: string;
  readonly check?: boolean;
  /** The tracker's address with a slash at its end. Default: `homepage` of package.json. */
  readonly site?: string | null;
}

/**
 * Checks the tracker's own data file and its translations, more strictly than a file that is opened, and writes what is published
 * beside it; with `check` it writes nothing and names what is out of date. Returns a line for each problem; none: all is well.
 */
export function publish({ folder = DATA_FOLDER, check = false, site = siteAddress() }: Options = {}): readonly string[] {
  const { dataset, lines } = checkedDataset(join(folder, DATA_FILE));
  if (!dataset) return lines;
  const languages = languagesIn(folder);
  const translated = Array.from(languages, ([name, language]) => ({
    language,
    ...checkedTranslation(join(folder, name), language, dataset),
  }));
  const faults = [...lines, ...translated.flatMap((one) => one.lines), ...checkedSite(site)];
  if (faults.length > 0) return faults;

  // Each translation tells of which words it is one.
  const marks = JSON.stringify(marksOf(dataset), null, 1);
  const marked = new Map(Array.from(languages.keys(), (name) => [name, withOriginals(readFileSync(join(folder, name), "utf8"), marks)]));
  const published = {
    dataset,
    translations: new Map(translated.flatMap(({ language, translation }) => (translation ? [[language, translation] as const] : []))),
    sources: new Map([
      [DATA_FILE, readFileSync(join(folder, DATA_FILE))],
      ...Array.from(marked, ([name, text]) => [name, Buffer.from(text)] as const),
    ]),
    site,
  };
  const files = [
    ...Array.from(marked, ([name, text]) => [join(folder, name), text] as const),
    ...Array.from(publishedData(published), ([name, text]) => [join(folder, name), text] as const),
    ...Array.from(publishedFeeds(published), ([name, text]) => [join(folder, "..", name), text] as const),
  ];
  const outdated = files.filter(([file, text]) => !isUpToDate(file, text));
  if (check) return outdated.map(([file]) => `${file}: not what ${DATA_FILE} gives; run npm run data`);
  for (const [file, text] of outdated) writeFileSync(file, text);
  return [];
}
