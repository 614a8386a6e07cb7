import { userEvent } from "vitest/browser";
import { describe, expect, test } from "vitest";
import { address, realData, renderFilters } from "./renderFilters";

describe("the result line", () => {
  test("without filters says so and offers nothing to clear", async () => {
    const screen = await renderFilters();
    await expect.element(screen.getByText("no filters on")).toBeVisible();
    expect(screen.getByRole("button", { name: "Clear all filters" }).elements()).toHaveLength(0);
  });

  test("has a chip for everything that is on; a press removes just that", async () => {
    const screen = await renderFilters({ query: "country=FR,DE&category=aid&q=air&from=2024-01&min=1000000" });
    const chips = screen.getByRole("list", { name: "Filters that are on" }).getByRole("button");
    expect(chips.elements().map((chip) => chip.getAttribute("aria-label"))).toEqual([
      "Remove filter: Search “air”",
      "Remove filter: Category Aid",
      "Remove filter: Country France",
      "Remove filter: Country Germany",
      "Remove filter: First promised from January 2024",
      "Remove filter: Amount from €1\u00a0m",
    ]);
    await screen.getByRole("button", { name: "Remove filter: Country France" }).click();
    await expect.poll(address).toBe("country=DE&category=aid&q=air&from=2024-01&min=1000000");
    await screen.getByRole("button", { name: "Remove filter: First promised from January 2024" }).click();
    await expect.poll(address).toBe("country=DE&category=aid&q=air&min=1000000");
  });

  test("by keyboard the focus goes to the next chip, and at last to the result", async () => {
    const screen = await renderFilters({ query: "country=FR,DE" });
    const chip = screen.getByRole("button", { name: "Remove filter: Country France" }).element();
    if (chip instanceof HTMLElement) chip.focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("button", { name: "Remove filter: Country Germany" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("status")).toHaveFocus();
  });

  test("clears everything at one press", async () => {
    const screen = await renderFilters({ query: "country=FR&q=air&max=500000000" });
    await screen.getByRole("button", { name: "Clear all filters", exact: true }).click();
    await expect.element(screen.getByRole("status")).toHaveTextContent(/^266 of 266 commitments/);
    expect(address()).toBe("");
    await expect.element(screen.getByRole("status")).toHaveFocus();
  });

  test("is right at once but read out only when it rests", async () => {
    const screen = await renderFilters();
    const result = screen.getByRole("status");
    await screen.getByRole("searchbox", { name: "Search commitments" }).fill("drones");
    await expect.element(result).toHaveAttribute("aria-busy", "true");
    await expect.element(result).not.toHaveTextContent(/^266 of/);
    await expect.element(result).toHaveAttribute("aria-busy", "false");
  });
});

describe("no results", () => {
  test("name the one filter to drop, and drop it", async () => {
    const screen = await renderFilters({ query: "country=GB,FR&category=force&status=fulfilled" });
    await expect.element(screen.getByRole("heading", { name: "No commitment fits all three filters." })).toBeVisible();
    const rest = realData.commitments.filter(
      (c) => c.category === "force" && c.parties.some((p) => p.code === "GB" || p.code === "FR"),
    ).length;
    await expect.element(screen.getByText(`The narrowest is Status: fulfilled. Without it ${rest} commitments show.`)).toBeVisible();
    expect(screen.getByRole("button", { name: "Clear all filters" }).elements()).toHaveLength(1);
    await screen.getByRole("button", { name: "Drop “fulfilled”" }).click();
    await expect.element(screen.getByRole("status")).toHaveTextContent(new RegExp(`^${rest} of 266`));
    expect(address()).toBe("country=GB,FR&category=force");
    expect(screen.getByRole("heading", { name: /^No commitment/ }).elements()).toHaveLength(0);
  });

  test("of a search alone give the words back", async () => {
    const screen = await renderFilters({ query: "q=zzzz" });
    await expect.element(screen.getByText("Nothing fits Search: “zzzz”. Without it 266 commitments show.")).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Drop “zzzz”" })).toBeVisible();
  });

  test("say when no single filter is to blame", async () => {
    const screen = await renderFilters({ query: "q=zzzz&from=3000" });
    await expect.element(screen.getByText("Dropping any one of them is not enough: at least two must go.")).toBeVisible();
    await screen.getByRole("button", { name: "Clear all filters" }).click();
    await expect.element(screen.getByRole("status")).toHaveTextContent(/^266 of 266/);
  });

  test("before the first commitment say that there was none yet", async () => {
    const screen = await renderFilters({ query: "asof=1999-01-01" });
    await expect.element(screen.getByRole("heading", { name: "No commitment had been made yet." })).toBeVisible();
    await expect.element(screen.getByText(/1 January 1999/)).toBeVisible();
  });

  test("of an empty file say that it is empty", async () => {
    const screen = await renderFilters({ dataset: { ...realData, commitments: [] } });
    await expect.element(screen.getByRole("heading", { name: "This file holds no commitments." })).toBeVisible();
    await expect.element(screen.getByRole("status")).toHaveTextContent(/^0 of 0 commitments/);
  });
});
