// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publishedFeeds, uuidOf } from "../../../scripts/publishedFiles";
import { parseDataset } from "../../../src/model/parseDataset";
import { parseTranslation } from "../../../src/model/parseTranslation";
import type { Dataset } from "../../../src/model/schema";
import { edited } from "../model/editedJson";

const ATOM = "http://www.w3.org/2005/Atom";
const text = readFileSync("public/data/commitments.json", "utf8");

function datasetOf(json: string): Dataset {
  const result = parseDataset(json);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.dataset;
}

function translation(language: string) {
  const result = parseTranslation(readFileSync(`public/data/commitments.${language}.json`, "utf8"));
  if (!result.ok) throw new Error(language);
  return result.translation;
}

const own = datasetOf(text);
const translations = new Map(["uk", "fr"].map((language) => [language, translation(language)]));
const feedsOf = (dataset: Dataset, site: string | null = null) => publishedFeeds({ dataset, translations, sources: new Map(), site });
const feeds = feedsOf(own);

const documents = new Map<string | undefined, Document>();

/** A feed as an XML parser reads it; each is read once. */
function parsed(xml: string | undefined): Document {
  const known = documents.get(xml);
  if (known) return known;
  const feed = new DOMParser().parseFromString(xml ?? "", "application/xml");
  expect([feed.documentElement.namespaceURI, feed.documentElement.localName]).toEqual([ATOM, "feed"]);
  documents.set(xml, feed);
  return feed;
}

const page = (html: string) => new DOMParser().parseFromString(html, "text/html");

const children = (parent: Element, name: string) => [...parent.children].filter((child) => child.localName === name);
const textOf = (parent: Element, name: string) => children(parent, name)[0]?.textContent ?? "";
const entriesOf = (feed: Document) => children(feed.documentElement, "entry");
const hrefOf = (parent: Element, rel: string) =>
  children(parent, "link")
    .find((link) => link.getAttribute("rel") === rel)
    ?.getAttribute("href");

/** The commitment that a link leads to, wherever the tracker lies. */
const leadsTo = (href: string | null | undefined) =>
  new URL(href ?? "", "https://example.org/under/a/path/").searchParams.get("commitment");
const headings = (name: string) => entriesOf(parsed(feeds.get(name))).map((entry) => textOf(entry, "title"));
const ids = (xml: string | undefined) => entriesOf(parsed(xml)).map((entry) => textOf(entry, "id"));

/** The history as it stands in the file, a step each. */
const steps = own.commitments.flatMap(({ id, history }) => history.map((entry) => ({ id, ...entry })));

describe.each(["feed.xml", "feed.uk.xml", "feed.fr.xml"])("%s", (name) => {
  const feed = parsed(feeds.get(name));
  const entries = entriesOf(feed);

  it("has what RFC 4287 asks of a feed and of each entry", () => {
    for (const holder of [feed.documentElement, ...entries]) {
      for (const once of ["id", "title", "updated"]) expect(children(holder, once)).toHaveLength(1);
      expect(textOf(holder, "id")).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(textOf(holder, "updated")).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
      expect(textOf(holder, "title").trim()).not.toBe("");
      expect(hrefOf(holder, "alternate")).toBeTruthy();
    }
    const isTranslated = name !== "feed.xml";
    expect(/машинний|traduction/i.test(textOf(feed.documentElement, "subtitle"))).toBe(isTranslated);
    // The feed's author is that of every entry.
    expect(children(feed.documentElement, "author").map((author) => textOf(author, "name"))).toEqual([expect.stringMatching(/\S/)]);
    expect(hrefOf(feed.documentElement, "self")).toBe(`./${name}`);
    const language = /\.(\w\w)\./.exec(name)?.[1] ?? "en";
    expect(feed.documentElement.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang")).toBe(language);
  });

  it("has an entry for each step of the file, which leads to its commitment", () => {
    const found = entries.map((entry) => `${leadsTo(hrefOf(entry, "alternate"))} ${textOf(entry, "updated").slice(0, 10)}`);
    const expected = steps.map(({ id, date }) => `${id} ${`${date}-01-01`.slice(0, 10)}`);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it("has the newest first, and no id twice", () => {
    const days = entries.map((entry) => textOf(entry, "updated"));
    expect(days).toEqual(days.toSorted().toReversed());
    expect(new Set(entries.map((entry) => textOf(entry, "id"))).size).toBe(steps.length);
    expect(textOf(feed.documentElement, "updated") >= (days[0] ?? "")).toBe(true);
  });

  it("names the sources of each step as links", () => {
    const addresses = new Map(own.sources.map(({ id, url }) => [id, url]));
    // One page for all: a parser for each of hundreds takes seconds.
    const sections = page(entries.map((entry) => `<section>${textOf(entry, "content")}</section>`).join("")).querySelectorAll("section");
    const linked = Array.from(sections, (section) =>
      Array.from(section.querySelectorAll("li a"), (link) => link.getAttribute("href")).join(" "),
    );
    const cited = steps.map(({ sources }) => sources.map((id) => addresses.get(id)).join(" "));
    expect(linked.toSorted()).toEqual(cited.toSorted());
  });
});

describe("the feeds", () => {
  it("say what changed, in each language", () => {
    expect(headings("feed.xml")).toContain("EU Support Loan, defence part: €60 billion (European Union) – allocated → active");
    expect(headings("feed.xml")).toContain("Draft NATO text on €70 billion of military aid (NATO) – new: proposed");
    expect(headings("feed.uk.xml").filter((heading) => heading.includes("(Франція) — підписано → виконується"))).not.toEqual([]);
    expect(headings("feed.fr.xml").filter((heading) => heading.includes("(France) – réaffirmé\u202f: signé"))).not.toEqual([]);
  });

  it("keep an entry's id when steps are added before it and when the tracker moves to another host", () => {
    const first = own.commitments[0]?.history[0];
    const longer = datasetOf(
      edited(text, { "/commitments/0/history": [{ ...first, date: "2020" }, ...(own.commitments[0]?.history ?? [])] }),
    );
    const before = ids(feeds.get("feed.xml"));
    const after = ids(feedsOf(longer, "https://example.org/").get("feed.xml"));
    expect(after).toHaveLength(before.length + 1);
    expect(before.filter((id) => !after.includes(id))).toEqual([]);
  });

  it("lead to the tracker's address where it is known", () => {
    const located = feedsOf(own, "https://example.org/tracker/");
    const feed = parsed(located.get("feed.fr.xml"));
    expect(hrefOf(feed.documentElement, "self")).toBe("https://example.org/tracker/feed.fr.xml");
    expect(hrefOf(feed.documentElement, "alternate")).toBe("https://example.org/tracker/?lang=fr");
    expect(hrefOf(entriesOf(feed)[0] ?? feed.documentElement, "alternate")).toBe(
      "https://example.org/tracker/?commitment=nato-70bn&lang=fr",
    );
    const json: { home_page_url: string; items: { url: string }[] } = JSON.parse(located.get("feed.json") ?? "");
    expect([json.home_page_url, json.items[0]?.url]).toEqual([
      "https://example.org/tracker/",
      "https://example.org/tracker/?commitment=nato-70bn",
    ]);
  });

  it("carry hostile texts as text", () => {
    const hostile = `</content></entry><script>alert(1)</script>]]>&amp;\u0001"'`;
    const attacked = feedsOf(datasetOf(edited(text, { "/commitments/0/title": hostile, "/commitments/0/summary": hostile })));
    const shown = hostile.replace("\u0001", "\uFFFD");
    const entry = entriesOf(parsed(attacked.get("feed.xml"))).find((one) => textOf(one, "title").startsWith(shown));
    const content = page(entry ? textOf(entry, "content") : "");
    expect(content.querySelectorAll("script")).toHaveLength(0);
    expect([...content.querySelectorAll("p")].map((paragraph) => paragraph.textContent)).toContain(shown);
  });

  it("bear the same entries as JSON Feed 1.1", () => {
    const json: Record<string, unknown> & { items: Record<string, unknown>[] } = JSON.parse(feeds.get("feed.json") ?? "");
    expect(json).toMatchObject({ version: "https://jsonfeed.org/version/1.1", language: "en", feed_url: "./feed.json" });
    const entries = entriesOf(parsed(feeds.get("feed.xml")));
    expect(json.items.map(({ id, url, title, content_html, date_published }) => [id, url, title, content_html, date_published])).toEqual(
      entries.map((entry) => [
        textOf(entry, "id"),
        hrefOf(entry, "alternate"),
        textOf(entry, "title"),
        textOf(entry, "content"),
        textOf(entry, "published"),
      ]),
    );
  });

  it("make the same id of the same name for ever", () => {
    expect(uuidOf("paris-declaration en")).toBe("f626917d-2c96-5272-a4e9-aa60fd83a00a");
    expect(uuidOf("paris-declaration fr")).not.toBe(uuidOf("paris-declaration en"));
  });

  it("are linked in the page's head by relative addresses", () => {
    const links = [...page(readFileSync("index.html", "utf8")).head.querySelectorAll('link[rel="alternate"]')];
    expect(links.map((link) => [link.getAttribute("href"), link.getAttribute("type")])).toEqual([
      ["./feed.xml", "application/atom+xml"],
      ["./feed.uk.xml", "application/atom+xml"],
      ["./feed.fr.xml", "application/atom+xml"],
      ["./feed.json", "application/feed+json"],
    ]);
    for (const link of links.slice(0, 3)) {
      const file = link.getAttribute("href")?.slice(2) ?? "";
      expect(textOf(parsed(feeds.get(file)).documentElement, "title")).toBe(link.getAttribute("title"));
    }
  });
});
