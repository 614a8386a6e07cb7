import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { figures, found, goTo, NANSEN, openPage } from "./page";

const TITLE = "Norwegian Nansen Support Programme, 2023-2030";
const dialog = (name: string | RegExp = TITLE) => page.getByRole("dialog", { name });

beforeEach(() => page.viewport(1280, 900));
afterEach(() => {
  for (const meta of document.querySelectorAll('meta[name="report-address"]')) meta.remove();
});

test("a link opens the details, named by the title", async () => {
  await openPage(`commitment=${NANSEN}`);
  await expect.element(dialog()).toBeVisible();
  await expect.element(page.getByRole("heading", { name: TITLE })).toHaveFocus();
});

test("Escape closes the details and gives the focus back to what opened them", async () => {
  await openPage();
  const opener = page.getByRole("button", { name: "Open the programme" });
  await opener.click();
  await expect.element(dialog()).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
  expect(location.search).toBe("");
});

test("two Escapes in a row close once and leave the view in step with the address", async () => {
  await openPage();
  await page.getByRole("button", { name: "Open the programme" }).click();
  await expect.element(dialog()).toBeVisible();
  await userEvent.keyboard("{Escape}{Escape}");
  await expect.element(dialog()).not.toBeInTheDocument();
  await page.getByRole("button", { name: "Open the programme" }).click();
  await expect.element(dialog()).toBeVisible();
});

test("closing details that a link opened moves the focus to the main part", async () => {
  await openPage(`commitment=${NANSEN}`);
  await expect.element(dialog()).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  await expect.element(page.getByRole("main")).toHaveFocus();
});

test("a press on the scrim closes, a press in the sheet does not", async () => {
  await openPage(`commitment=${NANSEN}`);
  await dialog().getByText("Cross-party multi-year programme").click();
  await expect.element(dialog()).toBeVisible();
  await dialog().click({ position: { x: 20, y: 400 } });
  await expect.element(dialog()).not.toBeInTheDocument();
});

test("the page behind cannot be reached and keeps its place", async () => {
  await openPage(`commitment=${NANSEN}`);
  await expect.element(dialog()).toBeVisible();
  for (let i = 0; i < 60; i++) await userEvent.keyboard("{Tab}");
  const focused = document.activeElement;
  expect(focused === document.body || focused?.closest("dialog") !== null).toBe(true);
});

test("every source of every step is a link that tells its site nothing", async () => {
  await openPage(`commitment=${NANSEN}`);
  await expect.element(dialog()).toBeVisible();
  const { dataset } = (await figures()).tracker;
  const commitment = found(dataset.commitments.find(({ id }) => id === NANSEN));
  const cited = commitment.history.flatMap((entry) => entry.sources);
  const shown = [...document.querySelectorAll<HTMLAnchorElement>(".hist .src a")];
  expect(shown.map((link) => link.getAttribute("href"))).toEqual(
    cited.map((id) => dataset.sources.find((source) => source.id === id)?.url),
  );
  for (const link of shown) expect([link.rel, link.target]).toEqual(["noopener noreferrer", "_blank"]);
  const first = found(dataset.sources.find(({ id }) => id === cited[0]));
  await expect.element(dialog().getByRole("link", { name: first.title, exact: true })).toBeVisible();
});

test("the details say since when, what it waits for, the amount with its rate, and what it adds", async () => {
  await openPage(`commitment=${NANSEN}`);
  await expect.element(dialog().getByText("Active since 28 November 2024, last confirmed 5 December 2025.")).toBeVisible();
  await expect.element(dialog().getByText("Waits for: Budget approval.")).toBeVisible();
  const facts = document.querySelector(".facts")?.textContent?.replaceAll("\u00a0", " ") ?? "";
  expect(facts).toContain("€24.1 bn");
  expect(facts).toContain("NOK 275 bn, 2023 to 2030");
  expect(facts).toContain("0.0875289");
  expect(facts).toContain("€24,070,447,500.00");
  const { tracker, selection } = await figures();
  const counted = found(tracker.account(selection, "money").line(tracker.row(NANSEN) ?? -1).counted);
  const added = (counted.low / 100).toLocaleString("en-GB", { minimumFractionDigits: 2 });
  await expect.element(dialog().getByRole("link", { name: `€${added}` })).toBeVisible();
});

test("steps after the as-of date are set apart and count for nothing", async () => {
  await openPage(`asof=2024-06-30&commitment=${NANSEN}`);
  await expect.element(dialog().getByText("Signed since 31 May 2024.")).toBeVisible();
  const lists = [...document.querySelectorAll(".hist")].map((list) => list.children.length);
  expect(lists).toEqual([3, 3]);
  await expect.element(dialog().getByRole("heading", { name: "After 30 June 2024" })).toBeVisible();
});

test("details open on a day before the commitment existed and say so", async () => {
  await openPage(`asof=2022-01-01&commitment=${NANSEN}`);
  await expect.element(dialog().getByText("On 1 January 2022 this did not exist yet.")).toBeVisible();
  await expect.element(dialog().getByText("not in the current selection", { exact: true })).toBeVisible();
});

test("previous and next walk the list in its order, by button and by arrow key", async () => {
  await openPage("country=FR&sort=title");
  const { tracker, selection } = await figures();
  const order = [...tracker.order(selection, { key: "title", descending: false })].map((row) => found(tracker.dataset.commitments[row]));
  const [first, second, third] = [found(order[0]), found(order[1]), found(order[2])];
  goTo(`country=FR&sort=title&commitment=${first.id}`);
  await expect.element(page.getByText(`1 of ${order.length}`, { exact: true })).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Previous commitment" })).toBeDisabled();
  await page.getByRole("button", { name: "Next commitment" }).click();
  await expect.element(dialog(second.title)).toBeVisible();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(dialog(third.title)).toBeVisible();
  await userEvent.keyboard("{ArrowLeft}");
  await page.getByRole("button", { name: "Previous commitment" }).click();
  await expect.element(dialog(first.title)).toBeVisible();
  // The button at the end of the list is disabled and cannot keep the focus.
  await expect.element(page.getByRole("heading", { name: first.title })).toHaveFocus();
  expect(new URLSearchParams(location.search).get("commitment")).toBe(first.id);
});

test("an overlap that only the other commitment declares is shown on both", async () => {
  await openPage();
  const { commitments } = (await figures()).tracker.dataset;
  const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  const oneWay = commitments
    .flatMap((from) => (from.overlaps ?? []).flatMap((id) => ({ from, to: found(byId.get(id)) })))
    .filter(({ from, to }) => !to.overlaps?.includes(from.id));
  expect(oneWay.length).toBeGreaterThan(0);
  for (const { from, to } of oneWay) {
    goTo(`commitment=${to.id}`);
    await expect.element(dialog(to.title)).toBeVisible();
    await expect.element(dialog(to.title).getByRole("link", { name: from.title, exact: true })).toBeVisible();
  }
});

test("a related commitment's link leads to its own address, and the sheet starts at its top", async () => {
  await openPage(`commitment=${NANSEN}`);
  await dialog().getByRole("link", { name: "Norwegian military aid for 2024", exact: true }).click();
  const heading = page.getByRole("heading", { name: "Norwegian military aid for 2024", exact: true });
  await expect.element(heading).toHaveFocus();
  expect(document.querySelector("dialog")?.scrollTop).toBe(0);
});

test("every commitment of the file opens without a fault", { timeout: 90_000 }, async () => {
  await openPage();
  for (const { id, title } of (await figures()).tracker.dataset.commitments) {
    goTo(`commitment=${id}`);
    await expect.poll(() => document.querySelector("dialog h1")?.textContent, { interval: 5 }).toBe(title);
  }
});

test("without a setting nothing asks for reports; with one the report is begun", async () => {
  await openPage(`commitment=${NANSEN}`);
  await expect.element(dialog()).toBeVisible();
  expect(page.getByRole("link", { name: "Report an error" }).elements()).toHaveLength(0);
  const meta = document.createElement("meta");
  meta.name = "report-address";
  meta.content = "https://example.org/issues/new?labels=data";
  document.head.append(meta);
  goTo("commitment=fr-security-agreement-2024");
  goTo(`commitment=${NANSEN}`);
  const link = page.getByRole("link", { name: "Report an error" });
  await expect.element(link).toBeVisible();
  const url = new URL(link.element().getAttribute("href") ?? "");
  expect(url.searchParams.get("labels")).toBe("data");
  expect(url.searchParams.get("body")).toContain(NANSEN);
});
