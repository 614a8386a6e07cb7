import { describe, expect, test } from "vitest";
import { readDate } from "../../../src/features/filters/dateText";

describe("a date as typed", () => {
  test.each(["2026", "2026-02", "2026-02-28", "2024-02-29", " 2026-12-31 "])("%s is one", (text) => {
    expect(readDate(text)).toEqual({ kind: "value", value: text.trim() });
  });

  test.each(["2", "202", "2026-", "2026-1", "2026-01-", "2026-01-3"])("%s can still become one", (text) => {
    expect(readDate(text)).toEqual({ kind: "incomplete" });
  });

  test("a month that does not exist is named", () => {
    expect(readDate("2026-13")).toEqual({ kind: "no-month", month: 13 });
    expect(readDate("2026-00")).toEqual({ kind: "no-month", month: 0 });
    expect(readDate("2026-13-01")).toEqual({ kind: "no-month", month: 13 });
  });

  test("a day that does not exist tells how long its month is", () => {
    expect(readDate("2026-02-29")).toEqual({ kind: "no-day", month: "2026-02", days: 28 });
    expect(readDate("2024-02-30")).toEqual({ kind: "no-day", month: "2024-02", days: 29 });
    expect(readDate("2026-04-00")).toEqual({ kind: "no-day", month: "2026-04", days: 30 });
  });

  test.each(["0999", "20261", "01.02.2026", "January", "2026/01", "2026-01-061"])("%s is none", (text) => {
    expect(readDate(text)).toEqual({ kind: "not-a-date" });
  });

  test("nothing typed is nothing", () => {
    expect(readDate(" ")).toEqual({ kind: "empty" });
  });
});
