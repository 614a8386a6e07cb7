import { expect, test } from "@playwright/test";
import { open } from "./page";

const ORIGINAL = "Norwegian Nansen Support Programme, 2023-2030";

test("a fact translated by machine says so, and one press gives the original and marks its language", async ({ page }) => {
  await open(page, "?lang=uk&commitment=no-nansen-programme");
  const dialog = page.getByRole("dialog");
  const heading = dialog.getByRole("heading").first();
  await expect(heading).toHaveText(/Програма Нансена/);
  await expect(dialog.getByText("Машинний переклад, ще не вичитаний.")).toBeVisible();
  await expect(dialog.locator('[lang="en"]')).toHaveCount(0);

  await dialog.getByRole("button", { name: "Показати оригінал" }).click();
  await expect(page.getByRole("dialog", { name: ORIGINAL })).toBeVisible();
  await expect(heading.locator('[lang="en"]')).toHaveText(ORIGINAL);
  await expect(dialog.locator(".lede")).toHaveAttribute("lang", "en");
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");

  await dialog.getByRole("button", { name: "Показати переклад" }).click();
  await expect(heading).toHaveText(/Програма Нансена/);
});

test("wherever translated facts are shown it is said once that a machine translated them", async ({ page }) => {
  const said = /Машинний переклад, ще не вичитаний/;
  await open(page, "?lang=uk&country=PL");
  await expect(page.getByRole("region", { name: "Зобов’язання" }).getByText(said)).toBeVisible();
  await expect(page.getByRole("region", { name: "Від чого відмовилися" }).getByText(said)).toBeVisible();
  await expect(page.getByRole("contentinfo").getByText(said)).toBeVisible();
  await open(page, "?lang=uk&country=PL&ledger=count");
  await expect(page.getByRole("dialog").getByText(said)).toBeVisible();
  await open(page, "?lang=uk&embed=table");
  await expect(page.getByRole("contentinfo").getByText(said)).toBeVisible();
});

test("a chosen language is kept for the next visit, a link's own goes before it, and Back undoes it", async ({ page }) => {
  await open(page);
  await page.getByRole("combobox", { name: "Language" }).selectOption("uk");
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await page.goBack();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await open(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await open(page, "?lang=fr");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});

test("in the file's own language nothing is called a translation", async ({ page }) => {
  await open(page, "?lang=en&commitment=no-nansen-programme");
  await expect(page.getByRole("dialog", { name: ORIGINAL })).toBeVisible();
  await expect(page.getByRole("button", { name: "Show the original" })).toHaveCount(0);
  await expect(page.getByText(/Translated by machine/)).toHaveCount(0);
});
