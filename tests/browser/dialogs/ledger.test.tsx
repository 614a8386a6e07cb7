import Papa from "papaparse";
import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Figure } from "../../../src/engine/figure";
import type { Range } from "../../../src/model/quantity";
import { figures, found, goTo, goToFigure, openPage, UK_MONEY } from "./page";

beforeEach(() => page.viewport(1280, 900));

const table = () => found(document.querySelector<HTMLTableElement>('table[aria-label="Ledger"]'));
const heading = () => (document.querySelector("dialog h1")?.textContent ?? "").replaceAll("\u00a0", " ");
const cells = (row: Element) => [...row.children].map((cell) => (cell.textContent ?? "").replaceAll("\u00a0", " ").trim());

/** The first number of a text, "−8,205,055,000.00" as cents. */
function cents(text: string): number {
  const [, sign = "", digits = ""] = found(/([−-]?)([\d,]+\.\d\d)/.exec(text));
  return Math.round(Number(digits.replaceAll(",", "")) * 100) * (sign === "" ? 1 : -1);
}

/** What a cell of the ledger says, low and high. */
function range(text: string): Range {
  const low = Math.abs(cents(text));
  if (text.includes("open at the top")) return { low, high: null };
  const high = /(?:to|high) ([\d,]+\.\d\d)/.exec(text)?.[1];
  return { low, high: high === undefined ? low : cents(high) };
}

/** The sum as printed under the table. */
function printedSum(): Range {
  const rows = [...table().querySelectorAll("tfoot tr")].map(cells);
  const value = (label: string) => rows.find(([first = ""]) => first.startsWith(label))?.at(-1);
  const [sum, low, high] = [value("Sum"), value("Sum, low"), value("Sum, high")];
  if (low === undefined) return { low: cents(found(sum)), high: cents(found(sum)) };
  return { low: cents(low), high: high === "open" ? null : cents(found(high)) };
}

/** What the figure's counted cells add up to, as printed. */
function addedUp(): Range {
  const counted = [...table().querySelectorAll("tbody tr")].map((row) => range(found(cells(row).at(-1))));
  const isOpen = counted.some(({ high }) => high === null);
  return {
    low: counted.reduce((sum, { low }) => sum + low, 0),
    high: isOpen ? null : counted.reduce((sum, { high }) => sum + (high ?? 0), 0),
  };
}

async function open(figure: Figure, more = ""): Promise<void> {
  const before = heading();
  goToFigure(figure, more);
  await expect.poll(() => heading() !== "" && (heading() !== before || document.querySelector("dialog") !== null)).toBe(true);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

test("a link opens the ledger, with its table and the figure in its title", async () => {
  await openPage("ledger=money.country.GB");
  await expect.element(page.getByRole("dialog", { name: "Money of the United Kingdom: at least €27.9 bn" })).toBeVisible();
  await expect.element(page.getByRole("dialog").getByRole("table", { name: "Ledger" })).toBeVisible();
});

test("Escape closes the ledger and gives the focus back to the figure", async () => {
  await openPage();
  const opener = page.getByRole("button", { name: "Open the ledger" });
  await opener.click();
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

test("the money of every party, of Joint and in total adds up to the tracker's figure, on screen", { timeout: 90_000 }, async () => {
  await openPage();
  const { tracker, selection } = await figures();
  const { groups, joint, total } = tracker.breakdown(selection, "country");
  const expected = [...groups, found(joint)].map((group) => ({ parts: [["country", group.value]] as const, sum: group.tally.money.sum }));
  for (const { parts, sum } of [{ parts: [], sum: total.money.sum }, ...expected]) {
    await open({ measure: "money", parts });
    expect({ parts, printed: printedSum(), added: addedUp() }).toEqual({ parts, printed: sum, added: sum });
  }
});

test.each(["category", "component", "status", "year", "terms"] as const)(
  "the money by %s adds up, on screen",
  { timeout: 90_000 },
  async (dimension) => {
    await openPage("asof=2026-01-31");
    const { tracker, selection } = await figures();
    for (const { value, tally } of tracker.breakdown(selection, dimension).groups) {
      if (dimension === "status" && value === "proposed") continue;
      await open({ measure: "money", parts: [[dimension, value]] }, "asof=2026-01-31&");
      const { sum } = tally.money;
      expect({ value, printed: printedSum(), added: addedUp() }).toEqual({ value, printed: sum, added: sum });
    }
  },
);

test("what is only proposed has a ledger of its own", async () => {
  await openPage();
  const { tracker, selection } = await figures();
  await open({ measure: "money", parts: [["status", "proposed"]] });
  expect(printedSum()).toEqual(tracker.account(selection, "money", "proposed").total);
  expect(addedUp()).toEqual(printedSum());
});

const SCALES: Readonly<Record<string, number>> = { bn: 1e9, m: 1e6 };

/** A figure as stated, read back: "at least £3 bn" is 3,000,000,000 with an open high end. */
function stated(text: string): Range {
  const numbers = [...text.replace(/×.*$/, "").matchAll(/([\d,.]*\d)(?: (bn|m))?/g)].map(([, digits = "", unit]) => ({
    value: Number(digits.replaceAll(",", "")),
    unit,
  }));
  const lastUnit = numbers.at(-1)?.unit ?? "";
  const [first = 0, second = first] = numbers.map(({ value, unit }) => value * (SCALES[unit ?? lastUnit] ?? 1));
  if (text.startsWith("up to")) return { low: 0, high: first };
  return { low: first, high: text.startsWith("at least") ? null : second };
}

/** stated × years × rate, to the cent. */
function converted(asStated: string, rateText: string): Range {
  const years = Number(/× (\d+)/.exec(asStated)?.[1] ?? 1);
  const rate = rateText === "–" ? 1 : Number(/[\d.]+/.exec(rateText)?.[0]);
  const { low, high } = stated(asStated);
  const inCents = (figure: number) => Math.round(figure * years * rate * 100);
  return { low: inCents(low), high: high === null ? null : inCents(high) };
}

function less(own: Range, parts: Range): Range {
  const low = Math.max(0, own.low - parts.low);
  if (parts.high === null) return { low, high: 0 };
  return { low, high: own.high === null ? null : Math.max(0, own.high - parts.high) };
}

test("each line can be worked out from what is printed: stated × years × rate, less its parts", async () => {
  await openPage();
  await open({ measure: "money", parts: [] });
  const rows = [...table().querySelectorAll("tbody tr")].map(cells);
  const printed = rows.map(([title = "", , , own = "", , counted = ""]) => ({ title, own: range(own), counted: range(counted) }));
  const workedOut = rows.map(([title = "", asStated = "", rate = "", , parts = ""]) => {
    const own = converted(asStated, rate);
    return { title, own, counted: parts === "–" ? own : less(own, range(parts)) };
  });
  expect(printed).toEqual(workedOut);
  expect(printed.length).toBeGreaterThan(50);
});

test("counts list what they count: commitments, promises, what is due or waits, countries", { timeout: 90_000 }, async () => {
  await openPage();
  const { tracker, selection } = await figures();
  const finding = tracker.finding(selection);
  const cases: [Figure["parts"], number][] = [
    [[], finding.count],
    [[["promise", "yes"]], finding.promises],
    [[["due", "yes"]], finding.due],
    [[["due", "no"]], finding.waiting],
    [[["by", "country"]], finding.countries.length],
    ...finding.waitingFor.map(({ condition, count }): [Figure["parts"], number] => [[["waiting", condition]], count]),
    ...tracker
      .breakdown(selection, "country")
      .groups.map(({ value, tally }): [Figure["parts"], number] => [[["country", value]], tally.count]),
  ];
  for (const [parts, expected] of cases) {
    await open({ measure: "count", parts });
    const rows = [...table().querySelectorAll("tbody tr")];
    expect({ parts, rows: rows.length }).toEqual({ parts, rows: expected });
    expect(cells(found(table().querySelector("tfoot tr"))).at(-1)).toBe(String(expected));
    expect(heading()).toMatch(new RegExp(`: ${expected}$`));
  }
});

test("rows left out are named with the reason, so that counted and left out are all of the part", async () => {
  await openPage("ledger=money.country.GB");
  const { tracker, selection } = await figures();
  await expect.element(page.getByRole("dialog")).toBeVisible();
  const all = tracker.ledger(selection, { measure: "count", parts: [["country", "GB"]] }).lines.length;
  const leftOut = [...document.querySelectorAll(".left-out li")].length;
  expect(table().querySelectorAll("tbody tr").length + leftOut).toBe(all);
  await expect.element(page.getByText(/^Only proposed: promises nothing yet: \d+$/)).toBeVisible();
  await expect.element(page.getByText(/^Shared with others: stands under Joint: \d+$/)).toBeVisible();
});

test("the proposals that are left out bear their own sum, which leads to its ledger", async () => {
  await openPage("ledger=money");
  const { tracker, selection } = await figures();
  await expect.element(page.getByRole("dialog")).toBeVisible();
  const { sum } = tracker.ledger(selection, { measure: "money", parts: [["status", "proposed"]] });
  const link = found(document.querySelector<HTMLAnchorElement>(".left-out details p a"));
  expect(range(link.textContent)).toEqual(sum);
  expect(new URL(link.href).searchParams.get("ledger")).toBe("money.status.proposed");
});

test("pairs that may be counted twice are named", async () => {
  await openPage("ledger=money.country.GB");
  await expect.element(page.getByText("May be counted twice.")).toBeVisible();
  const { tracker, selection } = await figures();
  const { overlaps } = tracker.ledger(selection, UK_MONEY);
  expect(overlaps.length).toBeGreaterThan(0);
  expect(document.querySelectorAll(".caution li").length).toBe(overlaps.length);
});

test("details open over the ledger; closing them leads back to it and to the row", async () => {
  await openPage("ledger=money.country.GB");
  const row = page.getByRole("dialog").getByRole("link", { name: "British military aid for 2024/25", exact: true });
  await row.click();
  await expect.element(page.getByRole("dialog", { name: "British military aid for 2024/25" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("dialog", { name: "Money of the United Kingdom" })).toBeVisible();
  await expect.element(row).toHaveFocus();
});

test("with both in the address the details lie on top", async () => {
  await openPage("ledger=money.country.GB&commitment=no-nansen-programme");
  await expect.element(page.getByRole("dialog", { name: "Norwegian Nansen Support Programme" })).toBeVisible();
  const middle = document.elementFromPoint(640, 300)?.closest("dialog")?.querySelector("h1")?.textContent;
  expect(middle).toContain("Norwegian Nansen");
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => [...document.querySelectorAll("dialog h1")].map((h) => h.textContent?.slice(0, 5))).toEqual(["Money"]);
});

test("the ledger's CSV adds up to the figure", async () => {
  await openPage("ledger=money.country.GB");
  const { tracker, selection } = await figures();
  const files: Blob[] = [];
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file: Blob) => {
    files.push(file);
    return create(file);
  };
  try {
    await page.getByRole("button", { name: "Download the ledger as CSV" }).click();
  } finally {
    URL.createObjectURL = create;
  }
  const { data } = Papa.parse<Record<string, string>>(await found(files[0]).text(), { header: true, skipEmptyLines: true });
  const { sum, lines, leftOut } = tracker.ledger(selection, UK_MONEY);
  expect(data.length).toBe(lines.length + leftOut.reduce((count, { rows }) => count + rows.length, 0));
  expect(data.reduce((total, row) => total + Math.round(Number(row["counted_low"]) * 100), 0)).toBe(sum.low);
  const counted = data.filter((row) => row["counted_low"] !== "");
  expect(counted.some((row) => row["counted_high"] === "")).toBe(sum.high === null);
});

test("troops have their own ledger", async () => {
  await openPage("ledger=troops");
  await expect.element(page.getByRole("dialog", { name: "Troops: at least 200" })).toBeVisible();
  expect(cells(found(table().querySelector("tfoot tr"))).at(-1)).toBe("200");
  goTo("");
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
});
