import { expect, type Page, test } from "@playwright/test";
import { choose, complaints, resultLine } from "./page";
import { BuildServer } from "./server";

// Under a path that is not the server's root, as on most static hosts.
let server: BuildServer;
test.beforeEach(async () => {
  server = await new BuildServer("/some/where/").start();
});
test.afterEach(() => server.stop());
test.use({ serviceWorkers: "allow" });

const ready = (page: Page) => expect(page.locator("html")).toHaveAttribute("data-ready", "true");

/** Visits the tracker and waits until the visited build is kept. */
async function visit(page: Page, query = ""): Promise<void> {
  await page.goto(server.address + query);
  await ready(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

/** Whether a new version waits in the browser. */
const waits = (page: Page) =>
  page.waitForFunction(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting), undefined, { polling: 100 });

const rename = (text: string) => text.replace(/(\w-[\w-]{8})(?=\.(?:js|css|woff2)\b)/g, "$1-next");

/**
 * Another build: with another word and one commitment less. As in every build whatever has changed has another name, here all of it, and
 * the earlier names are gone.
 */
function nextBuild(): Map<string, string | Buffer> {
  const version = /VERSION = "(\w+)"/.exec(server.read("sw.js").toString())?.[1] ?? "";
  const dataset = JSON.parse(server.read("data/commitments.json").toString()) as { commitments: unknown[] };
  const files = new Map<string, string | Buffer>([
    ["index.html", rename(server.read("index.html").toString())],
    ["data/commitments.json", JSON.stringify({ ...dataset, commitments: dataset.commitments.slice(1) })],
    ["sw.js", rename(server.read("sw.js").toString()).replace(version, "0123456789abcdef")],
  ]);
  for (const path of server.files("assets").filter((name) => !name.endsWith(".map"))) {
    const body = server.read(path);
    files.set(
      rename(path),
      /\.(js|css)$/.test(path) ? rename(body.toString()).replace("Skip to results", "Skip to the results now") : body,
    );
  }
  return files;
}

/** Publishes a build: what it has takes the place of what was there. Half of it: the page is new, and no code is there at all. */
function publish(build: Map<string, string | Buffer>, half = false): void {
  for (const [path, body] of build) server.instead.set(path, body);
  server.misbehave = (path, response) => {
    const isGone = path.startsWith("assets/") && (half || !path.includes("-next."));
    if (isGone) response.writeHead(404).end("Not found");
    return isGone;
  };
}

const all = async (page: Page) => (await resultLine(page)).all;

test("after one visit every view, deep link, export and translation works with the server stopped", async ({ page }) => {
  const heard = complaints(page);
  await visit(page);
  await server.stop();
  // The page that is open goes on, into views that it has not shown yet.
  await page.getByRole("link", { name: "Timeline" }).click();
  await expect(page.getByRole("figure").first()).toBeVisible();
  const views = ["compare", "map", "timeline", "conditions", "about", "explore"];
  for (const view of views) {
    await page.goto(`${server.address}?view=${view}&country=FR`);
    await ready(page);
  }
  await page.goto(`${server.address}?country=FR&commitment=no-nansen-programme&lang=uk`);
  await ready(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await expect(page.getByRole("dialog")).toBeVisible();
  // The title of the commitment in Ukrainian comes from the translation of the data.
  await expect(page.getByRole("dialog").getByRole("heading").first()).toHaveText(/[а-щіїєґ]{3}/u);
  await page.goto(`${server.address}index.html?country=FR&lang=en`);
  await ready(page);
  await expect.poll(async () => (await resultLine(page)).shown).toBe(17);
  for (const format of ["CSV", "Excel (XLSX)"]) {
    const menu = page.getByRole("button", { name: /^Export/ }).first();
    const [download] = await Promise.all([page.waitForEvent("download"), choose(menu, format)]);
    expect(download.suggestedFilename()).toContain("17-of-266");
  }
  const csv = await page.evaluate(async () => (await (await fetch("./data/commitments.csv")).text()).slice(0, 9));
  expect(csv).toBe("id,title,");
  expect(heard.filter((text) => !text.includes("ERR_CONNECTION_REFUSED"))).toEqual([]);
});

test("a new version is offered and only taken when asked for; until then nothing of it mixes with this one", async ({ page }) => {
  await visit(page);
  publish(nextBuild());
  // The reader comes back: the earlier build, whole, with its data.
  await page.reload();
  await ready(page);
  const offer = page.getByRole("button", { name: "Reload to the new version" });
  await expect(offer).toBeVisible();
  await expect.poll(() => all(page)).toBe(266);
  await page.getByRole("link", { name: "Conditions" }).click();
  await ready(page);
  await expect(page.getByRole("switch").first()).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(page.locator(".skip")).toHaveText("Skip to results");
  await expect.poll(() => page.url()).toContain("view=conditions");

  await offer.click();
  await expect(page.locator(".skip")).toHaveText("Skip to the results now");
  await ready(page);
  await expect.poll(() => all(page)).toBe(265);
  await expect.poll(() => page.url()).toContain("view=conditions");
  await expect(offer).toBeHidden();
  await server.stop();
  await page.reload();
  await ready(page);
  await expect.poll(() => all(page)).toBe(265);
});

test("another tab that is open with the earlier version goes on with it, and is told", async ({ context, page }) => {
  await visit(page);
  const other = await context.newPage();
  await visit(other, "?country=DE");
  publish(nextBuild());
  await page.reload();
  await page.getByRole("button", { name: "Reload to the new version" }).click();
  await expect(page.locator(".skip")).toHaveText("Skip to the results now");

  await expect(other.getByText("changed to a new version in another tab")).toBeVisible();
  await expect(other.locator(".skip")).toHaveText("Skip to results");
  await other.getByRole("link", { name: "Timeline" }).click();
  await ready(other);
  await expect(other.getByRole("figure").first()).toBeVisible();
  await expect.poll(() => all(other)).toBe(266);
});

test("a site of which only half has been published goes on as it was, and comes whole later", async ({ page }) => {
  await visit(page);
  const next = nextBuild();
  publish(next, true);
  for (const query of ["", "?view=timeline"]) {
    await page.goto(server.address + query);
    await ready(page);
    await expect.poll(() => all(page)).toBe(266);
  }
  expect(await page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting))).toBe(false);
  publish(next);
  await page.reload();
  await waits(page);
  await expect(page.getByRole("button", { name: "Reload to the new version" })).toBeVisible();
});

test("data that is published without a new version is shown at the next load; a server that answers nonsense does no harm", async ({
  page,
}) => {
  await visit(page);
  server.instead.set("data/commitments.json", nextBuild().get("data/commitments.json") ?? "");
  await page.reload();
  await ready(page);
  await expect.poll(() => all(page)).toBe(265);
  for (const nonsense of ["<!doctype html><p>Sign in to the network", server.read("data/commitments.json").subarray(0, 5000)]) {
    server.instead.set("data/commitments.json", nonsense);
    await page.reload();
    await ready(page);
    await expect.poll(() => all(page)).toBe(266);
  }
});

test("a page in a frame or made for one keeps nothing", async ({ page }) => {
  const host = await new BuildServer().start();
  for (const [name, query] of [
    ["figure.html", "?embed=table"],
    ["page.html", ""],
  ] as const)
    host.instead.set(name, `<!doctype html><iframe src="${server.address}${query}"></iframe>`);
  try {
    for (const address of [`${server.address}?embed=table`, `${host.address}figure.html`, `${host.address}page.html`]) {
      await page.goto(address);
      const shown = address.startsWith(host.address) ? page.frameLocator("iframe") : page;
      await expect(shown.locator("html")).toHaveAttribute("data-ready", "true");
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      expect(server.asked, address).not.toContain("sw.js");
    }
    await page.goto(`${server.address}?embed=table`);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  } finally {
    await host.stop();
  }
});

test("a file that the reader has kept opens again with the server stopped, small or large", async ({ page }) => {
  await visit(page, "?lang=en");
  const dataset = JSON.parse(server.read("data/commitments.json").toString()) as { commitments: unknown[] };
  const files = { "small.json": dataset.commitments.slice(0, 5), "large.json": dataset.commitments.slice(0, 7) };
  for (const [name, commitments] of Object.entries(files)) {
    const more = name === "large.json" ? { more: "x".repeat(1_100_000) } : {};
    const buffer = Buffer.from(JSON.stringify({ ...dataset, commitments, ...more }));
    await page.getByLabel("Data file", { exact: true }).setInputFiles({ name, mimeType: "application/json", buffer });
    await page.getByRole("button", { name: /^Keep this file/ }).click();
    await expect(page.getByRole("button", { name })).toBeVisible();
  }
  await server.stop();
  await page.reload();
  await ready(page);
  for (const [name, { length }] of Object.entries(files)) {
    await page.getByRole("button", { name }).click();
    await expect(
      page
        .getByRole("status")
        .filter({ hasText: `${length} of ${length} commitments` })
        .first(),
    ).toBeVisible();
  }
});

test("a server without the worker, or one that refuses it, changes nothing", async ({ page }) => {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(String(error)));
  server.misbehave = (path, response) => {
    if (path === "sw.js") response.writeHead(404, { "content-type": "text/html" }).end("<p>Not found");
    return path === "sw.js";
  };
  await page.goto(server.address);
  await ready(page);
  await expect.poll(() => server.asked.includes("sw.js")).toBe(true);
  expect(heard).toEqual([]);
});
