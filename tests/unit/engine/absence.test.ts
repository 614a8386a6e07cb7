import { describe, expect, test } from "vitest";
import { absenceOf } from "../../../src/engine/absence";
import type { Tally } from "../../../src/engine/breakdown";

const nothing = { sum: { low: 0, high: 0 }, loans: { low: 0, high: 0 }, rows: 0 };
const tally = (counts: Partial<Tally>): Tally => ({
  count: 0,
  promises: 0,
  proposed: 0,
  declined: 0,
  withdrawn: 0,
  due: 0,
  waiting: 0,
  money: nothing,
  troops: nothing,
  ...counts,
});
const known = { joint: false, noRate: false };

describe("what has no figure", () => {
  test("tells a promise without a figure from a refusal and from nothing promised", () => {
    expect(absenceOf(tally({ count: 2, promises: 1, declined: 1 }), known)).toBe("no-figure");
    expect(absenceOf(tally({ count: 2, declined: 2 }), known)).toBe("declined");
    expect(absenceOf(tally({ count: 2, declined: 1, proposed: 1 }), known)).toBe("none");
    expect(absenceOf(tally({}), known)).toBe("none");
  });
  test("says when the figure stands under Joint, or lacks a rate", () => {
    expect(absenceOf(tally({ count: 1, promises: 1 }), { joint: true, noRate: false })).toBe("joint");
    expect(absenceOf(tally({ count: 1, promises: 1 }), { joint: false, noRate: true })).toBe("no-rate");
  });
});
