import { expect, it } from "vitest";
import { changesBetween } from "../../../src/engine/changes";
import { NO_FILTERS } from "../../../src/engine/filters";
import { createTracker } from "../../../src/engine/tracker";
import { changesCsv, changesFileName, changesMarkdown } from "../../../src/exporters/changes";
import { changesSentence } from "../../../src/i18n/changePhrases";
import { createI18n } from "../../../src/i18n/i18n";
import { englishOf } from "../engine/readings";
import { smallFile } from "../engine/smallFile";

const dataset = smallFile([
  {
    id: "moved",
    title: "=1+1 | <b>",
    parties: ["FR", "TR"],
    conditions: ["ceasefire"],
    history: [
      ["2025-01-01", "pledged"],
      ["2026-03", "active"],
    ],
  },
  { id: "only-waits", conditions: ["ceasefire"], history: [["2025-01-01", "signed"]] },
  { id: "untouched", history: [["2025-01-01", "signed"]] },
  { id: "fresh", history: [["2026-02-10", "proposed"]] },
]);
const tracker = createTracker(dataset);

function exported(since: string, asOf: string) {
  const selection = tracker.select({ filters: NO_FILTERS, asOf, met: null, texts: englishOf(dataset) });
  return { tracker, selection, changes: changesBetween(tracker, selection.rows, since, asOf) };
}

it("writes a row for each change and for each that only names a condition met", () => {
  const csv = changesCsv(exported("2026-01-31", "2026-04-01"));
  const [head, ...rows] = csv.trimEnd().split("\r\n");
  expect(head).toBe(
    "id,title,category,countries,country_names,change,status_before,status_after,change_date,entries,conditions_met,source_titles,source_urls,since,as_of,data_id,data_released",
  );
  expect(rows).toEqual([
    "fresh,fresh,aid,FR,France,new,,proposed,2026-02-10,1,,Joint statement,https://example.org/,2026-01-31,2026-04-01,small,2026-07-01",
    `moved,"'=1+1 | <b>",aid,FR; TR,France; Türkiye,moved up,pledged,active,2026-03,1,ceasefire,Joint statement,https://example.org/,2026-01-31,2026-04-01,small,2026-07-01`,
    "only-waits,only-waits,aid,FR,France,condition met,,,,0,ceasefire,,,2026-01-31,2026-04-01,small,2026-07-01",
  ]);
});

it("keeps its header when nothing changed, and says both days in its name", () => {
  const nothing = exported("2025-06-01", "2025-07-01");
  expect(changesCsv(nothing).split("\r\n")).toHaveLength(2);
  expect(changesFileName(nothing)).toBe("changes_small_2025-06-01_2025-07-01_0-of-4.csv");
});

it("gives Markdown that is read as nothing but a table, with its citation", () => {
  const text = changesMarkdown(exported("2026-01-31", "2026-04-01"), "2 changed.", {
    exportedAt: "2026-07-10T00:00:00Z",
    link: "https://example.org/?since=2026-01-31",
    from: "",
    filters: [],
  });
  expect(text).toContain("| moved up | =1+1 \\| &lt;b&gt; | France, Türkiye | pledged | active | March 2026 | Ceasefire |");
  expect(text).toContain("| condition met | only-waits |");
  expect(text).toContain("changed after 31 January 2026");
  expect(text).toContain("<https://example.org/?since=2026-01-31>");
});

it("says it in a sentence whose numbers know what they count", () => {
  const words = createI18n("en", "EUR");
  const parts = changesSentence(exported("2026-01-31", "2026-04-01").changes, words);
  expect(parts.map((part) => (typeof part === "string" ? part : part.text)).join("")).toBe(
    "2 commitments changed after 31 January 2026, up to 1 April 2026: 1 is new and 1 moved up. One condition was met in that time; 2 commitments name it.",
  );
  expect(parts.flatMap((part) => (typeof part === "string" ? [] : [part.kind]))).toEqual(["all", "new", "up", "condition"]);
});
