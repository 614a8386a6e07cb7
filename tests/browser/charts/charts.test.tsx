import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createTracker } from "../../../src/engine/tracker";
import { CommitmentsByParty } from "../../../src/features/explore/CommitmentsByParty";
import { MoneyByYear } from "../../../src/features/explore/MoneyByYear";
import { StatusLadderFigure } from "../../../src/features/explore/StatusLadderFigure";
import { WaitingFor } from "../../../src/features/explore/WaitingFor";
import { viewStore } from "../../../src/state/viewStore";
import { textsOf } from "../../../src/state/datasetTexts";
import { dataset, show } from "../table/harness";

const view = () => viewStore.getState().view;
const tracker = createTracker(dataset);
const selection = tracker.select({ filters: view().filters, asOf: "2026-07-03", met: null, texts: textsOf(dataset, "en", null) });
const figure = () => page.getByRole("figure");
const asTable = () => page.getByRole("button", { name: "Show as table" }).click();
const cellsOf = (row: Element) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent);
const tableRows = () => [...document.querySelectorAll("figure tbody tr")].map(cellsOf);
const shownRows = () => [...document.querySelectorAll(".blist li")].filter((li) => li.getClientRects().length > 0).length;
const cents = (text: string | null | undefined) => Math.round(Number((text ?? "").replace(/[^\d.]/g, "")) * 100);

describe("commitments by party", () => {
  test("is a figure named by its title, its rows in order, most first", async () => {
    await show(<CommitmentsByParty />, { query: "?lang=en" });
    await expect.element(figure()).toHaveAccessibleName(/United Kingdom/);
    const list = page.getByRole("list", { name: "Commitments by party" });
    const figures = () => [...list.element().querySelectorAll(".fig")].map((button) => Number(button.textContent));
    expect(figures()).toHaveLength(42);
    expect(figures()).toEqual(figures().toSorted((a, b) => b - a));
  });

  test("a click on a row filters by the party, the same click undoes it, each one step of the history", async () => {
    await show(<CommitmentsByParty />, { query: "?lang=en" });
    const row = page.getByRole("button", { name: /^Norway/ });
    await row.click();
    expect(view().filters.country).toEqual(["NO"]);
    await expect.element(row).toHaveAttribute("aria-pressed", "true");
    await row.click();
    expect(view().filters.country).toEqual([]);
  });

  test("the number at a bar's end opens the ledger of that number and does not filter", async () => {
    await show(<CommitmentsByParty />, { query: "?lang=en" });
    await page.getByRole("button", { name: "21, Norway: ledger" }).click();
    expect(view().ledger).toEqual({ measure: "count", parts: [["country", "NO"]] });
    expect(view().filters.country).toEqual([]);
  });

  test("its table has the chart's figures", async () => {
    await show(<CommitmentsByParty />, { query: "?lang=en" });
    const chart = [...document.querySelectorAll(".blist li")].map((li) => [
      li.querySelector(".who")?.textContent,
      li.querySelector(".fig")?.textContent,
    ]);
    await asTable();
    await expect.element(page.getByRole("table", { name: "Commitments by country" })).toBeVisible();
    expect(
      tableRows()
        .slice(0, -1)
        .map((cells) => [cells[0], cells[5]]),
    ).toEqual(chart);
    expect(tableRows().at(-1)?.[5]).toBe("266");
    await page.getByRole("button", { name: "Show as chart" }).click();
    await expect.element(page.getByRole("list", { name: "Commitments by party" })).toBeVisible();
  });

  test("a phone shows 12 rows, then all, and the print has all from the start", async () => {
    await show(<CommitmentsByParty />, { query: "?lang=en", width: 390 });
    expect(shownRows()).toBe(12);
    expect(document.querySelectorAll(".blist li")).toHaveLength(42);
    await page.getByRole("button", { name: "All 42 parties" }).click();
    expect(shownRows()).toBe(42);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  });
});

describe("money by country", () => {
  test("has a row for each party, one Joint and one Total; they add up to the cent", async () => {
    await show(<CommitmentsByParty />, { query: "?lang=en&measure=money" });
    await asTable();
    await expect.element(page.getByRole("table", { name: "Money by country" })).toBeVisible();
    const rows = tableRows();
    const named = (name: string) => rows.filter(([first]) => first === name);
    expect(named("Joint")).toHaveLength(1);
    expect(named("Total")).toHaveLength(1);
    expect(rows).toHaveLength(42 + 2);
    const low = rows.slice(0, -1).reduce((sum, cells) => sum + (/\d/.test(cells[3] ?? "") ? cents(cells[3]) : 0), 0);
    expect(low).toBe(cents(named("Total")[0]?.[3]));
    expect(low).toBe(tracker.account(selection, "money").total.low);
    expect(named("Total")[0]?.[4]).toBe("open");
  });

  test("Joint is no filter but opens its ledger; no figure, declined and none have signs of their own", async () => {
    await show(<CommitmentsByParty />, { query: "?lang=en&measure=money" });
    const joint = [...document.querySelectorAll(".blist li")].find((li) => li.querySelector(".who")?.textContent === "Joint");
    expect(joint?.querySelector("[aria-pressed]")).toBeNull();
    await page.getByRole("button", { name: /, Joint: ledger$/ }).click();
    expect(view().ledger).toEqual({ measure: "money", parts: [["country", "joint"]] });
    for (const words of [/states? no figure/, /only declined/, /only under Joint/])
      await expect.element(page.getByText(words).first()).toBeVisible();
  });

  test("set against people and GDP it names the base year and the parties without, which are not 0", async () => {
    await show(<CommitmentsByParty />, { query: "?lang=en&measure=money" });
    await page.getByRole("radio", { name: "Share of GDP" }).click({ force: true });
    expect(view().per).toBe("gdp");
    await expect.element(page.getByText(/its GDP of 20\d\d/)).toBeVisible();
    await expect.element(page.getByText(/the file has no GDP/)).toBeVisible();
    await asTable();
    const coalition = tableRows().find(([name]) => name === "Coalition of the Willing");
    expect(coalition?.[1]).toBe("no GDP in the file");
    expect(tableRows().find(([name]) => name === "Joint")?.[1]).toBe("–");
  });
});

describe("the ladder", () => {
  test("a cell filters by status and category in one choice, the same click undoes both", async () => {
    await show(<StatusLadderFigure />, { query: "?lang=en" });
    const cell = page.getByRole("button", { name: "Pledged, Aid: 52" });
    await cell.click();
    expect(view().filters).toMatchObject({ status: ["pledged"], category: ["aid"] });
    await expect.element(cell).toHaveAttribute("aria-pressed", "true");
    await cell.click();
    expect(view().filters).toMatchObject({ status: [], category: [] });
  });

  test("a rung's name filters by its status", async () => {
    await show(<StatusLadderFigure />, { query: "?lang=en" });
    await page.getByRole("button", { name: "Stalled", exact: true }).click();
    expect(view().filters.status).toEqual(["stalled"]);
  });

  test("its table adds up, and each number opens its ledger", async () => {
    await show(<StatusLadderFigure />, { query: "?lang=en" });
    await asTable();
    const rows = tableRows();
    const all = rows.slice(0, -1).reduce((sum, cells) => sum + Number(cells.at(-1)), 0);
    expect(all).toBe(266);
    expect(rows.at(-1)?.at(-1)).toBe("266");
    await page.getByRole("button", { name: "52, Pledged, Aid: ledger" }).click();
    expect(view().ledger).toEqual({
      measure: "count",
      parts: [
        ["status", "pledged"],
        ["category", "aid"],
      ],
    });
  });
});

describe("money by year", () => {
  test("a column is a button with its sum; it filters by that year and undoes it, by keyboard too", async () => {
    await show(<MoneyByYear />, { query: "?lang=en" });
    const column = page.getByRole("button", { name: /^2026, at least €102\.9/ });
    await expect.element(column).toBeInTheDocument();
    await column.click();
    expect(view().filters).toMatchObject({ from: "2026", to: "2026" });
    await expect.element(page.getByRole("button", { name: /^2026, / })).toHaveAttribute("aria-pressed", "true");
    page
      .getByRole("button", { name: /^2026, / })
      .element()
      .focus();
    await userEvent.keyboard("{Enter}");
    expect(view().filters).toMatchObject({ from: null, to: null });
  });

  test("its table adds up to the sum of the selection", async () => {
    await show(<MoneyByYear />, { query: "?lang=en" });
    await asTable();
    const rows = tableRows();
    expect(rows.slice(0, -1).reduce((sum, cells) => sum + cents(cells[3]), 0)).toBe(tracker.account(selection, "money").total.low);
    expect(cents(rows.at(-1)?.[3])).toBe(tracker.account(selection, "money").total.low);
  });
});

describe("what promises wait for", () => {
  test("a row filters by the condition; its number opens the ledger of those that wait for it", async () => {
    await show(<WaitingFor />, { query: "?lang=en" });
    await page.getByRole("button", { name: "25, Ceasefire in force: ledger" }).click();
    expect(view().ledger).toEqual({ measure: "count", parts: [["waiting", "ceasefire-in-force"]] });
    expect(tracker.ledger(selection, { measure: "count", parts: [["waiting", "ceasefire-in-force"]] }).sum.low).toBe(25);
    await page.getByRole("button", { name: /^Ceasefire in force/ }).click();
    expect(view().filters.condition).toEqual(["ceasefire-in-force"]);
  });
});

const list = () => page.getByRole("list", { name: "Commitments by party" }).element();
const buttonsOf = (row: number) => [...(list().querySelectorAll("li")[row]?.querySelectorAll("button") ?? [])];
const place = () => {
  const rows = [...list().querySelectorAll("li")];
  const row = rows.findIndex((li) => li.contains(document.activeElement));
  return [row, buttonsOf(row).findIndex((button) => button === document.activeElement)];
};
const stops = () => [...list().querySelectorAll("button")].filter((button) => button.tabIndex === 0);
const walk = async (key: string) => {
  await userEvent.keyboard(`{${key}}`);
  return place();
};

describe("by keyboard", () => {
  test("a chart is one stop of the Tab key, and arrows walk its rows and what is in them", async () => {
    await show(<CommitmentsByParty />, { query: "?lang=en" });
    await expect.poll(stops).toEqual([buttonsOf(0)[0]]);
    buttonsOf(0)[0]?.focus();
    expect(await walk("ArrowDown")).toEqual([1, 0]);
    expect(await walk("ArrowRight")).toEqual([1, 1]);
    expect(await walk("ArrowDown")).toEqual([2, 1]);
    expect(await walk("ArrowLeft")).toEqual([2, 0]);
    expect(await walk("End")).toEqual([41, 0]);
    expect(await walk("ArrowDown")).toEqual([41, 0]);
    expect(await walk("ArrowUp")).toEqual([40, 0]);
    expect(await walk("Home")).toEqual([0, 0]);
    expect(await walk("ArrowUp")).toEqual([0, 0]);
    // Tab comes back to where the focus was.
    await walk("ArrowDown");
    await expect.poll(stops).toEqual([buttonsOf(1)[0]]);
  });
});

describe("what is said of a chart", () => {
  const file = { kind: "file", key: "file-1", name: "my own.json", leftOut: 0 } as const;

  test("names the file that the figures come from when it is not the tracker's own", async () => {
    await show(<CommitmentsByParty />, { query: "?lang=en", source: file });
    await expect.element(page.getByText("Source: my own.json; sources at each commitment. As of 3 July 2026.")).toBeVisible();
    await show(<MoneyByYear />, { query: "?lang=en", source: file });
    await expect.element(page.getByText(/^Source: my own\.json\. Rates: annual averages/)).toBeVisible();
    expect(document.body.textContent).not.toContain("Source: this tracker");
  });

  test("a sum of troops that nobody has stated a figure for says so, and is no 0", async () => {
    await show(<CommitmentsByParty />, { query: "?lang=en&measure=troops&category=monitoring" });
    await asTable();
    const total = tableRows().at(-1);
    expect(total?.slice(0, 2)).toEqual(["Total", "no figure stated"]);
    expect(total?.join(" ")).not.toMatch(/\d/);
  });
});
