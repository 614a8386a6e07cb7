import { PARTIAL_DATE_PATTERN } from "../model/partialDatePattern";
import { firstDay } from "../model/partialDate";
import type { Dataset } from "../model/schema";
import { STATUSES } from "../model/status";
import { COLUMNS, type CellType } from "./rows";

/** A published file: its size and checksum. */
interface PublishedFile {
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** What is published in the data file's folder. */
export interface DataPackageInput {
  /** The data file, the CSV, the schema and the translations, by file name. */
  readonly files: ReadonlyMap<string, PublishedFile>;
  /** Languages of the translations, by file name. */
  readonly translations: ReadonlyMap<string, string>;
  /** The tracker's address; null where it is not known. */
  readonly site: string | null;
  /** Who publishes, where the data file does not say it. */
  readonly publisher: string;
}

type Constraints = Readonly<Record<string, unknown>>;

const REQUIRED = { required: true };
// Patterns of Table Schema are those of XML Schema: they always test the whole cell, and know neither anchors nor "(?:".
const DATE = { pattern: PARTIAL_DATE_PATTERN.slice(1, -1).replaceAll("(?:", "(") };
const AMOUNT = { minimum: 0 };

/** What holds for a column's cells beyond its type (Table Schema, "constraints"); an empty cell is tested for `required` alone. */
const CONSTRAINTS: Readonly<Record<string, Constraints>> = {
  id: { ...REQUIRED, unique: true, pattern: "[a-z0-9]+(-[a-z0-9]+)*" },
  title: REQUIRED,
  summary: REQUIRED,
  category: REQUIRED,
  countries: REQUIRED,
  country_names: REQUIRED,
  status: { ...REQUIRED, enum: STATUSES },
  status_date: { ...REQUIRED, ...DATE },
  first_date: { ...REQUIRED, ...DATE },
  due: { enum: ["yes", "no"] },
  quantity_kind: { enum: ["money", "troops", "equipment", "gdp-share"] },
  low: AMOUNT,
  high: AMOUNT,
  terms: { enum: ["grant", "loan", "in-kind", "guarantee"] },
  per: { enum: ["year"] },
  base_low: AMOUNT,
  base_high: AMOUNT,
  base_currency: { pattern: "[A-Z]{3}" },
  counted: { ...REQUIRED, enum: ["yes", "remainder", "status", "kind", "no-figure", "no-rate"] },
  counted_low: AMOUNT,
  counted_high: AMOUNT,
  source_titles: REQUIRED,
  source_urls: REQUIRED,
  data_id: REQUIRED,
  data_released: { ...REQUIRED, ...DATE },
  as_of: { ...REQUIRED, ...DATE },
};

/** Columns that hold a year, which Table Schema has a type for. */
const YEARS: ReadonlySet<string> = new Set(["from", "to", "rate_year"]);

/** Dates may be months or years, which Table Schema's type `date` refuses: they are texts with a pattern. */
const TYPES: Readonly<Record<CellType, string>> = { text: "string", number: "number", date: "string" };

/** The licences whose address and full name are known, by their SPDX identifier. */
const LICENCES: Readonly<Record<string, { readonly path: string; readonly title: string }>> = {
  "CC-BY-4.0": { path: "https://creativecommons.org/licenses/by/4.0/", title: "Creative Commons Attribution 4.0 International" },
};

function tableSchema(commitmentsInFile: boolean): object {
  return {
    fields: COLUMNS.map(({ name, type, description }) => ({
      name,
      type: YEARS.has(name) ? "year" : TYPES[type],
      description,
      // JSON leaves out what is undefined.
      constraints: CONSTRAINTS[name],
    })),
    missingValues: [""],
    primaryKey: ["id"],
    ...(commitmentsInFile ? { foreignKeys: [{ fields: ["part_of"], reference: { resource: "", fields: ["id"] } }] } : {}),
  };
}

const LANGUAGE_NAMES = new Intl.DisplayNames("en", { type: "language" });

/** A file name as a resource's name: `commitments` for the table, `commitments-uk-json` for `commitments.uk.json`. */
const resourceName = (file: string) =>
  file
    .replace(/\.csv$/, "")
    .replaceAll(".", "-")
    .toLowerCase();

function describe(file: string, { title }: Dataset, language: string | undefined): { title: string; description: string } {
  if (language !== undefined) {
    const name = LANGUAGE_NAMES.of(language) ?? language;
    return {
      title: `${title}: texts in ${name}`,
      description: `The data file's texts in ${name}, by the ids of the data file. Translated by machine, not yet proofread.`,
    };
  }
  if (file.endsWith(".schema.json"))
    return {
      title: "JSON Schema of the data file",
      description: "What each key of the data file means and may hold (JSON Schema 2020-12).",
    };
  return {
    title: `${title}: the data file`,
    description: "All commitments with their history and sources, the parties, conditions, rates and milestones.",
  };
}

/**
 * The data package (Frictionless Data Package 2.0, which readers of 1.0 understand too) of the folder: each file with size and
 * checksum, the CSV with its table schema, licence and sources.
 */
export function dataPackage(dataset: Dataset, { files, translations, site, publisher }: DataPackageInput): object {
  const { id, title, description, licence, released, sources } = dataset;
  const licences = [{ name: licence, ...LICENCES[licence] }];
  const ids = new Set(dataset.commitments.map((commitment) => commitment.id));
  const wholeInFile = dataset.commitments.every(({ partOf }) => partOf === undefined || ids.has(partOf));
  const resources = Array.from(files, ([file, { bytes, sha256 }]) => {
    const checked = { path: file, encoding: "utf-8", bytes, hash: `sha256:${sha256}` };
    if (file.endsWith(".csv")) {
      return {
        name: resourceName(file),
        type: "table",
        title: `${title}: a table`,
        description: `A row for each commitment as of ${firstDay(dataset.coveredUntil ?? released)}, by the columns of the tracker's exports.`,
        format: "csv",
        mediatype: "text/csv",
        ...checked,
        dialect: { header: true, delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true },
        schema: tableSchema(wholeInFile),
      };
    }
    const mediatype = file.endsWith(".schema.json") ? "application/schema+json" : "application/json";
    return { name: resourceName(file), ...describe(file, dataset, translations.get(file)), format: "json", mediatype, ...checked };
  });
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: id.toLowerCase().replace(/[^a-z0-9._-]+/g, "-"),
    title,
    ...(description === undefined ? {} : { description }),
    ...(site === null ? {} : { homepage: site }),
    version: released,
    created: `${firstDay(released)}T00:00:00Z`,
    licenses: licences,
    contributors: [{ title: dataset.publisher ?? publisher, roles: ["publisher"] }],
    resources,
    sources: sources.map((source) => ({ title: `${source.publisher}: ${source.title}`, path: source.url })),
  };
}
