import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type { Dataset } from "../../src/model/schema";
import { policyForPage } from "../../scripts/securityPlugin.mjs";
import { choose, complaints, open } from "./page";
import { BuildServer } from "./server";

const text = readFileSync("public/data/commitments.json", "utf8");

/** Collects what the page's policy refuses, and every request that leaves its origin. */
async function guard(page: Page): Promise<{ violations: string[]; foreign: string[] }> {
  const violations: string[] = [];
  const foreign: string[] = [];
  await page.exposeFunction("reportViolation", (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample, sourceFile }) =>
      Reflect.get(window, "reportViolation")(`${violatedDirective} ${blockedURI} ${sample} ${sourceFile}`),
    );
  });
  page.on("console", (message) => {
    if (/content security policy|trusted ?type/i.test(message.text())) violations.push(message.text());
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    const isOwn = origin === new URL(test.info().project.use.baseURL ?? "").origin || protocol === "blob:" || protocol === "data:";
    if (!isOwn) foreign.push(request.url());
  });
  return { violations, foreign };
}

/** Takes every picture on the page. A PNG is made of the chart's SVG in the same way for all: that of one is enough. */
async function takeEveryPicture(page: Page): Promise<void> {
  const buttons = page.getByRole("button", { name: /^Download chart/ });
  for (let i = 0; i < (await buttons.count()); i++) {
    for (const format of i === 0 ? ["SVG", "PNG"] : ["SVG"]) {
      await Promise.all([page.waitForEvent("download"), choose(buttons.nth(i), format)]);
    }
  }
}

const VIEWS = ["explore", "compare", "map", "timeline", "conditions", "about"];

test("every view with all its pictures stays within the policy, and asks nobody else for anything", async ({ page }) => {
  const { violations, foreign } = await guard(page);
  for (const view of VIEWS) {
    await open(page, `?view=${view}&lang=en`);
    await takeEveryPicture(page);
  }
  expect(violations).toEqual([]);
  expect(foreign).toEqual([]);
});

test("every export, dialog and language stays within the policy, and asks nobody else for anything", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { violations, foreign } = await guard(page);
  await open(page, "?lang=en");
  const menu = page.getByRole("button", { name: /^Export/ }).first();
  for (const format of ["CSV", "JSON", "Excel (XLSX)"]) {
    // All commitments: so much that the workbook is packed by a worker.
    await Promise.all([page.waitForEvent("download"), choose(menu, format)]);
  }
  for (const format of ["Markdown", "Copy link"]) {
    await choose(menu, format);
  }
  await open(page, "?ledger=money&commitment=no-nansen-programme&lang=uk");
  await expect(page.getByRole("dialog").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await open(page, "?embed=money&lang=fr&theme=dark");
  await page.evaluate(() => print());
  expect(violations).toEqual([]);
  expect(foreign).toEqual([]);
});

test("the policy holds: script, style and HTML from a text are refused by the browser", async ({ page }) => {
  await open(page, "?view=about");
  const done = await page.evaluate(async () => {
    // What a test evaluates may do more than the page; what is called later may not.
    await new Promise((resolve) => setTimeout(resolve));
    const tried: Record<string, unknown> = {};
    const attempt = (name: string, act: () => unknown) => {
      try {
        tried[name] = act() ?? "done";
      } catch {
        tried[name] = "refused";
      }
    };
    attempt("eval", () => Reflect.get(globalThis, "eval")("1 + 1"));
    attempt("Function", () => Reflect.construct(Function, ["return 2"]));
    attempt("innerHTML", () => (document.createElement("div").innerHTML = "<b>x</b>"));
    attempt("worker of another origin", () => new Worker("https://example.org/worker.js"));
    attempt("worker of a data address", () => new Worker("data:text/javascript,postMessage(1)"));
    attempt("script of a blob", () => (document.createElement("script").src = URL.createObjectURL(new Blob(["1"]))));
    attempt("another policy", () => Reflect.get(window, "trustedTypes").createPolicy("mine", {}));
    const element = document.body.appendChild(document.createElement("p"));
    element.setAttribute("style", "color: red");
    tried["style attribute"] = getComputedStyle(element).color === "rgb(255, 0, 0)" ? "done" : "refused";
    const image = new Image();
    tried["picture from elsewhere"] = await new Promise((resolve) => {
      image.addEventListener("load", () => resolve("done"));
      image.addEventListener("error", () => resolve("refused"));
      image.src = "https://example.org/picture.png";
    });
    return tried;
  });
  expect(new Set(Object.values(done)), JSON.stringify(done)).toEqual(new Set(["refused"]));
});

test("the page states the policy of the headers file, but for what only headers can say", async ({ page }) => {
  await open(page, "?view=about");
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  const headers = readFileSync("dist/_headers", "utf8");
  expect(policy).toBe(policyForPage(headers));
  for (const strict of [
    "default-src 'none'",
    "script-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ])
    expect(policy?.split("; ")).toContain(strict);
  expect(policy).not.toMatch(/unsafe|\*|http:/);
  for (const header of [
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: no-referrer",
    "Permissions-Policy: ",
    "Strict-Transport-Security: ",
    "Cross-Origin-Opener-Policy: ",
  ])
    expect(headers).toContain(`  ${header}`);
  expect(readFileSync("dist/index.html", "utf8")).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
});

/** The headers that `_headers` gives every path. */
function headersForAll(): Readonly<Record<string, string>> {
  const [, lines = ""] = /^\/\*\n((?: {2}.*\n)+)/m.exec(readFileSync("dist/_headers", "utf8")) ?? [];
  return Object.fromEntries(Array.from(lines.matchAll(/^ {2}([\w-]+): (.+)$/gm), ([, name = "", value = ""]) => [name, value]));
}

test("with the headers that are shipped everything works, in another page's frame too, and the console is silent", async ({ page }) => {
  const heard = complaints(page);
  const served = await new BuildServer().start();
  served.headers = headersForAll;
  const host = await new BuildServer().start();
  host.instead.set(
    "host.html",
    `<!doctype html><link rel="icon" href="data:,"><title>Host</title><iframe src="${served.address}?embed=statuses"></iframe>`,
  );
  try {
    await page.goto(`${served.address}?view=timeline&lang=en`);
    await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
    await takeEveryPicture(page);
    await page.goto(`${host.address}host.html`);
    await expect(page.frameLocator("iframe").getByRole("figure")).toBeVisible();
    expect(heard).toEqual([]);
  } finally {
    await Promise.all([served.stop(), host.stop()]);
  }
});

const ATTACKS = [
  `<img src=x onerror="window.pwned=1">`,
  `<script>window.pwned=1</script>`,
  `"><svg onload=window.pwned=1>`,
  `javascript:window.pwned=1`,
  `\${window.pwned=1}{{window.pwned=1}}`,
  `=HYPERLINK("https://evil.example","x")`,
  `\u202Egnp.exe <b>**bold** [x](javascript:window.pwned=1)`,
];

/** The text of a data file with an attack in every text that is shown, and keys by which code could be misled. */
function hostile(): string {
  const dataset: Dataset = JSON.parse(text);
  let turn = 0;
  const spoil = (item: object, ...keys: string[]): void => {
    for (const key of keys) Reflect.set(item, key, ATTACKS[turn++ % ATTACKS.length]);
  };
  spoil(dataset, "title", "description", "publisher", "licence");
  for (const labelled of [...dataset.categories, ...(dataset.components ?? []), ...dataset.conditions])
    spoil(labelled, "label", "description");
  for (const event of dataset.events ?? []) spoil(event, "title");
  for (const party of dataset.parties) {
    spoil(party, "name");
    Reflect.set(party, "groups", ["__proto__", "constructor", `<b onclick="window.pwned=1">`]);
  }
  for (const [i, source] of dataset.sources.entries()) {
    spoil(source, "title", "publisher");
    Reflect.set(source, "url", i % 2 ? `https://evil.example/"onclick="window.pwned=1` : "http://evil.example/<script>?a=javascript:1#%22");
  }
  for (const commitment of dataset.commitments) {
    spoil(commitment, "title", "summary", "disputed");
    if (commitment.quantity) spoil(commitment.quantity, "asStated");
    for (const entry of commitment.history) spoil(entry, "note");
  }
  const misleading = `"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},`;
  return JSON.stringify({ ...dataset, id: "hostile" }).replace('"title":', `${misleading}"title":`);
}

/** What in the page could run or lead somewhere: none may come from the file but sources' addresses. */
const findings = (page: Page) =>
  page.evaluate(() => ({
    pwned: Reflect.get(window, "pwned"),
    polluted: Reflect.get({}, "polluted"),
    elements: document.querySelectorAll("main script, main img, main iframe, [onclick], [onerror], [onload], dialog script, dialog img")
      .length,
    links: [...document.links].map((a) => ({ protocol: a.protocol, isForeign: a.origin !== location.origin, rel: a.rel })),
  }));

test("a hostile file is text and nothing else, in every view and dialog", async ({ page }) => {
  const { violations, foreign } = await guard(page);
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => void dialog.dismiss().then(() => dialogs.push(dialog.message())));
  const body = hostile();
  await open(page, "?lang=en");
  await page.getByLabel("Data file", { exact: true }).setInputFiles({
    name: `<img src=x onerror="pwned=1">.json`,
    mimeType: "application/json",
    buffer: Buffer.from(body),
  });
  await expect(page.getByText("Not the tracker’s own data:").or(page.getByRole("alert"))).toHaveText(/Not the tracker/);
  const id = (JSON.parse(body) as Dataset).commitments[0]?.id ?? "";
  for (const view of VIEWS) {
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view, exact: false }).click();
    await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
    const found = await findings(page);
    expect(found).toMatchObject({ elements: 0 });
    expect(found.pwned ?? found.polluted, view).toBeUndefined();
  }
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Explore" }).click();
  await page.evaluate((query) => {
    history.pushState(null, "", query);
    dispatchEvent(new PopStateEvent("popstate"));
  }, `?commitment=${id}&ledger=money`);
  await expect(page.getByRole("dialog").first()).toBeVisible();
  const { links, pwned } = await findings(page);
  expect(pwned).toBeUndefined();
  const foreignLinks = links.filter(({ isForeign, protocol }) => isForeign && protocol !== "mailto:");
  expect(foreignLinks.length).toBeGreaterThan(0);
  for (const { protocol, rel } of foreignLinks) {
    expect(["http:", "https:"]).toContain(protocol);
    expect(rel.split(" ")).toEqual(expect.arrayContaining(["noopener", "noreferrer"]));
  }
  expect({ dialogs, violations, foreign }).toEqual({ dialogs: [], violations: [], foreign: [] });
});

test("a large hostile file, read by the worker, and its exports stay within the policy", async ({ page }) => {
  const { violations, foreign } = await guard(page);
  await open(page, "?lang=en");
  const buffer = Buffer.from(`${hostile().slice(0, -1)},"more":"${"x".repeat(1_100_000)}"}`);
  await page.getByLabel("Data file", { exact: true }).setInputFiles({ name: "large.json", mimeType: "application/json", buffer });
  await expect(page.getByText("Not the tracker’s own data:")).toBeVisible();
  for (const format of ["CSV", "JSON"]) {
    const menu = page.getByRole("button", { name: /^Export/ }).first();
    const [download] = await Promise.all([page.waitForEvent("download"), choose(menu, format)]);
    const exported = readFileSync(await download.path(), "utf8");
    expect(exported).toContain("window.pwned=1");
    if (format === "CSV") expect(exported).not.toMatch(/(?:^|,)"?[=+@]/m);
  }
  const { pwned, polluted, elements } = await findings(page);
  expect({ pwned, polluted, elements }).toEqual({ pwned: undefined, polluted: undefined, elements: 0 });
  expect({ violations, foreign }).toEqual({ violations: [], foreign: [] });
});

test("a file whose source is no web address is refused, whatever it calls it", async ({ page }) => {
  await open(page, "?lang=en");
  // Which addresses are none is held by tests/unit/model/schema.test.ts.
  for (const url of ["javascript:alert(1)", "data:text/html,x"]) {
    const dataset: Dataset = JSON.parse(text);
    Reflect.set(dataset.sources[0] ?? {}, "url", url);
    const buffer = Buffer.from(JSON.stringify(dataset));
    await page.getByLabel("Data file", { exact: true }).setInputFiles({ name: "links.json", mimeType: "application/json", buffer });
    await expect(page.getByRole("alert")).toContainText("/sources/0/url");
    await page.getByRole("button", { name: "Dismiss" }).first().click();
    await expect(page.getByRole("alert")).toHaveCount(0);
  }
});

test("an address is text and nothing else, and a search is literal and quick", async ({ page }) => {
  const { violations, foreign } = await guard(page);
  for (const attack of [...ATTACKS, "__proto__", "constructor.prototype", "(a+)+$", "\\", "[", "%", "a".repeat(300)]) {
    const value = encodeURIComponent(attack);
    // By a load, and what is only looked for by a step of the history, which reads the address in the same way.
    const keys = ["q", "country", "commitment", "ledger", "compare", "columns", "met", "since", "data", "embed", "lang", "view", attack];
    const query = `?${keys
      .filter((key) => key !== "data" && key !== "embed")
      .map((key) => `${encodeURIComponent(key)}=${value}`)
      .join("&")}`;
    if (ATTACKS.includes(attack)) await open(page, query);
    else {
      await page.evaluate((address) => {
        history.pushState(null, "", address);
        dispatchEvent(new PopStateEvent("popstate"));
      }, query);
      // What was left out has left the address: it has been read.
      await expect.poll(() => new URL(page.url()).searchParams.has("lang")).toBe(false);
    }
    const { pwned, polluted, elements } = await findings(page);
    expect({ pwned, polluted, elements }, attack).toEqual({ pwned: undefined, polluted: undefined, elements: 0 });
  }
  expect({ violations, foreign }).toEqual({ violations: [], foreign: [] });
});
