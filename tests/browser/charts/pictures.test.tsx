import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ReactNode } from "react";
import { CommitmentsByParty } from "../../../src/features/explore/CommitmentsByParty";
import { MoneyByYear } from "../../../src/features/explore/MoneyByYear";
import { StatusLadderFigure } from "../../../src/features/explore/StatusLadderFigure";
import { WaitingFor } from "../../../src/features/explore/WaitingFor";
import { show } from "../table/harness";

const saved: { name: string; blob: Promise<Blob> }[] = [];

beforeEach(() => {
  saved.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: fetch(this.href).then((response) => response.blob()) });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  delete document.documentElement.dataset["theme"];
});

async function download(format: "SVG" | "PNG"): Promise<{ name: string; blob: Blob }> {
  await page.getByRole("button", { name: "Download chart" }).click();
  await page.getByRole("menuitem", { name: format }).click();
  await vi.waitFor(() => expect(saved).toHaveLength(1), 10_000);
  const [first] = saved;
  if (!first) throw new Error("Nothing was saved.");
  return { name: first.name, blob: await first.blob };
}

/** A bar of any of the charts; recharts draws its own when its chunk has come. */
const DRAWN = ".bit, .ladder i, .columns rect[fill='var(--money-open)']";

const CHARTS: readonly (readonly [string, ReactNode, string])[] = [
  ["the bars by party", <CommitmentsByParty key="c" />, ""],
  ["the money by party", <CommitmentsByParty key="m" />, "&measure=money"],
  ["the ladder", <StatusLadderFigure key="s" />, ""],
  ["the money by year", <MoneyByYear key="y" />, ""],
  ["the conditions", <WaitingFor key="w" />, ""],
];

describe("the picture of a chart", () => {
  for (const [name, chart, query] of CHARTS) {
    test(`as SVG stands alone: ${name}`, async () => {
      document.documentElement.dataset["theme"] = "dark";
      await show(chart, { query: `?lang=en&country=DE,FR,EU${query}` });
      await vi.waitFor(() => expect(document.querySelector(DRAWN)).not.toBeNull(), 10_000);
      const title = document.querySelector("figure h2")?.textContent ?? "";
      const { name: file, blob } = await download("SVG");
      expect(file).toMatch(/_paris-declaration_2026-07-03_\d+-of-266\.svg$/);
      const text = await blob.text();
      const svg = new DOMParser().parseFromString(text, "image/svg+xml");
      expect(svg.querySelector("parsererror")).toBeNull();
      expect(svg.querySelector("title")?.textContent).toBe(title);
      const words = [...svg.querySelectorAll("text")].map((line) => line.textContent).join(" ");
      for (const part of ["As of 3 July 2026", "of 266 commitments", "Germany", "CC-BY-4.0"]) expect(words).toContain(part);
      expect(svg.querySelectorAll("script, style, foreignObject, image, [style], [class]")).toHaveLength(0);
      expect(text).not.toContain("var(");
      // The light theme's paper and ink, though the page is dark.
      expect(svg.querySelector("rect")?.getAttribute("fill")).toBe("#fcfdfd");
      expect(svg.querySelectorAll("rect").length).toBeGreaterThan(2);
    });
  }

  test("as PNG is twice its size", async () => {
    await show(<StatusLadderFigure />, { query: "?lang=en" });
    const { name, blob } = await download("PNG");
    expect(name).toMatch(/\.png$/);
    const image = await createImageBitmap(blob);
    expect(image.width).toBe(1520);
    expect(image.height).toBeGreaterThan(600);
  });

  test("comes from a menu that the keyboard alone works, and the focus goes back to its button", async () => {
    await show(<StatusLadderFigure />, { query: "?lang=en" });
    // A pointer left where the menu opens would take the focus with it.
    await page.getByRole("heading").hover();
    page.getByRole("button", { name: "Download chart" }).element().focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("menuitem", { name: "PNG" })).toBeVisible();
    await vi.waitFor(() => expect(page.getByRole("menu").element().contains(document.activeElement)).toBe(true));
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await vi.waitFor(() => expect(saved.map(({ name }) => name.slice(-4))).toEqual([".svg"]));
    await expect.element(page.getByRole("button", { name: "Download chart" })).toHaveFocus();
  });
});
