import { expect, test } from "@playwright/test";
import { complaints, open, resultLine } from "./page";

const box = /^France, \d+$/;

test("back and forward undo and redo each choice", async ({ page }) => {
  await open(page);
  await page.getByRole("checkbox", { name: box }).check();
  await page.getByRole("checkbox", { name: /^Aid, \d+$/ }).check();
  const both = await resultLine(page);
  await expect.poll(() => new URL(page.url()).search).toBe("?country=FR&category=aid");
  await page.goBack();
  await expect(page.getByRole("checkbox", { name: /^Aid, \d+$/ })).not.toBeChecked();
  await expect.poll(async () => (await resultLine(page)).shown).toBe(17);
  await page.goBack();
  await expect.poll(async () => (await resultLine(page)).shown).toBe(266);
  await page.goForward();
  await page.goForward();
  await expect(page.getByRole("checkbox", { name: /^Aid, \d+$/ })).toBeChecked();
  await expect.poll(() => resultLine(page)).toEqual(both);
});

test("a typed word is one step back, not one for each letter", async ({ page }) => {
  await open(page);
  await page.getByRole("searchbox", { name: "Search commitments" }).pressSequentially("drones", { delay: 40 });
  await expect(page).toHaveURL(/q=drones$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole("searchbox", { name: "Search commitments" })).toHaveValue("");
});

test("a deep link draws every choice that it carries", async ({ page }) => {
  const query =
    "?country=GB,FR&category=force&status=signed,pledged&due=no&q=troops&from=2025&to=2026-02&asof=2026-03-01&sort=title&measure=money&theme=dark";
  await open(page, query);
  for (const name of [/^France, /, /^United Kingdom, /, /^Multinational force, /, /^Signed, /, /^Pledged, /, /^Waiting, /]) {
    await expect(page.getByRole("search", { name: "Filters" }).getByRole("checkbox", { name }).first()).toBeChecked();
  }
  await expect(page.getByRole("searchbox", { name: "Search commitments" })).toHaveValue("troops");
  await expect(page.getByLabel("As of")).toHaveValue("2026-03-01");
  await expect(page.getByRole("textbox", { name: "First promised from" })).toHaveValue("2025");
  await expect(page.getByRole("textbox", { name: "First promised to" })).toHaveValue(/2026/);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("columnheader", { name: /Title/ })).toHaveAttribute("aria-sort", "ascending");
  await expect.poll(() => new URL(page.url()).search).toBe(query);
});

test("unknown values are left out and named; the rest of the link holds", async ({ page }) => {
  await open(page, "?country=FR,XX&status=promised&sort=weight&commitment=nothing-like-it&embed=no-figure");
  await expect.poll(async () => (await resultLine(page)).shown).toBe(17);
  const notice = page.getByRole("status").filter({ hasText: "Left out of the link" });
  for (const word of ["XX", "promised", "weight", "nothing-like-it", "no-figure"]) await expect(notice).toContainText(word);
  await expect.poll(() => new URL(page.url()).search).toBe("?country=FR");
});

const NONSENSE = [
  "?%",
  "?country=%E0%A4%A",
  "?=&&==&",
  "?asof=2026-02-30",
  "?min=abc&max=-1",
  "?ledger=money.country",
  "?met=%2C",
  "?q=%00%F0%9F",
  "?commitment=__proto__&country=constructor",
];

test("no query breaks the page", async ({ page }) => {
  const heard = complaints(page);
  for (const query of NONSENSE)
    await test.step(query, async () => {
      await open(page, query);
      await expect.poll(async () => (await resultLine(page)).all).toBe(266);
      expect(heard).toEqual([]);
    });
});

test("as of a day the tracker shows how it stood then, and nothing that came later", async ({ page }) => {
  await open(page);
  await page.getByLabel("As of").fill("2026-01-06");
  await expect(page).toHaveURL(/asof=2026-01-06/);
  await expect.poll(async () => (await resultLine(page)).shown).toBeLessThan(266);
  const { shown, all } = await resultLine(page);
  expect(all).toBe(266);
  expect(shown).toBeGreaterThan(100);
});

test("a scenario is marked as one in every view, and one press returns to the facts", async ({ page }) => {
  await open(page, "?met=ceasefire-in-force");
  await expect(page.getByText("A scenario, not the facts.", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Back to the facts" }).click();
  await expect(page.getByText("A scenario, not the facts.", { exact: true })).toBeHidden();
  await expect.poll(() => new URL(page.url()).search).toBe("");
});
