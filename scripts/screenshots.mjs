// A walk through every view of the built page at five widths, in both themes and three languages: `npm run screenshots -- --width 390 --lang uk`.
// Writes a picture of each and a contact sheet, screenshots/index.html (not committed), and says what scrolls sideways, jumps, complains in
// the console or is too small to be hit; with --axe also what axe finds. It shows; it does not judge: findings are never an error.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import axe from "axe-core";
import { findBrowser } from "./browser.mjs";
import { contactSheet } from "./contactSheet.mjs";
import { serveBuilt } from "./serveBuilt.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ query: string, act?: (page: Page) => Promise<unknown> }} Stop */

/** Opens the export menu, whatever language it speaks. @param {Page} page */
async function openMenu(page) {
  await page.locator(".export > button").first().click();
  await page.getByRole("menu").waitFor();
}

/** @param {"brief" | "cite" | "embed"} item */
const dialog = (item) => async (/** @type {Page} */ page) => {
  const lang = await page.locator("html").getAttribute("lang");
  const { exportMenu } = JSON.parse(readFileSync(`src/i18n/messages/${lang}.json`, "utf8"));
  await openMenu(page);
  await page.getByRole("menuitem", { name: exportMenu[item] }).click();
  await page.getByRole("dialog").waitFor();
};

/** What the walk stops at, by name. @type {Readonly<Record<string, Stop>>} */
const STOPS = {
  explore: { query: "" },
  filtered: { query: "?country=FR" },
  money: { query: "?measure=money" },
  compare: { query: "?view=compare" },
  map: { query: "?view=map" },
  timeline: { query: "?view=timeline" },
  conditions: { query: "?view=conditions" },
  scenario: { query: "?view=conditions&met=ceasefire-in-force,frozen-asset-revenues" },
  about: { query: "?view=about" },
  details: { query: "?commitment=no-nansen-programme" },
  ledger: { query: "?ledger=money" },
  "none-found": { query: "?q=nothing-has-this-word&country=FR" },
  "refused-file": {
    query: "",
    act: async (page) => {
      const file = { name: "coding.json", mimeType: "application/json", buffer: Buffer.from('{"schemaVersion": 99}') };
      await page.locator('input[type="file"]').first().setInputFiles(file);
      await page.getByRole("alert").waitFor();
    },
  },
  "export-menu": { query: "", act: openMenu },
  "brief-dialog": { query: "?country=FR", act: dialog("brief") },
  "embed-dialog": { query: "", act: dialog("embed") },
  "embed-countries": { query: "?embed=countries" },
  "embed-statuses": { query: "?embed=statuses" },
  "embed-timeline": { query: "?embed=timeline" },
  "embed-money": { query: "?embed=money" },
  "embed-compare": { query: "?embed=compare" },
  "embed-map": { query: "?embed=map" },
  "embed-table": { query: "?embed=table&country=FR" },
};
const LOCALES = { en: "en-GB", uk: "uk-UA", fr: "fr-FR" };

const { values } = parseArgs({
  options: {
    view: { type: "string", default: Object.keys(STOPS).join(",") },
    width: { type: "string", default: "1440,1024,768,390,320" },
    theme: { type: "string", default: "light,dark" },
    lang: { type: "string", default: "en,uk,fr" },
    axe: { type: "boolean", default: false },
    /** Pictures end here: the table of all commitments is longer than a picture can be. */
    height: { type: "string", default: "6000" },
    dist: { type: "string", default: "dist" },
    out: { type: "string", default: "screenshots" },
  },
});
if (!existsSync(join(values.dist, "index.html"))) throw new Error(`${values.dist} holds no built page: npm run build`);
mkdirSync(values.out, { recursive: true });

/** In the page: adds up what moves while nobody has pressed anything. */
function watchShifts() {
  Object.assign(globalThis, { shifted: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = /** @type {any} */ (entry);
      if (!hadRecentInput) /** @type {any} */ (globalThis).shifted += value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** In the page: what sticks out on the right, where something does. @returns {string[]} */
function sidewaysIn() {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const wide = [...document.body.querySelectorAll("*")].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    return width > 1 && right > room + 1;
  });
  const names = wide.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`);
  return [`scrolls sideways, ${document.documentElement.scrollWidth} of ${room} px: ${names.join(", ")}`];
}

/** @param {Page} page @returns {Promise<string[]>} */
async function axeFindings(page) {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const options = { resultTypes: ["violations"], iframes: false, preload: false, rules: { "target-size": { enabled: true } } };
    const { violations } = await /** @type {any} */ (globalThis).axe.run(document, options);
    return violations.map(
      (/** @type {import("axe-core").Result} */ { id, nodes }) =>
        `axe, ${id} (${nodes.length}): ${nodes[0]?.target.join(" ")} ${nodes[0]?.failureSummary ?? ""}`,
    );
  });
}

/** What is wrong with the page as it stands, in a line each. @param {Page} page @returns {Promise<string[]>} */
async function findingsOf(page) {
  const shifted = await page.evaluate(() => /** @type {any} */ (globalThis).shifted);
  return [
    ...(shifted > 0.02 ? [`jumps: layout shift ${shifted.toFixed(3)}`] : []),
    ...(await page.evaluate(sidewaysIn)),
    ...(values.axe ? await axeFindings(page) : []),
  ];
}

/** @param {Page} page @param {Stop} stop @param {string} url @param {string} picture */
async function visit(page, { query, act }, url, picture) {
  await page.goto(`${url}${query}`);
  await page.waitForSelector("html[data-ready=true]", { timeout: 60_000 });
  await page.waitForLoadState("networkidle");
  await act?.(page);
  // Charts draw once more when fonts have come.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(200);
  const findings = await findingsOf(page);
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const full = await page.evaluate(() => document.documentElement.scrollHeight);
  const height = Math.min(full, Number(values.height));
  await page.screenshot({ path: join(values.out, picture), fullPage: true, clip: { x: 0, y: 0, width: size.width, height } });
  return findings;
}

/** @param {import("@playwright/test").Browser} browser @param {string} url @param {string} lang */
async function walk(browser, url, lang) {
  const locale = Object.entries(LOCALES).find(([known]) => known === lang)?.[1];
  const context = await browser.newContext({ serviceWorkers: "block", reducedMotion: "reduce", ...(locale ? { locale } : {}) });
  await context.addInitScript(watchShifts);
  const page = await context.newPage();
  /** @type {string[]} */
  let heard = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !message.text().startsWith("Service Worker")) heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(String(error)));
  for (const name of values.view.split(",")) {
    const stop = STOPS[name];
    if (!stop) throw new Error(`No view is called ${name}. There are: ${Object.keys(STOPS).join(", ")}`);
    for (const width of values.width.split(",").map(Number)) {
      for (const theme of values.theme.split(",")) {
        heard = [];
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: theme === "dark" ? "dark" : "light" });
        const picture = `${name}-${width}-${theme}-${lang}.png`;
        const findings = await visit(page, stop, url, picture).catch((error) => [`not reached: ${error}`]);
        findings.push(...heard.map((text) => `console: ${text}`));
        shots.push({ name, width, theme, lang, picture, findings });
        for (const finding of findings) console.log(`${name}, ${width} px, ${theme}, ${lang}: ${finding}`);
      }
    }
  }
  await context.close();
}

/** @type {import("./contactSheet.mjs").Shot[]} */
const shots = [];
const found = findBrowser();
if (!found) throw new Error("No Chrome or Chromium: node scripts/browser.mjs gets one.");
const site = await serveBuilt(values.dist);
const browser = await chromium.launch(found);
try {
  for (const lang of values.lang.split(",")) await walk(browser, site.url, lang);
} finally {
  await browser.close();
  await site.stop();
}
writeFileSync(join(values.out, "index.html"), contactSheet(shots));
console.log(
  `${shots.length} pictures, ${shots.filter(({ findings }) => findings.length > 0).length} with findings: ${join(values.out, "index.html")}`,
);
