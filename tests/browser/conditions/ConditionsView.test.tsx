import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Scenario } from "../../../src/app/Scenario";
import { ConditionsView } from "../../../src/features/conditions/ConditionsView";
import { viewStore } from "../../../src/state/viewStore";
import { dataset, show } from "../table/harness";

const CEASEFIRE = "view=conditions&met=ceasefire-in-force,frozen-asset-revenues";
const met = () => viewStore.getState().view.met;
const due = () => page.getByRole("status").filter({ hasText: /^\d+ of \d+ commitments are due/ });
const view = (
  <main>
    <Scenario />
    <ConditionsView />
  </main>
);

test("there is a switch for each condition, named by its label and set as the facts are", async () => {
  await show(view, { query: "view=conditions" });
  const switches = page.getByRole("switch");
  expect(switches.elements().map((element) => element.getAttribute("aria-label"))).toHaveLength(dataset.conditions.length);
  for (const { label } of dataset.conditions) await expect.element(page.getByRole("switch", { name: label, exact: true })).toBeVisible();
  expect(page.getByRole("switch", { checked: true }).elements()).toHaveLength(1);
  await expect.element(due()).toHaveTextContent("127 of 203 commitments are due");
});

test("a flip is a scenario with what newly falls due, and flipping back is none", async () => {
  await show(view, { query: "view=conditions" });
  const ceasefire = page.getByRole("switch", { name: "Ceasefire in force" });
  await ceasefire.click();
  await expect.element(ceasefire).toHaveAttribute("aria-checked", "true");
  expect(met()).toEqual(["ceasefire-in-force", "frozen-asset-revenues"]);
  await expect.element(due()).toHaveTextContent("136 of 203 commitments are due");
  const table = page.getByRole("table", { name: "Commitments that newly fall due", exact: true });
  await expect.element(table).toBeVisible();
  expect(table.getByRole("link").elements()).toHaveLength(9);
  await expect.element(page.getByText("A scenario, not the facts.", { exact: true })).toBeVisible();
  await ceasefire.click();
  expect(met()).toBeNull();
  await expect.element(due()).toHaveTextContent("127 of 203");
});

test("switches work by keyboard, and one click leads back to the facts", async () => {
  await show(view, { query: "view=conditions" });
  const attack = page.getByRole("switch", { name: "New Russian attack" });
  (attack.element() as HTMLElement).focus();
  await userEvent.keyboard(" ");
  await expect.element(attack).toHaveAttribute("aria-checked", "true");
  expect(document.activeElement).toBe(attack.element());
  await page.getByRole("button", { name: "Back to the facts" }).click();
  expect(met()).toBeNull();
});

test("what a ceasefire starts and what a new attack would start stand apart", async () => {
  await show(view, { query: "view=conditions&met=ceasefire-in-force,new-armed-attack,frozen-asset-revenues" });
  const attackGroup = page.getByRole("group", { name: "What a new attack would start" });
  expect(attackGroup.getByRole("switch").elements()).toHaveLength(1);
  expect(page.getByRole("group", { name: "What the end of fighting starts" }).getByRole("switch").elements()).toHaveLength(3);
  await expect.element(page.getByRole("table", { name: "Commitments that newly fall due: With a new attack" })).toBeVisible();
});

test("why a condition stands as it does is said with date and sources", async () => {
  await show(view, { query: "view=conditions" });
  await page.getByRole("button", { name: "Why: Ceasefire in force" }).click();
  await expect.element(page.getByText("not met, noted 17 June 2026")).toBeVisible();
  const why = page.getByText("not met, noted 17 June 2026").element().parentElement;
  expect(why?.querySelectorAll("a[rel='noopener noreferrer']").length).toBeGreaterThan(0);
});

test("figures open their ledgers", async () => {
  await show(view, { query: CEASEFIRE });
  const line = page.getByRole("listitem").filter({ hasText: "more need only a parliament’s approval" });
  await line.getByRole("button", { name: "6", exact: true }).click();
  expect(viewStore.getState().view.ledger).toEqual({ measure: "count", parts: [["missing", "parliament-approval"]] });
});

test("pressing a bar of what unlocks most takes its condition as met and moves the focus to its switch", async () => {
  await show(view, { query: "view=conditions" });
  await page
    .getByRole("list", { name: "Commitments by the condition that they wait on" })
    .getByRole("button", { name: /^Parliament's approval/ })
    .click();
  expect(met()).toEqual(["parliament-approval", "frozen-asset-revenues"]);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Parliament's approval");
});

test("the flow's table adds up to what waits; on phones bars stand in its place", async () => {
  await show(view, { query: CEASEFIRE });
  const figure = page.getByRole("figure", { name: "From what is missing to whom" });
  await expect.element(figure.getByRole("img", { name: /67 waiting commitments/ })).toBeVisible();
  await figure.getByRole("button", { name: "Show as table" }).click();
  const total = figure.getByRole("row").elements().at(-1);
  expect(total?.textContent).toMatch(/^Total.*67$/);
  await figure.getByRole("button", { name: "Show as chart" }).click();
  await page.viewport(390, 900);
  await expect.element(figure.getByRole("list", { name: "Waiting commitments by what is missing" })).toBeVisible();
  expect(figure.getByRole("img", { name: /waiting commitments/ }).elements()).toHaveLength(0);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test("a file of other people is grouped by kind", async () => {
  await show(view, { query: "view=conditions", data: { ...dataset, id: "other" } });
  expect(page.getByRole("group", { name: "What happens" }).getByRole("switch").elements()).toHaveLength(4);
});

test("a file without conditions says so", async () => {
  const bare = { ...dataset, conditions: [], commitments: dataset.commitments.map((c) => Object.assign({}, c, { conditions: [] })) };
  await show(view, { query: "view=conditions", data: bare });
  await expect.element(page.getByText("This file names no conditions: all that is promised is due.")).toBeVisible();
  expect(page.getByRole("switch").elements()).toHaveLength(0);
  await expect.element(due()).toHaveTextContent("203 of 203");
});

test("with nothing promised in the selection it says so, and lists the refusals apart", async () => {
  await show(view, { query: "view=conditions&status=declined" });
  await expect.element(page.getByText("Nothing in this selection is promised")).toBeVisible();
  await expect.element(page.getByRole("heading", { name: "Neither due nor waiting" })).toBeVisible();
});
