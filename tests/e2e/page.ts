import { expect, type Locator, type Page } from "@playwright/test";
import axe from "axe-core";

/** Opens an address of the tracker and waits until the view is drawn. */
export async function open(page: Page, query = ""): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
}

/** The numbers of the result line: shown, and all in the file. */
export async function resultLine(page: Page): Promise<{ shown: number; all: number }> {
  const text = await page
    .getByRole("status")
    .filter({ hasText: /^\d+ of \d+ commitments/ })
    .first()
    .innerText();
  const [, shown, all] = /^(\d+) of (\d+) commitments/.exec(text) ?? [];
  return { shown: Number(shown), all: Number(all) };
}

/**
 * Chooses an entry of the menu of a button. A menu closes when the page scrolls under it, as it does where a table that has just come
 * measures its rows: then it is opened again.
 */
export async function choose(button: Locator, name: string): Promise<void> {
  const item = button.page().getByRole("menuitem", { name, exact: true });
  await expect(async () => {
    if (!(await item.isVisible())) await button.click({ timeout: 5000 });
    await item.click({ timeout: 5000 });
  }).toPass();
}

/**
 * Follows a link to another query of the page that is open, as one in its text would be followed: no new load, one step of the history.
 * What the page draws of it comes a moment later.
 */
export async function follow(page: Page, query: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.body.appendChild(document.createElement("a"));
    link.href = href;
    link.click();
    link.remove();
  }, query);
}

/** What axe is asked: everything, all that no colour decides, the colours alone, or whether text has the contrast of level AAA. */
export type AxeRules = "all" | "no colours" | "colours" | "more contrast";
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
const ONLY: Partial<Record<AxeRules, string[]>> = { colours: COLOUR_RULES, "more contrast": ["color-contrast-enhanced"] };

interface Looked {
  readonly within?: string;
  readonly rules?: AxeRules;
  readonly isPrinted?: boolean;
}

/**
 * What axe finds on the page, the size of targets included: each rule with its first places. `within`: only there, without the rule that
 * everything must lie in a landmark. `isPrinted`: nothing is pressed on paper. Frames are pages of their own and looked at as such.
 */
export async function findings(page: Page, { within, rules = "all", isPrinted = false }: Looked = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const off = [...(within === undefined ? [] : ["region"]), ...(rules === "no colours" ? COLOUR_RULES : [])];
  const options: axe.RunOptions = {
    resultTypes: ["violations"],
    iframes: false,
    preload: false,
    ...(ONLY[rules] !== undefined
      ? { runOnly: ONLY[rules] }
      : {
          rules: Object.fromEntries([["target-size", { enabled: !isPrinted }], ...off.map((id) => [id, { enabled: false }] as const)]),
        }),
  };
  return page.evaluate(
    async ([where, asked]) => {
      const { violations } = await (Reflect.get(window, "axe") as typeof axe).run(where ?? document, asked);
      return violations.map(({ id, nodes }) => {
        const places = nodes.map(({ target }) => target.join(" "));
        return `${id}: ${places.slice(0, 3).join(" | ")}`;
      });
    },
    [within, options] as const,
  );
}

/** What a test says itself where it keeps the service worker out, and what a page says that is slower to draw than a clock allows. */
const OWN_WARNINGS = ["Service Worker registration blocked", "was preloaded using link preload but not used within a few seconds"];

/** Collects what the console and the page complain of. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    const isComplaint = message.type() === "error" || message.type() === "warning";
    if (isComplaint && !OWN_WARNINGS.some((warning) => message.text().includes(warning))) heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(String(error)));
  return heard;
}
