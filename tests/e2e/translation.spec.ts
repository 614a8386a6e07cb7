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

test("in the file's own language nothing is called a translation", async ({ page }) => {
  await open(page, "?lang=en&commitment=no-nansen-programme");
  await expect(page.getByRole("dialog", { name: ORIGINAL })).toBeVisible();
  await expect(page.getByRole("button", { name: "Show the original" })).toHaveCount(0);
});
