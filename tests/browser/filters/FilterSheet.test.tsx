import { userEvent } from "vitest/browser";
import { describe, expect, test } from "vitest";
import { address, realData, renderFilters } from "./renderFilters";

const PHONE = 390;

describe("on a phone", () => {
  test("the filters are in the page before the sheet is opened", async () => {
    const screen = await renderFilters({ width: PHONE });
    const rail = screen.getByRole("search", { name: "Filters" });
    await expect.element(rail).toBeVisible();
    const french = realData.commitments.filter((c) => c.parties.some((p) => p.code === "FR")).length;
    await expect.element(rail.getByRole("checkbox", { name: `France, ${french}`, exact: true, includeHidden: true })).toBeInTheDocument();
    await expect.element(screen.getByRole("button", { name: "Filters none" })).toBeVisible();
  });

  test("the sheet filters, tells how many would show, and gives the focus back", async () => {
    const screen = await renderFilters({ width: PHONE });
    const opener = screen.getByRole("button", { name: /^Filters/ });
    await opener.click();
    const sheet = screen.getByRole("dialog", { name: "Filters" });
    await expect.element(sheet).toBeVisible();
    await sheet.getByRole("checkbox", { name: /^Aid, / }).click();
    const aid = realData.commitments.filter((c) => c.category === "aid").length;
    await sheet.getByRole("button", { name: `Show ${aid} commitments` }).click();
    await expect.element(sheet).not.toBeInTheDocument();
    await expect.element(screen.getByRole("button", { name: "Filters 1 on" })).toHaveFocus();
    expect(address()).toBe("category=aid");
  });

  test("Escape empties the search first, then closes the sheet", async () => {
    const screen = await renderFilters({ width: PHONE });
    await screen.getByRole("button", { name: "Search", exact: true }).click();
    const search = screen.getByRole("searchbox", { name: "Search commitments" });
    await expect.element(search).toHaveFocus();
    await userEvent.keyboard("air");
    await userEvent.keyboard("{Escape}");
    await expect.element(search).toHaveValue("");
    await userEvent.keyboard("{Escape}");
    await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
    await expect.element(screen.getByRole("button", { name: "Search", exact: true })).toHaveFocus();
  });

  test("/ opens the sheet at its search", async () => {
    const screen = await renderFilters({ width: PHONE });
    await userEvent.keyboard("/");
    await expect.element(screen.getByRole("searchbox", { name: "Search commitments" })).toHaveFocus();
  });

  test("nothing is wider than 320 px", async () => {
    const screen = await renderFilters({
      width: 320,
      query: "country=LU&component=bilateral&q=averyveryverylongwordthatnobodywouldeversearchfor",
    });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await screen.getByRole("button", { name: /^Filters/ }).click();
    const sheet = screen.getByRole("dialog", { name: "Filters" }).element();
    expect(sheet.scrollWidth).toBeLessThanOrEqual(320);
  });

  test("there is one rail only, whatever the width", async () => {
    const screen = await renderFilters({ width: PHONE });
    expect(document.querySelectorAll("input[value=FR]")).toHaveLength(1);
    const { page } = await import("vitest/browser");
    await page.viewport(1280, 900);
    await expect.element(screen.getByRole("group", { name: "Country", exact: true })).toBeVisible();
    expect(document.querySelectorAll("input[value=FR]")).toHaveLength(1);
    expect(screen.getByRole("dialog").elements()).toHaveLength(0);
  });
});
