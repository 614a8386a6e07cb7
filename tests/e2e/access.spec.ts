import { expect, type Page, test } from "@playwright/test";
import { complaints, findings, open } from "./page";

const EVERYTHING = [
  "",
  "?country=FR&measure=money",
  "?q=nothing-has-this-word&country=XX",
  "?view=about",
  "?commitment=no-nansen-programme",
  "?ledger=money",
];
/** Where axe looks: what has no tests of its own once, and what another theme or a phone draws in another way. */
const LOOKS = [
  ...EVERYTHING.map((query) => ({ query, theme: "light", width: 1440 }) as const),
  ...["", "?commitment=no-nansen-programme", "?ledger=money", "?view=about"].map(
    (query) => ({ query, theme: "dark", width: 1440 }) as const,
  ),
  { query: "?embed=map", theme: "dark", width: 390 } as const,
  ...["?measure=money", "?commitment=no-nansen-programme&ledger=money"].map((query) => ({ query, theme: "light", width: 390 }) as const),
  { query: "", theme: "dark", width: 390 } as const,
];

for (const { query, theme, width } of LOOKS) {
  test(`axe finds nothing and the console is silent: ${query || "front page"}, ${theme}, ${width} px`, async ({ page }) => {
    const heard = complaints(page);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await open(page, query);
    await page.waitForLoadState("networkidle");
    expect(await findings(page)).toEqual([]);
    expect(heard).toEqual([]);
  });
}

test("axe finds nothing in the filters of a phone and in the export menu", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 390, height: 900 });
  await open(page);
  await page.getByRole("button", { name: /^Filters/ }).click();
  await expect(page.getByRole("checkbox", { name: /^France, / })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page
    .getByRole("button", { name: /^Export/ })
    .first()
    .click();
  await expect(page.getByRole("menu")).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

for (const item of ["Brief…", "Embed"]) {
  test(`axe finds nothing in a dialog that the export menu opens: ${item}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, "?country=FR");
    await page
      .getByRole("button", { name: /^Export/ })
      .first()
      .click();
    await page.getByRole("menuitem", { name: item }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}

/** How many pixels of the page lie beyond the window's right edge. */
const sideways = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

for (const width of [390, 768, 1440]) {
  test(`nothing is wider than the screen at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    await expect.poll(() => sideways(page)).toBe(0);
  });
}

test("at 320 px, which is 400 % of a wide window, no view scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const views = ["", ...["compare", "map", "timeline", "conditions", "about"].map((view) => `?view=${view}`)];
  const states = [
    "?country=FR",
    "?measure=money",
    "?q=nothing-has-this-word",
    "?commitment=no-nansen-programme",
    "?ledger=money",
    "?embed=money",
  ];
  for (const query of [...views, ...states]) {
    await open(page, query);
    await expect.soft.poll(() => sideways(page), { message: query || "front page" }).toBe(0);
  }
});

test("text spaced as a reader needs it stays whole: nothing scrolls sideways and no button cuts its words off", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await open(page, "?country=FR");
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }",
    );
    document.adoptedStyleSheets.push(sheet);
  });
  await expect.poll(() => sideways(page)).toBe(0);
  const cut = await page
    .getByRole("button")
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => getComputedStyle(button).overflow !== "visible" && button.scrollWidth > button.clientWidth + 1)
        .map((button) => button.textContent),
    );
  expect(cut).toEqual([]);
});

test("the page asks nobody but its own server", async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => !url.startsWith(baseURL ?? "-") && !url.startsWith("data:") && !url.startsWith("blob:"))).toEqual([]);
});

test("in print every row stands, and the filters are in words", async ({ page }) => {
  await open(page, "?country=GB");
  await page.emulateMedia({ media: "print" });
  const rows = page.getByRole("table", { name: "Commitments" }).locator("tbody tr");
  await expect(rows).toHaveCount(29);
  await expect(page.getByText(/United Kingdom.*29 commitments, as of 3 July 2026/)).toBeVisible();
  await expect(page.getByRole("searchbox")).toBeHidden();
});
