import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_FILTERS } from "../../../src/engine/filters";
import { createTracker } from "../../../src/engine/tracker";
import { datasetOf, jsonParts } from "../../../src/exporters/json";
import type { ExportSelection } from "../../../src/exporters/rows";
import { parseDataset } from "../../../src/model/parseDataset";
import type { Dataset } from "../../../src/model/schema";
import { choices } from "./choices";
import { exportOf, fixtureTracker, PROVENANCE, readDataset, TEXTS } from "./exportOf";

function jsonOf(input: ExportSelection): string {
  return [...jsonParts(input, PROVENANCE)].join("");
}

function opened(text: string): Dataset {
  const result = parseDataset(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
  return result.dataset;
}

function idsOf(input: ExportSelection): string[] {
  return Array.from(input.order, (row) => input.tracker.dataset.commitments[row]?.id ?? "");
}

const tracker = fixtureTracker();

describe("the JSON export", () => {
  test("holds the selected commitments unchanged, unknown keys included, in the order on screen", () => {
    const input = exportOf(tracker, { filters: { country: ["FR"] }, sort: { key: "title", descending: true } });
    expect(datasetOf(input).commitments.map((c) => c.id)).toEqual(["tanks", "plan", "soldiers"]);
    for (const c of datasetOf(input).commitments) expect(tracker.dataset.commitments).toContain(c);
    const read = opened(jsonOf(input)).commitments;
    expect(read).toEqual(datasetOf(input).commitments);
    expect(JSON.stringify(read)).toContain('"note-of-coder":{"unsure":true}');
  });

  test("holds unknown keys that are nested deeper than a stack", () => {
    const deep = `${'[{"a":"\\n","__proto__":1,"b":'.repeat(50_000)}null${"}]".repeat(50_000)}`;
    const dataset = opened(JSON.stringify(tracker.dataset).replace("{", `{"deep":${deep},"deepest":[1,${deep}],`));
    const exported = jsonOf(exportOf(createTracker(dataset))).replaceAll(/\s/g, "");
    expect(exported).toContain(`"deep":${deep},"deepest":[1,${deep}],`);
  });

  test("holds the parties, conditions, sources and rates that they need and no others, in the file's order", () => {
    const { parties, conditions, sources, rates } = datasetOf(exportOf(tracker, { filters: { component: ["first-part"] } }));
    expect(parties.map((p) => p.code)).toEqual(["FR", "EU"]);
    expect(conditions.map((c) => c.id)).toEqual(["ceasefire", "vote"]);
    expect(sources.map((s) => s.id)).toEqual(["one", "two", "three", "statistics", "bank", "ceasefire-news"]);
    // France's GDP of 2024 is stated in dollars.
    expect(rates.map((r) => `${r.currency} ${r.year}`)).toEqual(["USD 2024"]);
  });

  test("holds the rates up to the year of the promise, as the nearest earlier may serve", () => {
    const { rates } = datasetOf(exportOf(tracker, { filters: { status: ["allocated"] } }));
    expect(rates.map((r) => `${r.currency} ${r.year}`)).toEqual(["NOK 2023", "NOK 2024"]);
  });

  test("holds all categories and components, and every other key of the file", () => {
    const read = opened(jsonOf(exportOf(tracker, { filters: { status: ["declined"] } })));
    expect(read.categories).toEqual(tracker.dataset.categories);
    expect(read.components).toEqual(tracker.dataset.components);
    expect(read).toMatchObject({
      id: "trial data/2026",
      licence: "CC-BY-4.0",
      publisher: "Observatory & Sons",
      compiledBy: { name: "A. Nobody", tools: ["pencil"] },
    });
  });

  test("holds the milestones only with all commitments", () => {
    expect(datasetOf(exportOf(tracker, { asOf: "2026-05-01" })).events).toEqual(tracker.dataset.events);
    expect(datasetOf(exportOf(tracker, { asOf: "2026-05-01" })).sources.map((s) => s.id)).toContain("summit");
    expect(datasetOf(exportOf(tracker)).events).toEqual([]);
  });

  test("says where it comes from, also when an export is opened and exported again", () => {
    const once = opened(jsonOf(exportOf(tracker, { filters: { country: ["GB"] } })));
    expect(once).toMatchObject({ provenance: { ...PROVENANCE, filters: ["as of 30 April 2026", ...PROVENANCE.filters] } });
    const again = { ...PROVENANCE, from: "export.json" };
    const text = [...jsonParts(exportOf(createTracker(once)), again)].join("");
    expect(opened(text)).toMatchObject({ provenance: { from: "export.json", filters: ["as of 30 April 2026", ...PROVENANCE.filters] } });
    expect(text.match(/"provenance"/g)).toHaveLength(1);
  });

  test("is a valid file when nothing is selected", () => {
    const read = opened(jsonOf(exportOf(tracker, { filters: { q: "no such words anywhere" } })));
    expect([read.commitments, read.parties, read.sources, read.rates, read.conditions]).toEqual([[], [], [], [], []]);
  });

  test("keeps a key named __proto__ as the text that it is", () => {
    const file = opened(JSON.stringify(tracker.dataset).replace("{", '{"__proto__":{"polluted":true},'));
    const text = jsonOf(exportOf(createTracker(file)));
    expect(text).toContain('"__proto__": {');
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("the tracker opens its own export", () => {
  const real = createTracker(readDataset("public/data/commitments.json"));

  test("and shows the same commitments and totals, whatever was selected", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(choices(real.dataset), (choice) => {
        const input = exportOf(real, choice);
        const reopened = createTracker(opened(jsonOf(input)));
        const selection = reopened.select({ filters: NO_FILTERS, asOf: choice.asOf, met: choice.met, texts: TEXTS });
        const order = reopened.order(selection, choice.sort);
        expect(Array.from(order, (row) => reopened.dataset.commitments[row]?.id)).toEqual(idsOf(input));
        for (const kind of ["money", "troops"] as const) {
          expect(reopened.account(selection, kind).total).toEqual(real.account(input.selection, kind).total);
        }
      }),
      { numRuns: 40 },
    );
  });
});
