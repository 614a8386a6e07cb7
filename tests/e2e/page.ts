import { expect, type Page } from "@playwright/test";

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

/** Collects what the console and the page complain of. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(String(error)));
  return heard;
}
