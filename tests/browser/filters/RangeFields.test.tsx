import { userEvent } from "vitest/browser";
import { describe, expect, test } from "vitest";
import { address, realData, renderFilters } from "./renderFilters";

describe("dates", () => {
  test("take a year, a month or a day, and what is left says so", async () => {
    const screen = await renderFilters();
    const from = screen.getByRole("textbox", { name: "First promised from", exact: true });
    const to = screen.getByRole("textbox", { name: "First promised to", exact: true });
    await from.fill("2026");
    await expect.poll(address).toBe("from=2026");
    await from.fill(" 2026-02 ");
    await expect.poll(address).toBe("from=2026-02");
    await to.fill("2026-02-24");
    await expect.poll(address).toBe("from=2026-02&to=2026-02-24");
    const within = realData.commitments.filter(({ history: [first] }) => {
      const day = ((first?.date ?? "") + "-01-01").slice(0, 10);
      return day >= "2026-02-01" && day <= "2026-02-24";
    });
    await expect.element(screen.getByRole("status")).toHaveTextContent(new RegExp(`^${within.length} of 266 commitments`));
    await from.fill("");
    await expect.poll(address).toBe("to=2026-02-24");
  });

  test("a month that does not exist is told, and what was set stays", async () => {
    const screen = await renderFilters({ query: "from=2025" });
    const from = screen.getByRole("textbox", { name: "First promised from", exact: true });
    await from.fill("2026-13");
    await expect.element(from).toHaveAttribute("aria-invalid", "true");
    await expect.element(from).toHaveAccessibleDescription("There is no month 13.");
    expect(address()).toBe("from=2025");
    await from.fill("2026-02-30");
    await expect.element(from).toHaveAccessibleDescription("February 2026 has 28 days.");
    expect(address()).toBe("from=2025");
    await from.fill("2026-02-28");
    await expect.element(from).toHaveAttribute("aria-invalid", "false");
    await expect.poll(address).toBe("from=2026-02-28");
  });

  test("a date half typed is no fault until the field is left", async () => {
    const screen = await renderFilters();
    const from = screen.getByRole("textbox", { name: "First promised from", exact: true });
    await from.click();
    await userEvent.keyboard("20");
    await expect.element(from).toHaveAttribute("aria-invalid", "false");
    await userEvent.keyboard("{Tab}");
    await expect.element(from).toHaveAttribute("aria-invalid", "true");
    await expect.element(from).toHaveAccessibleDescription("Write a date as 2026, 2026-01 or 2026-01-06.");
    expect(address()).toBe("");
  });
});

describe("amounts", () => {
  test.each([
    ["2.5bn", "2500000000", "€2.5 bn"],
    ["500m", "500000000", "€500 m"],
    ["1 000 000", "1000000", "€1 m"],
    ["1,234,567", "1234567", "1,234,567"],
    ["€ 90 million", "90000000", "€90 m"],
  ])("%s is understood, and shown in the tracker's form", async (typed, value, shown) => {
    const screen = await renderFilters();
    const min = screen.getByRole("textbox", { name: "Amount from", exact: true });
    await min.fill(typed);
    await userEvent.keyboard("{Enter}");
    await expect.poll(address).toBe(`min=${value}`);
    await expect.poll(() => min.element()).toHaveValue(shown.replace(/ (?=bn|m)/, "\u00a0"));
  });

  test("count by themselves after a rest, not at each key", async () => {
    const screen = await renderFilters();
    const max = screen.getByRole("textbox", { name: "Amount to", exact: true });
    await max.click();
    await userEvent.keyboard("50");
    expect(address()).toBe("");
    await userEvent.keyboard("m");
    await expect.poll(address).toBe("max=50000000");
    await expect.element(max).toHaveValue("50m");
  });

  test("what is no amount is told, and what was set stays", async () => {
    const screen = await renderFilters({ query: "min=1000000" });
    const min = screen.getByRole("textbox", { name: "Amount from", exact: true });
    await min.fill("much");
    await userEvent.keyboard("{Enter}");
    await expect.element(min).toHaveAttribute("aria-invalid", "true");
    await expect.element(min).toHaveAccessibleDescription("Write an amount as 2.5bn, 500m or 1,000,000.");
    expect(address()).toBe("min=1000000");
  });
});
