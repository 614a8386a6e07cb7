// What Lighthouse says of the built page on a phone: `npm run lighthouse`. Medians of several runs with simulated throttling, served with
// brotli, and in the same run those of a bare React page. Lighthouse itself is fetched by npx: it would more than double what `npm ci`
// installs. Figures are never an error.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { findBrowser } from "./browser.mjs";
import { quantile } from "./measuredPages.mjs";
import { serveBuilt } from "./serveBuilt.mjs";

const LIGHTHOUSE = "lighthouse@12.8.2";
const CATEGORIES = /** @type {const} */ (["performance", "accessibility", "best-practices", "seo"]);
const TIMES = /** @type {const} */ ({
  "FCP ms": "first-contentful-paint",
  "LCP ms": "largest-contentful-paint",
  "TBT ms": "total-blocking-time",
  "SI ms": "speed-index",
  CLS: "cumulative-layout-shift",
});

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    dist: { type: "string", default: "dist" },
    /** Of the tracker; begins with "?". */
    query: { type: "string", default: "" },
    bare: { type: "boolean", default: true },
  },
  allowNegative: true,
});
if (!existsSync(join(values.dist, "index.html"))) throw new Error(`${values.dist} holds no built page: npm run build`);
const found = findBrowser();
if (!found) throw new Error("No Chrome or Chromium: node scripts/browser.mjs gets one.");
const scratch = mkdtempSync(join(tmpdir(), "lighthouse-"));

/**
 * @typedef {{
 *   categories: Record<string, { score: number | null, auditRefs: { id: string, weight: number }[] }>,
 *   audits: Record<string, { id: string, title: string, score: number | null, scoreDisplayMode: string, numericValue?: number }>,
 *   runtimeError?: { message: string },
 * }} Report
 */

/** One run. @param {string} url @param {string} name @returns {Promise<Report>} */
async function run(url, name) {
  const path = join(scratch, `${name}.json`);
  const args = ["--output", "json", "--output-path", path, "--quiet", "--chrome-flags=--headless=new --no-sandbox"];
  const executable = found?.executablePath ?? chromium.executablePath();
  const isWindows = process.platform === "win32";
  const all = ["--yes", LIGHTHOUSE, url, ...args, `--only-categories=${CATEGORIES.join(",")}`];
  const child = spawn("npx", isWindows ? all.map((one) => `"${one}"`) : all, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, CHROME_PATH: executable },
    shell: isWindows,
  });
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("exit", resolve));
  if (!existsSync(path)) throw new Error(`Lighthouse ended with ${code} and wrote no report`);
  /** @type {Report} */
  const report = JSON.parse(readFileSync(path, "utf8"));
  if (report.runtimeError) throw new Error(report.runtimeError.message);
  return report;
}

/** @param {string} name @param {readonly Report[]} reports */
function row(name, reports) {
  const median = (/** @type {(report: Report) => number | null | undefined} */ of) =>
    quantile(
      reports.map((report) => of(report) ?? Number.NaN),
      0.5,
    );
  return {
    page: name,
    runs: reports.length,
    ...Object.fromEntries(CATEGORIES.map((id) => [id, Math.round(100 * median((report) => report.categories[id]?.score))])),
    ...Object.fromEntries(
      Object.entries(TIMES).map(([label, id]) => {
        const value = median((report) => report.audits[id]?.numericValue);
        return [label, label === "CLS" ? Number(value.toFixed(3)) : Math.round(value)];
      }),
    ),
  };
}

/** What costs points in the three categories that are no matter of time. @param {Report} report */
function faults(report) {
  return CATEGORIES.slice(1).flatMap((category) =>
    (report.categories[category]?.auditRefs ?? [])
      .filter(({ weight }) => weight > 0)
      .flatMap(({ id }) => report.audits[id] ?? [])
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== "informative")
      .map(({ id, title }) => `${category}: ${title} (${id})`),
  );
}

/** @param {string} folder @param {string} name @param {string} [query] */
async function measure(folder, name, query = "") {
  const site = await serveBuilt(folder);
  try {
    const reports = [];
    // oxlint-disable-next-line no-await-in-loop -- two at once would slow each other down
    for (let i = 0; i < Number(values.runs); i++) reports.push(await run(`${site.url}${query}`, `${name}-${i}`));
    rows.push(row(name, reports));
    for (const fault of faults(/** @type {Report} */ (reports[0]))) console.log(`${name}: ${fault}`);
  } finally {
    await site.stop();
  }
}

/** @type {Record<string, unknown>[]} */
const rows = [];
try {
  if (values.bare) {
    const outDir = join(scratch, "bare");
    await build({ configFile: false, root: "tests/bare", base: "./", logLevel: "error", build: { outDir, target: "es2023" } });
    await measure(outDir, "bare React");
  }
  await measure(values.dist, "tracker", values.query);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.table(rows);
