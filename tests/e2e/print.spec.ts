import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type { Dataset } from "../../src/model/schema";
import { open, resultLine } from "./page";

const dataset: Dataset = JSON.parse(readFileSync("public/data/commitments.json", "utf8"));

/** What stands on paper: the words that are laid out under the print style sheet, generated ones (a link's address) included. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: "print" });
  // The page hears of the change with the next frame that it draws.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.evaluate(() => {
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        const after = getComputedStyle(node, "::after").content;
        if (node instanceof HTMLAnchorElement && after.includes(node.getAttribute("href") ?? "-") && node.checkVisibility())
          words.push(node.getAttribute("href") ?? "");
      } else if (node.parentElement?.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
        words.push(node.textContent ?? "");
    }
    return words.join(" ").replace(/\s+/g, " ");
  });
}

/**
 * Names of what can only be pressed or filled in and is laid out all the same. What a chart draws is pressed too, but it is what is to be
 * read: bars, marks, labels of rungs, a number that opens its ledger, a condition that is taken as met.
 */
async function controls(page: Page): Promise<string[]> {
  const shown = page.locator(
    "button:not(.fig, .row, .lane-mark, .ladder button, [role='switch']), input, select, textarea, nav, [role='menu'], [role='search']",
  );
  return shown.evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1)
      .map((one) => one.textContent || one.outerHTML.slice(0, 80)),
  );
}

const PRINTED = [
  ["explore", "dark"],
  ["timeline", "light"],
  ["conditions", "dark"],
  ["about", "light"],
] as const;

test("a view on paper says what was chosen, without controls, dark on white", async ({ page }) => {
  for (const [view, theme] of PRINTED) {
    await page.emulateMedia({ media: "screen" });
    await open(page, `?view=${view}&country=FR&status=signed&theme=${theme}`);
    await expect(async () => {
      const words = await onPaper(page);
      expect(words).toContain("France; signed");
      expect(words).toContain("3 July 2026");
      expect(words).toContain(page.url());
    }).toPass();
    await expect.poll(() => controls(page), { message: view }).toEqual([]);
    const colours = await page.evaluate(() => [
      getComputedStyle(document.querySelector("h1")!).color,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(colours, view).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  }
});

test("explore on paper has every row, and keeps each in one piece", async ({ page }) => {
  await open(page, "?category=aid");
  const { shown } = await resultLine(page);
  expect(shown).toBeGreaterThan(0);
  await page.emulateMedia({ media: "print" });
  const rows = page.getByRole("table", { name: "Commitments" }).locator("tbody tr");
  await expect(rows).toHaveCount(shown);
  expect(await rows.evaluateAll((all) => all.filter((row) => getComputedStyle(row).breakInside !== "avoid").length)).toBe(0);
  await expect(page.getByRole("table", { name: "Commitments" }).locator("thead")).toHaveCSS("display", "table-header-group");
});

test("about on paper lists every source with its address", async ({ page }) => {
  await open(page, "?view=about");
  await expect(async () => {
    const words = await onPaper(page);
    for (const { title, url } of dataset.sources) {
      expect(words).toContain(title.replace(/\s+/g, " "));
      expect(words).toContain(url);
    }
  }).toPass();
});

test("details on paper stand alone: whose data, which day, each step with the address of its source", async ({ page }) => {
  const commitment = dataset.commitments.find(({ id }) => id === "uk-purl-150m");
  await open(page, "?commitment=uk-purl-150m&met=ceasefire-in-force");
  await expect(async () => {
    const words = await onPaper(page);
    expect(words).toContain("A scenario, not the facts. Taken as met: Ceasefire in force");
    expect(words).toContain("as of 3 July 2026");
    for (const id of commitment?.history.flatMap(({ sources }) => sources) ?? [])
      expect(words).toContain(dataset.sources.find((source) => source.id === id)?.url ?? "-");
    expect(words).not.toContain("of 203 promises");
  }).toPass();
  await expect.poll(() => controls(page)).toEqual([]);
});

test("a ledger on paper has all that it leaves out, unfolded", async ({ page }) => {
  await open(page, "?ledger=money");
  const left = await page.getByRole("dialog").locator("details li").count();
  const words = await onPaper(page);
  expect(left).toBeGreaterThan(20);
  const lines = page.getByRole("dialog").locator("details li");
  await expect.poll(() => lines.evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height === 0).length)).toBe(0);
  expect(words).toContain("266 commitments, as of 3 July 2026");
});

test("a reader's own file is named on every print as such", async ({ page }) => {
  await open(page);
  const own = JSON.stringify({ ...dataset, title: "My own coding" });
  await page
    .getByLabel("Data file", { exact: true })
    .setInputFiles({ name: "coding.json", mimeType: "application/json", buffer: Buffer.from(own) });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My own coding");
  await expect.poll(() => onPaper(page)).toContain("Not the tracker’s own data: coding.json");
  await page.emulateMedia({ media: "screen" });
  await page
    .getByRole("button", { name: /^266.*ledger/ })
    .first()
    .click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect.poll(() => onPaper(page)).toContain("Not the tracker’s own data: coding.json");
});
