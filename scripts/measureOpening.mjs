// How long the page stands still while a large file of the reader's is opened: `npm run measure:opening -- --records 100000,1000000`.
// Prints the longest gap between two turns of the page's own thread while the file is read and checked, and after that until it is
// drawn. Times are never an error.
import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { measureEach } from "./measuredPages.mjs";

const { values } = parseArgs({
  options: { records: { type: "string", default: "100000" }, dist: { type: "string", default: "dist" } },
});

/** In the page: notes each turn of its thread that came late, and when reading ended. */
function watch() {
  /** @type {{ at: number, gap: number }[]} */
  const gaps = [];
  const state = { gaps, readUntil: 0, from: 0 };
  let last = performance.now();
  const channel = new MessageChannel();
  const turn = () => {
    const now = performance.now();
    if (now - last > 20) gaps.push({ at: last, gap: now - last });
    last = now;
    if (document.querySelector(".reading")) state.readUntil = now;
    setTimeout(() => channel.port2.postMessage(null), 1);
  };
  channel.port1.addEventListener("message", turn);
  channel.port1.start();
  turn();
  Object.assign(globalThis, { opening: state });
}

/** @param {{ gap: number }[]} gaps */
function longest(gaps) {
  return Math.round(Math.max(0, ...gaps.map(({ gap }) => gap)));
}

/** @type {Record<string, unknown>[]} */
const rows = [];
await measureEach({ ...values, inPlace: false }, async ({ page, path, url, records }) => {
  if (path === null) throw new Error("--records 0 opens nothing");
  page.setDefaultTimeout(600_000);
  await page.goto(url);
  await page.waitForSelector("html[data-ready=true]");
  await page.waitForTimeout(2000);
  await page.evaluate(watch);
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const state = /** @type {any} */ (globalThis).opening;
    state.gaps.length = 0;
    state.from = performance.now();
  });
  await page.getByLabel("Data file", { exact: true }).setInputFiles(path);
  const outcome = page.getByRole("alert").or(page.getByRole("heading", { level: 1 }).filter({ hasText: `Synthetic data: ${records} ` }));
  await outcome.first().waitFor();
  const refusal = await page
    .getByRole("alert")
    .first()
    .textContent({ timeout: 200 })
    .catch(() => null);
  await page.waitForFunction(() => document.querySelector("main [data-pending]") === null);
  await page.waitForTimeout(1500);
  /** @type {{ gaps: { at: number, gap: number }[], readUntil: number, from: number }} */
  const seen = await page.evaluate(() => /** @type {any} */ (globalThis).opening);
  const before = seen.gaps.filter(({ at }) => at < seen.readUntil - 1);
  const after = seen.gaps.filter(({ at }) => at >= seen.readUntil - 1);
  rows.push({
    records,
    MB: Math.round(statSync(path).size / 1e6),
    "read after s": ((seen.readUntil - seen.from) / 1000).toFixed(1),
    "gap reading ms": longest(before),
    "gap drawing ms": longest(after),
    "gaps over 50": seen.gaps
      .filter(({ gap }) => gap > 50)
      .map(({ gap }) => Math.round(gap))
      .join(" "),
    told: refusal ?? "",
  });
});
console.table(rows);
