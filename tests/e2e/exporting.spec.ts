import { expect, type Page, test } from "@playwright/test";
import { choose, open, resultLine } from "./page";

const exportAs = (page: Page, item: string) => choose(page.getByRole("button", { name: /^Export/ }).first(), item);

test("a brief tells of what is selected, or of one country, and prints alone", async ({ page }) => {
  await open(page, "?category=force&met=ceasefire-in-force");
  const { shown, all } = await resultLine(page);
  await exportAs(page, "Brief…");
  const dialog = page.getByRole("dialog", { name: "Brief" });
  const brief = dialog.getByRole("article");
  await expect(brief).toContainText(`Multinational force: ${shown} of ${all} commitments, as of 3 July 2026.`);
  await expect(brief).toContainText("A scenario, not the facts. Taken as met: Ceasefire in force.");
  const rows = await brief.getByRole("table", { name: "Commitments" }).locator("tbody tr").count();
  await expect(brief).toContainText(`${shown - rows} more are not listed here`);

  await dialog.getByLabel("Brief on").selectOption({ label: "France" });
  await expect(brief).toContainText(/^.*France: 17 of 266 commitments/);

  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Word (.docx)" }).click();
  expect((await download).suggestedFilename()).toBe("brief_paris-declaration_2026-07-03_17-of-266.docx");

  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".page")).toBeHidden();
  await expect(dialog.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(brief).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^Export/ }).first()).toBeFocused();
});

test("a view is cited in three forms, and a refused clipboard leaves the text to copy by hand", async ({ page }) => {
  await open(page, "?country=FR");
  await exportAs(page, "Cite this view…");
  const dialog = page.getByRole("dialog", { name: "Cite this view" });
  await expect(dialog).toContainText("17 of 266 commitments as of 3 July 2026; France");
  await expect(dialog).toContainText("@misc{paris-declaration-2026,");
  await page.evaluate(() => Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.reject(new Error("refused")) }));
  await dialog.getByRole("button", { name: "Copy CSL-JSON" }).click();
  const offered = dialog.getByRole("textbox", { name: /did not allow copying/ });
  await expect(offered).toBeFocused();
  expect(JSON.parse(await offered.inputValue())).toMatchObject([{ type: "dataset", URL: page.url() }]);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeVisible();
  await expect(offered).toBeHidden();
});

test("a download that the browser does not take leaves the text to copy by hand, and the page as it was", async ({ page }) => {
  await open(page, "?country=FR");
  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error("no memory");
    };
  });
  await exportAs(page, "CSV");
  await expect(page.getByRole("textbox", { name: /did not take the file/ })).toHaveValue(/^id,title,summary,/);
  await exportAs(page, "Excel (XLSX)");
  await expect(page.getByText("Nothing on screen has changed.")).toBeVisible();
  await expect.poll(() => resultLine(page)).toEqual({ shown: 17, all: 266 });
});

test("an export that takes a while says how far it is, and can be cancelled: then nothing is saved, and the focus is back", async ({
  page,
}) => {
  await open(page, "?country=FR");
  // A worker whose code does not come: the workbook would take for ever.
  const asked = page.waitForRequest(/workbook/);
  await page.route(/workbook/, () => {});
  let saved = 0;
  page.on("download", () => saved++);
  await exportAs(page, "Excel (XLSX)");
  await asked;
  await expect(page.getByRole("progressbar", { name: "Preparing 17 commitments…" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await expect(page.getByText("Export cancelled. Nothing was saved.")).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Export/ }).first()).toBeFocused();
  expect(saved).toBe(0);

  const download = page.waitForEvent("download");
  await exportAs(page, "CSV");
  expect((await download).suggestedFilename()).toBe("commitments_paris-declaration_2026-07-03_17-of-266.csv");
});
