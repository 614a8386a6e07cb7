import { expect, test } from "@playwright/test";
import { open } from "./page";

test("one country is printed on two pages at most", async ({ page }) => {
  for (const code of ["FR", "GB"]) {
    await open(page, `?country=${code}`);
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length, code).toBeGreaterThan(0);
    expect(pages.length, code).toBeLessThanOrEqual(2);
  }
});

test("a country's name leads from the details to all that is its own, without any other filter", async ({ page }) => {
  await open(page, "?view=timeline&q=jets&asof=2026-01-06&commitment=no-nansen-programme");
  await page.getByRole("dialog").getByRole("link", { name: "Norway", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Norway", level: 2 })).toBeVisible();
  await expect.poll(() => new URL(page.url()).search).toBe("?country=NO&asof=2026-01-06");
});

test("one country's page has what it has ruled out, and its sources, each once", async ({ page }) => {
  await open(page, "?country=US");
  const refusals = page.getByRole("region", { name: "What it has ruled out" });
  await expect(refusals.getByRole("listitem")).toHaveCount(1);
  await expect(page.getByRole("region", { name: "63 sources" }).getByRole("link")).toHaveCount(63);
  await page.getByRole("checkbox", { name: /^France, / }).check();
  await expect(refusals).toBeHidden();
  await open(page, "?country=FR");
  await expect(refusals).toContainText("No refusal of it is known as of 3 July 2026.");
  await page.getByRole("link", { name: "All countries" }).click();
  await expect.poll(() => new URL(page.url()).search).toBe("");
});
