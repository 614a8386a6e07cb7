import { expect, test } from "@playwright/test";
import { open } from "./page";

test("what a first visitor is told goes with a press, leaves the focus on the page, and does not come back", async ({ page }) => {
  await open(page);
  const welcome = page.getByRole("complementary", { name: "For a first visit" });
  await expect(welcome.getByRole("link")).toHaveCount(3);
  await welcome.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(welcome).toHaveCount(0);
  await expect(page.locator("main")).toBeFocused();
  await open(page);
  await expect(page.getByRole("heading", { name: "Commitments", exact: true })).toBeVisible();
  await expect(welcome).toHaveCount(0);
});
