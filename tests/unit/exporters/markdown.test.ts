import { describe, expect, test } from "vitest";
import { escapeMarkdown, toMarkdown } from "../../../src/exporters/markdown";
import { exportOf, fixtureTracker, PROVENANCE } from "./exportOf";

const tracker = fixtureTracker();

describe("Markdown for the clipboard", () => {
  const lines = toMarkdown(exportOf(tracker, { sort: { key: "title", descending: false } }), PROVENANCE).split("\n");

  test("is a table with a row for each commitment, in the order on screen", () => {
    expect(lines[0]).toBe("| Commitment | Parties | Category | Status | Due | Amount | First promised | Sources |");
    expect(lines[1]).toBe("| --- | --- | --- | --- | --- | --- | --- | --- |");
    expect(lines[2]).toBe(
      "| @soldiers | United Kingdom, France | Force | signed | waits | 10,000–15,000 people | 6 January 2026 | [Agency](https://one.example/a) |",
    );
    expect(lines[3]).toBe(
      "| =1+1 is a title | France, European Union | Aid \\| other | active | waits | 2,500,000,000–3,000,000,000 EUR | 2025 | [Agency](https://one.example/a), [Gazette (evening)](https://two.example/%28b%29?x=1%7C2), [Wire](https://three.example/) |",
    );
    expect(lines.filter((line) => line.startsWith("|"))).toHaveLength(12);
  });

  test("tells open ends, yearly figures, refusals and missing figures apart", () => {
    const amounts = lines.slice(2, 12).map((line) => line.split(" | ").at(-3));
    expect(amounts).toEqual([
      "10,000–15,000 people",
      "2,500,000,000–3,000,000,000 EUR",
      "1,000,000,003 NOK",
      "100 EUR",
      "0.25 % of GDP a year",
      "at least 1,000,000,000 EUR a year",
      "5 SEK",
      "10 tanks",
      "up to 10,000,000.5 EUR",
      "no figure stated",
    ]);
  });

  test("ends with a citation: what was chosen, of which day, and where; and whose data it is", () => {
    expect(lines.slice(12)).toEqual([
      "",
      "Observatory &amp; Sons (2026). Who promised what \\[Data set, released 1 May 2026\\]. 10 of 11 commitments as of 30 April 2026; Country: France, United Kingdom. Licence: CC-BY-4.0. [https\\://tracker.example/?country=FR,GB](https://tracker.example/?country=FR,GB) (accessed 2 May 2026)",
      "",
      "Data from https\\://tracker.example/data/commitments.json",
      "",
    ]);
  });

  test("is a header and a citation when nothing is selected", () => {
    expect(toMarkdown(exportOf(tracker, { filters: { q: "no such words anywhere" } }), PROVENANCE).split("\n")).toHaveLength(7);
  });

  test.each([
    ["a|b", "a\\|b"],
    ["<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
    ["&lt;", "&amp;lt;"],
    ["[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"],
    ["*bold* _it_ `code` ~~gone~~", "\\*bold\\* \\_it\\_ \\`code\\` \\~\\~gone\\~\\~"],
    ["two\r\nlines", "two lines"],
    ["back\\slash|", "back\\\\slash\\|"],
    ["https://evil.example", "https\\://evil.example"],
  ])("%j is read as text", (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});
