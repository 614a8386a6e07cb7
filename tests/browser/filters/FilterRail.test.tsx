import { userEvent } from "vitest/browser";
import { describe, expect, test } from "vitest";
import type { Commitment } from "../../../src/model/schema";
import { STATUSES } from "../../../src/model/status";
import { viewStore } from "../../../src/state/viewStore";
import { address, realData, renderFilters } from "./renderFilters";

const LABELS = ["Due", "Category", "Status", "Country", "Condition", "Group", "Component"];

function checkbox(name: string): HTMLInputElement {
  const found = [...document.querySelectorAll<HTMLInputElement>("fieldset input[type=checkbox]")].find(
    (box) => box.getAttribute("aria-label") === name,
  );
  if (!found) throw new Error(`no checkbox ${name}`);
  return found;
}

function valuesInOrder(): string[] {
  return [...document.querySelectorAll<HTMLInputElement>("fieldset input[type=checkbox]")].map((box) => box.value);
}

/** How many commitments of the file have this as their last status. */
function countOf(fits: (commitment: (typeof realData.commitments)[number]) => boolean): number {
  return realData.commitments.filter(fits).length;
}

describe("the rail", () => {
  test("is a landmark with a group for each facet, in the order of the look", async () => {
    const screen = await renderFilters();
    const rail = screen.getByRole("search", { name: "Filters" });
    await expect.element(rail).toBeVisible();
    for (const label of LABELS) await expect.element(rail.getByRole("group", { name: label, exact: true })).toBeVisible();
    const legends = [...document.querySelectorAll("fieldset > legend")].map((legend) => legend.textContent);
    expect(legends).toEqual([...LABELS, "First promised", "Amount, €"]);
  });

  test("has a checkbox for every value, named by its label and its count", async () => {
    const screen = await renderFilters();
    const country = screen.getByRole("group", { name: "Country", exact: true });
    expect(country.getByRole("checkbox").elements()).toHaveLength(realData.parties.length);
    expect(screen.getByRole("group", { name: "Condition", exact: true }).getByRole("checkbox").elements()).toHaveLength(
      realData.conditions.length,
    );
    const french = countOf((c) => c.parties.some((p) => p.code === "FR"));
    await expect.element(country.getByRole("checkbox", { name: `France, ${french}`, exact: true })).toBeInTheDocument();
    for (const status of STATUSES) {
      const label = status[0]?.toUpperCase() + status.slice(1);
      const count = countOf((c) => c.history.at(-1)?.status === status);
      expect(checkbox(`${label}, ${count}`)).toBeInTheDocument();
    }
  });

  test("a choice filters at once, and the same press takes it back", async () => {
    const screen = await renderFilters();
    const result = screen.getByRole("status");
    await expect.element(result).toHaveTextContent(/^266 of 266 commitments/);
    const aid = screen.getByRole("checkbox", { name: /^Aid, / });
    await aid.click();
    await expect.element(result).toHaveTextContent(new RegExp(`^${countOf((c) => c.category === "aid")} of 266 commitments`));
    expect(address()).toBe("category=aid");
    await expect.element(aid).toBeChecked();
    await aid.click();
    await expect.element(result).toHaveTextContent(/^266 of 266 commitments/);
    expect(address()).toBe("");
  });

  test("counts follow the other facets, and a value that would show nothing can still be pressed", async () => {
    const screen = await renderFilters({ query: "category=force" });
    const fulfilled = screen.getByRole("checkbox", { name: "Fulfilled, 0", exact: true });
    await expect.element(fulfilled).toBeEnabled();
    await fulfilled.click();
    await expect.element(screen.getByRole("status")).toHaveTextContent(/^0 of 266 commitments/);
    // Other categories are counted as if they alone were chosen.
    await expect.element(screen.getByRole("checkbox", { name: "Aid, 8", exact: true })).not.toBeChecked();
  });

  test("values keep their places while filtering", async () => {
    const screen = await renderFilters();
    const before = valuesInOrder();
    await screen.getByRole("checkbox", { name: /^Multinational force, / }).click();
    await expect.element(screen.getByRole("status")).not.toHaveTextContent(/^266 of/);
    expect(valuesInOrder()).toEqual(before);
    expect(before.slice(before.indexOf("GB"), before.indexOf("GB") + 2)).toEqual(["GB", "COALITION"]);
  });

  test("a long facet scrolls in itself, opens whole, and is searched", async () => {
    const screen = await renderFilters();
    const country = screen.getByRole("group", { name: "Country", exact: true });
    const list = country.element().querySelector(".opts");
    if (!list) throw new Error("no list");
    expect(list.scrollHeight).toBeGreaterThan(list.clientHeight * 2);
    await country.getByRole("button", { name: "All 42 parties" }).click();
    expect(list.scrollHeight).toBe(list.clientHeight);
    const find = country.getByRole("textbox", { name: "Find in “Country”" });
    await expect.element(find).toHaveFocus();
    await userEvent.keyboard("land");
    const codes = country
      .getByRole("checkbox")
      .elements()
      .map((box) => box.getAttribute("value"));
    const fitting = realData.parties.filter(({ name }) => /land/i.test(name)).map(({ code }) => code);
    expect(fitting.length).toBeGreaterThan(2);
    expect(new Set(codes)).toEqual(new Set(fitting));
    await userEvent.keyboard("{Escape}");
    expect(country.getByRole("checkbox").elements()).toHaveLength(42);
    await country.getByRole("button", { name: "Show fewer" }).click();
    expect(list.scrollHeight).toBeGreaterThan(list.clientHeight * 2);
  });

  test("a chosen value far down is in sight from the first", async () => {
    await renderFilters({ query: "country=MK" });
    const box = document.querySelector<HTMLInputElement>("input[value=MK]");
    const list = box?.closest(".opts");
    if (!box || !list) throw new Error("no list");
    const [inner, outer] = [box.getBoundingClientRect(), list.getBoundingClientRect()];
    expect(inner.top).toBeGreaterThanOrEqual(outer.top);
    expect(inner.bottom).toBeLessThanOrEqual(outer.bottom);
    expect(window.scrollY).toBe(0);
  });

  test("an own file's categories have colours, and facets without values are left out", async () => {
    const commitments: Commitment[] = [];
    for (const commitment of realData.commitments.slice(0, 3))
      commitments.push({ ...commitment, category: commitments.length === 0 ? "aid" : "words" });
    const categories = [
      { id: "aid", label: "Aid" },
      { id: "words", label: "Words <b>only</b>" },
    ];
    const dataset = { ...realData, categories, components: [], commitments };
    const screen = await renderFilters({ dataset });
    await expect.element(screen.getByRole("checkbox", { name: "Words <b>only</b>, 2", exact: true })).toBeVisible();
    expect(screen.getByRole("group", { name: "Component", exact: true }).elements()).toHaveLength(0);
    const colours = [...document.querySelectorAll("fieldset .sw")].map((swatch) => getComputedStyle(swatch).backgroundColor);
    expect(new Set(colours).size).toBe(2);
    expect(colours).not.toContain("rgba(0, 0, 0, 0)");
  });
});

describe("by keyboard", () => {
  test("arrows, Home and End move within a facet, Space chooses, Tab goes on past the explanation to the next", async () => {
    await renderFilters();
    const due = document.querySelector<HTMLInputElement>("input[value=yes]");
    due?.focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).toHaveAttribute("value", "no");
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).toHaveAttribute("value", "no");
    await userEvent.keyboard(" ");
    await expect.poll(address).toBe("due=no");
    await userEvent.keyboard("{Tab}");
    expect(document.activeElement).toHaveAccessibleName("When a promise is due");
    await userEvent.keyboard("{Tab}");
    expect(document.activeElement).toHaveAttribute("value", "monitoring");
    await userEvent.keyboard("{End}");
    expect(document.activeElement).toHaveAttribute("value", "binding");
    await userEvent.keyboard("{Home}{Shift>}{Tab}{Tab}{/Shift}");
    expect(document.activeElement).toHaveAttribute("value", "no");
  });

  test("every facet is one stop of Tab", async () => {
    await renderFilters({ query: "status=declined&country=PL" });
    for (const list of document.querySelectorAll(".opts")) expect(list.querySelectorAll("input[tabindex='0']")).toHaveLength(1);
    expect(document.querySelector("input[value=PL]")).toHaveAttribute("tabindex", "0");
  });
});

describe("the search", () => {
  test("filters while typing, keeps blanks, and is emptied by Escape", async () => {
    const screen = await renderFilters();
    const search = screen.getByRole("searchbox", { name: "Search commitments" });
    await search.click();
    await userEvent.keyboard("patriot ");
    await expect.element(search).toHaveValue("patriot ");
    const found = screen.getByRole("status");
    await expect.element(found).not.toHaveTextContent(/^(266|0) of 266/);
    await userEvent.keyboard("zzz");
    await expect.element(found).toHaveTextContent(/^0 of 266 commitments/);
    await userEvent.keyboard("{Escape}");
    await expect.element(search).toHaveValue("");
    await expect.element(found).toHaveTextContent(/^266 of 266 commitments/);
  });

  test("is reached by / from anywhere but a field", async () => {
    const screen = await renderFilters();
    const search = screen.getByRole("searchbox", { name: "Search commitments" });
    document.querySelector<HTMLInputElement>("input[value=yes]")?.focus();
    await userEvent.keyboard("/");
    await expect.element(search).toHaveFocus();
    await expect.element(search).toHaveValue("");
    const from = screen.getByRole("textbox", { name: "First promised from" });
    await from.click();
    await userEvent.keyboard("/");
    await expect.element(from).toHaveFocus();
    await expect.element(from).toHaveValue("/");
  });

  test("shows what the address says after a step back", async () => {
    const screen = await renderFilters();
    const search = screen.getByRole("searchbox", { name: "Search commitments" });
    await search.fill("drones");
    await expect.poll(address).toBe("q=drones");
    viewStore.getState().actions.clearFilters();
    await expect.element(search).toHaveValue("");
  });
});
