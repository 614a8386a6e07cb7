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
