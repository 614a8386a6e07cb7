import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { localeOf } from "../../../src/i18n/localeOf";
import { createTranslate, flatten, type MessageKey, type Messages } from "../../../src/i18n/translate";
import { type Lang, LANGUAGES } from "../../../src/model/languages";
import { slotsOf } from "./icuSlots";

/** A dotted key in the source; `${…}` stands for one part that a typed value fills in: `status.${status}`. */
const KEY_IN_SOURCE = /(["'`])([a-zA-Z][\w-]*(?:\.(?:[\w-]|\$\{[^`{}]*\})+)+)\1/g;

function read(lang: Lang): Readonly<Record<string, string>> {
  const messages: Messages = JSON.parse(readFileSync(`src/i18n/messages/${lang}.json`, "utf8"));
  return Object.fromEntries(Object.entries(flatten(messages)).map(([key, text]) => [key.replaceAll("/", "."), text]));
}

const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  LANGUAGES.map((lang) => [lang, read(lang)]),
);
const english = read("en");
const keys = Object.keys(english);
const isKey = (key: string): key is MessageKey => Object.hasOwn(english, key);

const source = readdirSync("src", { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
  .join("\n");
const namespaces = new Set(keys.map((key) => key.split(".")[0] ?? ""));
const mentioned = [...new Set(Array.from(source.matchAll(KEY_IN_SOURCE), (match) => match[2] ?? ""))].filter((key) =>
  namespaces.has(key.split(".")[0] ?? ""),
);
const patternOf = (key: string) =>
  new RegExp(
    `^${key
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replaceAll(".", "\\."))
      .join("[\\w-]+")}$`,
  );
const patterns = mentioned.map(patternOf);

const holds = (all: ReadonlySet<string>, some: ReadonlySet<string>) => [...some].every((name) => all.has(name));

/**
 * Whether a translation uses what the English message is given: all its tags, every argument that English shows, and no other. An
 * argument that only chooses between forms may be left out.
 */
const hasSlotsOf = (text: string, original: string) => {
  const [own, given] = [slotsOf(text), slotsOf(original)];
  return (
    holds(given.tags, own.tags) && holds(own.tags, given.tags) && holds(given.arguments, own.arguments) && holds(own.arguments, given.shown)
  );
};

describe("message catalogues", () => {
  it.each(LANGUAGES)("%s has every message of the English one and no other", (lang) => {
    expect(Object.keys(catalogues[lang] ?? {}).toSorted()).toEqual(keys.toSorted());
  });

  it.each(LANGUAGES)("%s uses each message's arguments and tags", (lang) => {
    const differing = keys.filter((key) => !hasSlotsOf(catalogues[lang]?.[key] ?? "", english[key] ?? ""));
    expect(differing).toEqual([]);
  });

  it.each(LANGUAGES)("%s has a form for each of its plurals", (lang) => {
    const needed = new Intl.PluralRules(localeOf(lang)).resolvedOptions().pluralCategories;
    // A text that is still the English one is not translated yet, which is another matter than translated wrongly.
    const own = keys.filter((key) => lang === "en" || catalogues[lang]?.[key] !== english[key]);
    const incomplete = own.filter((key) =>
      slotsOf(catalogues[lang]?.[key] ?? "").plurals.some((branches) => {
        const named = branches.filter((branch) => !branch.startsWith("="));
        const isWhole = needed.every((category) => named.includes(category));
        return named.some((branch) => !needed.some((category) => category === branch)) || !(isWhole || named.join() === "other");
      }),
    );
    expect(incomplete).toEqual([]);
  });

  it.each(LANGUAGES)("%s can be formatted throughout", (lang) => {
    const { markup } = createTranslate(lang, flatten(JSON.parse(readFileSync(`src/i18n/messages/${lang}.json`, "utf8"))));
    const broken = keys.filter((key) => {
      const slots = slotsOf(english[key] ?? "");
      const tags = Object.fromEntries(Array.from(slots.tags, (tag) => [tag, (chunks: string) => chunks]));
      return [0, 1, 2, 5, 1_000_000].some((n) => {
        const values = Object.fromEntries(Array.from(slots.arguments, (name) => [name, n]));
        try {
          return !isKey(key) || /[{}<>]/.test(markup(key, { ...values, ...tags }));
        } catch {
          return true;
        }
      });
    });
    expect(broken).toEqual([]);
  });

  it.each(LANGUAGES)("%s has no typewriter's quotation marks or apostrophes", (lang) => {
    // In a message with slots a straight apostrophe would also be the sign that hides a slot.
    expect(keys.filter((key) => /["']/.test(catalogues[lang]?.[key] ?? ""))).toEqual([]);
  });

  it("fr has a narrow space that does not break before two-part signs and inside quotation marks", () => {
    const broken = keys.filter((key) => /[ \u00a0][:;?!»]|[\p{L}\p{N}>})][;?!»]|«[^\u202f]/u.test(catalogues["fr"]?.[key] ?? ""));
    expect(broken).toEqual([]);
  });

  it("has no message that nothing in the source asks for", () => {
    expect(keys.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  it("has a message for every key in the source", () => {
    expect(mentioned.filter((_, i) => !keys.some((key) => patterns[i]?.test(key)))).toEqual([]);
  });
});
