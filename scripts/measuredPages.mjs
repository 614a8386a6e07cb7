// What every measurement of the built page shares: a browser, a server, and synthetic files of so many records.
import { createWriteStream, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { chromium } from "@playwright/test";
import { findBrowser } from "./browser.mjs";
import { serveBuilt } from "./serveBuilt.mjs";
import { syntheticData } from "./syntheticData.mjs";

/**
 * A synthetic file of so many records on disk.
 * @param {string} folder @param {number} records
 */
async function writeData(folder, records) {
  const path = join(folder, `${records}.json`);
  const stream = createWriteStream(path);
  Readable.from(syntheticData({ records, seed: 1 })).pipe(stream);
  await finished(stream);
  return path;
}

/**
 * Measures the built page once for each number of records, one after the other; each time the page is new and its address not yet opened.
 * @typedef {{
 *   records: number,
 *   path: string | null,
 *   url: string,
 *   page: import("@playwright/test").Page,
 *   context: import("@playwright/test").BrowserContext,
 * }} Measured `path`: the file, null for the tracker's own
 * @param {{ dist: string, records: string, inPlace: boolean }} what `records`: numbers with commas between, 0 for the tracker's own file;
 *   `inPlace`: the page finds the file where its own lies
 * @param {(measured: Measured) => Promise<void>} measure
 */
export async function measureEach({ dist, records, inPlace }, measure) {
  if (!existsSync(join(dist, "index.html"))) throw new Error(`${dist} holds no built page: npm run build`);
  const found = findBrowser();
  if (!found) throw new Error("No Chrome or Chromium: node scripts/browser.mjs gets one.");
  const scratch = mkdtempSync(join(tmpdir(), "measure-"));
  const browser = await chromium.launch(found);
  try {
    for (const number of records.split(",").map(Number)) {
      const path = number === 0 ? null : await writeData(scratch, number);
      const site = await serveBuilt(dist, inPlace && path !== null ? { instead: { "/data/commitments.json": path } } : {});
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block", locale: "en-GB" });
      try {
        await measure({ records: number, path, url: site.url, page: await context.newPage(), context });
      } finally {
        await context.close();
        await site.stop();
      }
    }
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The value under which a share `q` of the numbers lies. @param {number[]} numbers @param {number} q */
export function quantile(numbers, q) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
