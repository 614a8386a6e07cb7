// @vitest-environment node
import { inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type BriefBlock, briefBlocks, type BriefWords } from "../../../src/exporters/brief";
import { briefDocx } from "../../../src/exporters/briefDocx";
import { briefMarkdown } from "../../../src/exporters/briefMarkdown";
import type { ExportSelection } from "../../../src/exporters/rows";
import { createTracker } from "../../../src/engine/tracker";
import { exportOf, fixtureTracker, readDataset } from "./exportOf";

const LINK = "https://tracker.example/?country=FR,GB";

/** Words that say which row and which part they stand for. */
function wordsFor({ tracker }: ExportSelection, changed: Partial<BriefWords> = {}): BriefWords {
  const { commitments } = tracker.dataset;
  return {
    title: "Who promised what",
    subject: "France: 3 of 11 commitments, as of 30 April 2026.",
    cautions: [],
    finding: "Of 3 promises, 1 is being carried out.",
    figures: [{ label: "Money", value: "€2.5–3.0 bn", detail: "€1.0 bn loans" }],
    headings: { figures: "Key figures", table: "Commitments", disputed: "Disputed", sources: "Sources", citation: "How to cite" },
    columns: ["Title", "Status", "Sources"],
    cells: (row) => [commitments[row]?.title ?? "", `status ${row}`],
    commitmentTitle: (row) => commitments[row]?.title ?? "",
    disputed: (row) => commitments[row]?.disputed ?? null,
    source: ({ title, publisher }) => ({ title, detail: publisher }),
    firstRows: (shown, left) => `first ${shown}, ${left} left out:`,
    firstDisputes: (shown, left) => `first ${shown} disputes, ${left} left out:`,
    allRows: "all of them",
    method: ["Nothing counts twice."],
    citation: `Observatory (2026). ${LINK} (accessed 2 May 2026)`,
    link: LINK,
    ...changed,
  };
}

function one<K extends BriefBlock["kind"]>(blocks: readonly BriefBlock[], kind: K): Extract<BriefBlock, { kind: K }> {
  const block = blocks.find((candidate): candidate is Extract<BriefBlock, { kind: K }> => candidate.kind === kind);
  if (!block) throw new Error(`no ${kind}`);
  return block;
}

const real = createTracker(readDataset("public/data/commitments.json"));
const all = exportOf(real);

describe("the brief", () => {
  test("lists the first commitments in the order on screen and says how many it leaves out, with the link to all", () => {
    const byTitle = exportOf(real, { sort: { key: "title", descending: false } });
    for (const input of [all, byTitle]) {
      const blocks = briefBlocks(input, wordsFor(input));
      const { rows } = one(blocks, "table");
      expect(rows.map(({ cells }) => cells[0])).toEqual(
        Array.from(input.order)
          .slice(0, rows.length)
          .map((row) => real.dataset.commitments[row]?.title),
      );
      expect(blocks).toContainEqual({
        kind: "paragraph",
        role: "note",
        parts: [`first ${rows.length}, ${real.total - rows.length} left out:`, " ", { text: "all of them", href: LINK }],
      });
    }
  });

  test("says nothing of rows left out where none is", () => {
    const input = exportOf(real, { filters: { status: ["withdrawn"] } });
    const blocks = briefBlocks(input, wordsFor(input));
    expect(one(blocks, "table").rows).toHaveLength(input.order.length);
    expect(JSON.stringify(blocks)).not.toContain("left out");
  });

  test("numbers sources from 1 in the order of mention, each once, and every number that is mentioned is listed", () => {
    const blocks = briefBlocks(all, wordsFor(all));
    const listed = one(blocks, "sources").items;
    const mentioned = [...one(blocks, "table").rows, ...one(blocks, "disputes").items].flatMap(({ sources }) => sources);
    expect(listed.map(({ number }) => number)).toEqual(listed.map((_, i) => i + 1));
    expect(new Set(mentioned)).toEqual(new Set(listed.map(({ number }) => number)));
    expect(new Set(listed.map(({ url }) => url)).size).toBe(listed.length);
    expect([...new Set(mentioned)]).toEqual(listed.map(({ number }) => number));
  });

  test("cites what carries the status on the day, not what came later", () => {
    const tracker = fixtureTracker();
    const cited = (asOf: string) => {
      const input = exportOf(tracker, { filters: { component: ["first-part"] }, asOf });
      return one(briefBlocks(input, wordsFor(input)), "sources").items.map(({ title }) => title);
    };
    const plan = tracker.dataset.commitments.find(({ id }) => id === "plan");
    const titles = (step: number) =>
      (plan?.history[step]?.sources ?? []).slice(0, 2).map((id) => tracker.dataset.sources.find((source) => source.id === id)?.title);
    expect(cited("2026-01-06")).toEqual(titles(1));
    expect(cited("2026-04-30")).toEqual(titles(2));
    expect(titles(1)).not.toEqual(titles(2));
  });

  test("lists what is disputed of the whole selection and counts the rest", () => {
    const input = exportOf(real);
    const disputed = Array.from(input.order).filter((row) => real.dataset.commitments[row]?.disputed !== undefined);
    const blocks = briefBlocks(input, wordsFor(input));
    const { items } = one(blocks, "disputes");
    expect(items.map(({ text }) => text)).toEqual(disputed.slice(0, items.length).map((row) => real.dataset.commitments[row]?.disputed));
    expect(JSON.stringify(blocks)).toContain(`first ${items.length} disputes, ${disputed.length - items.length} left out:`);
  });

  test("puts a scenario and whose data it is before the finding", () => {
    const blocks = briefBlocks(all, wordsFor(all, { cautions: ["A scenario.", "Not the tracker’s own data."] }));
    const roles = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.role] : []));
    expect(roles.slice(0, 4)).toEqual(["subject", "caution", "caution", "finding"]);
  });

  test("of nothing has a finding and a citation, but no figures, table or sources", () => {
    const input = exportOf(real, { filters: { q: "no such words anywhere" } });
    expect(briefBlocks(input, wordsFor(input)).map(({ kind }) => kind)).toEqual([
      "title",
      "paragraph",
      "paragraph",
      "heading",
      "paragraph",
      "paragraph",
    ]);
  });
});

describe("the brief as Markdown", () => {
  test("is headings, a list of figures, a table with numbered references and a numbered list of sources", () => {
    const tracker = fixtureTracker();
    const input = exportOf(tracker, { filters: { component: ["first-part"] } });
    expect(briefMarkdown(briefBlocks(input, wordsFor(input)))).toBe(
      [
        "# Who promised what",
        "",
        "France: 3 of 11 commitments, as of 30 April 2026.",
        "",
        "**Of 3 promises, 1 is being carried out.**",
        "",
        "## Key figures",
        "",
        "- Money – **€2.5–3.0 bn** (€1.0 bn loans)",
        "",
        "## Commitments",
        "",
        "| Title | Status | Sources |",
        "| --- | --- | --- |",
        `| =1+1 is a title | status ${tracker.row("plan")} | \\[1\\] |`,
        "",
        "## Disputed",
        "",
        "- **=1+1 is a title.** Whether it is new. \\[1\\]",
        "",
        "## Sources",
        "",
        '1. [=HYPERLINK("https\\://evil.example")](https://three.example/). Wire.',
        "",
        "## How to cite",
        "",
        "Observatory (2026). [https\\://tracker.example/?country=FR,GB](https://tracker.example/?country=FR,GB) (accessed 2 May 2026)",
        "",
        "Nothing counts twice.",
        "",
      ].join("\n"),
    );
  });
});

/** A file of a ZIP as text, found by its central directory. */
function entry(bytes: Uint8Array, wanted: string): string {
  const zip = Buffer.from(bytes);
  let at = zip.readUInt32LE(zip.length - 22 + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const length = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    if (zip.toString("utf8", at + 46, at + 46 + length) === wanted) {
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
      return (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString("utf8");
    }
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`no ${wanted}`);
}

describe("the brief in Word", () => {
  test("has real headings, a table whose head is one, and links to every source", { timeout: 30_000 }, async () => {
    const blocks = briefBlocks(all, wordsFor(all));
    const bytes = await briefDocx(blocks, "uk");
    const body = entry(bytes, "word/document.xml");
    expect(body.match(/w:val="Heading1"/g)).toHaveLength(1);
    expect(body.match(/w:val="Heading2"/g)).toHaveLength(5);
    expect(body.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(body.match(/<w:tr>|<w:tr /g)).toHaveLength(1 + one(blocks, "table").rows.length);
    const links = entry(bytes, "word/_rels/document.xml.rels");
    for (const { url } of one(blocks, "sources").items) expect(links.replaceAll("&amp;", "&")).toContain(`Target="${url}"`);
    expect(entry(bytes, "word/styles.xml")).toContain('w:val="uk"');
  });

  test("holds hostile texts as texts: no markup, nothing that XML forbids", { timeout: 30_000 }, async () => {
    const title = "</w:t>&<b>\u0000\u0008\uFFFE\uD800 end";
    const bytes = await briefDocx(briefBlocks(all, wordsFor(all, { title })), "en");
    for (const part of ["word/document.xml", "docProps/core.xml"]) {
      const xml = entry(bytes, part);
      expect(xml).toContain("&lt;/w:t&gt;&amp;&lt;b&gt;");
      // oxlint-disable-next-line no-control-regex -- they are what is looked for
      expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    }
  });
});
