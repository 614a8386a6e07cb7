import { expect, type Page, test } from "@playwright/test";
import { open } from "./page";

test.use({ locale: "uk-UA", viewport: { width: 390, height: 844 } });

/** Code and letters take their time, so that what they move is no answer to a press of half a second ago, which would not count. */
async function slowly(page: Page): Promise<void> {
  await page.route(/\.(?:woff2|js)$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
}

/** From here on the page adds up what moves without having been pressed (Cumulative Layout Shift), and of what. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved: { value: number; what: string }[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Node | null }[];
        };
        const what = sources.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : node?.nodeName)).join(" ");
        if (!hadRecentInput) moved.push({ value, what });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** All that has moved, and the sum. */
async function shifts(page: Page): Promise<{ sum: number; moved: unknown }> {
  const moved = await page.evaluate(() => (globalThis as unknown as { moved: { value: number }[] }).moved);
  return { sum: moved.reduce((sum, { value }) => sum + value, 0), moved: moved.filter(({ value }) => value > 0.001) };
}

async function expectStill(page: Page): Promise<void> {
  const { sum, moved } = await shifts(page);
  expect(sum, JSON.stringify(moved)).toBeLessThanOrEqual(0.02);
}

test("nothing jumps in a first visit on a phone that goes through all views, though code and letters come late", async ({ page }) => {
  await slowly(page);
  await watchShifts(page);
  await open(page);
  for (const view of ["compare", "map", "timeline", "conditions", "about", "explore"]) {
    await page.locator(`.views [data-view=${view}]`).click();
    await expect(page.locator(`.views [data-view=${view}]`)).toHaveAttribute("aria-current", "page");
    await expect(page.locator("[data-pending]")).toHaveCount(0);
  }
  await expectStill(page);
});

test("nothing jumps where a link leads to a commitment or a ledger", async ({ page }) => {
  await watchShifts(page);
  for (const query of ["?commitment=no-nansen-programme", "?ledger=money"]) {
    await open(page, query);
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectStill(page);
  }
});
