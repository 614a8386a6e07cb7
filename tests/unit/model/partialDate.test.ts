import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromNumber, dayNumber, firstDay, isPartialDate, lastDay, yearOf } from "../../../src/model/partialDate";
import { PARTIAL_DATE_PATTERN } from "../../../src/model/partialDatePattern";

const day = fc
  .date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));

const two = (n: number) => String(n).padStart(2, "0");

describe("isPartialDate", () => {
  it.each(["2026", "1000", "9999", "2026-01", "2026-12", "2026-01-31", "2026-04-30", "2024-02-29", "2000-02-29"])("takes %s", (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each([
    "",
    "0999",
    "999",
    "02026",
    "2026-0",
    "2026-00",
    "2026-13",
    "2026-1",
    "2026-02-30",
    "2025-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-01-00",
    "2026-01-32",
    "2026-01-6",
    "2026/01/06",
    "2026-01-06Z",
    " 2026",
    "2026\n",
    "२०२६",
  ])("refuses %j", (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it("takes every day that exists", () => {
    fc.assert(
      fc.property(partial, (text) => {
        expect(isPartialDate(text)).toBe(true);
      }),
    );
  });

  it("is what the published pattern says, for the whole calendar and beyond", () => {
    const pattern = new RegExp(PARTIAL_DATE_PATTERN);
    const differing: string[] = [];
    const compare = (text: string) => {
      if (pattern.test(text) !== isPartialDate(text)) differing.push(text);
    };
    for (const year of ["0000", "0999", "1000", "1600", "1900", "1904", "2000", "2023", "2024", "2026", "2100", "2400", "9996", "9999"]) {
      compare(year);
      for (let month = 0; month <= 13; month++) {
        compare(`${year}-${two(month)}`);
        for (let date = 0; date <= 32; date++) compare(`${year}-${two(month)}-${two(date)}`);
      }
    }
    for (let year = 1000; year <= 9999; year++) compare(`${year}-02-29`);
    expect(differing).toEqual([]);
  });
});

describe("firstDay and lastDay", () => {
  it.each([
    ["2026", "2026-01-01", "2026-12-31"],
    ["2026-02", "2026-02-01", "2026-02-28"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2026-12", "2026-12-01", "2026-12-31"],
    ["2026-07-03", "2026-07-03", "2026-07-03"],
  ])("%s is %s to %s", (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it("enclose the date: both begin with it, and the day before and after don't", () => {
    fc.assert(
      fc.property(partial, (date) => {
        expect([firstDay(date).startsWith(date), lastDay(date).startsWith(date)]).toEqual([true, true]);
        expect(dayFromNumber(dayNumber(firstDay(date)) - 1).startsWith(date)).toBe(false);
        fc.pre(date < "9999");
        expect(dayFromNumber(dayNumber(lastDay(date)) + 1).startsWith(date)).toBe(false);
      }),
    );
  });
});

describe("days as numbers", () => {
  it("start at 1970-01-01", () => {
    expect([dayNumber("1970-01-01"), dayNumber("1970-01-02"), dayNumber("1969-12-31"), dayNumber("2026-07-03")]).toEqual([0, 1, -1, 20637]);
  });

  it("lead back to the day and keep the order", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(dayFromNumber(dayNumber(a))).toBe(a);
        expect(Math.sign(dayNumber(a) - dayNumber(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
});

it.each([
  ["2026", 2026],
  ["1999-12", 1999],
  ["2024-02-29", 2024],
])("the year of %s is %i", (date, year) => {
  expect(yearOf(date)).toBe(year);
});
