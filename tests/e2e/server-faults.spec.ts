import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { expect, type Page, test } from "@playwright/test";
import type { Dataset } from "../../src/model/schema";
import { choose, resultLine } from "./page";
import { BuildServer } from "./server";

/** What a server can do to a page: answer late, by half, with something else than before, or not at all. */

const DATA = "data/commitments.json";
const dataset: Dataset = JSON.parse(readFileSync(`public/${DATA}`, "utf8"));

let server: BuildServer;
test.beforeEach(async () => {
  server = await new BuildServer("/tracker/").start();
});
test.afterEach(() => server.stop());

const isReady = (page: Page, ready = "true") => expect(page.locator("html")).toHaveAttribute("data-ready", ready);
const go = async (page: Page, query = "", ready = "true") => {
  await page.goto(server.address + query);
  await isReady(page, ready);
};
const viewLink = (page: Page, name: string) => page.getByRole("navigation", { name: "Views" }).getByRole("link", { name });

/** The built file of a part that is loaded when it is wanted. */
const chunk = (name: string) => server.files("assets").find((path) => path.includes(`/${name}-`) && path.endsWith(".js")) ?? name;

/** A chunk is not there, for the first requests or for all. */
function lose(path: string, times = Number.POSITIVE_INFINITY): void {
  server.misbehave = (asked, response) => {
    const isLost = asked === path && times-- > 0;
    if (isLost) response.writeHead(404, { "content-type": "text/html" }).end("<!doctype html><p>Not found");
    return isLost;
  };
}

test("data that comes slowly is waited for, and said to be on its way", async ({ page }) => {
  const body = server.read(DATA);
  const held: ServerResponse[] = [];
  server.misbehave = (path, response) => {
    if (path !== DATA) return false;
    response.writeHead(200, { "content-type": "application/json" }).write(body.subarray(0, 1000));
    held.push(response);
    return true;
  };
  await page.goto(server.address);
  await expect(page.getByRole("status").filter({ hasText: "Loading the commitments" })).toBeAttached();
  await expect(page.locator("html")).not.toHaveAttribute("data-ready");
  held[0]?.end(body.subarray(1000));
  await isReady(page);
  await expect.poll(async () => (await resultLine(page)).all).toBe(dataset.commitments.length);
});

test("data that is cut off is asked for once more, then told of, and comes when the server is well again", async ({ page }) => {
  const body = server.read(DATA);
  server.misbehave = (path, response) => {
    if (path !== DATA) return false;
    response.writeHead(200, { "content-length": body.length }).write(body.subarray(0, 5000), () => response.destroy());
    return true;
  };
  await go(page, "?country=FR", "error");
  await expect(page.getByRole("alert")).toContainText("commitments.json");
  expect(server.asked.filter((path) => path === DATA)).toHaveLength(2);
  server.misbehave = () => false;
  await page.getByRole("button", { name: "Try again" }).click();
  await isReady(page);
  await expect.poll(async () => (await resultLine(page)).shown).toBe(17);
});

test("data that has changed between two loads is shown as it is now, and what the address names in vain is said", async ({ page }) => {
  const [gone] = dataset.commitments;
  await go(page, `?commitment=${gone?.id}&lang=en`);
  await expect(page.getByRole("dialog", { name: gone?.title ?? "" })).toBeVisible();
  server.instead.set(
    DATA,
    JSON.stringify({ ...dataset, commitments: dataset.commitments.filter((c) => c !== gone && c.partOf !== gone?.id) }),
  );
  await page.reload();
  await isReady(page);
  await expect(page.getByRole("status").filter({ hasText: gone?.id ?? "-" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(async () => (await resultLine(page)).all).toBeLessThan(dataset.commitments.length);
});

test("a view whose code is gone leaves a sentence in its place and all else working; loading again brings it", async ({ page }) => {
  const path = chunk("TimelineView");
  lose(path);
  await go(page, "?country=FR&lang=en");
  await viewLink(page, "Timeline").click();
  await expect(page.getByRole("alert")).toContainText("This part could not be loaded");
  await isReady(page, "error");
  expect(server.asked.filter((asked) => asked === path)).toHaveLength(2);
  await viewLink(page, "Conditions").click();
  await isReady(page);
  await expect(page.getByRole("switch").first()).toBeVisible();
  await page.goBack();
  server.misbehave = () => false;
  await page.getByRole("button", { name: "Load the page again" }).click();
  await isReady(page);
  await expect(page.getByRole("figure").first()).toBeVisible();
  await expect.poll(() => page.url()).toContain("view=timeline&country=FR");
});

test("code that fails to come once is asked for again, without a word", async ({ page }) => {
  lose(chunk("TimelineView"), 1);
  await go(page, "?view=timeline&lang=en");
  await expect(page.getByRole("figure").first()).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a language whose words are gone leaves the page as it was, and says so once", async ({ page }) => {
  await go(page, "?country=FR&lang=en");
  lose(chunk("_messages_uk_"));
  await page.getByRole("combobox", { name: "Language" }).selectOption("uk");
  await expect(page.getByRole("status").filter({ hasText: "This language could not be loaded" })).toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect.poll(async () => (await resultLine(page)).shown).toBe(17);
  server.misbehave = () => false;
  await page.getByRole("button", { name: "Load the page again" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Україн");
});

test("a translation of data that came after those on screen is left alone, and that is said", async ({ page }) => {
  await go(page, "?country=FR&lang=en");
  const path = "data/commitments.fr.json";
  server.instead.set(
    path,
    server
      .read(path)
      .toString()
      .replace(/"released": "[^"]*"/, '"released": "2099-01-01"'),
  );
  await page.getByRole("combobox", { name: "Language" }).selectOption("fr");
  await expect(page.getByRole("status").filter({ hasText: "Les textes des engagements sont en anglais" })).toHaveCount(1);
  await expect(page.getByText(dataset.categories[0]?.label ?? "-").first()).toBeVisible();
});

test("a dialog, a chart or the export whose code is gone says so, and the page goes on", async ({ page }) => {
  const lost = new Set(["OpenDialogs", "BarChart", "ExportPopover"].map(chunk));
  server.misbehave = (path, response) => {
    if (lost.has(path)) response.writeHead(404).end();
    return lost.has(path);
  };
  await go(page, "?lang=en");
  await expect(page.getByRole("figure").getByRole("alert")).toContainText("This part could not be loaded");
  await page
    .getByRole("button", { name: /^Export/ })
    .first()
    .click();
  await expect(page.getByText(/export.*could not be loaded|could not be loaded.*export/i).first()).toBeVisible();
  await page
    .getByRole("grid", { name: "Commitments" })
    .or(page.getByRole("table", { name: "Commitments" }))
    .getByRole("link")
    .first()
    .click();
  await expect(page.locator(".dialogs").getByRole("alert")).toBeInViewport();
  await page.goBack();
  await expect(page.locator(".dialogs").getByRole("alert")).toHaveCount(0);
  // What a press asks for comes as soon as it can be had.
  server.misbehave = () => false;
  await page
    .getByRole("button", { name: /^Export/ })
    .first()
    .click();
  await expect(page.getByRole("menuitem", { name: "CSV" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("checkbox", { name: /^France/ }).check();
  await expect.poll(async () => (await resultLine(page)).shown).toBe(17);
});

test("a fault in a view leaves the page, its export and the other views, and can be left by an empty view", async ({ page }) => {
  server.instead.set(chunk("ConditionsView"), 'export const ConditionsView = () => { throw new Error("a fault in the view"); };');
  await go(page, "?view=conditions&country=FR&lang=en", "error");
  await expect(page.getByRole("alert")).toContainText("This part of the page has failed");
  const menu = page.getByRole("button", { name: /^Export 17 of 266/ }).first();
  const [download] = await Promise.all([page.waitForEvent("download"), choose(menu, "CSV")]);
  expect(download.suggestedFilename()).toContain("17-of-266.csv");
  await viewLink(page, "About").click();
  await isReady(page);
  await page.goBack();
  await page.getByRole("button", { name: "Begin with an empty view" }).click();
  await isReady(page);
  await expect.poll(() => resultLine(page)).toEqual({ shown: 266, all: 266 });
});

test("a page whose own code is gone, or a browser that is too old, shows one plain sentence with the data", async ({ page }) => {
  const entry = /src="\.\/(assets\/index-[^"]+\.js)"/.exec(server.read("index.html").toString())?.[1] ?? "";
  lose(entry);
  await go(page, "", "error");
  await expect(page.getByRole("alert")).toContainText("The tracker could not be loaded");
  await expect(page.getByRole("link", { name: "all commitments as CSV" })).toBeVisible();
  server.misbehave = () => false;
  await page.getByRole("link", { name: "Load the page again" }).click();
  await isReady(page);
  await expect(page.getByRole("alert")).toHaveCount(0);

  await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, "toSorted"));
  await page.goto(`${server.address}?lang=fr`);
  await expect(page.getByRole("alert").filter({ hasText: "Ce navigateur est trop ancien" })).toBeVisible();
});
