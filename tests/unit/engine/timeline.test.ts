import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standingOn } from "../../../src/engine/asOf";
import { toColumns } from "../../../src/engine/columns";
import { allRows, rowsWhere } from "../../../src/engine/rowSet";
import { monthsLater, ticksBetween } from "../../../src/engine/timeAxis";
import { axisOf, entriesUntil, firstPromisesByMonth, lanesOf, largestRise, statusOverTime } from "../../../src/engine/timeline";
import { dayFromNumber, dayNumber } from "../../../src/model/partialDate";
import { STATUSES } from "../../../src/model/status";
import { readDataset } from "./readings";
import { smallFile } from "./smallFile";

const own = readDataset("public/data/commitments.json");
const columns = toColumns(own);
const all = allRows(columns.rows);
const step = (from: string, months: number) => dayFromNumber(monthsLater(dayNumber(from), months));
const dates = (from: string, to: string, least: number) => ticksBetween(dayNumber(from), dayNumber(to), least).map(({ date }) => date);
const month = (date: string) => (date.length === 4 ? `${date}-01` : date.slice(0, 7));
const anyParty = () => true;
const onDay = (day: number, ...counts: number[]) => ({ day, counts });

describe("the steps on the time axis", () => {
  it("are all entries of all histories up to the day, oldest first", () => {
    const entries = entriesUntil(columns, all, dayNumber("2026-07-03"));
    expect(entries).toHaveLength(own.commitments.reduce((sum, { history }) => sum + history.length, 0));
    expect(entries.map(({ day }) => day)).toEqual(entries.map(({ day }) => day).toSorted((a, b) => a - b));
    const earlier = entriesUntil(columns, all, dayNumber("2025-12-31"));
    expect(earlier.every(({ day }) => day <= dayNumber("2025-12-31"))).toBe(true);
    expect(earlier.length).toBe(entries.filter(({ day }) => day <= dayNumber("2025-12-31")).length);
  });

  it("stand in the lane of each party that shares them, if that is listed", () => {
    const dataset = smallFile([
      {
        id: "shared",
        parties: ["TR", "FR"],
        history: [
          ["2025-01-01", "pledged"],
          ["2025-02-01", "signed"],
        ],
      },
      { id: "alone", parties: ["FR"] },
    ]);
    const small = toColumns(dataset);
    const facts = { dataset, columns: small, standing: standingOn(dataset, small, "2026-01-01", null) };
    const entries = entriesUntil(small, allRows(2), dayNumber("2026-01-01"));
    const counts = (fits: (code: string) => boolean) =>
      lanesOf(facts, entries, "country", fits).map(({ value, entries: own_ }) => [value, own_.length]);
    expect(counts(anyParty)).toEqual([
      ["FR", 3],
      ["TR", 2],
    ]);
    expect(counts((code) => code === "TR")).toEqual([["TR", 2]]);
    expect(lanesOf(facts, entries, "category", anyParty).map(({ value }) => value)).toEqual(["aid"]);
  });
});

describe("commitments by status over time", () => {
  it("are on every day what the standing of that day says", () => {
    const entries = entriesUntil(columns, all, dayNumber("2026-07-03"));
    const points = statusOverTime(entries);
    fc.assert(
      fc.property(fc.integer({ min: dayNumber("2023-01-01"), max: dayNumber("2026-07-03") }), (day) => {
        const counts = points.findLast((point) => point.day <= day)?.counts ?? STATUSES.map(() => 0);
        const { status } = standingOn(own, columns, dayFromNumber(day), null);
        expect(counts).toEqual(STATUSES.map((_, i) => status.reduce((sum, s) => sum + (s === i ? 1 : 0), 0)));
      }),
      { numRuns: 100 },
    );
  });

  it("know the day that added most, and none where two added as many", () => {
    expect(largestRise([onDay(1, 1, 0), onDay(4, 2, 3), onDay(9, 0, 6)])).toEqual({ day: 4, count: 4 });
    expect(largestRise([onDay(1, 2, 0), onDay(4, 2, 2)])).toBeNull();
    expect(largestRise([])).toBeNull();
  });

  it("have no point where only a status was repeated", () => {
    const dataset = smallFile([
      {
        id: "a",
        history: [
          ["2025-01-01", "active"],
          ["2025-02-01", "active"],
        ],
      },
    ]);
    const points = statusOverTime(entriesUntil(toColumns(dataset), allRows(1), dayNumber("2026-01-01")));
    expect(points.map(({ day }) => dayFromNumber(day))).toEqual(["2025-01-01"]);
  });
});

describe("the axis", () => {
  it("spans the file's entries and events whatever is selected, and goes beyond what is covered", () => {
    const axis = axisOf(own, columns, "2026-07-03", "2026-07-03");
    expect(axis.from).toBeLessThan(dayNumber("2023-02-16"));
    expect(axis.to).toBeGreaterThan(axis.covered);
    expect(axis.covered).toBe(dayNumber("2026-07-03"));
    expect(axisOf(own, columns, "2026-07-03", "2027-01-01").to).toBeGreaterThan(dayNumber("2027-01-01"));
  });

  it("has a length even when the file is empty", () => {
    const dataset = smallFile([]);
    const { from, to } = axisOf(dataset, toColumns(dataset), "2026-07-01", "2026-07-01");
    expect(to).toBeGreaterThan(from);
  });

  it("steps by months to the month's last day where it has no such day", () => {
    expect(step("2026-01-31", 1)).toBe("2026-02-28");
    expect(step("2026-03-31", -1)).toBe("2026-02-28");
    expect(step("2025-12-15", 1)).toBe("2026-01-15");
    expect(step("2026-01-15", -13)).toBe("2024-12-15");
  });

  it("labels years, quarters, months or weeks, as there is room", () => {
    expect(dates("2023-02-16", "2026-07-03", 300)).toEqual(["2024", "2025", "2026"]);
    expect(dates("2025-11-20", "2026-05-01", 60)).toEqual(["2026", "2026-04"]);
    expect(dates("2025-12-05", "2026-02-10", 20)).toEqual(["2026", "2026-02"]);
    expect(dates("2026-01-05", "2026-02-10", 5)).toEqual(["2026-01-08", "2026-01-15", "2026-01-22", "2026-02", "2026-02-08"]);
  });
});

it("first promises by month add up to the selected rows", () => {
  const some = rowsWhere(columns.rows, (row) => row % 3 === 0);
  const months = firstPromisesByMonth(columns, some, (day) => dayFromNumber(day).slice(0, 7));
  expect([...months.values()].reduce((a, b) => a + b, 0)).toBe(Math.ceil(columns.rows / 3));
  const first = own.commitments.filter((c, row) => row % 3 === 0 && month(c.history[0]?.date ?? "") === "2026-01").length;
  expect(months.get("2026-01")).toBe(first);
});
