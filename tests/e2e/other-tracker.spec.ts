import { expect, test } from "@playwright/test";
import { complaints, open } from "./page";

const OWN_WORDS = /Ukrain|Paris Declaration|ceasefire|Coalition/i;

test("another tracker's file, with ids, categories, parties and a currency of its own, is at home in every view", async ({ page }) => {
  const heard = complaints(page);
  await open(page, "?lang=en");
  await page.getByLabel("Data file").setInputFiles("tests/fixtures/other-tracker.json");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Reef fund tracker");
  const views = page.getByRole("navigation", { name: "Views" });
  for (const view of ["Explore", "Compare", "Map", "Timeline", "Conditions"]) {
    await views.getByRole("link", { name: view, exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
    await expect(page.getByRole("status").filter({ hasText: /^3 of 3 commitments/ })).toBeVisible();
    await expect(page.getByRole("main")).not.toHaveText(OWN_WORDS);
  }
  await views.getByRole("link", { name: "Explore", exact: true }).click();
  // 100 to 200 AUD at 0.66, and at least 50 USD lent: two parties share the loan.
  await expect(page.getByRole("button", { name: /^at least .*116.*, Money: ledger/ })).toBeVisible();
  expect(heard).toEqual([]);
});
