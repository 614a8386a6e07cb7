import { expect, test, type Page, type Route } from "@playwright/test";
import { complaints, open } from "./page";

const CODE = /\/assets\/first-[^/]*\.js$/;

/** The page whose own code is on its way for as long as the test wants. */
async function withCodeUnderWay(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isSent = false;
  await page.route(CODE, (route) => (isSent ? route.continue() : void held.push(route)));
  return async () => {
    await expect.poll(() => held.length).toBeGreaterThan(0);
    isSent = true;
    await Promise.all(held.map((route) => route.continue()));
  };
}

const words = (page: Page, part: string) => page.locator(part).first();

test("a first visitor reads the finding before the code has come; then the page takes its place, word by word the same", async ({
  page,
}) => {
  const heard = complaints(page);
  const send = await withCodeUnderWay(page);
  await page.goto("./", { waitUntil: "commit" });
  const screen = page.locator("#first-screen");
  await expect(screen.locator(".finding")).toBeVisible();
  const parts = ["h1", ".stand", ".bar-nav", ".rail-body", ".result", ".finding", ".tiles"];
  const before = await Promise.all(parts.map((part) => words(page, `#first-screen ${part}`).textContent()));
  const boxes = await Promise.all([".finding", ".tiles"].map((part) => words(page, `#first-screen ${part}`).boundingBox()));
  expect(before.join("").length).toBeGreaterThan(1000);

  await send();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
  await expect(screen).toHaveCount(0);
  for (const [place, part] of parts.entries())
    await expect(words(page, `#root ${part}`), part).toHaveText(before[place] ?? "", { useInnerText: false });
  for (const [place, part] of [".finding", ".tiles"].entries())
    expect(await words(page, `#root ${part}`).boundingBox()).toEqual(boxes[place]);
  expect(heard).toEqual([]);
});

for (const [what, address, settings] of [
  ["another view", "?view=about", {}],
  ["a filter", "?country=FR", {}],
  ["a reader of Ukrainian", "./", { locale: "uk-UA" }],
] as const) {
  test.describe(what, () => {
    test.use(settings);
    test(`is never shown the front page in English first: ${what}`, async ({ page }) => {
      const send = await withCodeUnderWay(page);
      await page.goto(address, { waitUntil: "commit" });
      await expect(page.locator("html")).toHaveAttribute("data-started", "");
      await expect(page.locator("#first-screen")).toHaveCount(0);
      await send();
      await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
    });
  });
}

test("where the page's code does not come, the first screen says so and gives the data", async ({ page }) => {
  await page.route(CODE, (route) => route.abort());
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  await expect(page.locator("html")).toHaveAttribute("data-ready", "error");
});

test("what the first screen would draw with inline styles stands as the policy allows it", async ({ page }) => {
  const send = await withCodeUnderWay(page);
  await page.goto("./", { waitUntil: "commit" });
  const bar = page.locator("#first-screen .tiles [data-style]").first();
  await expect(bar).toBeVisible();
  expect((await bar.boundingBox())?.width).toBeGreaterThan(10);
  await send();
  await open(page);
});
