import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { createTracker } from "../../../src/engine/tracker";
import { NO_FILTERS } from "../../../src/engine/filters";
import { Summary } from "../../../src/features/explore/Summary";
import { textsOf } from "../../../src/state/datasetTexts";
import { viewStore } from "../../../src/state/viewStore";
import { createI18n } from "../../../src/i18n/i18n";
import type { Figure } from "../../../src/engine/figure";
import { dataset, show } from "../table/harness";

const { formats } = createI18n("en", "EUR");
const tile = (name: string) => [...document.querySelectorAll(".tile")].find((t) => t.querySelector("dt")?.firstChild?.textContent === name);

test("every number of the summary opens a ledger whose sum it is", async () => {
  await show(<Summary />, { query: "?lang=en" });
  const tracker = createTracker(dataset);
  const selection = tracker.select({ filters: NO_FILTERS, asOf: "2026-07-03", met: null, texts: textsOf(dataset, "en", null) });
  const buttons = [...document.querySelectorAll<HTMLButtonElement>("button.fig")];
  expect(buttons.length).toBeGreaterThan(10);
  const opened = buttons.map((button) => {
    viewStore.getState().actions.openLedger(null);
    button.click();
    return {
      text: button.textContent,
      figure: viewStore.getState().view.ledger ?? { measure: "count" as const, parts: [["promise", "opens none"] as const] },
    };
  });
  const inWords = (figure: Figure) => {
    const { sum } = tracker.ledger(selection, figure);
    if (figure.measure === "count") return String(sum.low);
    // A tile sets "at least" apart from its number.
    return (figure.measure === "money" ? formats.moneyRange(sum) : formats.people(sum)).replace(
      figure.parts.length === 0 ? "at least " : "",
      "",
    );
  };
  expect(opened.map(({ text }) => text)).toEqual(opened.map(({ figure }) => inWords(figure)));
});

test("the money says at least, and what of it is lent", async () => {
  await show(<Summary />, { query: "?lang=en" });
  expect(tile("Money")?.textContent).toMatch(/at least\s*€300\.3\sbn.*€136\.2\sbn loans/);
  expect(tile("Troops")?.textContent).toContain("1 of 203 promises states a number of troops");
  await page.getByRole("button", { name: /^at least €300\.3 bn, Money: ledger$/ }).click();
  expect(viewStore.getState().view.ledger).toEqual({ measure: "money", parts: [] });
});

test("a sum of nothing says which nothing it is", async () => {
  await show(<Summary />, { query: "?lang=en&status=declined" });
  await expect.poll(() => tile("Troops")?.querySelector(".nofig")?.textContent).toBe("declined only");
  await show(<Summary />, { query: "?lang=en&status=proposed" });
  await expect.poll(() => tile("Troops")?.querySelector(".nofig")?.textContent).toBe("none");
  await show(<Summary />, { query: "?lang=en&category=monitoring" });
  await expect.poll(() => tile("Troops")?.querySelector(".nofig")?.textContent).toBe("no figure stated");
});

test("what is only proposed has a sum of its own beside the sum, which opens its ledger", async () => {
  await show(<Summary />, { query: "?lang=en" });
  const tracker = createTracker(dataset);
  const selection = tracker.select({ filters: NO_FILTERS, asOf: "2026-07-03", met: null, texts: textsOf(dataset, "en", null) });
  const { total } = tracker.account(selection, "money", "proposed");
  expect(total.low).toBeGreaterThan(0);
  const proposed = tile("Money")?.querySelector<HTMLButtonElement>(".proposed-sum button");
  expect([proposed?.textContent, proposed?.title]).toEqual([formats.moneyRange(total), formats.moneyRangeExact(total)]);
  proposed?.click();
  expect(viewStore.getState().view.ledger).toEqual({ measure: "money", parts: [["status", "proposed"]] });
});
