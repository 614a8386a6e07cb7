import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { extname, join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import type { Dataset } from "../../src/model/schema";

/**
 * The doors for other data against a server that has the built page and misbehaves beside it: it is of the page's own origin, which
 * `?data=` may ask without https.
 */

const own: Dataset = JSON.parse(readFileSync("public/data/commitments.json", "utf8"));
const small = (title: string, count: number) => JSON.stringify({ ...own, title, commitments: own.commitments.slice(0, count) });
const faulty = JSON.stringify({
  ...own,
  commitments: own.commitments.map((c, at) => Object.assign({}, c, at < 2 && { category: "weather" })),
});

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};
const BODIES: Readonly<Record<string, string>> = {
  "/other/a.json": small("First other data", 12),
  "/other/b.json": small("Second other data", 7),
  "/other/faulty.json": faulty,
  "/other/page.json": "<!doctype html><p>Not here",
};
const MOVED: Readonly<Record<string, string>> = { "/other/moved.json": "/other/a.json", "/other/away.json": "http://localhost:9/x.json" };

let server: Server;
let address = "";
const asked: IncomingMessage[] = [];
const timesAsked = (path: string) => asked.filter(({ url }) => url === path).length;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    asked.push(request);
    if (path === "/other/never.json") return void response.writeHead(200).write("{");
    // Cut off in the body: a browser asks once more by itself where a connection that it used before gives no answer at all.
    if (path === "/other/cut.json" || (path === "/other/second-time.json" && timesAsked(path) === 1))
      return void response.writeHead(200, { "content-length": 1000 }).write("{", () => response.destroy());
    if (path === "/other/gone.json") return void response.writeHead(404).end();
    const to = MOVED[path];
    if (to !== undefined) return void response.writeHead(302, { location: to }).end();
    try {
      const body = BODIES[path.replace("second-time", "a")] ?? readFileSync(join("dist", path === "/" ? "index.html" : path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/html" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}/`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const open = async (page: Page, query = "") => {
  await page.goto(`${address}${query}`);
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
};
const shows = (page: Page, line: RegExp) => expect(page.getByRole("status").filter({ hasText: line }).first()).toBeVisible();
/** Follows a link in the page. */
const follow = (page: Page, href: string) =>
  page.evaluate((to) => {
    const link = document.createElement("a");
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
  }, href);
const choose = (page: Page, name: string, text: string) =>
  page.getByLabel("Data file", { exact: true }).setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

test("?data= shows other data with their host, keeps every key, and back and forward lead over it", async ({ page }) => {
  await open(page, "?country=FR");
  await shows(page, /^17 of 266/);
  await open(page, "?view=conditions&country=FR&data=other/a.json");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("First other data");
  await expect(page.getByText(/a\.json \(127\.0\.0\.1:\d+\)/)).toBeVisible();
  await expect.poll(() => new URL(page.url()).search).toBe("?view=conditions&country=FR&data=other/a.json");

  await page.getByRole("button", { name: "Back to the tracker’s data" }).click();
  await shows(page, /^17 of 266/);
  await expect.poll(() => new URL(page.url()).search).toBe("?view=conditions&country=FR");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("First other data");
  await expect.poll(() => new URL(page.url()).search).toBe("?view=conditions&country=FR&data=other/a.json");
  await page.goForward();
  await shows(page, /^17 of 266/);

  await choose(page, "mine.json", small("My own coding", 5));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My own coding");
  await expect.poll(() => page.url()).not.toContain("data=");
  await page.goBack();
  await shows(page, /^17 of 266/);
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My own coding");
});

test("the server of other data learns neither the page's address nor its cookies", async ({ page, context }) => {
  await context.addCookies([{ name: "secret", value: "1", url: address }]);
  await open(page, "?data=other/b.json");
  const request = asked.findLast(({ url }) => url === "/other/b.json");
  expect(request?.headers.cookie).toBeUndefined();
  expect(request?.headers.referer).toBeUndefined();
});

const REFUSED: readonly { data: string; told: RegExp; times?: number }[] = [
  { data: "http://example.org/x.json", told: /https:\/\// },
  { data: "http://127.0.0.1:9/x.json", told: /https:\/\// },
  { data: "other/gone.json", told: /404/, times: 1 },
  { data: "other/page.json", told: /web page/, times: 1 },
  { data: "other/faulty.json", told: /\/commitments\/0\/category/, times: 1 },
  { data: "other/cut.json", told: /did not come through/, times: 2 },
  { data: "other/away.json", told: /sent the request on|did not come through/ },
];

test("?data= that is refused says why, shows the tracker's own data and leaves the address", async ({ page }) => {
  for (const { data, told, times } of REFUSED) {
    asked.length = 0;
    await open(page, `?country=FR&data=${data}`);
    const alert = page.getByRole("alert");
    await expect(alert, data).toContainText(told);
    await expect(alert, data).toContainText(data.replace(/^.*\//, ""));
    await shows(page, /^17 of 266/);
    await expect.poll(() => new URL(page.url()).searchParams.get("data"), { message: data }).toBe(data);
    if (times !== undefined) expect(timesAsked(`/${data}`), data).toBe(times);
  }
});

test("?data= comes through at the second attempt, over a redirect, and what is readable of a faulty file on request", async ({ page }) => {
  await open(page, "?data=other/second-time.json");
  await shows(page, /^12 of 12/);
  await follow(page, "?data=other/b.json");
  await shows(page, /^7 of 7/);
  await follow(page, "?data=other/moved.json");
  await shows(page, /^12 of 12/);
  await follow(page, "?data=other/faulty.json");
  await page.getByRole("button", { name: "Open the 264 readable commitments" }).click();
  await shows(page, /^264 of 264/);
  await expect(page.getByText("2 faulty commitments were left out.")).toBeVisible();
  await expect.poll(() => page.url()).toContain("data=other/faulty.json");
});

test("an embed whose data were refused says so above the tracker's own figures", async ({ page }) => {
  await open(page, "?data=other/gone.json&embed=statuses&lang=en");
  await expect(page.getByRole("alert")).toContainText("gone.json");
  await expect(page.getByRole("alert")).toContainText("The figures below are the tracker’s own.");
  await expect(page.getByRole("figure")).toBeVisible();
});

test("back leads to what was readable of a faulty file", async ({ page }) => {
  await open(page);
  await choose(page, "faulty.json", faulty);
  await page.getByRole("button", { name: "Open the 264 readable commitments" }).click();
  await shows(page, /^264 of 264/);
  await page.getByRole("button", { name: "Back to the tracker’s data" }).click();
  await shows(page, /^266 of 266/);
  await page.goBack();
  await shows(page, /^264 of 264/);
  await expect(page.getByText("2 faulty commitments were left out.")).toBeVisible();
});

test("reading can be cancelled, and the last wish wins", async ({ page }) => {
  await page.goto(`${address}?data=other/never.json`);
  await page.getByRole("button", { name: "Cancel" }).click();
  await shows(page, /^266 of 266/);
  await follow(page, "?data=other/never.json");
  await expect(page.getByText("Reading never.json")).toBeVisible();
  await choose(page, "mine.json", small("My own coding", 5));
  await shows(page, /^5 of 5/);
  await expect(page.getByText("Reading never.json")).toBeHidden();
});

test("a file is kept only when that is asked for, reopens after a reload, and is forgotten", async ({ page }) => {
  await open(page);
  await choose(page, "mine.json", small("My own coding", 5));
  await shows(page, /^5 of 5/);
  await open(page);
  await expect(page.getByText("Kept in this browser:")).toBeHidden();
  await choose(page, "mine.json", small("My own coding", 5));
  await page.getByRole("button", { name: /^Keep this file/ }).click();
  await expect(page.getByText("Kept in this browser:")).toBeVisible();
  await open(page);
  await page.getByRole("button", { name: "mine.json" }).click();
  await shows(page, /^5 of 5/);
  await page.getByRole("button", { name: "Forget them" }).click();
  await open(page);
  await expect(page.getByText("Kept in this browser:")).toBeHidden();
});

test("CSV that was exported and edited opens and shows what was edited", async ({ page }) => {
  await open(page);
  const csv = readFileSync("public/data/commitments.csv", "utf8").replace(/^(nato-70bn),[^,]*,/m, "$1,Edited by hand,");
  await choose(page, "edited.csv", csv);
  await shows(page, /^266 of 266/);
  await expect(page.getByText(/Read from CSV/)).toBeVisible();
  // The same, too long to be read on the page's own thread.
  await choose(page, "longer.csv", csv.replace("Edited by hand", `Edited by hand ${"and on ".repeat(150_000)}`));
  await expect(page.getByText("longer.csv", { exact: false }).first()).toBeVisible();
  await expect(page.getByText(/Read from CSV/)).toBeVisible();
  await page.getByRole("searchbox", { name: "Search commitments" }).fill("edited by hand");
  await shows(page, /^1 of 266/);
});

/** Pastes as a browser does, on what has the focus. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

test("pasted text and dropped files go through the same door, a field keeps what is pasted into it", async ({ page }) => {
  await open(page);
  await paste(page, small("Pasted data", 4));
  await shows(page, /^4 of 4/);
  await expect(page.getByText("pasted text", { exact: false }).first()).toBeVisible();
  await paste(page, '{"schemaVersion": 7}');
  await expect(page.getByRole("alert")).toContainText("newer version");
  await paste(page, "{\n  nonsense");
  await expect(page.getByRole("alert")).toContainText("line 2, column 3");
  await shows(page, /^4 of 4/);
  await page.getByRole("searchbox", { name: "Search commitments" }).focus();
  await paste(page, small("Into the field", 3));
  await shows(page, /^4 of 4/);
  await page.evaluate(
    (text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "dropped.json"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    small("Dropped data", 6),
  );
  await shows(page, /^6 of 6/);
  await expect(page.getByText("dropped.json", { exact: false }).first()).toBeVisible();
});
