import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NO_FILTERS } from "../src/engine/filters";
import { createTracker } from "../src/engine/tracker";
import { csvParts } from "../src/exporters/csv";
import { checkStrict } from "../src/model/checkStrict";
import { checkTranslation } from "../src/model/checkTranslation";
import { publishedSchema } from "../src/model/jsonSchema";
import { parseDataset } from "../src/model/parseDataset";
import { parseTranslation } from "../src/model/parseTranslation";
import { firstDay } from "../src/model/partialDate";
import type { Problem } from "../src/model/problems";
import type { Dataset } from "../src/model/schema";

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

function checkedTranslation(file: string, language: string, dataset: Dataset): string[] {
  const text = textOf(file);
  if (text === null) return [`${file}: found no UTF-8 text, expected a translation`];
  const result = parseTranslation(text);
  if (!result.ok) return linesOf(file, result.problems, result.problemCount);
  const { translation } = result;
  const named =
    translation.language === language
      ? []
      : [`${file} /language: found "${translation.language}", expected "${language}", as in the file's name`];
  return [...named, ...linesOf(file, checkTranslation(dataset, translation))];
}

function csvOf(dataset: Dataset): string {
  const names = new Map(dataset.parties.map(({ code, name }) => [code, name]));
  const tracker = createTracker(dataset);
  const texts = { language: "en", translation: null, partyName: (code: string) => names.get(code) ?? code };
  const selection = tracker.select({ filters: NO_FILTERS, asOf: firstDay(dataset.coveredUntil ?? dataset.released), met: null, texts });
  return [...csvParts({ tracker, selection, order: tracker.order(selection, { key: "date", descending: true }) })].join("");
}

/** What is published beside a data file, by file name (contract section 4): the same bytes for the same data. */
function publishedFiles(dataset: Dataset): ReadonlyMap<string, string> {
  return new Map([
    [SCHEMA_FILE, `${JSON.stringify(publishedSchema(), null, 2)}\n`],
    ["commitments.csv", csvOf(dataset)],
  ]);
}

function translationLines(folder: string, dataset: Dataset): string[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const language = TRANSLATION_FILE.exec(name)?.[1];
      return language === undefined || name === SCHEMA_FILE ? [] : checkedTranslation(join(folder, name), language, dataset);
    });
}

function isUpToDate(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, "utf8") === text;
}

/**
 * Checks the tracker's own data file and its translations, more strictly than a file that is opened, and writes what is published
 * beside it; with `check` it writes nothing and names what is out of date. Returns a line for each problem; none: all is well.
 */
export function publish({ folder = DATA_FOLDER, check = false }: { folder?: string; check?: boolean } = {}): readonly string[] {
  const { dataset, lines } = checkedDataset(join(folder, DATA_FILE));
  if (!dataset) return lines;
  const faults = [...lines, ...translationLines(folder, dataset)];
  if (faults.length > 0) return faults;
  const outdated = [...publishedFiles(dataset)].filter(([name, text]) => !isUpToDate(join(folder, name), text));
  if (check) return outdated.map(([name]) => `${join(folder, name)}: not what ${DATA_FILE} gives; run npm run data`);
  for (const [name, text] of outdated) writeFileSync(join(folder, name), text);
  return [];
}
