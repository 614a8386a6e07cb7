import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

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
 * What axe finds on the page, the size of targets included: each rule with its first places. `within`: only there, without the rule that
 * everything must lie in a landmark.
 */
export async function findings(page: Page, within?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  if (within !== undefined) builder.include(within);
  const rules = { "target-size": { enabled: true }, ...(within === undefined ? {} : { region: { enabled: false } }) };
  const { violations } = await builder.options({ rules }).analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target }) => target.join(" "));
    return `${id}: ${places.slice(0, 3).join(" | ")}`;
  });
}

/** What a test says itself where it keeps the service worker out. */
const OWN_WARNING = "Service Worker registration blocked";

/** Collects what the console and the page complain of. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    const isComplaint = message.type() === "error" || message.type() === "warning";
    if (isComplaint && !message.text().startsWith(OWN_WARNING)) heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(String(error)));
  return heard;
}
