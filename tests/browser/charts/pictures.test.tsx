import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ReactNode } from "react";
import { CommitmentsByParty } from "../../../src/features/explore/CommitmentsByParty";
import { ConditionsView } from "../../../src/features/conditions/ConditionsView";
import { MoneyByYear } from "../../../src/features/explore/MoneyByYear";
import { StatusLadderFigure } from "../../../src/features/explore/StatusLadderFigure";
import { WaitingFor } from "../../../src/features/explore/WaitingFor";
import { StatusesOverTime } from "../../../src/features/timeline/StatusesOverTime";
import { StepLanes } from "../../../src/features/timeline/StepLanes";
import { dataset, show } from "../table/harness";

const saved: { name: string; blob: Promise<Blob> }[] = [];

beforeEach(() => {
  saved.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: fetch(this.href).then((response) => response.blob()) });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  delete document.documentElement.dataset["theme"];
});

type Format = "SVG" | "PNG";

/** What the browser was handed after a choice in a chart's menu; `name` says which chart, where there are several. */
async function download(format: Format, { name = "", dark = false } = {}): Promise<{ name: string; blob: Blob }> {
  const figure = name === "" ? page.getByRole("figure") : page.getByRole("figure", { name });
  await figure.getByRole("button", { name: "Download chart" }).click();
  if (dark) await page.getByRole("menuitemcheckbox", { name: "Dark colours" }).click();
  await page.getByRole("menuitem", { name: format, exact: true }).click();
  await vi.waitFor(() => expect(saved).toHaveLength(1), 10_000);
  const [first] = saved;
  if (!first) throw new Error("Nothing was saved.");
  return { name: first.name, blob: await first.blob };
}

async function copy(): Promise<void> {
  await page.getByRole("button", { name: "Download chart" }).click();
  await page.getByRole("menuitem", { name: "Copy picture" }).click();
}

function parsed(text: string): Document {
  const svg = new DOMParser().parseFromString(text, "image/svg+xml");
  expect(svg.querySelector("parsererror")).toBeNull();
  return svg;
}

/** All words of a picture; broken lines joined. */
function wordsOf(svg: Document): string {
  return [...svg.querySelectorAll("text")].map((line) => line.textContent).join(" ");
}

/** A mark of any of the charts; recharts draws its own when its chunk has come. */
const DRAWN = ".bit, .ladder i, .columns rect[fill='var(--money-open)'], .lane-mark, .stacked-steps path, .flow path";

interface Chart {
  readonly name: string;
  readonly part: ReactNode;
  readonly query?: string;
  /** Which of several figures. */
  readonly figure?: string;
  /** What stands in the drawing or in its key. */
  readonly says: string;
}

const CHARTS: readonly Chart[] = [
  { name: "the bars by party", part: <CommitmentsByParty />, says: "Monitoring" },
  { name: "the money by party", part: <CommitmentsByParty />, query: "&measure=money", says: "Loans" },
  { name: "the ladder", part: <StatusLadderFigure />, says: "Fulfilled" },
  { name: "the money by year", part: <MoneyByYear />, says: "Loans" },
  { name: "the conditions", part: <WaitingFor />, says: "Ceasefire in force" },
  { name: "the time axis", part: <StepLanes />, says: "Pledged" },
  { name: "the statuses over time", part: <StatusesOverTime />, says: "Active" },
  { name: "the flow", part: <ConditionsView />, figure: "From what is missing to whom", says: "Ceasefire in force" },
];

describe("the picture of a chart", () => {
  for (const { name, part, query = "", figure = "", says } of CHARTS) {
    test(`as SVG stands alone: ${name}`, async () => {
      document.documentElement.dataset["theme"] = "dark";
      await show(part, { query: `?lang=en&country=DE,FR,EU${query}` });
      await vi.waitFor(() => expect(document.querySelector(DRAWN)).not.toBeNull(), 10_000);
      const title = figure || (document.querySelector("figure h2")?.textContent ?? "");
      const { name: file, blob } = await download("SVG", { name: figure });
      expect(file).toMatch(/_paris-declaration_2026-07-03_\d+-of-266\.svg$/);
      const text = await blob.text();
      const svg = parsed(text);
      expect(svg.querySelector("title")?.textContent).toBe(title);
      const words = wordsOf(svg);
      for (const piece of ["As of 3 July 2026", "of 266 commitments: ", "Germany", "CC-BY-4.0", says]) expect(words).toContain(piece);
      expect(words.replaceAll(" ", "")).toContain(new URL("?country=DE,FR,EU", document.baseURI).href);
      expect(svg.querySelectorAll("script, style, foreignObject, image, a, [style], [class], [href], [onload]")).toHaveLength(0);
      expect(text).not.toContain("var(");
      // The light theme's paper and ink, though the page is dark.
      expect(svg.querySelector("rect")?.getAttribute("fill")).toBe("#fcfdfd");
      expect(svg.querySelectorAll("rect, path").length).toBeGreaterThan(5);
    });
  }

  test("is dark when the reader wishes, and the menu stays open for the format", async () => {
    await show(<CommitmentsByParty />, { query: "?lang=en&country=DE" });
    const svg = parsed(await (await download("SVG", { dark: true })).blob.text());
    expect(svg.querySelector("rect")?.getAttribute("fill")).toBe("#10171d");
    expect(svg.querySelector("text")?.getAttribute("fill")).toBe("#edf1f4");
    // The aid of the dark theme.
    expect(svg.querySelector("[fill='#27958d']")).not.toBeNull();
  });

  test("stays well-formed whatever a file calls its parties, and keeps names that run from right to left", async () => {
    const names: Readonly<Record<string, string>> = {
      DE: `<script>"&'</script>]]>\u0000\u000B\uFFFF\uD800`,
      FR: "المملكة العربية",
      EU: "\u202Eeno",
    };
    const parties = dataset.parties.map((party) => ({ ...party, name: names[party.code] ?? party.name }));
    await show(<CommitmentsByParty />, { query: "?lang=en&country=DE,FR,EU", data: { ...dataset, parties } });
    const svg = parsed(await (await download("SVG")).blob.text());
    const words = wordsOf(svg);
    expect(words).toContain(`<script>"&'</script>]]>`);
    expect(words).toContain("المملكة العربية");
    expect(svg.querySelectorAll("script")).toHaveLength(0);
  });

  test("as PNG is twice its size", async () => {
    await show(<StatusLadderFigure />, { query: "?lang=en" });
    const { name, blob } = await download("PNG");
    expect(name).toMatch(/\.png$/);
    const image = await createImageBitmap(blob);
    expect(image.width).toBe(1520);
    expect(image.height).toBeGreaterThan(600);
  });

  test("too large for the browser: it says so, and offers the format that has no such limit", async () => {
    vi.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation((done) => done(null));
    await show(<StatusLadderFigure />, { query: "?lang=en" });
    await page.getByRole("button", { name: "Download chart" }).click();
    await page.getByRole("menuitem", { name: "PNG", exact: true }).click();
    await expect.element(page.getByRole("alert")).toHaveTextContent("The picture is too large for this browser");
    expect(saved).toHaveLength(0);
    await page.getByRole("button", { name: "Save it as SVG" }).click();
    await vi.waitFor(() => expect(saved.map(({ name }) => name.slice(-4))).toEqual([".svg"]));
    expect(page.getByRole("alert").elements()).toHaveLength(0);
  });

  test("goes to the clipboard as PNG; refused, it is offered as a file", async () => {
    const write = vi.spyOn(navigator.clipboard, "write");
    const copied: Blob[] = [];
    write.mockImplementationOnce(async ([item]) => void copied.push((await item?.getType("image/png")) ?? new Blob()));
    await show(<StatusLadderFigure />, { query: "?lang=en" });
    await copy();
    await expect.element(page.getByText("Picture copied")).toBeVisible();
    expect(copied.map(({ type }) => type)).toEqual(["image/png"]);
    write.mockRejectedValueOnce(new DOMException("no", "NotAllowedError"));
    await copy();
    await expect.element(page.getByRole("alert")).toHaveTextContent("The browser did not allow copying the picture.");
    await page.getByRole("button", { name: "Save it as PNG" }).click();
    await vi.waitFor(() => expect(saved.map(({ name }) => name.slice(-4))).toEqual([".png"]));
  });

  test("has no entry for the clipboard where the browser takes no pictures", async () => {
    vi.stubGlobal("ClipboardItem", undefined);
    await show(<StatusLadderFigure />, { query: "?lang=en" });
    await page.getByRole("button", { name: "Download chart" }).click();
    await expect.element(page.getByRole("menuitem", { name: "PNG", exact: true })).toBeVisible();
    expect(
      page
        .getByRole("menuitem")
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(["PNG", "SVG"]);
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
