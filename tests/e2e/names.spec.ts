import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type { Dataset } from "../../src/model/schema";
import { follow, open } from "./page";

const dataset: Dataset = JSON.parse(readFileSync("public/data/commitments.json", "utf8"));

/** Contract section 6, row by row, for what this version has. */
test("names on screen: filters, search, exports, own file, language, theme and views", async ({ page }) => {
  await open(page);
  await test.step("filters: a search landmark with a group for each facet and a checkbox for every value", async () => {
    const filters = page.getByRole("search", { name: "Filters" });
    const values: Record<string, readonly string[]> = {
      Country: dataset.parties.map(({ name }) => name),
      Category: dataset.categories.map(({ label }) => label),
      Component: (dataset.components ?? []).map(({ label }) => label),
      Status: ["Proposed", "Pledged", "Signed", "Allocated", "Active", "Fulfilled", "Stalled", "Withdrawn", "Declined"],
      Due: ["Due", "Waiting"],
      Condition: dataset.conditions.map(({ label }) => label),
      Group: ["Coalition of the Willing", "EU", "NATO", "G7"],
    };
    for (const [facet, labels] of Object.entries(values)) {
      const boxes = filters.getByRole("group", { name: facet, exact: true }).getByRole("checkbox");
      const names = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute("aria-label") ?? ""));
      expect(names.map((name) => name.replace(/, [\d,]+$/, "")).toSorted(), facet).toEqual(labels.toSorted());
      for (const name of names) expect(name).toMatch(/^.+, \d[\d,]*$/);
    }
  });
  await test.step("search, fields, result line and the button that undoes all", async () => {
    await expect(page.getByRole("searchbox", { name: "Search commitments" })).toBeVisible();
    for (const label of ["First promised from", "First promised to", "Amount from", "Amount to"]) {
      await expect(page.getByRole("textbox", { name: label })).toBeVisible();
    }
    await expect(page.getByLabel("As of")).toHaveValue("2026-07-03");
    await expect(page.getByRole("status").filter({ hasText: /^266 of 266 commitments/ })).toBeVisible();
    await page.getByRole("checkbox", { name: /^Aid, / }).check();
    await page.getByRole("button", { name: "Clear all filters" }).click();
    await expect(page.getByRole("checkbox", { name: /^Aid, / })).not.toBeChecked();
  });
  await test.step("exports: the first button that begins with Export opens the menu", async () => {
    const button = page.getByRole("button", { name: /^Export/ }).first();
    await expect(button).toHaveAccessibleName("Export 266 of 266 commitments");
    await button.click();
    await expect(page.getByRole("menu")).toBeVisible();
    for (const name of ["CSV", "JSON", "Excel (XLSX)", "Markdown", "Copy link"]) {
      await expect(page.getByRole("menuitem", { name, exact: true })).toBeVisible();
    }
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
  });
  await test.step("own file, language and theme", async () => {
    await expect(page.getByRole("button", { name: "Open a data file" })).toBeVisible();
    await expect(page.getByLabel("Data file", { exact: true })).toHaveAttribute("type", "file");
    await expect(page.getByRole("combobox", { name: "Language" })).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Theme" })).toBeVisible();
  });
  await test.step("views: a navigation with a link for each, the current one marked", async () => {
    const views = page.getByRole("navigation", { name: "Views" }).getByRole("link");
    await expect(views).toHaveText(["Explore", "Compare", "Map", "Timeline", "Conditions", "About"]);
    await expect(page.getByRole("link", { name: "Explore" })).toHaveAttribute("aria-current", "page");
    await page.getByRole("link", { name: "About" }).click();
    await expect(page.getByRole("link", { name: "About" })).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("link", { name: "Explore" })).not.toHaveAttribute("aria-current");
  });
});

test("names on screen: charts, table, details and ledger", async ({ page }) => {
  await open(page);
  await test.step("ledger: the figure is pressed, a dialog with a table opens", async () => {
    await page
      .getByRole("button", { name: /€300\.3/ })
      .first()
      .click();
    await expect(page.getByRole("dialog").getByRole("table", { name: "Ledger" })).toBeVisible();
    await expect.poll(() => page.url()).toContain("ledger=money");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  });
  await test.step("table: the whole count, and a title that opens the details", async () => {
    const table = page.getByRole("table", { name: "Commitments" });
    await expect(table).toHaveAttribute("aria-rowcount", "266");
    const first = table.getByRole("link").or(table.getByRole("row").nth(1).getByRole("button")).first();
    const title = (await first.innerText()).trim();
    await first.click();
    await expect(page.getByRole("dialog", { name: title })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  });
  await test.step("details: a dialog named by the title, sources as links, closed by Escape", async () => {
    await follow(page, "?commitment=no-nansen-programme");
    const commitment = dataset.commitments.find(({ id }) => id === "no-nansen-programme");
    const dialog = page.getByRole("dialog", { name: commitment?.title ?? "" });
    await expect(dialog).toBeVisible();
    const cited = new Set(commitment?.history.flatMap(({ sources }) => sources));
    for (const source of dataset.sources.filter(({ id }) => cited.has(id))) {
      await expect(dialog.locator(`a[href="${source.url}"]`).first()).toHaveAttribute("rel", "noopener noreferrer");
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect.poll(() => new URL(page.url()).search).toBe("");
  });
  await test.step("charts: figures with a title, the same figures as a table, and a picture to take away", async () => {
    const figures = page.getByRole("figure");
    await expect.poll(() => figures.count()).toBeGreaterThanOrEqual(3);
    for (const figure of await figures.all()) {
      await expect(figure).toHaveAccessibleName(/\S/);
      await expect(figure.getByRole("button", { name: /^Download chart/ })).toBeVisible();
      await figure.getByRole("button", { name: "Show as table" }).click();
      await expect(figure.getByRole("table")).toBeVisible();
    }
    await figures
      .first()
      .getByRole("button", { name: /^Download chart/ })
      .click();
    for (const name of ["PNG", "SVG"]) await expect(page.getByRole("menuitem", { name, exact: true })).toBeVisible();
  });
});

test("data-ready says true only when everything is drawn", async ({ page }) => {
  // What comes in chunks of its own comes late.
  await page.route(/(BarChart|OpenDialogs|AboutView)-[^/]*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.addInitScript(() => {
    new MutationObserver((_, watching) => {
      if (document.documentElement.dataset["ready"] !== "true") return;
      watching.disconnect();
      const drawn = ["dialog[open]", ".columns rect", "h2"].map((selector) => document.querySelectorAll(selector).length);
      document.documentElement.dataset["drawn"] = drawn.join();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-ready"] });
  });
  for (const query of ["", "?measure=money", "?commitment=no-nansen-programme&ledger=money", "?view=about"]) {
    await open(page, query);
    const [dialogs, rects, headings] = ((await page.locator("html").getAttribute("data-drawn")) ?? "").split(",").map(Number);
    expect(dialogs, query).toBe(query.includes("ledger") ? 2 : 0);
    if (query.includes("about")) expect(headings, query).toBeGreaterThan(5);
    else expect(rects, query).toBeGreaterThan(4);
  }
});
