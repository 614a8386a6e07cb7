// How long the page stands still while a large file of the reader's is opened: `npm run measure:opening -- --records 100000,1000000`.
// Prints the longest gap between two turns of the page's own thread while the file is read and checked, and after that until it is
// drawn; and what both would be if the same reader ran on the page's thread. Times are never an error.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "vite";
import { gapsSeen, longest, startGaps, watchGaps } from "./gapWatch.mjs";
import { measureEach } from "./measuredPages.mjs";
import { serveBuilt } from "./serveBuilt.mjs";

const { values } = parseArgs({
  options: {
    records: { type: "string", default: "100000" },
    dist: { type: "string", default: "dist" },
    /** Whether to read the file on the page's thread too. */
    here: { type: "boolean", default: true },
  },
  allowNegative: true,
});
const scratch = mkdtempSync(join(tmpdir(), "reader-"));

/** The same reader on a page's own thread. @param {import("@playwright/test").BrowserContext} context @param {string} path */
async function readHere(context, path) {
  const site = await serveBuilt(scratch);
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  try {
    await page.goto(`${site.url}reader.html`);
    await watchGaps(page);
    await startGaps(page);
    await page.locator("input").setInputFiles(path);
    const output = page.locator("output[data-seconds]");
    await output.waitFor({ state: "attached" });
    await page.waitForTimeout(200);
    return { seconds: Number(await output.getAttribute("data-seconds")), gap: longest(await gapsSeen(page)) };
  } finally {
    await page.close();
    await site.stop();
  }
}

/** @type {Record<string, unknown>[]} */
const rows = [];
try {
  if (values.here)
    await build({
      configFile: false,
      root: "tests/bare",
      base: "./",
      logLevel: "error",
      build: { outDir: scratch, emptyOutDir: true, target: "es2023", rolldownOptions: { input: "tests/bare/reader.html" } },
    });
  await measureEach({ ...values, inPlace: false }, async ({ page, path, url, records, context }) => {
    if (path === null) throw new Error("--records 0 opens nothing");
    page.setDefaultTimeout(600_000);
    await page.goto(`${url}?lang=en`);
    await page.waitForSelector("html[data-ready=true]");
    await page.waitForTimeout(2000);
    await watchGaps(page);
    // When the strip that tells of reading has gone: by the page itself, for every question to it takes a turn of its thread.
    await page.evaluate(() => {
      const state = { begun: false, readUntil: 0 };
      new MutationObserver(() => {
        const isReading = document.querySelector(".reading") !== null;
        if (isReading) state.begun = true;
        else if (state.begun && state.readUntil === 0) state.readUntil = performance.now();
      }).observe(document.body, { childList: true, subtree: true });
      Object.assign(globalThis, { opening: state });
    });
    const from = await startGaps(page);
    await page.getByLabel("Data file", { exact: true }).setInputFiles(path);
    await page.waitForFunction(
      (title) =>
        document.querySelector("[role=alert]") !== null ||
        (document.querySelector("h1")?.textContent?.startsWith(title) && document.querySelector("main [data-pending]") === null),
      `Synthetic data: ${records} `,
      { polling: 250 },
    );
    await page.waitForTimeout(1500);
    const gaps = await gapsSeen(page);
    const readUntil = await page.evaluate(() => /** @type {any} */ (globalThis).opening.readUntil);
    const told = await page.evaluate(() => document.querySelector("[role=alert]")?.textContent ?? "");
    const [before, after] = [gaps.filter(({ at }) => at < readUntil - 1), gaps.filter(({ at }) => at >= readUntil - 1)];
    const seconds = (readUntil - from) / 1000;
    const here = values.here ? await readHere(context, path) : null;
    rows.push({
      records,
      MB: Math.round(statSync(path).size / 1e6),
      "read after s": seconds.toFixed(1),
      "gap reading ms": longest(before),
      "gap drawing ms": longest(after),
      "gaps over 50": gaps
        .filter(({ gap }) => gap > 50)
        .map(({ at, gap }) => `${Math.round(gap)}@${((at - from) / 1000).toFixed(1)}`)
        .join(" "),
      "on the page's thread s": here?.seconds.toFixed(1) ?? "",
      "its gap ms": here?.gap ?? "",
      "gap ÷ its gap": here ? (longest(gaps) / here.gap).toFixed(3) : "",
      told,
    });
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.table(rows);
