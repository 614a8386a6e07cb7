import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type { Dataset } from "../../src/model/schema";
import { choose, complaints, follow, open } from "./page";

const dataset: Dataset = JSON.parse(readFileSync("public/data/commitments.json", "utf8"));
const COVERED = "2026-07-03";
const all = dataset.conditions.map(({ id }) => id);
const until = <Entry extends { date: string }>(history: readonly Entry[], day: string) => history.findLast(({ date }) => date <= day);

/** The rule of contract section 2, read once more from the file. */
function reading(met: readonly string[] | null, day: string, country?: string) {
  const held = met ?? dataset.conditions.filter(({ history }) => until(history, day)?.state === "met").map(({ id }) => id);
  const promises = dataset.commitments.filter(({ history, parties }) => {
    const status = until(history, day)?.status;
    const isPromise = status !== undefined && !["proposed", "withdrawn", "declined"].includes(status);
    return isPromise && (country === undefined || parties.some(({ code }) => code === country));
  });
  const groups: Record<string, number> = {};
  for (const { conditions } of promises) {
    const missing = all.filter((id) => conditions.includes(id) && !held.includes(id)).join(",");
    groups[missing] = (groups[missing] ?? 0) + 1;
  }
  const { "": due = 0, ...missing } = groups;
  return { promises: promises.length, due, missing };
}

const CASES: readonly { met: readonly string[] | null; asof?: string; country?: string }[] = [
  { met: null },
  { met: [] },
  { met: ["ceasefire-in-force", "frozen-asset-revenues"] },
  { met: ["new-armed-attack", "frozen-asset-revenues"] },
  { met: ["ceasefire-in-force", "parliament-approval", "frozen-asset-revenues"] },
  { met: ["peace-deal", "us-backstop"], asof: "2026-03-01" },
  { met: ["domestic-law", "ceasefire-in-force"], country: "GB" },
  { met: all },
];

const queryOf = ({ met, asof, country }: (typeof CASES)[number]) =>
  [
    "?view=conditions",
    ...(country === undefined ? [] : [`country=${country}`]),
    ...(asof === undefined ? [] : [`asof=${asof}`]),
    ...(met === null ? [] : [`met=${met.join(",")}`]),
  ].join("&");

/** Shows a scenario and holds what it says against the second reading. */
async function agrees(page: Page, one: (typeof CASES)[number]): Promise<void> {
  const { met, asof, country } = one;
  const expected = reading(met, asof ?? COVERED, country);
  await follow(page, queryOf(one));
  const status = page.getByRole("status").filter({ hasText: /^\d+ of \d+ commitments are due/ });
  await expect(status).toHaveText(new RegExp(`^${expected.due} of ${expected.promises} commitments are due`));

  const figures = page.getByRole("figure", { name: "From what is missing to whom" });
  const labels = new Map(dataset.conditions.map(({ id, label }) => [label, id]));
  const found = async () => {
    const rows = (await figures.getByRole("row").allInnerTexts()).map((row) => row.split("\t").map((cell) => cell.trim()));
    const groups = rows.map((cells) => [(cells[0] ?? "").split(", ").map((label) => labels.get(label)), Number(cells.at(-1))] as const);
    return Object.fromEntries(groups.filter(([ids]) => ids.every((id) => id !== undefined)).map(([ids, count]) => [ids.join(","), count]));
  };
  await expect.poll(found).toEqual(expected.missing);
  await expect(page.locator(".missing li")).toHaveCount(Object.keys(expected.missing).length);
  const listed = async () => (await page.locator(".missing li .fig").allTextContents()).map(Number).toSorted((a, b) => a - b);
  await expect.poll(listed).toEqual(Object.values(expected.missing).toSorted((a, b) => a - b));
}

test("due and what is missing agree with a second reading, by the facts and in scenarios", async ({ page }) => {
  const heard = complaints(page);
  await open(page, "?view=conditions");
  await page.getByRole("figure", { name: "From what is missing to whom" }).getByRole("button", { name: "Show as table" }).click();
  for (const one of CASES) await test.step(queryOf(one), () => agrees(page, one));
  expect(heard).toEqual([]);
});

test("every switch flips, its newly due are those that a reading of the file gives, and its link brings them back", async ({ page }) => {
  await open(page, "?view=conditions");
  const facts = reading(null, COVERED);
  const held = dataset.conditions.filter(({ history }) => until(history, COVERED)?.state === "met").map(({ id }) => id);
  for (const { id, label } of dataset.conditions.filter((condition) => !held.includes(condition.id))) {
    const control = page.getByRole("switch", { name: label, exact: true });
    await control.focus();
    await page.keyboard.press("Space");
    await expect(control).toHaveAttribute("aria-checked", "true");
    const { due, promises } = reading([...held, id], COVERED);
    await expect(page.getByRole("status").filter({ hasText: "commitments are due" })).toHaveText(
      `${due} of ${promises} commitments are due`,
    );
    const more = due - facts.due;
    if (more > 0) await expect(page.locator(".slice .fig").first()).toHaveText(String(more));
    else await expect(page.getByText("This scenario makes nothing due that is not due by the facts.")).toBeVisible();
    await page.keyboard.press("Space");
    await expect(control).toHaveAttribute("aria-checked", "false");
    await expect.poll(() => new URL(page.url()).searchParams.has("met")).toBe(false);
  }
});

test("the scenario holds in every view, and one click leads back to the facts", async ({ page }) => {
  await open(page, "?view=conditions");
  await page.getByRole("switch", { name: "Ceasefire in force" }).click();
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Explore" }).click();
  await expect(page.getByText("A scenario, not the facts.", { exact: true })).toBeVisible();
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Conditions" }).click();
  await expect(page.getByRole("switch", { name: "Ceasefire in force" })).toHaveAttribute("aria-checked", "true");
  await page.getByRole("button", { name: "Back to the facts" }).click();
  await expect(page.getByRole("switch", { name: "Ceasefire in force" })).toHaveAttribute("aria-checked", "false");
});

test("both pictures of the flow can be downloaded", async ({ page }) => {
  await open(page, "?view=conditions");
  const figure = page.getByRole("figure", { name: "From what is missing to whom" });
  for (const format of ["SVG", "PNG"]) {
    const download = page.waitForEvent("download");
    await choose(figure.getByRole("button", { name: /^Download chart/ }), format);
    const file = await download;
    expect(file.suggestedFilename()).toBe(`commitments_paris-declaration_${COVERED}_266-of-266.${format.toLowerCase()}`);
    if (format === "SVG") expect(readFileSync(await file.path(), "utf8")).toContain("What is still missing");
  }
});
