import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import Papa from "papaparse";
import { NO_FILTERS, type Filters } from "../../src/engine/filters";
import type { Dataset } from "../../src/model/schema";
import { oracleFacets, oracleIds, oracleSum } from "../unit/engine/oracle";
import { choose, follow, open, resultLine } from "./page";

const dataset: Dataset = JSON.parse(readFileSync("public/data/commitments.json", "utf8"));
const COVERED = "2026-07-03";

/** The screen against a second, slow reading of the same file (tests/unit/engine/oracle.ts). */
const CASES: readonly { query: string; filters: Partial<Filters>; asOf?: string }[] = [
  { query: "", filters: {} },
  { query: "?country=FR", filters: { country: ["FR"] } },
  { query: "?country=FR,GB,DE&category=aid", filters: { country: ["FR", "GB", "DE"], category: ["aid"] } },
  { query: "?status=declined", filters: { status: ["declined"] } },
  { query: "?due=no&condition=ceasefire-in-force", filters: { due: ["no"], condition: ["ceasefire-in-force"] } },
  { query: "?group=G7&category=force,binding", filters: { group: ["G7"], category: ["force", "binding"] } },
  { query: "?component=bilateral-support&q=drone", filters: { component: ["bilateral-support"], q: "drone" } },
  { query: "?q=Tuerkei%20OR", filters: { q: "Tuerkei OR" } },
  { query: "?q=TÜRKIYE", filters: { q: "TÜRKIYE" } },
  { query: "?from=2025-06&to=2025", filters: { from: "2025-06", to: "2025" } },
  { query: "?min=1000000000&max=5000000000", filters: { min: 1e9, max: 5e9 } },
  { query: "?country=NO,SE,DK&asof=2025-09-01", filters: { country: ["NO", "SE", "DK"] }, asOf: "2025-09-01" },
  { query: "?country=EU&status=active,fulfilled", filters: { country: ["EU"], status: ["active", "fulfilled"] } },
];

async function downloaded(page: Page, item: string): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent("download");
  await choose(page.getByRole("button", { name: /^Export/ }).first(), item);
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

/** Shows a choice and holds all that is said of it against the second reading. */
async function agrees(page: Page, { query, filters: chosen, asOf = COVERED }: (typeof CASES)[number]): Promise<void> {
  const filters: Filters = { ...NO_FILTERS, ...chosen };
  const ask = { filters, asOf, met: null };
  const ids = oracleIds(dataset, ask);
  await follow(page, query || "?");
  await expect.poll(() => resultLine(page)).toEqual({ shown: ids.length, all: dataset.commitments.length });

  const counts = oracleFacets(dataset, ask);
  const names: Record<string, string> = {
    ...Object.fromEntries(dataset.parties.map(({ code, name }) => [`country ${code}`, name])),
    ...Object.fromEntries(dataset.categories.map(({ id, label }) => [`category ${id}`, label])),
    ...Object.fromEntries((dataset.components ?? []).map(({ id, label }) => [`component ${id}`, label])),
    ...Object.fromEntries(dataset.conditions.map(({ id, label }) => [`condition ${id}`, label])),
    "due yes": "Due",
    "due no": "Waiting",
    "group coalition": "Coalition of the Willing",
  };
  const expected = Object.entries(counts).flatMap(([facet, values]) =>
    Object.entries(values).map(([value, count]) => {
      const name = names[`${facet} ${value}`] ?? (facet === "status" ? value[0]?.toUpperCase() + value.slice(1) : value);
      return `${facet}: ${name}, ${count}`;
    }),
  );
  const boxes = page.getByRole("search", { name: "Filters" }).getByRole("checkbox");
  const shown = () =>
    boxes.evaluateAll((all) =>
      all
        .map(
          (box) =>
            `${box.closest("fieldset")?.querySelector("legend")?.textContent?.trim().toLowerCase()}: ${box.getAttribute("aria-label")}`,
        )
        .toSorted(),
    );
  await expect.poll(shown).toEqual(expected.toSorted());

  if (ids.length === 0) {
    await expect(page.getByText(/^No commitment/)).toBeVisible();
    return;
  }
  const csv = await downloaded(page, "CSV");
  expect(csv.name).toBe(`commitments_paris-declaration_${asOf}_${ids.length}-of-266.csv`);
  const { data: rows } = Papa.parse<Record<string, string>>(csv.text, { header: true, skipEmptyLines: true });
  expect(rows.map((row) => row["id"])).toEqual(ids);
  const money = oracleSum(dataset, ask, "money");
  const lows = rows.filter((row) => row["quantity_kind"] === "money").map((row) => Number(row["counted_low"]));
  expect(Math.round(lows.reduce((sum, low) => sum + low, 0) * 100)).toBe(money.low);

  const json: Dataset = JSON.parse((await downloaded(page, "JSON")).text);
  expect(json.commitments.map(({ id }) => id)).toEqual(ids);
  expect(json.commitments).toEqual(ids.map((id) => dataset.commitments.find((c) => c.id === id)));
}

test("result line, facet counts, CSV and JSON agree with a second reading, whatever is chosen", async ({ page }) => {
  await open(page);
  for (const one of CASES) await test.step(one.query || "everything", () => agrees(page, one));
});

test("the tracker opens its own JSON export and shows the same commitments", async ({ page }) => {
  await open(page, "?country=GB&category=aid");
  const before = await resultLine(page);
  const { name, text } = await downloaded(page, "JSON");
  await page.getByRole("button", { name: "Clear all filters" }).click();
  await page.getByLabel("Data file", { exact: true }).setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await expect(page.getByText("Not the tracker’s own data:")).toBeVisible();
  await expect.poll(() => resultLine(page)).toEqual({ shown: before.shown, all: before.shown });
});
