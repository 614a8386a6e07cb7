// How long the page stands still while many commitments are exported: `npm run measure:exports -- --records 100000`. Prints for each form
// the time from the choice in the menu to the finished file (or text in the clipboard), and the longest gap between two turns of the
// page's own thread meanwhile. Times are never an error.
import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { gapsSeen, longest, startGaps, watchGaps } from "./gapWatch.mjs";
import { measureEach } from "./measuredPages.mjs";

const { values } = parseArgs({
  options: {
    records: { type: "string", default: "100000" },
    forms: { type: "string", default: "CSV,JSON,Markdown,Excel (XLSX)" },
    dist: { type: "string", default: "dist" },
  },
});

/** @type {Record<string, unknown>[]} */
const rows = [];
await measureEach({ dist: values.dist, records: values.records, inPlace: true }, async ({ records, url, page, context }) => {
  page.setDefaultTimeout(280_000);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${url}?lang=en`);
  await page.waitForSelector("html[data-ready=true]");
  await page.waitForTimeout(2000);
  await watchGaps(page);
  for (const form of values.forms.split(",")) {
    await page
      .getByRole("button", { name: /^Export/ })
      .first()
      .click();
    await page.waitForTimeout(1000);
    const saved = form === "Markdown" ? null : page.waitForEvent("download");
    const from = await startGaps(page);
    await page.getByRole("menuitem", { name: form }).click();
    // Seldom: asking takes a turn of the page's own thread.
    await page.waitForFunction(
      () => /saved as|copied as|could not|did not/.test(document.querySelector(".export-note p")?.textContent ?? ""),
      null,
      {
        polling: 250,
      },
    );
    const until = await page.evaluate(() => performance.now());
    const gaps = await gapsSeen(page);
    const path = await (await saved)?.path();
    rows.push({
      records,
      form,
      "after s": ((until - from) / 1000).toFixed(1),
      "longest gap ms": longest(gaps),
      "gaps over 50": gaps
        .filter(({ gap }) => gap > 50)
        .map(({ at, gap }) => `${Math.round(gap)}@${((at - from) / 1000).toFixed(1)}`)
        .join(" "),
      MB: path ? Math.round(statSync(path).size / 1e6) : "",
      told: await page.locator(".export-note p").textContent(),
    });
    await page.waitForTimeout(9000);
  }
});
console.table(rows);
