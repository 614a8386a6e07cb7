// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page cannot reach what lies outside
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { type Lang, LANGUAGES } from "../../src/model/languages";
import type { Dataset } from "../../src/model/schema";
import { type AxeRules, complaints, findings, open } from "./page";

/** Every view and state × language × theme × width: one load, then the page goes through widths and themes as it stands. */

const text = readFileSync("public/data/commitments.json", "utf8");

interface Messages {
  readonly [key: string]: string | Messages;
}
/** A word of the interface in the language of the page. */
async function word(page: Page, key: string): Promise<string> {
  const lang = await page.locator("html").getAttribute("lang");
  let found: string | Messages | undefined = JSON.parse(readFileSync(`src/i18n/messages/${lang}.json`, "utf8")) as Messages;
  for (const part of key.split(".")) found = typeof found === "object" ? found[part] : undefined;
  if (typeof found !== "string") throw new Error(`no word is called ${key}`);
  return found;
}

interface State {
  readonly query: string;
  /** What is done before axe looks. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** What is done does not outlast another width: it is done again at each. */
  readonly isFleeting?: boolean;
  readonly widths?: readonly number[];
  readonly media?: "screen" | "print";
  readonly langs?: readonly Lang[];
}

const exporting = (page: Page) => page.locator(".export > button").first();
const openMenu = async (page: Page) => {
  await exporting(page).click();
  await expect(page.getByRole("menu")).toBeVisible();
};
const openDialog = (item: string) => async (page: Page) => {
  const name = await word(page, `exportMenu.${item}`);
  await expect(async () => {
    if (!(await page.getByRole("menu").isVisible())) await exporting(page).click({ timeout: 5000 });
    await page.getByRole("menuitem", { name, exact: true }).click({ timeout: 5000 });
  }).toPass();
  await expect(page.getByRole("dialog")).toBeVisible();
};

const STATES: Readonly<Record<string, State>> = {
  explore: { query: "" },
  "filtered, money": { query: "?country=FR&measure=money" },
  "none found, with a notice": { query: "?q=nothing-has-this-word&country=XX" },
  compare: { query: "?view=compare&compare=FR@2026-01-06,PL,group.EU,LT&measure=money" },
  "map, a country in focus": { query: "?view=map&measure=money", act: (page) => page.locator("button[data-place='DE']").focus() },
  "timeline, what changed": { query: "?view=timeline&since=2026-01-01" },
  "timeline, as tables": {
    query: "?view=timeline",
    langs: ["en"],
    act: async (page) => {
      const asTable = page.getByRole("button", { name: await word(page, "charts.showAsTable") });
      // Charts come one after the other.
      await expect(async () => {
        if ((await asTable.count()) > 0) await asTable.first().click();
        await expect(asTable).toHaveCount(0, { timeout: 500 });
      }).toPass();
    },
  },
  "conditions, a scenario, and why": {
    query: "?view=conditions&met=ceasefire-in-force,new-armed-attack",
    act: async (page) => {
      const why = page.locator(".swt-row button[aria-expanded]").first();
      await why.click();
      await expect(why).toHaveAttribute("aria-expanded", "true");
    },
  },
  about: { query: "?view=about" },
  details: { query: "?commitment=no-nansen-programme" },
  "a ledger": { query: "?ledger=money" },
  "a refused file": {
    query: "?country=DE",
    act: async (page) => {
      const dataset: Dataset = JSON.parse(text);
      const commitments = dataset.commitments.map((c, i) => (i < 2 ? { ...c, category: "weather" } : c));
      const buffer = Buffer.from(JSON.stringify({ ...dataset, commitments }));
      await page.locator('input[type="file"]').first().setInputFiles({ name: "coding.json", mimeType: "application/json", buffer });
      await expect(page.getByRole("alert")).toContainText("/commitments/0/category");
    },
  },
  "an embedded map": { query: "?embed=map" },
  "an embedded table": { query: "?embed=table&country=FR" },
  print: { query: "?country=FR", media: "print", widths: [1440] },
  "the export menu": { query: "?country=FR", act: openMenu, isFleeting: true, langs: ["en"] },
  "a brief": { query: "?country=FR", act: openDialog("brief") },
  "the code of an embed": { query: "?country=FR", act: openDialog("embed"), langs: ["en"] },
  "the filters of a phone": {
    query: "",
    widths: [390],
    langs: ["en"],
    act: async (page) => {
      await page.locator(".filters-m button").first().click();
      await expect(page.getByRole("dialog").getByRole("checkbox").first()).toBeVisible();
    },
  },
};

/** Until nothing on the page has moved for some frames: what hears of another width or theme draws with one of the next. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator("[data-pending]")).toHaveCount(0);
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const look = () => `${document.documentElement.scrollHeight} ${document.body.innerHTML.length}`;
    for (let still = 0, last = look(); still < 4; last = look()) {
      await frame();
      still = look() === last ? still + 1 : 0;
    }
  });
}

/** How many pixels of the page, or of the dialog on it, lie beyond the right edge. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll("dialog[open], [role=dialog]")];
    return Math.max(0, ...boxes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });

/** Text as a reader may space it (WCAG 1.4.12), and back. */
async function space(page: Page, isSpaced: boolean): Promise<void> {
  await page.evaluate((spaced) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }",
    );
    document.adoptedStyleSheets = spaced ? [sheet] : [];
  }, isSpaced);
}

/** Words that their own box cuts off. */
const cutWords = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>("*")]
      .filter((element) => {
        const { overflowX, overflowY, clipPath, position, color } = getComputedStyle(element);
        const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
        // Said to screen readers alone, not drawn, or drawn by a chart under it.
        if (color === "rgba(0, 0, 0, 0)") return false;
        if (!hasWords || element.closest(".sr") || clipPath !== "none" || position === "fixed" || !element.checkVisibility()) return false;
        const cuts = (overflow: string) => overflow === "hidden" || overflow === "clip";
        return (
          (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent}`),
  );

/** What axe is asked in a language at a width: themes differ by colours alone, and languages by all else. */
function themesOf(lang: Lang): readonly { theme: "light" | "dark"; rules: AxeRules }[] {
  // Colours are those of the English page: no style sheet and no code asks for the language when it chooses one.
  if (lang !== "en") return [{ theme: "light", rules: "no colours" }];
  return [
    { theme: "light", rules: "all" },
    { theme: "dark", rules: "colours" },
  ];
}

async function examine(page: Page, lang: Lang, { query, act, isFleeting, widths = [1440, 390], media = "screen" }: State): Promise<void> {
  const show = async (width: number) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: "screen", colorScheme: "light", reducedMotion: "reduce" });
    await open(page, `${query || "?"}${query === "" ? "" : "&"}lang=${lang}`);
    await act?.(page);
    await page.emulateMedia({ media });
  };
  for (const [turn, width] of widths.entries()) {
    if (turn === 0 || isFleeting) await show(width);
    else await page.setViewportSize({ width, height: 900 });
    for (const { theme, rules } of themesOf(lang)) {
      await page.emulateMedia({ colorScheme: theme });
      await settled(page);
      expect.soft(await findings(page, { rules, isPrinted: media === "print" }), `${lang}, ${theme}, ${width} px`).toEqual([]);
    }
    if (media === "print") continue;
    await expect.soft.poll(() => sideways(page), { message: `${lang}, ${width} px` }).toBe(0);
  }
  if (media === "print" || isFleeting) return;
  await space(page, true);
  await settled(page);
  await expect.soft.poll(() => sideways(page), { message: `${lang}, spaced, ${widths.at(-1)} px` }).toBe(0);
  expect.soft(await cutWords(page), `${lang}, spaced`).toEqual([]);
  await space(page, false);
  // A tablet, and 1280 px at 400 %.
  for (const width of lang === "en" ? [768, 320] : [320]) {
    await page.setViewportSize({ width, height: 640 });
    await settled(page);
    await expect.soft.poll(() => sideways(page), { message: `${lang}, ${width} px` }).toBe(0);
  }
}

for (const [name, state] of Object.entries(STATES))
  for (const lang of state.langs ?? LANGUAGES)
    test(`axe finds nothing, nothing scrolls sideways, no word is cut off, in every theme and width: ${name}, ${lang}`, async ({
      page,
    }) => {
      const heard = complaints(page);
      await examine(page, lang, state);
      expect(heard).toEqual([]);
    });
