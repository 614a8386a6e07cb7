import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { europeFrame } from "../../scripts/mapSheets";
import { choose, open } from "./page";

interface File {
  readonly parties: readonly { readonly code: string; readonly name: string; readonly kind: string }[];
  readonly commitments: readonly {
    readonly parties: readonly { readonly code: string }[];
    readonly history: readonly { readonly date: string; readonly status: string }[];
  }[];
}

const file: File = JSON.parse(readFileSync("public/data/commitments.json", "utf8"));
const countries = file.parties.filter(({ kind }) => kind === "country");
const isOf = (code: string) => (commitment: File["commitments"][number]) => commitment.parties.some((party) => party.code === code);
const isRefusal = ({ history }: File["commitments"][number]) => history.at(-1)?.status === "declined";

const figure = (page: Page) => page.locator("figure.chart", { has: page.locator(".choropleth, .chart-table") }).first();
const country = (page: Page, name: string) => figure(page).getByRole("button", { name: new RegExp(`^${name}(,|$)`) });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

/** Where a place on earth is drawn on screen. */
async function onScreen(page: Page, longitude: number, latitude: number): Promise<{ x: number; y: number }> {
  const { projection, width, height } = europeFrame();
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  const box = await page.locator(".map-plane").boundingBox();
  if (!box) throw new Error("The map is not on screen.");
  return { x: box.x + (x / width) * box.width, y: box.y + (y / height) * box.height };
}

test("each country has a button with its figure, and the table says the same as the file", async ({ page }) => {
  await open(page, "?view=map&lang=en");
  const expected = countries.map(({ code, name }) => {
    const own = file.commitments.filter(isOf(code));
    const refused = own.filter(isRefusal).length;
    return { name, count: own.length, refused, onlyRefused: refused === own.length };
  });
  const names = await figure(page)
    .locator("button[data-place]")
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label")));
  for (const { name, count, refused, onlyRefused } of expected) {
    const refusals = `${refused} refusal${refused === 1 ? "" : "s"}`;
    const words = onlyRefused
      ? `only refused: ${refusals}`
      : `${count} commitment${count === 1 ? "" : "s"}${refused ? `, ${refusals}` : ""}`;
    expect(names).toContain(`${name}, ${words}`);
  }
  await figure(page).getByRole("button", { name: "Show as table" }).click();
  const table = page.getByRole("table", { name: "Commitments by country" });
  await expect(table).toBeVisible();
  for (const { name, count, refused } of expected) {
    const cells = await table
      .getByRole("row", { name: new RegExp(`^${name} `) })
      .getByRole("cell")
      .allInnerTexts();
    expect([name, cells[0], cells.at(-1)]).toEqual([name, String(count), String(refused)]);
  }
  await table.getByRole("button", { name: "29, United Kingdom: ledger" }).click();
  await expect(page.getByRole("dialog").getByRole("table", { name: "Ledger" })).toBeVisible();
});

test("a press on a country filters by it, the same press takes that back, on its button and on its land", async ({ page }) => {
  await open(page, "?view=map&lang=en");
  await country(page, "Norway").click();
  await expect(page).toHaveURL(/country=NO/);
  await expect(country(page, "Norway")).toHaveAttribute("aria-pressed", "true");
  await expect(country(page, "Sweden")).toHaveAccessibleName("Sweden, not among the chosen parties");
  await country(page, "Norway").click();
  await expect(page).not.toHaveURL(/country=/);
  await expect(country(page, "Sweden")).toHaveAccessibleName(/^Sweden, \d+ commitments/);

  // Lviv lies far from the button, which stands in the middle of the country.
  const pressLviv = async () => {
    // The sentence above says less of one country: the map comes to lie higher.
    await page.locator(".map-plane").scrollIntoViewIfNeeded();
    const { x, y } = await onScreen(page, 24.5, 49.8);
    await page.mouse.click(x, y);
  };
  await pressLviv();
  await expect(page).toHaveURL(/country=UA/);
  await expect(country(page, "Sweden")).toHaveAccessibleName("Sweden, not among the chosen parties");
  await pressLviv();
  await expect(page).not.toHaveURL(/country=/);
});

test("Crimea, Sevastopol and Donetsk are drawn as Ukraine's, Rostov and Krasnodar as Russia's", async ({ page }) => {
  await open(page, "?view=map&lang=en");
  await page.locator(".map-plane").scrollIntoViewIfNeeded();
  for (const [name, longitude, latitude, expected] of [
    ["Simferopol", 34.1, 44.95, "UA"],
    ["Sevastopol", 33.6, 44.6, "UA"],
    ["Kerch", 36.3, 45.3, "UA"],
    ["Donetsk", 37.8, 48.0, "UA"],
    ["Luhansk", 39.3, 48.57, "UA"],
    ["Rostov", 40.2, 47.4, "RU"],
    ["Krasnodar", 39.0, 45.05, "RU"],
  ] as const) {
    const at = await onScreen(page, longitude, latitude);
    const found = await page.evaluate(({ x, y }) => {
      const isIn = (path: SVGGeometryElement) => {
        const matrix = path.getScreenCTM();
        return matrix !== null && path.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()));
      };
      const paths = [...document.querySelectorAll<SVGGeometryElement>(".map-plane path[data-place]")];
      return {
        drawn: paths.filter(isIn).map((path) => path.dataset["place"]),
        pointed: document.elementFromPoint(x, y)?.closest("[data-place]")?.getAttribute("data-place"),
      };
    }, at);
    expect([name, found]).toEqual([name, { drawn: [expected], pointed: expected }]);
  }
});

test("by keyboard the map is one stop: arrows lead to neighbours, letters to names, Enter filters", async ({ page }) => {
  await open(page, "?view=map&lang=en");
  await page.getByRole("radio", { name: "Number" }).focus();
  await page.keyboard.press("Tab");
  await expect.poll(() => focused(page)).toBe("");
  await page.keyboard.press("Tab");
  await expect.poll(() => focused(page)).toMatch(/^Albania/);
  await page.keyboard.press("End");
  await expect.poll(() => focused(page)).toMatch(/^Vatican City/);
  await page.keyboard.press("Home");
  await expect.poll(() => focused(page)).toMatch(/^Albania/);
  await page.keyboard.press("f");
  await expect.poll(() => focused(page)).toMatch(/^Finland/);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => focused(page)).toMatch(/^Estonia/);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => focused(page)).toMatch(/^Latvia/);
  // The tip that the focus brings is described to screen readers too.
  await expect(page.getByRole("tooltip")).toContainText("Latvia");
  await expect(country(page, "Latvia")).toHaveAccessibleDescription(/Latvia/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("tooltip")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/country=LV/);
  await expect.poll(() => focused(page)).toMatch(/^Latvia/);
  await page.keyboard.press("Space");
  await expect(page).not.toHaveURL(/country=/);
  await page.keyboard.press("Tab");
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".choropleth"))).toBeNull();
});

test("every country can be pressed, and has 24 px for it, at 1440 px and at 390", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, "?view=map&lang=en");
  for (const { name } of [...countries, { name: "Malta" }]) await expect(country(page, name)).toHaveCount(1);
  const missed = () =>
    figure(page)
      .locator("button[data-place]")
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => {
            button.scrollIntoView({ block: "center" });
            const { left, top, width: wide, height } = button.getBoundingClientRect();
            const found = document.elementFromPoint(left + wide / 2, top + height / 2);
            return wide < 24 || height < 24 || found === null || !button.contains(found);
          })
          .map((button) => button.getAttribute("aria-label")),
      );
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(missed, { message: `${width} px` }).toEqual([]);
  }
});

test("zoomed in, the map scrolls in its frame and every country is still reached", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await open(page, "?view=map&lang=en");
  for (let i = 0; i < 3; i++) await figure(page).getByRole("button", { name: "Zoom in" }).click();
  for (const name of ["Cyprus", "Iceland", "Luxembourg"]) {
    await country(page, name).click();
    await expect(country(page, name)).toHaveAttribute("aria-pressed", "true");
  }
  await expect(page).toHaveURL(/country=CY%2CIS%2CLU|country=CY,IS,LU/);
  await figure(page).getByRole("button", { name: "Whole map" }).click();
  await expect(figure(page).getByRole("button", { name: "Zoom out" })).toBeDisabled();
});

test("money is told as it is stated: at least, up to, only under Joint, declined, not at all", async ({ page }) => {
  await open(page, "?view=map&measure=money&lang=en");
  await expect(country(page, "Germany")).toHaveAccessibleName("Germany, €36.5 bn");
  await expect(country(page, "United Kingdom")).toHaveAccessibleName("United Kingdom, at least €27.9 bn");
  await expect(country(page, "France")).toHaveAccessibleName("France, up to €3.0 bn");
  await expect(country(page, "Italy")).toHaveAccessibleName("Italy, only under Joint, 1 refusal");
  await expect(country(page, "Austria")).toHaveAccessibleName("Austria, declined only");
  await expect(country(page, "Bulgaria")).toHaveAccessibleName(/^Bulgaria, no figure stated/);
  // What has no land is named with its figures.
  await expect(figure(page).getByRole("button", { name: "€4.69 bn, Joint: ledger" })).toBeVisible();
  await expect(figure(page).getByRole("button", { name: /^European Union, / })).toBeVisible();
  await page.getByRole("radio", { name: "Share of GDP" }).check({ force: true });
  await expect(country(page, "Norway")).toHaveAccessibleName("Norway, at least 5.28 %");
  await expect(country(page, "Cyprus")).toHaveAccessibleName(/^Cyprus, none/);
});

test("the picture has the borders' source, and what has no land", async ({ page }) => {
  await open(page, "?view=map&lang=en");
  const button = figure(page).getByRole("button", { name: "Download chart" });
  const [download] = await Promise.all([page.waitForEvent("download"), choose(button, "SVG")]);
  const svg = readFileSync(await download.path(), "utf8");
  for (const words of ["Natural Earth", "visionscarto", "Not on the map: Coalition of the Willing", "Canada 21", "As of 3 July 2026"])
    expect(svg).toContain(words);
  expect(svg).not.toMatch(/var\(--|foreignObject/);
  expect(svg.match(/<path/g)?.length).toBeGreaterThan(60);
});

test("a file of other countries has an outline for each, and one without countries says so", async ({ page }) => {
  await open(page, "?view=map&lang=en");
  const own = JSON.parse(readFileSync("tests/fixtures/only-refusals.json", "utf8"));
  const rename = (from: string, to: string, name: string) => {
    for (const party of own.parties) if (party.code === from) Object.assign(party, { code: to, name });
    for (const commitment of own.commitments) for (const party of commitment.parties) if (party.code === from) party.code = to;
  };
  const openFile = (name: string) =>
    page.getByLabel("Data file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(own)) });
  rename("FR", "KR", "South Korea");
  await openFile("korea.json");
  await expect(country(page, "South Korea").locator("svg path").first()).toBeAttached();
  await country(page, "South Korea").click();
  await expect(page).toHaveURL(/country=KR/);
  await country(page, "South Korea").click();
  rename("KR", "SEOUL", "City of Seoul");
  rename("GB", "LONDON", "City of London");
  await openFile("cities.json");
  await expect(page.getByText("The data names no country that a map could show.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^City of Seoul/ })).toBeVisible();
});
