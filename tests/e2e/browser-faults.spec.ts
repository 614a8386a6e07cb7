import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type { Dataset } from "../../src/model/schema";
import { complaints, open, resultLine } from "./page";

/** What a browser can do to a page: refuse storage, hold other tabs, have a wrong clock, go back and forward. */

const dataset: Dataset = JSON.parse(readFileSync("public/data/commitments.json", "utf8"));

const viewLink = (page: Page, name: string) => page.getByRole("navigation", { name: "Views" }).getByRole("link", { name });

const own = (title: string, count: number) => ({
  name: `${title}.json`,
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify({ ...dataset, title, commitments: dataset.commitments.slice(0, count) })),
});

const NOT_KEPT = "The browser would not keep it.";

const STORAGES: Readonly<Record<string, () => void>> = {
  refused: () => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("Denied", "SecurityError");
        },
      });
  },
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("Full", "QuotaExceededError");
    };
    IDBFactory.prototype.open = () => {
      throw new DOMException("Full", "QuotaExceededError");
    };
  },
  "full of rubbish": () => {
    // Another piece of rubbish at each load.
    const rubbish = ["{[", '{"last":{"day":"2026-99-99","covered":7},"current":"x"}', "null", "\u0000"];
    const turn = Number(sessionStorage.getItem("turn"));
    sessionStorage.setItem("turn", String(turn + 1));
    localStorage.setItem("commitment-tracker.visits", rubbish[turn % rubbish.length] ?? "");
  },
};

for (const [state, makeSo] of Object.entries(STORAGES)) {
  test(`storage that is ${state} changes nothing that is shown`, async ({ page }) => {
    const heard = complaints(page);
    await page.addInitScript(makeSo);
    for (const view of ["explore", "timeline"]) {
      await open(page, `?view=${view}&country=FR&since=2026-01-01&lang=en`);
      await expect.poll(async () => (await resultLine(page)).shown).toBe(17);
    }
    if (state !== "full of rubbish") {
      await page.getByLabel("Data file", { exact: true }).setInputFiles(own("Mine", 12));
      await page.getByRole("button", { name: /^Keep this file/ }).click();
      await expect(page.getByText(NOT_KEPT)).toBeVisible();
      await expect(page.getByText("Kept in this browser:")).toHaveCount(0);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mine");
    }
    expect(heard).toEqual([]);
  });
}

test("two tabs show two files, and neither knows of the other", async ({ context, page }) => {
  const other = await context.newPage();
  for (const [tab, file] of [
    [page, own("One", 12)],
    [other, own("Other", 34)],
  ] as const) {
    await open(tab, "?lang=en");
    await tab.getByLabel("Data file", { exact: true }).setInputFiles(file);
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText(file.name.replace(".json", ""));
  }
  await page.getByRole("checkbox", { name: /^France/ }).check();
  await expect.poll(async () => (await resultLine(page)).all).toBe(12);
  await expect.poll(() => resultLine(other)).toEqual({ shown: 34, all: 34 });
});

test("of two files that are opened at once the last one is shown, also when the first takes longer", async ({ page }) => {
  await open(page, "?lang=en");
  // The first is still being read when the second is on screen.
  await page.evaluate(() => {
    const arrayBuffer: unknown = Reflect.get(Blob.prototype, "arrayBuffer");
    File.prototype.arrayBuffer = async function () {
      if (this.name.startsWith("First")) await new Promise((resolve) => addEventListener("first-may-come", resolve, { once: true }));
      return Reflect.apply(arrayBuffer as () => unknown, this, []) as Promise<ArrayBuffer>;
    };
  });
  const input = page.getByLabel("Data file", { exact: true });
  await input.setInputFiles(own("First", 12));
  await input.setInputFiles(own("Second", 34));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second");
  await page.evaluate(() => dispatchEvent(new Event("first-may-come")));
  // One more act of the reader's: whatever was under way has had its turn.
  await page.getByRole("checkbox", { name: /^France/ }).check();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second");
  await expect.poll(async () => (await resultLine(page)).all).toBe(34);
});

/** All that the page says, but for what the clock decides: the age of the data, and the day of a citation. */
async function words(page: Page): Promise<string> {
  const text = await page.evaluate(() => document.body.innerText);
  return text.replace(/(The last day covered was|This device’s clock).*?\./, "").replaceAll(/accessed [^.)]*\d{4}/gi, "");
}

/** The details over the timeline: days in both. */
const DAYS = "?view=timeline&since=2026-01-01&commitment=no-nansen-programme&lang=en";
const PLACES = [
  { timezoneId: "Europe/Kyiv", time: "2026-11-24T12:00:00Z", age: "was 144 days ago" },
  { timezoneId: "America/Los_Angeles", time: "2026-11-24T07:59:00Z", age: "was 143 days ago" },
  { timezoneId: "Pacific/Kiritimati", time: "2026-11-24T10:01:00Z", age: "was 145 days ago" },
  { timezoneId: "America/Los_Angeles", time: "2001-01-01T00:00:00Z", age: "This device’s clock stands at 31 December 2000" },
];

test("dates are the same days from Los Angeles to Kiritimati, and by a clock that is years wrong", async ({ browser }) => {
  let first: string | undefined;
  for (const { timezoneId, time, age } of PLACES) {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    await page.clock.setFixedTime(time);
    await open(page, DAYS);
    await expect(page.getByRole("dialog")).toBeVisible();
    await expect(page.locator("footer")).toContainText(age);
    if (first !== undefined) await expect.poll(() => words(page)).toBe(first);
    first ??= await words(page);
    await context.close();
  }
  expect(first?.length).toBeGreaterThan(2000);
});

test("back and forward lead through everything that was done, and every step looks as it did", async ({ page }) => {
  const heard = complaints(page);
  await open(page, "?lang=en");
  const look = async () => {
    await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
    await page.waitForFunction(() => document.querySelector("[data-pending]") === null);
    return {
      url: page.url(),
      title: await page.locator("[aria-current=page]").innerText(),
      dialogs: await page.getByRole("dialog").count(),
      chips: await page.getByRole("button", { name: /^Remove/ }).allInnerTexts(),
      lang: await page.locator("html").getAttribute("lang"),
      theme: await page.locator("html").getAttribute("data-theme"),
    };
  };
  const steps: (() => Promise<unknown>)[] = [
    () => page.getByRole("checkbox", { name: /^France/ }).check(),
    () => page.getByRole("searchbox").fill("air"),
    () => viewLink(page, "Timeline").click(),
    () => viewLink(page, "Conditions").click(),
    () => page.getByRole("switch").first().click(),
    () => viewLink(page, "Explore").click(),
    () => page.getByRole("combobox", { name: "Theme" }).selectOption("dark"),
    () => page.locator("main table, main [role=grid]").last().getByRole("link").first().click(),
    () => page.keyboard.press("Escape"),
    async () => {
      await page.getByRole("combobox", { name: "Language" }).selectOption("fr");
      // The address says so before the words have come.
      await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    },
  ];
  const looks = [await look()];
  for (const step of steps) {
    const { url } = looks.at(-1) ?? { url: "" };
    await step();
    await expect.poll(() => page.url()).not.toBe(url);
    looks.push(await look());
  }
  for (const expected of looks.toReversed().slice(1)) {
    await page.goBack();
    await expect.poll(look).toEqual(expected);
  }
  for (const expected of looks.slice(1)) {
    await page.goForward();
    await expect.poll(look).toEqual(expected);
  }
  expect(heard).toEqual([]);
});
