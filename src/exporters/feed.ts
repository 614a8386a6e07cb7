import type { Feed, FeedEntry } from "./feedEntries";
import { escapeMarkup } from "./xmlText";

/** Attributes in their order; those without a value are left out. */
type Attributes = Readonly<Record<string, string | undefined>>;

function tag(name: string, attributes: Attributes, content: string | null = null): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? "" : ` ${key}="${escapeMarkup(value)}"`));
  return `<${name}${written.join("")}${content === null ? "/>" : `>${content}</${name}>`}`;
}

const text = (name: string, content: string, attributes: Attributes = {}) => tag(name, attributes, escapeMarkup(content));

function entryLines({ id, title, link, updated, html, tags }: FeedEntry, language: string): string[] {
  return [
    "  <entry>",
    `    ${text("id", id)}`,
    `    ${text("title", title)}`,
    `    ${tag("link", { rel: "alternate", type: "text/html", hreflang: language, href: link })}`,
    `    ${text("published", updated)}`,
    `    ${text("updated", updated)}`,
    ...tags.map(({ term, label }) => `    ${tag("category", { term, label })}`),
    `    ${text("content", html, { type: "html" })}`,
    "  </entry>",
  ];
}

/**
 * The feed as Atom (RFC 4287). Where the tracker's address is not known its links are relative, which RFC 4287 allows everywhere but in
 * ids: they then lead to the tracker that the feed was fetched from.
 * @param file its own name beside the tracker's page
 */
export function toAtom({ id, words, place, rights, updated, entries }: Feed, file: string): string {
  const { language } = words;
  const home = `${place.site}${place.langKey.replace(/^&/, "?")}`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(language)}">`,
    `  ${text("id", id)}`,
    `  ${text("title", words.title)}`,
    `  ${text("subtitle", words.subtitle)}`,
    `  ${text("updated", updated)}`,
    `  ${tag("author", {}, text("name", words.author))}`,
    `  ${text("rights", rights)}`,
    `  ${text("icon", `${place.site}icon.svg`)}`,
    `  ${tag("link", { rel: "self", type: "application/atom+xml", href: `${place.site}${file}` })}`,
    `  ${tag("link", { rel: "alternate", type: "text/html", hreflang: language, href: home })}`,
    ...entries.flatMap((entry) => entryLines(entry, language)),
    "</feed>",
    "",
  ].join("\n");
}
