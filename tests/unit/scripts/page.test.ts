// @vitest-environment jsdom
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { siteAddress } from "../../../scripts/dataPlugin.mjs";
import { sizeOf, textIn, withText } from "../../../scripts/pngText";
import { PREVIEW_SIZE, previewMark, previewSvg } from "../../../scripts/previewSvg";
import { parseDataset } from "../../../src/model/parseDataset";
import { edited } from "../model/editedJson";

const html = readFileSync("index.html", "utf8");
const page = new DOMParser().parseFromString(html, "text/html");
const data = readFileSync("public/data/commitments.json", "utf8");
const picture = readFileSync("public/preview.png");

function svgOf(json: string): string {
  const result = parseDataset(json);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return previewSvg(result.dataset);
}

const content = (name: string) =>
  page.head.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content") ?? "missing";

/** The page's head as it is built for an address. */
const build = (site: string | null) => {
  const { transformIndexHtml: transform } = siteAddress(site);
  if (typeof transform !== "function") throw new Error("Not a function.");
  return new DOMParser().parseFromString(String(Reflect.apply(transform, null, [html])), "text/html").head;
};

describe("the preview picture", () => {
  it("has the size that the page says it has", () => {
    expect(sizeOf(picture)).toEqual(PREVIEW_SIZE);
    expect([content("og:image:width"), content("og:image:height")]).toEqual([String(PREVIEW_SIZE.width), String(PREVIEW_SIZE.height)]);
  });

  it("was drawn from the figures that the data file has now: else run npm run preview-picture", () => {
    expect(textIn(picture, "Source")).toBe(previewMark(svgOf(data)));
  });

  it("is another one as soon as a figure changes", () => {
    const [{ history }]: [{ history: object[] }] = JSON.parse(data).commitments;
    const changed = edited(data, { "/commitments/0/history": [...history, { ...history.at(-1), date: "2026-07-01", status: "stalled" }] });
    expect(previewMark(svgOf(changed))).not.toBe(previewMark(svgOf(data)));
  });

  it("keeps its own bytes beside the text that is put into it", () => {
    const marked = withText(picture, "Another", "text");
    expect([textIn(marked, "Another"), textIn(marked, "Source"), sizeOf(marked)]).toEqual([
      "text",
      textIn(picture, "Source"),
      PREVIEW_SIZE,
    ]);
  });
});

describe("index.html", () => {
  it("tells others what to show beside a link", () => {
    const title = page.title;
    const description = content("description");
    expect(description.length).toBeGreaterThan(50);
    expect([content("og:title"), content("twitter:title")]).toEqual([title, title]);
    expect([content("og:description"), content("twitter:description")]).toEqual([description, description]);
    expect([content("og:type"), content("twitter:card")]).toEqual(["website", "summary_large_image"]);
    expect([content("og:image"), content("twitter:image")]).toEqual(["./preview.png", "./preview.png"]);
    expect(content("og:image:alt").length).toBeGreaterThan(20);
  });

  it("names the tracker's address only where package.json knows it, and then makes the picture's absolute", () => {
    const located = build("https://example.org/tracker/");
    expect(located.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe("https://example.org/tracker/");
    expect(located.querySelector('meta[property="og:url"]')?.getAttribute("content")).toBe("https://example.org/tracker/");
    for (const image of located.querySelectorAll('meta[property="og:image"], meta[name="twitter:image"]'))
      expect(image.getAttribute("content")).toBe("https://example.org/tracker/preview.png");
    expect(build(null).querySelector('link[rel="canonical"], meta[property="og:url"]')).toBeNull();
  });

  it("says without JavaScript what this is, and leads to the data, its licence and the feeds", () => {
    const without = new DOMParser().parseFromString(page.querySelector("noscript")?.innerHTML ?? "", "text/html");
    expect(without.querySelector("h1")?.textContent).toBe(page.title);
    const links = Array.from(without.querySelectorAll("a"), (link) => link.getAttribute("href") ?? "");
    for (const wanted of [
      "data/commitments.csv",
      "data/commitments.json",
      "data/commitments.schema.json",
      "data/datapackage.json",
      "feed.xml",
    ])
      expect(links).toContain(`./${wanted}`);
    expect(links.filter((link) => !existsSync(join("public", link)))).toEqual([]);
  });
});

describe("CITATION.cff", () => {
  it("cites the data set by the title, release and licence that the data file states", () => {
    const { title, released, licence } = JSON.parse(data);
    const [software = "", dataset = ""] = readFileSync("CITATION.cff", "utf8").split("preferred-citation:");
    expect(software).toMatch(/^cff-version: 1\.2\.0$/m);
    expect(software).toMatch(/^license: MIT$/m);
    expect(software).toContain(`version: ${JSON.parse(readFileSync("package.json", "utf8")).version}`);
    for (const line of [`title: "${title}"`, `version: "${released}"`, `date-released: ${released}`, `license: ${licence}`])
      expect(dataset).toContain(`  ${line}\n`);
  });
});
