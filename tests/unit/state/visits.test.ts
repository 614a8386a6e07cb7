// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recordVisit, rememberVisits, sinceVisit, today, visits } from "../../../src/state/visits";

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe("visits are remembered only when the reader allows it", () => {
  it("stores nothing before", () => {
    recordVisit("2026-07-10", "2026-07-03");
    expect(localStorage).toHaveLength(0);
    expect(visits()).toEqual({ remembers: false, last: null });
  });

  it("knows the last visit from the second day on", () => {
    rememberVisits(true, "2026-07-10", "2026-07-03");
    recordVisit("2026-07-10", "2026-07-03");
    expect(visits()).toEqual({ remembers: true, last: null });
    recordVisit("2026-08-01", "2026-07-20");
    recordVisit("2026-08-01", "2026-07-21");
    expect(visits().last).toEqual({ day: "2026-07-10", covered: "2026-07-03" });
  });

  it("forgets everything when it is forbidden", () => {
    rememberVisits(true, "2026-07-10", "2026-07-03");
    rememberVisits(false, "2026-07-10", "2026-07-03");
    expect(localStorage).toHaveLength(0);
  });

  it("does no harm where storage throws or holds nonsense", () => {
    rememberVisits(true, "2026-07-10", "2026-07-03");
    const [key = ""] = Object.keys(localStorage);
    for (const nonsense of ["{", "null", "7", '{"last":{"day":"yesterday","covered":3}}']) {
      localStorage.setItem(key, nonsense);
      expect(visits().last).toBeNull();
    }
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new Error("denied");
    });
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new Error("denied");
    });
    expect(visits()).toEqual({ remembers: false, last: null });
    expect(rememberVisits(true, "2026-07-10", "2026-07-03")).toBe(false);
    expect(() => recordVisit("2026-07-10", "2026-07-03")).not.toThrow();
  });
});

it("what is new since a visit is what lies after the data seen then", () => {
  expect(sinceVisit({ day: "2026-08-01", covered: "2026-07-03" })).toBe("2026-07-03");
  expect(sinceVisit({ day: "2026-07-01", covered: "2026-07-03" })).toBe("2026-07-01");
});

it("a visit's day is the reader's own", () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
