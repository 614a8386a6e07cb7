// Measures the engine against crossfilter2 and plain filter/reduce in a real browser. `npm run bench -- --records 10000 --rounds 1` for a
// quick look. Prints a table and writes JSON lines. Ends with an error where answers differ; times are never an error.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { build, preview } from "vite";
import { findBrowser } from "./browser.mjs";

const { values } = parseArgs({
  options: {
    records: { type: "string", default: "1000,10000,100000,1000000" },
    rounds: { type: "string", default: "5" },
    interactions: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    out: { type: "string", default: "bench.jsonl" },
  },
});
const sizes = values.records.split(",").map(Number);
const rounds = Number(values.rounds);
const WARM_UP = 5;

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** The built page, served with clocks as fine as a browser allows: those of a page that is isolated from all others. */
async function serve() {
  const outDir = mkdtempSync(join(tmpdir(), "bench-"));
  const shared = /** @type {const} */ ({ configFile: false, root: "tests/bench", base: "./", logLevel: "error" });
  await build({ ...shared, build: { outDir, emptyOutDir: true, target: "es2023" } });
  const headers = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: "127.0.0.1", headers } });
  return {
    url: server.resolvedUrls?.local[0] ?? "",
    async stop() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/** Bytes in use after collecting garbage: objects, and what typed arrays hold. @param {import("@playwright/test").CDPSession} devtools */
async function bytesInUse(devtools) {
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("HeapProfiler.collectGarbage");
  const usage = /** @type {{ usedSize: number, backingStorageSize?: number }} */ (await devtools.send("Runtime.getHeapUsage"));
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

/** @param {import("@playwright/test").Browser} browser @param {string} url @param {number} records */
async function measure(browser, url, records) {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  try {
    await page.goto(url);
    const devtools = await page.context().newCDPSession(page);
    const call = (/** @type {string} */ expression) => page.evaluate(`bench.${expression}`);
    await call(`prepare(${records}, ${values.seed}, ${values.interactions})`);
    const before = await bytesInUse(devtools);
    const opened = /** @type {number} */ (await call("open()"));
    await call("askAll()");
    const bytes = ((await bytesInUse(devtools)) - before) / records;
    const { compared, differences, first } = await call("compare()");
    console.log(`${records} records: ${compared} answers compared, ${differences} differences`);
    if (differences > 0) throw new Error(first);
    const every = records > 100_000 ? 20 : 1;
    // Small files are through before the browser has compiled what they run: rounds that are not counted, the same for every peer.
    for (let round = 0; round < (records > 10_000 ? 0 : WARM_UP); round++) await call(`round(${round}, ${every})`);
    /** @type {Times[][]} */
    const taken = [];
    for (let round = 0; round < rounds; round++) taken.push(await call(`round(${round}, ${every})`));
    return { opened, bytes, taken };
  } finally {
    await page.close();
  }
}

/** @typedef {{ name: string, p50: number, p95: number }} Times */

/** @param {readonly Times[]} round @param {string} name */
const timesOf = (round, name) => round.find((one) => one.name === name) ?? { name, p50: Number.NaN, p95: Number.NaN };

/** The medians of all rounds; ratios are taken within a round. @param {number} records @param {Awaited<ReturnType<typeof measure>>} run */
function linesOf(records, { opened, bytes, taken }) {
  const names = (taken[0] ?? []).map(({ name }) => name).toSorted();
  return names.map((name) => {
    const ratio = (/** @type {string} */ peer) => median(taken.map((round) => timesOf(round, name).p50 / timesOf(round, peer).p50));
    const isTracker = name === "tracker";
    return {
      name,
      records,
      p50: median(taken.map((round) => timesOf(round, name).p50)),
      p95: median(taken.map((round) => timesOf(round, name).p95)),
      toCrossfilter: ratio("crossfilter2"),
      toMemcpy: ratio("memcpy"),
      rounds: taken.length,
      bytesPerRecord: isTracker ? bytes : undefined,
      openedMs: isTracker ? opened : undefined,
    };
  });
}

const found = findBrowser();
if (!found) throw new Error("No Chrome or Chromium: node scripts/browser.mjs gets one.");
const site = await serve();
const browser = await chromium.launch({ ...found, args: ["--js-flags=--max-old-space-size=4096"] });
/** @type {ReturnType<typeof linesOf>} */
const lines = [];
try {
  for (const records of sizes) lines.push(...linesOf(records, await measure(browser, site.url, records)));
} finally {
  await browser.close();
  await site.stop();
}
writeFileSync(values.out, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
const cell = (/** @type {number} */ number, /** @type {number} */ digits) => number.toFixed(digits);
/** How many times as long as with the size before it. @param {(typeof lines)[number]} line */
const growthOf = ({ name, records, p50 }) => {
  const before = lines.findLast((line) => line.name === name && line.records < records);
  return before ? cell(p50 / before.p50, 1) : "";
};
console.table(
  lines.map((line) => ({
    name: line.name,
    records: line.records,
    "p50 ms": cell(line.p50, 3),
    "p95 ms": cell(line.p95, 3),
    "÷ crossfilter2": cell(line.toCrossfilter, 3),
    "÷ memcpy": cell(line.toMemcpy, 2),
    "× the size before": growthOf(line),
    "bytes a record": line.bytesPerRecord === undefined ? "" : cell(line.bytesPerRecord, 1),
  })),
);
console.log(`Medians of ${rounds} rounds of ${values.interactions} interactions, seed ${values.seed}; written to ${values.out}.`);
