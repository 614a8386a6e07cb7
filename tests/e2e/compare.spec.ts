import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { choose, findings, open } from "./page";

interface File {
  readonly categories: readonly { readonly id: string; readonly label: string }[];
  readonly commitments: readonly {
    readonly category: string;
    readonly parties: readonly { readonly code: string }[];
    readonly history: readonly { readonly date: string; readonly status: string }[];
  }[];
}

const file: File = JSON.parse(readFileSync("public/data/commitments.json", "utf8"));
const firstDay = (date: string) => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);

/** How many commitments of a category a party shares in on a day, straight from the file. */
function counted(code: string, category: string, day: string): number {
  return file.commitments.filter(
    (one) => one.category === category && one.parties.some((party) => party.code === code) && firstDay(one.history[0]?.date ?? "9") <= day,
  ).length;
}

const table = (page: Page) => page.getByRole("table", { name: "Comparison", exact: true });
const heads = (page: Page) => table(page).getByRole("columnheader").allInnerTexts();
const columnNames = async (page: Page) => (await heads(page)).slice(1).map((head) => head.split("\n")[0]);
const compareKey = (page: Page) => new URL(page.url()).searchParams.get("compare");

test("a row for each category, whose cells begin with the count that the file has", async ({ page }) => {
  await open(page, "?view=compare&compare=GB,FR@2026-01-06,FR,PL&lang=en");
  await expect.poll(() => columnNames(page)).toEqual(["United Kingdom", "France", "France", "Poland"]);
  for (const { id, label } of file.categories) {
    const cells = await table(page)
      .getByRole("row", { name: new RegExp(`^${label}`) })
      .getByRole("cell")
      .allInnerTexts();
    const days = ["2026-07-03", "2026-01-06", "2026-07-03", "2026-07-03"];
    const expected = ["GB", "FR", "FR", "PL"].map((code, i) => counted(code, id, days[i] ?? ""));
    expect(cells.map((cell) => Number.parseInt(cell, 10))).toEqual(expected);
  }
  await expect(table(page).getByRole("row", { name: /^Multinational force/ })).toContainText("1 refused");
  await expect(table(page).getByRole("row", { name: /^Share of GDP/ })).toContainText("2025");
});

test("a figure with a day of its own opens a ledger that adds up to it, by a link too", async ({ page }) => {
  await open(page, "?view=compare&compare=FR@2026-01-06,FR&lang=en");
  const row = table(page).getByRole("row", { name: /^Aid/ });
  const shown = (await row.getByRole("cell").first().innerText()).split(/\s/)[0] ?? "";
  await row.getByRole("button", { name: new RegExp(`^${shown}, France, 6 Jan 2026, Aid: ledger`) }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("as of 6 January 2026");
  await expect(dialog.getByRole("table", { name: "Ledger" }).locator("tbody tr")).toHaveCount(Number(shown));
  await expect(page).toHaveURL(/ledger=count\.country\.FR\.category\.aid\.asof\.2026-01-06/);
  await page.reload();
  await expect(page.getByRole("dialog").getByRole("table", { name: "Ledger" }).locator("tbody tr")).toHaveCount(Number(shown));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("money in a cell is to the cent what its ledger says; a group's members and the group itself stand apart", async ({ page }) => {
  await open(page, "?view=compare&compare=group.EU,DE&lang=en");
  const row = table(page).getByRole("row", { name: /^Money of its own/ });
  await expect(row.getByRole("cell").first()).toContainText("EU itself:");
  const figure = row.getByRole("cell").first().getByRole("button").first();
  const exact = (await figure.getAttribute("title")) ?? "";
  const low = /[\d,]+\.\d\d/.exec(exact)?.[0] ?? "-";
  await figure.click();
  await expect(page).toHaveURL(/ledger=money\.members\.EU/);
  await expect(page.getByRole("dialog").getByRole("table", { name: "Ledger" }).locator("tfoot")).toContainText(low);
});

test("by keyboard a country is found by its code and added, moved and removed, and the focus stays", async ({ page }) => {
  await open(page, "?view=compare&compare=FR,DE&lang=en");
  const add = page.getByRole("combobox", { name: "Add a country" });
  await add.focus();
  await page.keyboard.type("pl");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => compareKey(page)).toMatch(/^FR,DE,[A-Z.a-zU]+$/);
  // The list closes, so the table is there again for assistive technology; the next letter opens it anew.
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(table(page).getByRole("columnheader")).toHaveCount(4);
  await page.keyboard.type("it");
  await page.getByRole("option", { name: /^Italy/ }).click();
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect.poll(async () => (await columnNames(page)).at(-1)).toBe("Italy");
  await page.goto("./?view=compare&compare=FR,DE,PL&lang=en");
  const left = page.getByRole("button", { name: "Move Poland left" });
  await left.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => compareKey(page)).toBe("FR,PL,DE");
  await expect(left).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => compareKey(page)).toBe("PL,FR,DE");
  await expect(left).toBeFocused();
  await expect.poll(() => columnNames(page)).toEqual(["Poland", "France", "Germany"]);
  await page.getByRole("button", { name: "Remove France" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => compareKey(page)).toBe("PL,DE");
  await expect(page.getByRole("button", { name: "Remove Germany" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => compareKey(page)).toBe("PL,DE");
  await page.goBack();
  await expect.poll(() => compareKey(page)).toBe("PL,FR,DE");
  await page.goto("./?view=compare&compare=FR,DE,PL,GB,CA&lang=en");
  await add.focus();
  await page.keyboard.type("Norway");
  await expect(page.getByRole("option", { name: /^Norway/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(add).toBeDisabled();
  await expect(page.getByRole("button", { name: "Remove Norway" })).toBeFocused();
});

test("a country is found in the reader's language, and stands twice on two days", async ({ page }) => {
  await open(page, "?view=compare&compare=FR,DE&lang=uk");
  await page.getByRole("combobox").last().fill("польщ");
  await page.getByRole("option", { name: /Польща/ }).click();
  await expect.poll(() => compareKey(page)).toBe("FR,DE,PL");
  await open(page, "?view=compare&compare=FR,DE&lang=en");
  await page.getByRole("combobox", { name: "Add a country" }).fill("france");
  await page.getByRole("option", { name: /France/ }).click();
  const day = page.getByLabel("Day for France").last();
  await expect(day).toBeFocused();
  await day.fill("2026-01-06");
  await expect.poll(() => compareKey(page)).toBe("FR,DE,FR@2026-01-06");
  await page.getByRole("combobox", { name: "Add a country" }).fill("group.");
  await page.getByRole("option", { name: /^NATO/ }).first().click();
  await expect.poll(() => compareKey(page)).toBe("FR,DE,FR@2026-01-06,group.NATO");
});

test("who cannot be compared is left out and named; too few show the four with most", async ({ page }) => {
  await open(page, "?view=compare&compare=FR,XX,DE&lang=en");
  await expect(page.getByText(/compare “XX” is not in this file/)).toBeVisible();
  await expect.poll(() => columnNames(page)).toEqual(["France", "Germany"]);
  await open(page, "?view=compare&compare=FR&lang=en");
  await expect(page.getByText(/compare “FR” alone is no comparison/)).toBeVisible();
  await expect.poll(() => columnNames(page)).toHaveLength(4);
  await open(page, "?view=compare&compare=FR,DE,PL,IT,ES,NL,BE&lang=en");
  await expect(page.getByText(/compare “BE” is left out: a comparison holds six/)).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Add a country" })).toBeDisabled();
});

test("categories unfold into components, the measure moves the panels, and all of it can be taken away", async ({ page }) => {
  await open(page, "?view=compare&compare=GB,DE&lang=en");
  await expect(table(page)).toBeVisible();
  const rows = await table(page).getByRole("row").count();
  await table(page).getByRole("button", { name: "Aid", exact: true }).press("Enter");
  await expect.poll(() => table(page).getByRole("row").count()).toBeGreaterThan(rows);
  await page.getByRole("radio", { name: "Money" }).check({ force: true });
  await page.getByRole("radio", { name: "Share of GDP" }).check({ force: true });
  await expect(page).toHaveURL(/measure=money&per=gdp/);
  await expect(page.getByRole("figure", { name: "Money by category, as a share of GDP" })).toContainText("%");
  const [csv] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download comparison (CSV)" }).click()]);
  const [head = "", first = ""] = readFileSync(await csv.path(), "utf8").split("\r\n");
  const cells = Object.fromEntries(head.split(",").map((name, i) => [name, first.split(",")[i]]));
  expect(cells).toMatchObject({
    key: "GB",
    column_as_of: "2026-07-03",
    commitments: String(
      counted("GB", "aid", "2026-07-03") +
        counted("GB", "monitoring", "2026-07-03") +
        counted("GB", "force", "2026-07-03") +
        counted("GB", "binding", "2026-07-03"),
    ),
  });
  const figures = page.getByRole("figure");
  for (const at of [0, 1, 2]) {
    const button = figures.nth(at).getByRole("button", { name: "Download chart" });
    const [picture] = await Promise.all([page.waitForEvent("download"), choose(button, "SVG")]);
    const svg = readFileSync(await picture.path(), "utf8");
    expect(svg).toContain("Germany");
    expect(svg).toContain("As of 3 July 2026");
    expect(svg).not.toContain("var(--");
  }
});

test("with a filter for a country the columns count what fits it, and the page says so", async ({ page }) => {
  await open(page, "?view=compare&compare=GB,DE&country=FR&lang=en");
  await expect(page.getByText(/The filters for country and group hold in the columns too/)).toBeVisible();
  const expected = ["GB", "DE"].map(
    (code) => file.commitments.filter(({ parties }) => ["FR", code].every((one) => parties.some((party) => party.code === one))).length,
  );
  const cells = table(page)
    .getByRole("row", { name: /^Commitments/ })
    .getByRole("cell");
  await expect.poll(async () => (await cells.allInnerTexts()).map((cell) => Number.parseInt(cell, 10))).toEqual(expected);
});

test("on a phone the first column stays in sight while the table scrolls inside itself, and axe finds nothing in the list of countries", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await open(page, "?view=compare&compare=FR@2026-01-06,PL,group.EU,LT&measure=money&lang=en");
  const box = page.getByRole("region", { name: "Comparison, scrolls sideways" });
  await box.evaluate((element) => element.scrollTo({ left: 500 }));
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  const head = table(page).getByRole("rowheader").first();
  await expect.poll(async () => (await head.boundingBox())?.x).toBeGreaterThanOrEqual(0);
  await page.getByRole("combobox", { name: "Add a country" }).fill("a");
  await expect(page.getByRole("listbox")).toBeVisible();
  // While its list is open the field and the list are all that there is for assistive technology.
  expect(await findings(page, { within: ".add-list" })).toEqual([]);
});
