import { expect, test } from "@playwright/test";
import { open, resultLine } from "./page";

test("everything on the way from a question to a file, by keyboard alone", async ({ page }) => {
  await open(page);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search commitments" })).toBeFocused();
  await page.keyboard.type("drones");
  await expect(page).toHaveURL(/q=drones/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("searchbox", { name: "Search commitments" })).toHaveValue("");

  // The first facet is one stop; arrows move within it, Space chooses.
  await page.keyboard.press("Tab");
  await expect(page.getByRole("checkbox", { name: /^Due, / })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/due=no/);
  await expect.poll(async () => (await resultLine(page)).shown).toBe(76);

  await expect(page.getByRole("table", { name: "Commitments", exact: true })).toHaveAttribute("aria-rowcount", "76");
  const firstTitle = page.getByRole("table", { name: "Commitments", exact: true }).getByRole("link").first();
  await firstTitle.focus();
  const title = (await firstTitle.innerText()).trim();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: title });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("ArrowLeft");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(firstTitle).toBeFocused();

  await page
    .getByRole("button", { name: /^Export/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "CSV" })).toBeFocused();
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toBe("commitments_paris-declaration_2026-07-03_76-of-266.csv");
});

test("? shows what the keyboard can do, Escape closes it and the focus returns", async ({ page }) => {
  await open(page);
  const first = page.getByRole("link", { name: "Explore" });
  await first.focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(first).toBeFocused();
});

test("what a word means is said over the view, by keyboard and by touch, and nothing of the view changes", async ({ page }) => {
  await open(page, "?commitment=no-nansen-programme");
  const details = page.getByRole("dialog", { name: /^Norwegian Nansen/ });
  const meaning = page.getByRole("dialog", { name: "What each status means" });
  await details.getByRole("link", { name: "What each status means" }).press("Enter");
  await expect(meaning.getByText("Written into a signed or adopted instrument.")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await expect(meaning).toBeHidden();
  await expect(details.getByRole("link", { name: "What each status means" })).toBeFocused();
  await expect(details).toBeVisible();
  await expect(page).toHaveURL(/\?commitment=no-nansen-programme$/);

  await page.keyboard.press("Escape");
  await page.getByRole("search").getByRole("link", { name: "What each condition means" }).click();
  const conditions = page.getByRole("dialog", { name: "What each condition means" });
  await expect(conditions.getByText("Russia and Ukraine have stopped fighting under a ceasefire that is in force.")).toBeVisible();
  await conditions.getByRole("link", { name: "Method and definitions" }).click();
  await expect(page).toHaveURL(/view=about#about-conditions$/);
  await expect(conditions).toBeHidden();
});

test("a figure opens its ledger with Enter, and its sum is the number that was pressed", async ({ page }) => {
  await open(page);
  const figure = page.getByRole("definition").getByRole("button", { name: /€300\.3/ });
  await figure.focus();
  await page.keyboard.press("Enter");
  const ledger = page.getByRole("dialog").getByRole("table", { name: "Ledger" });
  await expect(ledger).toContainText("300,346,424,934.00");
  await page.keyboard.press("Escape");
  await expect(figure).toBeFocused();
});
