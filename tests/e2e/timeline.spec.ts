import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { choose, complaints, follow, open } from "./page";

interface Entry {
  readonly date: string;
  readonly status: string;
}
interface File {
  readonly commitments: readonly {
    readonly id: string;
    readonly category: string;
    readonly parties: readonly { readonly code: string }[];
    readonly history: readonly Entry[];
  }[];
}

const file: File = JSON.parse(readFileSync("public/data/commitments.json", "utf8"));
const LADDER = ["proposed", "pledged", "signed", "allocated", "active", "fulfilled"];
const WORDS: Readonly<Record<string, string>> = { up: "moved up", down: "moved down" };
const firstDay = (date: string) => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);

/** What changed after one day and up to another, straight from the file: the change in the file's words, by id. */
function changed(since: string, asOf: string, fits: (c: File["commitments"][number]) => boolean = () => true): Map<string, string> {
  const found = new Map<string, string>();
  for (const commitment of file.commitments.filter(fits)) {
    const until = commitment.history.filter(({ date }) => firstDay(date) <= asOf);
    if (!until.some(({ date }) => firstDay(date) > since)) continue;
    const before = until.findLast(({ date }) => firstDay(date) <= since)?.status;
    const after = until.at(-1)?.status ?? "";
    const kind = (() => {
      if (before === undefined) return "new";
      if (before === after) return "reaffirmed";
      if (!LADDER.includes(after)) return after;
      return LADDER.indexOf(after) > LADDER.indexOf(before) ? "up" : "down";
    })();
    found.set(commitment.id, WORDS[kind] ?? kind);
  }
  return found;
}

/** How many of each kind. */
function counts(changes: ReadonlyMap<string, string>): Record<string, number> {
  const all: Record<string, number> = {};
  for (const kind of changes.values()) all[kind] = (all[kind] ?? 0) + 1;
  return all;
}

const HEADS: Readonly<Record<string, string>> = {
  New: "new",
  "Moved up": "moved up",
  "Moved down": "moved down",
  Stalled: "stalled",
  Withdrawn: "withdrawn",
  Declined: "declined",
  Reaffirmed: "reaffirmed",
};

const TEN: readonly (readonly [string, string])[] = [
  ["2026-01-01", "2026-07-03"],
  ["2025-12-31", "2026-01-06"],
  ["2026-01-06", "2026-01-07"],
  ["2025-09-01", "2025-12-01"],
  ["2024-01-01", "2025-01-01"],
  ["2025-01-01", "2026-01-01"],
  ["2025-08-15", "2025-10-31"],
  ["2026-02-01", "2026-03-01"],
  ["2026-04-01", "2026-06-30"],
  ["2023-01-01", "2024-06-30"],
];

/** Shows what changed between two days and holds it against the file. */
async function agrees(page: Page, since: string, asOf: string): Promise<void> {
  const expected = changed(since, asOf);
  await follow(page, `?view=timeline&since=${since}&asof=${asOf}&lang=en`);
  const table = page.getByRole("table", { name: "Changes by category" });
  const shown = async () => {
    const heads = await table.getByRole("columnheader").allInnerTexts();
    const totals = await table.getByRole("row").last().getByRole("cell").allInnerTexts();
    return Object.fromEntries(heads.slice(1).flatMap((head, i) => (HEADS[head] ? [[HEADS[head], Number(totals[i])]] : [])));
  };
  await expect.poll(shown).toEqual(counts(expected));

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download changes (CSV)" }).click(),
  ]);
  const lines = readFileSync(await download.path(), "utf8")
    .trimEnd()
    .split("\r\n")
    .slice(1);
  expect(download.suggestedFilename()).toContain(`_${since}_${asOf}_${lines.length}-of-${file.commitments.length}.csv`);
  const ids = lines.map((line) => line.slice(0, line.indexOf(",")));
  expect(ids.filter((id) => expected.has(id)).toSorted()).toEqual([...expected.keys()].toSorted());
  for (const line of lines) {
    const kind = expected.get(line.slice(0, line.indexOf(",")));
    if (kind !== undefined) expect(line).toContain(`,${kind},`);
  }
}

test("what changed between two days is what the file says, on screen and in the CSV", async ({ page }) => {
  await open(page, "?view=timeline&lang=en");
  for (const [since, asOf] of TEN) await test.step(`after ${since}, up to ${asOf}`, () => agrees(page, since, asOf));
});

test("filters narrow what changed, and a country's number opens its list", async ({ page }) => {
  const expected = changed("2025-06-01", "2026-07-03", (c) => c.parties.some(({ code }) => code === "FR"));
  await open(page, "?view=timeline&since=2025-06-01&country=FR&lang=en");
  await page.getByText("Changes by party", { exact: true }).first().click();
  const row = page.getByRole("table", { name: "Changes by party" }).getByRole("row", { name: /^France/ });
  await expect(row.getByRole("cell").first()).toBeVisible();
  const cells = await row.getByRole("cell").allInnerTexts();
  expect(cells.reduce((sum, cell) => sum + Number(cell), 0)).toBe(expected.size);
  const isNew = [...expected.values()].filter((kind) => kind === "new").length;
  await row.getByRole("button", { name: /New, France/ }).click();
  await expect(page.getByRole("dialog", { name: `New, France: ${isNew}` }).locator(".step-list > li")).toHaveCount(isNew);
  // A title opens the details above the list; Escape leads back to it.
  await page.getByRole("dialog").locator(".step-list a").first().click();
  await expect(page).toHaveURL(/commitment=/);
  await expect(page.getByRole("dialog")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: /^New, France/ })).toBeVisible();
});

test("dragging the handle is one step of the history, and every count goes along", async ({ page }) => {
  await open(page, "?view=timeline&lang=en");
  const handle = page.getByRole("slider", { name: "The day on the time axis" });
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error("The handle is not on screen.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + 5, { steps: 4 });
  await page.mouse.move(box.x - 150, box.y + 5, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/asof=20\d\d-\d\d-\d\d/);
  await expect(async () => {
    const day = new URL(page.url()).searchParams.get("asof") ?? "";
    const exist = file.commitments.filter(({ history }) => firstDay(history[0]?.date ?? "9") <= day).length;
    const line = page.getByRole("status").filter({ hasText: `${exist} of ${file.commitments.length} commitments` });
    await expect(line).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.goBack();
  await expect(page).not.toHaveURL(/asof=/);
});

test("drawing over the strip sets from and to, and the fields say so", async ({ page }) => {
  await open(page, "?view=timeline&lang=en");
  await page.locator(".brush").scrollIntoViewIfNeeded();
  const box = await page.locator(".brush").boundingBox();
  if (!box) throw new Error("The strip is not on screen.");
  await page.mouse.move(box.x + box.width * 0.3, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 20, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/from=20\d\d-\d\d-\d\d&to=20\d\d-\d\d-\d\d/);
  await expect(async () => {
    const { searchParams } = new URL(page.url());
    const [from, to] = [searchParams.get("from") ?? "-", searchParams.get("to") ?? "-"];
    await expect(page.getByRole("textbox", { name: "First promised from" })).toHaveValue(from, { timeout: 1000 });
    const within = file.commitments.filter(
      ({ history }) => from <= firstDay(history[0]?.date ?? "") && firstDay(history[0]?.date ?? "") <= to,
    );
    const line = page.getByRole("status").filter({ hasText: `${within.length} of ${file.commitments.length} commitments` });
    await expect(line).toBeVisible({ timeout: 1000 });
  }).toPass();
});

test("a finger that goes sideways over the strip draws a period", async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await open(page, "?view=timeline&lang=en");
  const strip = page.locator(".brush");
  const centred = async () => {
    await strip.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    const box = await strip.boundingBox();
    if (!box) throw new Error("The strip is not on screen.");
    return { left: box.x + box.width * 0.4, middle: box.y + box.height / 2, width: box.width };
  };
  const session = await context.newCDPSession(page);
  const swipe = async (from: readonly [number, number], to: readonly [number, number]) => {
    const at = (part: number) => ({ x: from[0] + (to[0] - from[0]) * part, y: from[1] + (to[1] - from[1]) * part });
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at(0)] });
    for (const part of [0.2, 0.4, 0.6, 0.8, 1])
      await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [at(part)] });
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
  const sideways = await centred();
  await swipe([sideways.left, sideways.middle], [sideways.left + sideways.width * 0.3, sideways.middle + 3]);
  await expect(page).toHaveURL(/from=20\d\d-\d\d-\d\d&to=20\d\d-\d\d-\d\d/);
  await context.close();
});

test("the Markdown of what changed says in words which conditions are taken as met", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "?view=timeline&since=2026-01-01&met=ceasefire-in-force&lang=en");
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("Ceasefire in force");
});

test("each step of the file stands in the table, and the picture can be had", async ({ page }) => {
  await open(page, "?view=timeline&lang=en");
  const figure = page.getByRole("figure").first();
  await figure.getByRole("button", { name: "Show as table" }).click();
  const steps = file.commitments.reduce((sum, { history }) => sum + history.length, 0);
  await expect(figure.getByRole("table")).toHaveAttribute("aria-rowcount", String(steps));
  for (const at of [0, 1]) {
    const chart = page.getByRole("figure").nth(at);
    const button = chart.getByRole("button", { name: "Download chart" });
    const [download] = await Promise.all([page.waitForEvent("download"), choose(button, "SVG")]);
    const svg = readFileSync(await download.path(), "utf8");
    expect(svg).toContain("As of 3 July 2026");
    expect(svg).not.toContain("var(--");
    expect(svg.match(/<(circle|path|rect)/g)?.length).toBeGreaterThan(20);
  }
});

test("an address with nonsense in it shows the timeline and names what is left out", async ({ page }) => {
  await open(page, "?view=timeline&since=2026-02-30&by=planet&lang=en");
  await expect(page.getByText(/2026-02-30/)).toBeVisible();
  await expect(page.getByRole("slider", { name: "The day on the time axis" })).toBeVisible();
});

test("the page works where storage throws", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  const heard = complaints(page);
  await open(page, "?view=timeline&lang=en");
  const box = page.getByRole("checkbox", { name: "Remember my visits on this device" });
  await box.click();
  await expect(page.getByText("This browser does not let the page remember anything.")).toBeVisible();
  await expect(box).not.toBeChecked();
  expect(heard).toEqual([]);
});
