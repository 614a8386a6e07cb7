// From a click to the paint that shows what it did, on the built page: `npm run measure -- --records 3000 --slow 4`. Prints p50 and p75 of
// each kind of interaction, by Event Timing (steps of 8 ms) and by the page's own clock; when the charts have caught up; and how many
// frames of a scroll through the table show a blank in it. Beside each stands its ratio to a bare page of the same run: a checkbox, a field
// and one number that changes, which is the least that this machine and browser take. Times are never an error.
import { parseArgs } from "node:util";
import { measureEach, quantile } from "./measuredPages.mjs";
import { scrollTable } from "./scrollTable.mjs";

const { values } = parseArgs({
  options: {
    /** 0: the tracker's own file. */
    records: { type: "string", default: "0,3000,100000" },
    slow: { type: "string", default: "1" },
    times: { type: "string", default: "24" },
    dist: { type: "string", default: "dist" },
  },
});

/** What stands in the page while charts have not caught up, or a part of it is on its way. */
const BEHIND = "html[data-behind], main [data-pending]";

/** In the page: notes for every interaction when its event began and when the frame with its effect was painted. @param {string} behind */
function watch(behind) {
  /** @type {{ kind: string, event: number, painted: number, caughtUp: number }[]} */
  const noted = [];
  /** @type {number[]} */
  const byEventTiming = [];
  const state = { kind: "", noted, byEventTiming };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (["click", "keydown"].includes(entry.name)) byEventTiming.push(entry.duration);
  }).observe(/** @type {PerformanceObserverInit} */ ({ type: "event", durationThreshold: 16 }));
  const listen = (/** @type {Event} */ event) => {
    if (state.kind === "") return;
    const { kind } = state;
    const began = event.timeStamp;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener("message", () => {
        const note = { kind, event: began, painted: performance.now() - began, caughtUp: Number.NaN };
        noted.push(note);
        const look = () => {
          if (document.querySelector(behind)) setTimeout(look);
          else note.caughtUp = performance.now() - began;
        };
        look();
      });
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  };
  addEventListener("click", listen, true);
  addEventListener("keydown", listen, true);
  Object.assign(globalThis, { measured: state });
}

/** @param {import("@playwright/test").Page} page @param {string} kind @param {() => Promise<unknown>} act */
async function timed(page, kind, act) {
  await page.evaluate((now) => {
    Object.assign(/** @type {any} */ (globalThis).measured, { kind: now });
  }, kind);
  await act();
  await page.waitForFunction((behind) => document.querySelector(behind) === null, BEHIND);
  await page.waitForTimeout(150);
  await page.evaluate(() => {
    Object.assign(/** @type {any} */ (globalThis).measured, { kind: "" });
  });
}

/** What is noted of a kind, in its order. @param {import("@playwright/test").Page} page @param {string} kind */
async function notesOf(page, kind) {
  /** @type {{ kind: string, painted: number, caughtUp: number }[]} */
  const noted = await page.evaluate(() => /** @type {any} */ (globalThis).measured.noted);
  return noted.filter((note) => note.kind === kind);
}

/**
 * The p75 of a click and of a key on a page that does nothing else than change a number.
 * @param {import("@playwright/test").BrowserContext} context @param {string} url @param {number} times
 */
async function measureBare(context, url, times) {
  const page = await context.newPage();
  await page.addInitScript(watch, BEHIND);
  await page.route("**/bare", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>Bare</title><label><input type="checkbox"> Value</label> <input type="search"> <p>0</p>
        <script>let n = 0; addEventListener("input", () => { document.querySelector("p").textContent = ++n; });</script>`,
    }),
  );
  await page.goto(`${url}bare`);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: Number(values.slow) });
  for (let i = -4; i < times; i++) await timed(page, i < 0 ? "warm" : "click", () => page.getByRole("checkbox").click());
  await page.getByRole("searchbox").click();
  for (let i = 0; i < times; i++) await timed(page, "key", () => page.keyboard.press("a"));
  const p75 = async (/** @type {string} */ kind) => {
    const painted = (await notesOf(page, kind)).map((note) => note.painted);
    const line = { records: "a bare page", slow: Number(values.slow), kind, n: painted.length };
    rows.push({ ...line, "p50 ms": quantile(painted, 0.5).toFixed(1), "p75 ms": quantile(painted, 0.75).toFixed(1) });
    return quantile(painted, 0.75);
  };
  const bare = { click: await p75("click"), key: await p75("key") };
  await page.close();
  return bare;
}

/** @param {import("@playwright/test").Page} page @param {number} times */
async function interact(page, times) {
  const facets = page.getByRole("group", { name: /^(Country|Category|Status|Due)$/ }).getByRole("checkbox");
  const count = await facets.count();
  for (let i = 0; i < times; i++) {
    const box = facets.nth((i * 7) % Math.min(count, 24));
    await box.scrollIntoViewIfNeeded();
    await timed(page, "facet", () => box.click());
    if (i % 2 === 1) await timed(page, "facet", () => box.click());
  }
  const clear = page.getByRole("button", { name: "Clear all filters" });
  if (await clear.first().isVisible()) await clear.first().click();
  const bars = page.getByRole("main").locator("figure button[aria-pressed]");
  const inSight = Math.min(await bars.count(), 12);
  for (let i = 0; i < Math.min(times, inSight * 2); i++) {
    const bar = bars.nth(Math.floor(i / 2) % Math.max(1, inSight));
    if (!(await bar.isVisible().catch(() => false))) continue;
    await bar.scrollIntoViewIfNeeded();
    await timed(page, "chart", () => bar.click());
  }
  if (await clear.first().isVisible()) await clear.first().click();
  const field = page.getByRole("searchbox", { name: "Search commitments" });
  await field.scrollIntoViewIfNeeded();
  await field.click();
  for (const key of ["a", "i", "r", " ", "d", "e", "f", ...Array.from({ length: 7 }, () => "Backspace")])
    await timed(page, "key", () => page.keyboard.press(key));
  const heads = page.locator("thead").getByRole("button");
  for (let i = 0; i < Math.min(times, 2 * (await heads.count())); i++) {
    const head = heads.nth(Math.floor(i / 2));
    await head.scrollIntoViewIfNeeded();
    await timed(page, "sort", () => head.click());
  }
}

/** @type {Record<string, unknown>[]} */
const rows = [];
/** @type {Record<string, unknown>[]} */
const scrolls = [];
await measureEach({ ...values, inPlace: true }, async ({ page, context, url, records }) => {
  page.setDefaultTimeout(180_000);
  const bare = await measureBare(context, url, Number(values.times));
  await page.addInitScript(watch, BEHIND);
  await page.goto(url);
  await page.waitForSelector("html[data-ready=true]", { timeout: 180_000 });
  await page.waitForTimeout(1500);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: Number(values.slow) });
  await interact(page, 4);
  await page.evaluate(() => {
    const { noted, byEventTiming } = /** @type {any} */ (globalThis).measured;
    noted.length = byEventTiming.length = 0;
  });
  await interact(page, Number(values.times));
  /** @type {{ noted: unknown[], byEventTiming: number[] }} */
  const { noted, byEventTiming } = await page.evaluate(() => /** @type {any} */ (globalThis).measured);
  for (const kind of ["facet", "chart", "key", "sort"]) {
    const of = await notesOf(page, kind);
    const [painted, charts] = [of.map((note) => note.painted), of.map((note) => note.caughtUp)];
    const line = { records, slow: Number(values.slow), kind, n: of.length };
    rows.push({
      ...line,
      "p50 ms": quantile(painted, 0.5).toFixed(1),
      "p75 ms": quantile(painted, 0.75).toFixed(1),
      "to bare": (quantile(painted, 0.75) / (kind === "key" ? bare.key : bare.click)).toFixed(1),
      "charts p50": quantile(charts, 0.5).toFixed(1),
      "charts p75": quantile(charts, 0.75).toFixed(1),
    });
  }
  // Events under 16 ms are not reported: they count as such.
  const all = [...byEventTiming, ...Array.from({ length: Math.max(0, noted.length - byEventTiming.length) }, () => 8)];
  const [p50, p75] = [String(quantile(all, 0.5)), String(quantile(all, 0.75))];
  rows.push({ records, slow: Number(values.slow), kind: "all, by Event Timing", n: all.length, "p50 ms": p50, "p75 ms": p75 });
  scrolls.push({ records, slow: Number(values.slow), ...(await scrollTable(page, devtools)) });
});
console.table(rows);
console.table(scrolls);
