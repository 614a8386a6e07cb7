import { afterEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TimelineView } from "../../../src/features/timeline/TimelineView";
import type { Dataset } from "../../../src/model/schema";
import { viewStore } from "../../../src/state/viewStore";
import { dataset, show } from "../table/harness";

const view = () => viewStore.getState().view;
const marks = () => [...document.querySelectorAll<HTMLElement>(".lane-mark")];
const handle = () => page.getByRole("slider", { name: "The day on the time axis" });
const width = () => document.querySelector<HTMLElement>(".lanes")?.offsetWidth ?? 0;
const figures = () => [...document.querySelectorAll<HTMLButtonElement>(".changes .finding .fig, .changes table .fig")];
const focused = () => document.activeElement?.getAttribute("aria-label") ?? "";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test("the handle steps the as-of date by day and month, and ends where the sources do", async () => {
  await show(<TimelineView />, { query: "?lang=en" });
  await expect.element(handle()).toHaveAttribute("aria-valuetext", "3 July 2026");
  handle().element().focus();
  await userEvent.keyboard("{ArrowLeft}");
  expect(view().asof).toBe("2026-07-02");
  await userEvent.keyboard("{PageDown}{PageDown}");
  expect(view().asof).toBe("2026-05-02");
  await expect.element(handle()).toHaveAttribute("aria-valuetext", "2 May 2026");
  await userEvent.keyboard("{End}");
  expect(view().asof).toBeNull();
  await userEvent.keyboard("{ArrowRight}");
  expect(view().asof).toBeNull();
  expect(viewStore.getState().manner).toEqual({ kind: "typing", field: "asof" });
});

test("at the axis's start nothing exists, and the handle is still there to go back", async () => {
  await show(<TimelineView />, { query: "?lang=en" });
  handle().element().focus();
  await userEvent.keyboard("{Home}");
  await expect.element(page.getByText(/No commitment in the selection exists on this day/)).toBeVisible();
  await userEvent.keyboard("{End}");
  await expect.element(page.getByText(/The histories of/)).toBeVisible();
});

test("one mark takes the focus; arrows lead along its lane and to the lane below", async () => {
  await show(<TimelineView />, { query: "?lang=en&by=category" });
  expect(marks().filter((mark) => mark.tabIndex === 0)).toHaveLength(1);
  marks()
    .find((mark) => mark.tabIndex === 0)
    ?.focus();
  const newest = focused();
  await userEvent.keyboard("{ArrowLeft}");
  expect(focused()).not.toBe(newest);
  await userEvent.keyboard("{End}");
  expect(focused()).toBe(newest);
  await userEvent.keyboard("{ArrowDown}");
  expect(document.activeElement?.closest("[data-lane]")?.getAttribute("data-lane")).toBe(dataset.categories[0]?.id);
  expect(marks().filter((mark) => mark.tabIndex === 0)).toHaveLength(1);
});

test("a mark that has the focus tells its step with sources, and Escape sends that away", async () => {
  await show(<TimelineView />, { query: "?lang=en&country=NZ" });
  const one = marks().find((mark) => mark.querySelector("svg"));
  await userEvent.tab();
  one?.focus();
  await userEvent.keyboard("{ArrowLeft}");
  await expect.element(page.getByRole("tooltip")).toBeVisible();
  expect(page.getByRole("tooltip").element().textContent).toMatch(/Sources: /);
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("tooltip")).not.toBeInTheDocument();
});

test("Enter on one step opens its commitment, on several their list", async () => {
  await show(<TimelineView />, { query: "?lang=en" });
  const single = marks().find((mark) => mark.querySelector("svg.mark"));
  single?.focus();
  await userEvent.keyboard("{Enter}");
  expect(view().commitment).not.toBeNull();
  viewStore.getState().actions.openCommitment(null);
  const many = marks().find((mark) => mark.classList.contains("many") && !mark.classList.contains("event"));
  const count = Number(many?.querySelector("b")?.textContent);
  many?.focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("dialog")).toBeVisible();
  expect(document.querySelectorAll(".step-list > li")).toHaveLength(count);
});

test("the marks of a lane, singles and counts, are all entries of its commitments", async () => {
  await show(<TimelineView />, { query: "?lang=en&by=category" });
  const lane = document.querySelector('[data-lane="binding"]');
  const drawn = [...(lane?.querySelectorAll(".lane-mark") ?? [])].reduce(
    (sum, mark) => sum + Number(mark.querySelector("b")?.textContent ?? 1),
    0,
  );
  const entries = dataset.commitments.filter((c) => c.category === "binding").flatMap((c) => c.history);
  expect(drawn).toBe(entries.length);
});

test("the brush sets from and to, by key and by field alike", async () => {
  await show(<TimelineView />, { query: "?lang=en&from=2026-01&to=2026-03" });
  const start = page.getByRole("slider", { name: "Start of the period" });
  await expect.element(start).toHaveAttribute("aria-valuetext", "January 2026");
  start.element().focus();
  await userEvent.keyboard("{ArrowRight}");
  expect([view().filters.from, view().filters.to]).toEqual(["2026-01-02", "2026-03-31"]);
  await userEvent.keyboard("{Home}");
  expect([view().filters.from, view().filters.to]).toEqual([null, "2026-03-31"]);
  await page.getByRole("button", { name: "Whole period" }).click();
  expect([view().filters.from, view().filters.to]).toEqual([null, null]);
});

test("zoom shows less time and more marks apart", async () => {
  await show(<TimelineView />, { query: "?lang=en&by=category" });
  const before = width();
  await page.getByText("Months", { exact: true }).click();
  await expect.poll(width).toBeGreaterThan(before * 5);
  expect(document.querySelectorAll(".lane-name").length).toBeGreaterThan(0);
});

test("each number of the sentence and the tables opens a list of that many", async () => {
  await show(<TimelineView />, { query: "?lang=en&since=2026-01-01" });
  expect(figures().length).toBeGreaterThan(10);
  for (const place of [0, 1, 2, 6, 9]) {
    const button = figures()[place];
    const count = Number(button?.textContent);
    button?.click();
    await expect.element(page.getByRole("dialog")).toBeVisible();
    expect(document.querySelectorAll(".step-list > li")).toHaveLength(count);
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  }
});

test("a later day than the as-of date is said to be no beginning", async () => {
  await show(<TimelineView />, { query: "?lang=en&since=2027-01-01" });
  await expect.element(page.getByText(/1 January 2027 is not before 3 July 2026/)).toBeVisible();
});

test("visits are remembered only after the box is ticked, and a storage that throws does no harm", async () => {
  await show(<TimelineView />, { query: "?lang=en" });
  const box = page.getByRole("checkbox", { name: "Remember my visits on this device" });
  await expect.element(box).not.toBeChecked();
  expect(localStorage).toHaveLength(0);
  await box.click();
  await expect.element(box).toBeChecked();
  expect(localStorage).toHaveLength(1);
  await box.click();
  expect(localStorage).toHaveLength(0);
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("denied");
  });
  await box.click();
  await expect.element(page.getByText("This browser does not let the page remember anything.")).toBeVisible();
  await expect.element(box).not.toBeChecked();
});

test("since the last visit means after what the data covered then", async () => {
  localStorage.setItem(
    "commitment-tracker.visits",
    JSON.stringify({ last: { day: "2026-02-10", covered: "2026-01-31" }, current: { day: "2026-07-10", covered: "2026-07-03" } }),
  );
  await show(<TimelineView />, { query: "?lang=en" });
  await page.getByRole("button", { name: "Since your last visit, 10 February 2026" }).click();
  expect(view().since).toBe("2026-01-31");
});

/** The same commitments many times over, as another file might have them. */
const many: Dataset = {
  ...dataset,
  commitments: Array.from({ length: 3000 }, (_, i) => {
    const commitment = dataset.commitments[i % dataset.commitments.length];
    if (!commitment) throw new Error("The file is empty.");
    return { ...commitment, id: `${commitment.id}-${i}` };
  }),
};

test("3,000 commitments are drawn as counts, and only what is in sight", async () => {
  await show(<TimelineView />, { query: "?lang=en", data: many });
  expect(marks().length).toBeGreaterThan(50);
  expect(marks().length).toBeLessThan(1500);
  const boxes = [...document.querySelectorAll('[data-lane="GB"] .lane-mark')].map((mark) => mark.getBoundingClientRect());
  boxes.slice(1).forEach((box, i) => expect(box.left - (boxes[i]?.left ?? 0)).toBeGreaterThanOrEqual(23.5));
  await page.getByText("Months", { exact: true }).click();
  await expect.poll(() => marks().length).toBeLessThan(1000);
});

test("the chart of statuses is read off by key and by pointer, step by step", async () => {
  await show(<TimelineView />, { query: "?lang=en" });
  const line = page.getByRole("slider", { name: "The day whose figures are shown" });
  const said = () => line.element().getAttribute("aria-valuetext") ?? "";
  // At first the last day: the totals are those of the file.
  expect(said()).toMatch(/^3 July 2026; .*Declined 21; .*Fulfilled 8; Total 266$/);
  expect(document.querySelector(".step-said")).toBeNull();
  line.element().focus();
  await expect.element(page.getByText("3 July 2026", { exact: true }).last()).toBeVisible();
  await userEvent.keyboard("{Home}");
  expect(said()).toMatch(/^16 February 2023; .*Total 1$/);
  await userEvent.keyboard("{ArrowRight}");
  const second = said();
  expect(second).not.toMatch(/^16 February 2023/);
  const shown = [...document.querySelectorAll(".step-said > span")].map((row) => row.textContent.trim());
  expect(second.split("; ").slice(1)).toEqual(shown);
  await userEvent.keyboard("{Escape}");
  expect(document.querySelector(".step-said")).toBeNull();
  await line.hover({ position: { x: 300, y: 100 } });
  await expect.poll(() => document.querySelector(".step-said b")?.textContent ?? "").toMatch(/202\d$/);
});

test("every event of the negotiation has its line through the lanes and its name in a list with sources", async () => {
  await show(<TimelineView />, { query: "?lang=en" });
  const inLane = document.querySelectorAll(".lane-mark.event").length;
  expect(document.querySelectorAll(".lanes-ground u").length).toBeGreaterThanOrEqual(inLane);
  expect(inLane).toBeGreaterThan(5);
  const events = dataset.events ?? [];
  await page.getByText(`${events.length} events of the negotiation`, { exact: true }).click();
  const items = [...document.querySelectorAll(".event-list > ol > li")];
  expect(new Set(items.map((item) => item.querySelector(":scope > bdi")?.textContent))).toEqual(new Set(events.map(({ title }) => title)));
  expect(items).toHaveLength(events.length);
  expect(items.every((item) => item.querySelector("a") !== null)).toBe(true);
});

const folded = () => [...document.querySelectorAll<HTMLDetailsElement>(".change-tables details, .event-list")].map(({ open }) => open);

test("print has the changes by party and the events unfolded", async () => {
  await show(<TimelineView />, { query: "?lang=en&since=2026-01-01" });
  expect(folded()).toEqual([false, false]);
  dispatchEvent(new Event("beforeprint"));
  expect(folded()).toEqual([true, true]);
  dispatchEvent(new Event("afterprint"));
  await expect.poll(folded).toEqual([false, false]);
});
