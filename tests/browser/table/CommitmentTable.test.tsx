import { afterEach, describe, expect, test } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { CommitmentTable } from "../../../src/features/explore/CommitmentTable";
import { SORT_KEYS } from "../../../src/engine/sort";
import { viewStore } from "../../../src/state/viewStore";
import { syncAddress } from "../../../src/state/syncAddress";
import { dataset, engineOrder, show } from "./harness";

const rows = () => [...document.querySelectorAll<HTMLElement>("tr[data-index]")];
const idOf = (row: Element | undefined) => new URLSearchParams(row?.querySelector("a")?.search).get("commitment");
const shownIds = () => rows().map(idOf);
const table = () => page.getByRole("table", { name: "Commitments", exact: true });
const cellsOf = (row: Element | undefined) => [...(row?.querySelectorAll("td") ?? [])].map((cell) => cell.textContent);
const rowOf = (id: string) => rows().find((row) => idOf(row) === id);
const header = (name: string) => page.getByRole("columnheader", { name, exact: true });
const headers = () => [...document.querySelectorAll("th")].map((th) => th.querySelector(".plain")?.textContent ?? th.textContent);
const focusedIndex = () => Number(document.activeElement?.closest("tr")?.getAttribute("aria-rowindex"));
const first = (fits: (c: (typeof dataset.commitments)[number]) => boolean) => dataset.commitments.find(fits)!.id;
const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const settled = async () => {
  for (let i = 0; i < 6; i++) await frame();
};

interface Emulation {
  send(method: string, params: object): Promise<unknown>;
}
const emulate = (media: string) => (cdp() as unknown as Emulation).send("Emulation.setEmulatedMedia", { media });

afterEach(async () => {
  await emulate("");
  scrollTo(0, 0);
});

describe("the table", () => {
  test("bears its name, the whole count and the place of each row", async () => {
    await show(<CommitmentTable />);
    await expect.element(table()).toHaveAttribute("aria-rowcount", String(dataset.commitments.length));
    expect(rows().map((row) => row.getAttribute("aria-rowindex"))).toEqual(rows().map((_, i) => String(i + 1)));
    await expect.element(page.getByText("Newest first. 266 rows.")).toBeVisible();
  });

  test("draws few of its rows, and those in sight wherever the page is scrolled to", async () => {
    await show(<CommitmentTable />);
    await settled();
    expect(rows().length).toBeGreaterThan(10);
    expect(rows().length).toBeLessThan(50);
    scrollTo(0, document.body.scrollHeight / 2);
    await settled();
    expect(rows().length).toBeLessThan(50);
    expect(document.elementFromPoint(300, 450)?.closest("tr")?.hasAttribute("data-index")).toBe(true);
    scrollTo(0, document.body.scrollHeight);
    await settled();
    await settled();
    expect(rows().at(-1)?.getAttribute("aria-rowindex")).toBe("266");
    expect(document.documentElement.scrollHeight).toBeGreaterThan(266 * 30);
  });

  test("says nothing when no commitment is selected", async () => {
    await show(<CommitmentTable />, { query: "?q=nothinghasthisword" });
    expect(document.querySelector("table")).toBeNull();
  });
});

describe("orders", () => {
  for (const key of SORT_KEYS) {
    for (const query of [`?sort=${key}`, `?sort=-${key}`]) {
      test(`follow the engine for ${query}`, async () => {
        const seen = { ids: [] as readonly string[] };
        const Order = engineOrder(seen);
        await show(
          <>
            <CommitmentTable />
            <Order />
          </>,
          { query },
        );
        await settled();
        const shown = shownIds();
        expect(shown.length).toBeGreaterThan(10);
        expect(shown).toEqual(seen.ids.slice(0, shown.length));
      });
    }
  }

  test("start in a column's natural direction and turn on the second press", async () => {
    await show(<CommitmentTable />);
    await expect.element(header("First promised")).toHaveAttribute("aria-sort", "descending");
    await page.getByRole("button", { name: "Title", exact: true }).click();
    await expect.element(header("Title")).toHaveAttribute("aria-sort", "ascending");
    await expect.element(header("First promised")).not.toHaveAttribute("aria-sort");
    await page.getByRole("button", { name: "Title", exact: true }).click();
    await expect.element(header("Title")).toHaveAttribute("aria-sort", "descending");
    await page.getByRole("button", { name: "Amount", exact: true }).click();
    await expect.element(header("Amount")).toHaveAttribute("aria-sort", "descending");
    expect(viewStore.getState().view.sort).toEqual({ key: "amount", descending: true });
    await expect.element(page.getByText("Most money first. 266 rows.")).toBeVisible();
  });

  test("are chosen by name where rows are cards", async () => {
    await show(<CommitmentTable />, { width: 390 });
    await page.getByRole("combobox", { name: "Sort by" }).selectOptions("Oldest first");
    expect(viewStore.getState().view.sort).toEqual({ key: "date", descending: false });
  });
});

describe("in print", () => {
  test("all rows are there, with the same count", async () => {
    await show(<CommitmentTable />);
    await emulate("print");
    await expect.poll(() => rows().length).toBe(266);
    expect(document.querySelectorAll("tr.gap").length).toBe(0);
    await expect.element(table()).toHaveAttribute("aria-rowcount", "266");
    await emulate("");
    await expect.poll(() => rows().length).toBeLessThan(50);
  });

  test("all rows are there by the end of the event that announces it", async () => {
    await show(<CommitmentTable />);
    dispatchEvent(new Event("beforeprint"));
    expect(rows().length).toBe(266);
    dispatchEvent(new Event("afterprint"));
    expect(rows().length).toBeLessThan(50);
  });

  test("rows beyond 5,000 are left out, and their number said", async () => {
    const commitments = Array.from({ length: 5_003 }, (_, i) => ({ ...dataset.commitments[0]!, id: `copy-${i}` }));
    await show(<CommitmentTable />, { data: { ...dataset, commitments } });
    dispatchEvent(new Event("beforeprint"));
    expect(rows().length).toBe(5_000);
    await expect.element(table()).toHaveAttribute("aria-rowcount", "5003");
    await expect.element(page.getByText(/^3 more commitments are not printed/)).toBeVisible();
    dispatchEvent(new Event("afterprint"));
  }, 60_000);

  test("rows are rows again where the screen had cards", async () => {
    await show(<CommitmentTable />, { width: 390 });
    expect(document.querySelector(".is-cards")).not.toBeNull();
    dispatchEvent(new Event("beforeprint"));
    expect(document.querySelector(".is-cards")).toBeNull();
    dispatchEvent(new Event("afterprint"));
  });
});

describe("by keyboard", () => {
  test("arrows, Home, End and page keys move between titles, all in sight", async () => {
    await show(<CommitmentTable />);
    await settled();
    rows()[0]?.querySelector("a")?.focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(focusedIndex()).toBe(2);
    await userEvent.keyboard("{PageDown}");
    const paged = focusedIndex();
    expect(paged).toBeGreaterThan(8);
    await userEvent.keyboard("{PageUp}");
    expect(focusedIndex()).toBe(2);
    for (const [key, index] of [
      ["{End}", 266],
      ["{ArrowUp}", 265],
      ["{Home}", 1],
    ] as const) {
      await userEvent.keyboard(key);
      await settled();
      await settled();
      expect(focusedIndex()).toBe(index);
      const box = document.activeElement?.getBoundingClientRect();
      expect(box?.top).toBeGreaterThanOrEqual(0);
      expect(box?.bottom).toBeLessThanOrEqual(innerHeight);
    }
  });

  test("the focus stays when its row is scrolled far out of sight", async () => {
    await show(<CommitmentTable />);
    await settled();
    const link = rows()[1]?.querySelector("a");
    link?.focus();
    scrollTo(0, 8_000);
    await settled();
    expect(document.activeElement === link).toBe(true);
    expect(rows().some((row) => row.getBoundingClientRect().top > 100)).toBe(true);
    expect(rows().length).toBeLessThan(50);
  });
});

describe("a row", () => {
  test("opens the details through an address of its own", async () => {
    const stop = syncAddress(viewStore);
    try {
      await show(<CommitmentTable />, { query: "?sort=title" });
      const id = idOf(rows()[0]);
      expect(rows()[0]?.querySelector("a")?.getAttribute("href")).toBe(`?sort=title&commitment=${id}`);
      await userEvent.click(rows()[0]!.querySelector("a")!);
      expect(viewStore.getState().view.commitment).toBe(id);
    } finally {
      stop();
      history.replaceState(null, "", location.pathname);
    }
  });

  test("names all parties to who cannot point", async () => {
    await show(<CommitmentTable />);
    await settled();
    const row = rows().find((r) => r.textContent.includes("Canada and 6 more"));
    expect(row?.querySelector("a.party")?.textContent).toBe("Canada");
    expect(row?.querySelector('[aria-hidden="true"][title]')?.textContent).toBe("and 6 more");
    expect(row?.querySelector(".sr")?.textContent.split(/, | and /)).toHaveLength(6);
  });

  test("tells no figure, a refusal, equipment, troops and shares of GDP apart", async () => {
    await show(<CommitmentTable />);
    dispatchEvent(new Event("beforeprint"));
    const amount = (id: string) => cellsOf(rowOf(id))[5];
    expect(amount(first((c) => !c.quantity && c.history.at(-1)?.status === "active"))).toBe("no figure stated");
    expect(amount(first((c) => !c.quantity && c.history.at(-1)?.status === "declined"))).toBe("ruled out");
    const tanks = dataset.commitments.find((c) => c.quantity?.kind === "equipment" && c.quantity.low === 449)!;
    expect(amount(tanks.id)).toBe("449armoured vehicles");
    expect(amount(first((c) => c.quantity?.kind === "troops"))).toBe("at least 200 people");
    expect(amount(first((c) => c.quantity?.kind === "gdp-share"))).toMatch(/^0.25\s?% of GDPa year, 20\d\d to 20\d\d$/);
    const canadian = dataset.commitments.find((c) => c.title.startsWith("Canadian military aid of C$2 billion in 2026/27"))!;
    expect(amount(canadian.id)?.replaceAll("\u00a0", " ")).toBe("€1.25 bnCAD 2 bn");
    expect(cellsOf(rowOf(first((c) => c.history.at(-1)?.status === "declined")))[4]).toBe("–promises nothing");
    dispatchEvent(new Event("afterprint"));
  });
});

describe("columns", () => {
  test("are picked, kept in the address, and given back", async () => {
    await show(<CommitmentTable />);
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("checkbox", { name: "Conditions" }).click();
    await page.getByRole("checkbox", { name: "Parties" }).click();
    expect(viewStore.getState().view.columns).toEqual(["title", "category", "status", "due", "conditions", "amount", "date"]);
    expect(headers()).toEqual(["Title", "Category", "Status", "Due", "Conditions", "Amount", "First promised"]);
    await page.getByRole("button", { name: "The usual columns" }).click();
    expect(viewStore.getState().view.columns).toBeNull();
    expect(headers()).toContain("Parties");
  });

  test("close by Escape, which gives the focus back", async () => {
    await show(<CommitmentTable />);
    const button = page.getByRole("button", { name: "Columns" });
    await button.click();
    await userEvent.tab();
    await userEvent.keyboard(" ");
    expect(headers()).not.toContain("Parties");
    await userEvent.keyboard("{Escape}");
    await expect.element(button).toHaveAttribute("aria-expanded", "false");
    await expect.element(button).toHaveFocus();
  });

  test("unknown ones in the address are passed over", async () => {
    await show(<CommitmentTable />, { query: "?columns=date,nonsense,counted" });
    expect(headers()).toEqual(["Title", "Counted", "First promised"]);
  });

  test("all of them fit: the frame scrolls, not the page", async () => {
    await show(<CommitmentTable />, {
      query: "?columns=parties,category,component,status,step,due,conditions,amount,counted,date,confidence,checked,disputed,sources",
    });
    await settled();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    await expect.element(page.getByRole("group", { name: "Commitments" })).toHaveAttribute("tabindex", "0");
  });
});

describe("at 390 px", () => {
  test("rows are cards that are still rows of a table to assistive technology", async () => {
    await show(<CommitmentTable />, { width: 390 });
    await settled();
    const card = rows()[0]!;
    expect(getComputedStyle(card).display).toBe("grid");
    expect(card.getAttribute("role")).toBe("row");
    await expect.element(page.getByRole("columnheader", { name: "Amount" })).toBeInTheDocument();
    const [title, parties, , status, , amount] = [...card.querySelectorAll("td")].map((cell) => cell.getBoundingClientRect());
    expect(parties!.top).toBeGreaterThanOrEqual(title!.bottom - 1);
    expect(status!.top).toBeGreaterThanOrEqual(parties!.bottom - 1);
    expect(amount!.left).toBeGreaterThan(parties!.left);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    expect(rows().length).toBeLessThan(50);
  });
});
