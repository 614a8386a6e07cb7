import { createHash } from "node:crypto";
import { NO_FILTERS } from "../src/engine/filters";
import { createTracker } from "../src/engine/tracker";
import { csvParts } from "../src/exporters/csv";
import { dataPackage } from "../src/exporters/dataPackage";
import { toAtom } from "../src/exporters/feed";
import { type Feed, feedOf } from "../src/exporters/feedEntries";
import { toJsonFeed } from "../src/exporters/jsonFeed";
import { feedWords } from "../src/i18n/feedPhrases";
import { createFormats } from "../src/i18n/formats";
import { createTranslate, flatten, type Messages } from "../src/i18n/translate";
import { publishedSchema } from "../src/model/jsonSchema";
import { type Lang, LANGUAGES } from "../src/model/languages";
import { firstDay } from "../src/model/partialDate";
import type { Dataset } from "../src/model/schema";
import type { Translation } from "../src/model/translationSchema";
import { textsOf } from "../src/state/datasetTexts";

/** What is published beside the data file, and what it is made from. */
export interface Published {
  readonly dataset: Dataset;
  /** The translations that lie beside the data file, by language. */
  readonly translations: ReadonlyMap<string, Translation>;
  /** The data file and its translations as they lie there, by file name. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
  /** The tracker's address with a slash at its end; null where it is not known. */
  readonly site: string | null;
}

const CATALOGUES = import.meta.glob<Messages>("../src/i18n/messages/*.json", { import: "default", eager: true });

/** A namespace of its own for the tracker's ids, so that no other program's names give the same ones. */
const NAMESPACE = "6f0d5c1e-4a0b-4a53-9d6c-0c5f2f6b7a91";

/** A UUID made from a name (RFC 9562, version 5): the same for the same name, whatever the host. */
export function uuidOf(name: string): string {
  const hash = createHash("sha1")
    .update(Buffer.from(NAMESPACE.replaceAll("-", ""), "hex"))
    .update(name, "utf8")
    .digest();
  const bytes = hash.subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function csvOf(dataset: Dataset): string {
  const names = new Map(dataset.parties.map(({ code, name }) => [code, name]));
  const tracker = createTracker(dataset);
  const texts = { language: "en", translation: null, partyName: (code: string) => names.get(code) ?? code };
  const selection = tracker.select({ filters: NO_FILTERS, asOf: firstDay(dataset.coveredUntil ?? dataset.released), met: null, texts });
  return [...csvParts({ tracker, selection, order: tracker.order(selection, { key: "date", descending: true }) })].join("");
}

function wordsOf(lang: Lang, dataset: Dataset) {
  const words = createTranslate(lang, flatten(CATALOGUES[`../src/i18n/messages/${lang}.json`] ?? {}));
  return { ...words, formats: createFormats(lang, dataset.baseCurrency, words) };
}

function feedIn(lang: Lang, { dataset, translations, site }: Published): Feed {
  const texts = textsOf(dataset, lang, translations.get(lang) ?? null);
  const place = { site: site ?? "./", langKey: lang === "en" ? "" : `&lang=${lang}`, idOf: (name: string) => `urn:uuid:${uuidOf(name)}` };
  return feedOf(dataset, texts, feedWords(dataset, lang, wordsOf(lang, dataset)), place);
}

/** The feeds, which lie beside the page: as JSON in the data file's own language, as Atom in each that it is translated into too. */
export function publishedFeeds(published: Published): ReadonlyMap<string, string> {
  const languages = LANGUAGES.filter((lang) => published.translations.has(lang));
  const own = feedIn("en", published);
  return new Map([
    ["feed.xml", toAtom(own, "feed.xml")],
    ["feed.json", toJsonFeed(own, "feed.json")],
    ...languages.map((lang): [string, string] => [`feed.${lang}.xml`, toAtom(feedIn(lang, published), `feed.${lang}.xml`)]),
  ]);
}

/** What lies in the data file's folder, by file name (contract section 4): the same bytes for the same data. */
export function publishedData({ dataset, translations, sources, site }: Published): ReadonlyMap<string, string> {
  const made = new Map([
    ["commitments.csv", csvOf(dataset)],
    ["commitments.schema.json", `${JSON.stringify(publishedSchema(), null, 2)}\n`],
  ]);
  const inFolder = new Map<string, Uint8Array>([
    ...Array.from(made, ([name, text]) => [name, Buffer.from(text, "utf8")] as const),
    ...sources,
  ]);
  const files = Array.from(inFolder, ([name, bytes]) => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return [name, { bytes: bytes.length, sha256 }] as const;
  });
  const languages = Array.from(translations.keys(), (language): [string, string] => [`commitments.${language}.json`, language]);
  const publisher = wordsOf("en", dataset).t("statusFeed.author");
  const description = dataPackage(dataset, { files: new Map(files), translations: new Map(languages), site, publisher });
  return new Map([...made, ["datapackage.json", `${JSON.stringify(description, null, 2)}\n`]]);
}
