// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page cannot reach what lies outside
import { expect, type Page, test } from "@playwright/test";
import { choose, findings, open } from "./page";

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

interface Stop {
  readonly name: string;
  /** Something lies over all of it. */
  readonly isCovered: boolean;
  /** It, its label or what it stands in has a line around it. */
  readonly isMarked: boolean;
}

/** Walks backwards through everything that takes the focus: then each comes into sight from above, where heads and strips stick. */
async function walkBack(page: Page): Promise<readonly Stop[]> {
  await page.evaluate(() => {
    const end = document.body.appendChild(document.createElement("button"));
    end.id = "end";
    end.focus();
  });
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Shift+Tab");
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement || focused instanceof SVGElement) || focused === document.body || focused.id === "end")
        return null;
      const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
      // The browser marks the part of a date field that has the focus by itself, if the field is seen at all.
      const isDate = (one: Element) => one.matches("input[type=date]") && getComputedStyle(one).opacity !== "0";
      const hasLine = (one: Element) =>
        isDate(one) ||
        [null, "::after"].some((part) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(one, part);
          return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
        });
      const { left, top, width, height } = focused.getBoundingClientRect();
      const isHit = (x: number, y: number) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && [focused, ...labels].some((one) => one.contains(hit));
      };
      const parts = [0.02, 0.25, 0.5, 0.75, 0.98];
      const boxes = [focused, ...labels, ...(focused.parentElement ? [focused.parentElement] : [])];
      return {
        name: `${focused.tagName} ${focused.getAttribute("aria-label") ?? focused.textContent?.slice(0, 40)}`,
        isCovered: !parts.some((x) => parts.some((y) => isHit(left + width * x, top + height * y))),
        isMarked: boxes.some(hasLine),
      };
    });
    if (stop === null) return stops;
    stops.push(stop);
  }
}

test("by keyboard the focus is always seen: marked, and never under a head or strip that sticks", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const [query, width, height, forced] of [
    ["?country=FR", 1440, 700, "none"],
    ["?country=XX,FR&view=timeline&since=2026-01-01", 1024, 500, "active"],
    ["?view=compare&compare=FR,DE", 390, 600, "none"],
    ["?view=about", 1440, 700, "none"],
  ] as const)
    await test.step(`${query}, ${width} px`, async () => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ forcedColors: forced });
      await open(page, query);
      const stops = await walkBack(page);
      expect(stops.length).toBeGreaterThan(20);
      expect.soft(stops.filter(({ isCovered }) => isCovered).map(({ name }) => name)).toEqual([]);
      expect.soft(stops.filter(({ isMarked }) => !isMarked).map(({ name }) => name)).toEqual([]);
    });
});

/** From here on everything is noted that a screen reader says by itself: what live regions say anew once they rest. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const known = new Map<Element, string>();
    const regions = () =>
      [...document.querySelectorAll("[role=status], [role=alert], [aria-live]:not([aria-live=off]), output")].filter(
        (one) => !one.parentElement?.closest("[role=status], [role=alert], [aria-live]:not([aria-live=off])") && !one.closest("[inert]"),
      );
    const isOutOfReach = (one: Element) => {
      const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
      return modal !== undefined && !modal.contains(one);
    };
    const hear = () => {
      for (const region of regions()) {
        if (region.closest("[aria-busy=true]") || !(region instanceof HTMLElement)) continue;
        const text = region.innerText.replaceAll(/\s+/g, " ").trim();
        if (text === (known.get(region) ?? "")) continue;
        known.set(region, text);
        const isAlert = region.getAttribute("role") === "alert" || region.getAttribute("aria-live") === "assertive";
        if (text !== "" && !isOutOfReach(region)) said.push(`${isAlert ? "at once" : "politely"}: ${text}`);
      }
    };
    hear();
    said.length = 0;
    new MutationObserver(hear).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
  });
  return () => page.evaluate(() => (Reflect.get(window, "said") as string[]).splice(0));
}

/** All that is said until the page has rested for longer than a result waits before it is read out. */
async function heardUntil(page: Page, hear: () => Promise<string[]>, last: RegExp): Promise<string[]> {
  const heard: string[] = [];
  await expect
    .poll(async () => {
      heard.push(...(await hear()));
      return heard.some((one) => last.test(one));
    })
    .toBe(true);
  // What would be said twice is said again within this time.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 900)));
  heard.push(...(await hear()));
  return heard;
}

test("each result is spoken once: politely a filter's, a scenario's and an export's, at once why a file was refused", async ({ page }) => {
  await open(page, "?lang=en");
  const hear = await listen(page);
  await page.getByRole("checkbox", { name: /^France, / }).check();
  expect(await heardUntil(page, hear, /17 of 266/)).toEqual([expect.stringMatching(/^politely: 17 of 266 commitments/)]);

  await choose(page.getByRole("button", { name: /^Export/ }).first(), "CSV");
  const exported = await heardUntil(page, hear, /\.csv|saved/i);
  expect(exported).toEqual([expect.stringMatching(/^politely: /)]);

  const refused = { name: "refused.json", mimeType: "application/json", buffer: Buffer.from('{"schemaVersion": 99}') };
  await page.getByLabel("Data file", { exact: true }).setInputFiles(refused);
  const alerts = await heardUntil(page, hear, /refused\.json was not opened/);
  expect(alerts.filter((one) => one.includes("not opened"))).toEqual([expect.stringMatching(/^at once: refused\.json was not opened/)]);

  await open(page, "?view=conditions&lang=en");
  const hearThere = await listen(page);
  await page.getByRole("switch", { name: "Ceasefire in force" }).click();
  const due = await heardUntil(page, hearThere, /are due/);
  expect(due.filter((one) => one.includes("are due"))).toHaveLength(1);
  expect(due.every((one) => one.startsWith("politely"))).toBe(true);
});

test("on a phone the filters say the result once while the page under them is silent", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "?lang=en");
  await page.getByRole("button", { name: /^Filters/ }).click();
  const france = page.getByRole("dialog").getByRole("checkbox", { name: /^France, / });
  await expect(france).toBeVisible();
  const hear = await listen(page);
  await france.check();
  expect(await heardUntil(page, hear, /17/)).toEqual([expect.stringMatching(/^politely: Show 17/)]);
});

/** Of what carries meaning by a surface alone, how much is drawn as the page's own ground: bars, marks, swatches, thumbs of switches. */
const lostIn = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const isInk = (colour: string) => colour !== ground && !/^rgba\(.*, 0\)$|^transparent$|^none$/.test(colour);
    const shown = all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0);
    const lost = shown.filter((one) => {
      const style = getComputedStyle(one);
      const hasEdge = ["Top", "Left"].some((side) => {
        const colour: unknown = Reflect.get(style, `border${side}Color`);
        return Number.parseFloat(String(Reflect.get(style, `border${side}Width`))) > 0 && isInk(String(colour));
      });
      const isDrawn = one instanceof SVGElement ? isInk(style.fill) || isInk(style.stroke) : isInk(style.backgroundColor);
      return !hasEdge && !isDrawn && style.boxShadow === "none" && style.maskImage === "none";
    });
    return { shown: shown.length > 0, lost: lost.length };
  });

/** Whether what is pressed looks otherwise than its neighbours that are not. */
const looksPressed = (page: Page, pressed: string, plain: string) =>
  page.evaluate(
    ([one, other]) => {
      const looks = [one, other].map((selector) => {
        const element = document.querySelector(selector ?? "");
        if (!element) return selector;
        const { backgroundColor, color, borderColor, borderStyle, borderWidth, outlineStyle, outlineColor, textDecorationLine } =
          getComputedStyle(element);
        return JSON.stringify({
          backgroundColor,
          color,
          borderColor,
          borderStyle,
          borderWidth,
          outlineStyle,
          outlineColor,
          textDecorationLine,
        });
      });
      return looks[0]?.startsWith("{") === true && looks[0] !== looks[1];
    },
    [pressed, plain],
  );

const MEANING: readonly (readonly [query: string, ...selectors: string[]])[] = [
  ["?country=FR,DE&measure=money", ".bit", ".columns rect", ".sw", ".split span", ".ladder td .b i"],
  ["?view=map&country=FR,DE", ".map-plane path[data-place]"],
  ["?view=timeline", ".lane-mark svg, .lane-mark .diamond", ".brush rect"],
  ["?view=conditions&met=ceasefire-in-force", ".swt .kn"],
];
const PRESSED: readonly (readonly [query: string, pressed: string, plain: string])[] = [
  ["?country=FR,DE&measure=money", ".blist [aria-pressed=true] .who", ".blist [aria-pressed=false] .who"],
  ["?country=FR,DE&measure=money", ".rail .opt input:checked", ".rail .opt input:not(:checked)"],
  ["?country=FR,DE&measure=money", ".seg label:has(:checked)", ".seg label:not(:has(:checked))"],
  ["?country=FR,DE&measure=money", ".views a[aria-current]", ".views a:not([aria-current])"],
  ["?view=conditions&met=ceasefire-in-force", ".swt[aria-checked=true] .kn", ".swt[aria-checked=false] .kn"],
];

test("in forced colours bars, marks and swatches are drawn, and what is pressed looks pressed", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  for (const [query, ...selectors] of MEANING) {
    await open(page, query);
    for (const selector of selectors)
      await expect.soft.poll(() => lostIn(page, selector), { message: `${query} ${selector}` }).toEqual({ shown: true, lost: 0 });
    for (const [where, pressed, plain] of PRESSED.filter(([shownBy]) => shownBy === query))
      await expect.soft.poll(() => looksPressed(page, pressed, plain), { message: `${where} ${pressed}` }).toBe(true);
  }
});

for (const query of [
  "?country=FR&commitment=no-nansen-programme",
  "?view=timeline&since=2026-01-01",
  "?view=conditions&met=ceasefire-in-force",
])
  test(`who asks for more contrast has 7 : 1 for every text: ${query}`, async ({ page }) => {
    await page.emulateMedia({ contrast: "more", reducedMotion: "reduce" });
    await open(page, query);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
      expect.soft(await findings(page, { rules: "more contrast" }), colorScheme).toEqual([]);
    }
  });
