import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { complaints, open } from "./page";

const FIGURES = {
  countries: "Most commitments: United Kingdom, 29",
  statuses: /promises/,
  timeline: /^More happened in/,
  money: /^In 2026/,
} as const;

/** An embed with its caption, and nothing of the page around it. */
async function isAlone(page: Page, name: string, title: string | RegExp): Promise<void> {
  await open(page, `?country=FR,DE,GB&embed=${name}`);
  await expect(page.getByRole("figure")).toHaveCount(1);
  await open(page, `?embed=${name}`);
  await expect(page.getByRole("figure", { name: title })).toBeVisible();
  for (const role of ["navigation", "search"] as const) await expect(page.getByRole(role)).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Export/ })).toHaveCount(0);
  const caption = page.getByRole("contentinfo");
  await expect(caption).toContainText("As of 3 July 2026");
  await expect(caption).toContainText("266 of 266 commitments: no filters.");
  await expect(caption).toContainText("Licence: CC-BY-4.0");
  await expect(page.getByRole("figure")).toContainText("Source: this tracker");
}

test("an embed is one figure with its caption, and nothing of the page around it", async ({ page }) => {
  const heard = complaints(page);
  for (const [name, title] of Object.entries(FIGURES)) await test.step(name, () => isAlone(page, name, title));
  expect(heard).toEqual([]);
});

test("an embedded table has its rows, its caption and its source", async ({ page }) => {
  await open(page, "?country=FR&embed=table");
  await expect(page.getByRole("table", { name: "Commitments" })).toHaveAttribute("aria-rowcount", "17");
  await expect(page.getByRole("contentinfo")).toContainText("Source: this tracker");
  await expect(page.getByRole("contentinfo")).toContainText("17 of 266 commitments");
});

test("an embed leads back to the same view in the tracker, in a tab of its own", async ({ page, context }) => {
  await open(page, "?country=FR,DE&by=category&lang=en&embed=timeline");
  const link = page.getByRole("link", { name: "Open in the tracker" });
  await expect(link).toHaveAttribute("rel", "noopener");
  const [tab] = await Promise.all([context.waitForEvent("page"), link.click()]);
  await expect(tab.locator("html")).toHaveAttribute("data-ready", "true");
  await expect.poll(() => new URL(tab.url()).search).toBe("?view=timeline&country=FR,DE&by=category&lang=en");
  await expect(tab.getByRole("navigation", { name: "Views" })).toBeVisible();
});

test("an embedded scenario says that it is one, and what it makes due", async ({ page }) => {
  await open(page, "?view=conditions&met=ceasefire-in-force,frozen-asset-revenues&embed=statuses");
  await expect(page.getByText("A scenario, not the facts.", { exact: true })).toBeVisible();
  await expect(page.getByText("136 of 203 commitments are due")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open in the tracker" })).toHaveAttribute("href", /view=conditions.*met=/);
  await page.getByRole("button", { name: "Back to the facts" }).click();
  await expect(page.getByText("A scenario, not the facts.", { exact: true })).toBeHidden();
});

test("an embed fills its frame, low or high, narrow or wide, and never scrolls sideways", async ({ page }) => {
  for (const [width, height] of [
    [320, 300],
    [390, 700],
    [1200, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, "?embed=statuses");
    const box = () => page.locator(".embed").boundingBox();
    await expect.poll(async () => (await box())?.width).toBe(width);
    await expect.poll(async () => (await box())?.height).toBeGreaterThanOrEqual(height);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test("an embed follows the theme of the page around it while it stands, unless the link says one", async ({ page }) => {
  const theme = () => page.locator("html").getAttribute("data-theme");
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "?embed=statuses");
  await expect.poll(theme).toBe("dark");
  await page.emulateMedia({ colorScheme: "light" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "?lang=uk&theme=light&embed=statuses");
  await expect.poll(theme).toBe("light");
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await expect(page.getByRole("link", { name: "Відкрити в трекері" })).toBeVisible();
});

test.describe("in a frame", () => {
  let server: Server;
  let host: string;
  test.beforeAll(async () => {
    server = createServer((request, response) => {
      const src = new URL(request.url ?? "/", "http://localhost").searchParams.get("src") ?? "";
      response.writeHead(200, { "content-type": "text/html" });
      response.end(`<!doctype html><title>Host</title><iframe width="800" height="600" src="${src.replaceAll("&", "&amp;")}"></iframe>`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}/?src=`;
  });
  test.afterAll(() => server.close());

  test("of another origin only the figure is drawn", async ({ page, baseURL }) => {
    await page.goto(`${host}${encodeURIComponent(`${baseURL}?country=FR&embed=statuses`)}`);
    const frame = page.frameLocator("iframe");
    await expect(frame.locator("html")).toHaveAttribute("data-ready", "true");
    await expect(frame.getByRole("figure")).toHaveCount(1);
    // A filter chosen within the figure leads no further than the figure.
    await frame.getByRole("button", { name: "Signed", exact: true }).click();
    await expect(frame.getByRole("contentinfo")).toContainText("signed");
    await expect(frame.getByRole("navigation")).toHaveCount(0);
  });

  test("of another origin a page that is no figure is a link", async ({ page, baseURL }) => {
    for (const query of ["?country=FR", "?country=FR&embed=rail"]) {
      await page.goto(`${host}${encodeURIComponent(`${baseURL}${query}`)}`);
      const frame = page.frameLocator("iframe");
      await expect(frame.locator("html")).toHaveAttribute("data-ready", "true");
      const link = frame.getByRole("link");
      await expect(link).toHaveText("Open in the tracker");
      await expect(link).toHaveAttribute("target", "_blank");
      await expect(link).toHaveAttribute("href", "?country=FR");
      for (const role of ["button", "checkbox", "navigation", "figure", "table"] as const)
        await expect(frame.getByRole(role)).toHaveCount(0);
    }
  });

  test("of the same origin the whole page is drawn", async ({ page, baseURL }) => {
    await page.route("**/same-origin-host", (route) =>
      route.fulfill({ contentType: "text/html", body: `<iframe width="800" height="600" src="${baseURL}?country=FR"></iframe>` }),
    );
    await page.goto(`${baseURL}same-origin-host`);
    await expect(page.frameLocator("iframe").getByRole("navigation", { name: "Views" })).toBeVisible();
  });
});

test("the export menu gives the code of a figure, with a live preview that follows the choices", async ({ page, context }) => {
  const heard = complaints(page);
  await open(page, "?country=FR&lang=en");
  await page.getByRole("button", { name: /^Export/ }).click();
  await expect(page.getByRole("menuitem", { name: "Embed" })).toBeVisible();
  const entries = await page.getByRole("menuitem").allInnerTexts();
  expect(entries.slice(0, 6)).toEqual(["CSV", "JSON", "Excel (XLSX)", "Markdown", "Copy link", "Embed"]);
  await page.getByRole("menuitem", { name: "Embed" }).click();
  const dialog = page.getByRole("dialog", { name: "Embed a figure" });
  await expect(dialog).toBeVisible();
  await dialog.getByRole("combobox", { name: "Figure" }).selectOption("Commitments by status");
  await dialog.getByRole("combobox", { name: "Theme" }).selectOption("Dark");
  await dialog.getByRole("combobox", { name: "Language" }).selectOption("українська");
  await dialog.getByRole("spinbutton", { name: "Height in pixels" }).fill("500");
  const src = new URL("?country=FR&lang=uk&theme=dark&embed=statuses", page.url()).href;
  const preview = dialog.getByTitle("Preview: Commitments by status");
  await expect(preview).toHaveAttribute("src", src);
  await expect(preview.contentFrame().locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(preview.contentFrame().getByRole("figure")).toHaveCount(1);
  const codes = [
    dialog.getByRole("textbox", { name: "Code, fixed size" }),
    dialog.getByRole("textbox", { name: "Code, as wide as its place" }),
  ];
  const host = await context.newPage();
  for (const code of codes) {
    await host.setContent(await code.inputValue(), { waitUntil: "commit" });
    const frame = host.locator("iframe");
    await expect(frame).toHaveAttribute("src", src);
    await expect(frame).toHaveAttribute("title", "Commitments by status: Security guarantees for Ukraine: who committed what");
    await expect(frame).toHaveAttribute("style", /max-width:100%|aspect-ratio:760\/500/);
  }
  await host.close();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: /^Export/ })).toBeFocused();
  expect(heard).toEqual([]);
});
