import { afterEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { AboutView } from "../../../src/features/about/AboutView";
import { STATUSES } from "../../../src/model/status";
import { viewStore } from "../../../src/state/viewStore";
import { dataset, show } from "./harness";

afterEach(() => document.querySelector('meta[name="report-address"]')?.remove());

describe("the method page", () => {
  test("explains every status, category, component and condition", async () => {
    await show(<AboutView />);
    const table = page.getByRole("table", { name: "The nine statuses" });
    await expect.element(table).toBeVisible();
    expect(table.element().querySelectorAll("tbody tr").length).toBe(STATUSES.length);
    const terms = [...document.querySelectorAll("dt")].map((dt) => dt.textContent);
    for (const { label } of [...dataset.categories, ...(dataset.components ?? []), ...dataset.conditions]) expect(terms).toContain(label);
  });

  test("every link of its contents leads somewhere", async () => {
    await show(<AboutView />);
    const links = [...document.querySelectorAll<HTMLAnchorElement>("nav a")];
    expect(links.length).toBe(16);
    for (const link of links) expect(document.querySelector(link.getAttribute("href") ?? "")).not.toBeNull();
  });

  test("a condition's state is that of the as-of day, with its source", async () => {
    await show(<AboutView />, { query: "?asof=2026-02-01" });
    const entry = document.querySelector("#about-conditions-ceasefire-in-force");
    expect(entry?.textContent).toContain("not met, last noted 6 January 2026");
    expect(entry?.querySelector("a")?.rel).toBe("noopener noreferrer");
  });

  test("gives each rate of the file", async () => {
    await show(<AboutView />);
    const cells = [...page.getByRole("table", { name: "Exchange rates by year" }).element().querySelectorAll("td")];
    expect(cells.filter((cell) => /\d/.test(cell.textContent)).length).toBe(dataset.rates.length);
  });

  test("lists every source with the commitments that rest on it, found by any of their words", async () => {
    await show(<AboutView />);
    await page.getByText("All sources", { exact: true }).click();
    await expect.element(page.getByText(`${dataset.sources.length} sources`, { exact: true })).toBeVisible();
    await page.getByRole("searchbox", { name: "Search sources" }).fill("Castanet");
    await expect.poll(() => document.querySelectorAll(".about-source-list > li").length).toBeLessThan(20);
    const id = "framework-binding-guarantees";
    const link = document.querySelector<HTMLAnchorElement>(`.about-source-list a[href$="commitment=${id}"]`);
    expect(link?.textContent).toBe(dataset.commitments.find((c) => c.id === id)?.title);
  });

  test("explains every key of the data file, once asked, in the schema's own words", async () => {
    await show(<AboutView />);
    expect(document.querySelector(".about-keys")).toBeNull();
    await page.getByText("All keys", { exact: true }).click();
    const table = page.getByRole("table", { name: "Commitment", exact: true });
    await expect.element(table).toBeVisible();
    const keys = [...table.element().querySelectorAll("tbody th")].map((th) => th.textContent);
    expect(keys).toEqual(expect.arrayContaining(["id", "parties", "quantity", "partOf", "history", "disputed"]));
    expect([...document.querySelectorAll(".about-keys tbody tr")].filter((row) => row.lastElementChild?.textContent === "")).toEqual([]);
  });

  test("gives the citation of the data set as text, BibTeX and CSL-JSON, each with a button that copies it", async () => {
    await show(<AboutView />);
    for (const name of ["Copy citation", "Copy BibTeX", "Copy CSL-JSON"]) {
      const form = [...document.querySelectorAll<HTMLButtonElement>(".about-section button")].find((button) => button.textContent === name);
      expect([name, form?.disabled]).toEqual([name, false]);
    }
    await page.getByText("BibTeX", { exact: true }).click();
    await expect.element(page.getByText(/^@misc\{paris-declaration-2026,/)).toBeVisible();
    await page.getByText("CSL-JSON", { exact: true }).click();
    await expect.element(page.getByText(/"type": "dataset"/)).toBeVisible();
  });

  test("sends corrections to the address that the page has set, or says where else", async () => {
    await show(<AboutView />);
    await expect.element(page.getByText(/Open an issue/)).toBeVisible();
    const meta = document.createElement("meta");
    meta.name = "report-address";
    meta.content = "https://example.org/issues";
    document.head.append(meta);
    viewStore.getState().actions.setAsOf("2026-05-01");
    await expect.element(page.getByRole("link", { name: "Report a correction" })).toHaveAttribute("href", "https://example.org/issues");
  });

  test("needs no sideways scrolling on a phone", async () => {
    await show(<AboutView />, { width: 390 });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  });
});
