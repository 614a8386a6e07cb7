import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addRanges, NOTHING, remainderOf, type Range } from "../../../src/model/quantity";

const cents = fc.integer({ min: 0, max: 1_000_000_000 });
const closed: fc.Arbitrary<Range & { high: number }> = fc.tuple(cents, cents).map(([low, more]) => ({ low, high: low + more }));
const range: fc.Arbitrary<Range> = fc.oneof(
  closed,
  cents.map((low) => ({ low, high: null })),
);

describe("addRanges", () => {
  it("adds low to low and high to high", () => {
    expect(addRanges({ low: 1, high: 3 }, { low: 10, high: 10 })).toEqual({ low: 11, high: 13 });
  });

  it("stays open where one end is open", () => {
    expect(addRanges({ low: 1, high: null }, { low: 2, high: 5 })).toEqual({ low: 3, high: null });
    expect(addRanges({ low: 2, high: 5 }, { low: 1, high: null })).toEqual({ low: 3, high: null });
  });

  it("gives the same sum in any order and grouping, and nothing changes nothing", () => {
    fc.assert(
      fc.property(range, range, range, (a, b, c) => {
        expect(addRanges(a, b)).toEqual(addRanges(b, a));
        expect(addRanges(addRanges(a, b), c)).toEqual(addRanges(a, addRanges(b, c)));
        expect(addRanges(a, NOTHING)).toEqual(a);
      }),
    );
  });
});

describe("remainderOf", () => {
  it.each<[string, Range, Range, Range]>([
    ["takes low from low and high from high", { low: 10, high: 20 }, { low: 4, high: 6 }, { low: 6, high: 14 }],
    ["never goes below 0", { low: 10, high: 20 }, { low: 30, high: 40 }, { low: 0, high: 0 }],
    [
      "leaves a high of 0 beside an open part, which may hold all of the whole",
      { low: 10, high: 20 },
      { low: 4, high: null },
      { low: 6, high: 0 },
    ],
    ["leaves an open whole open", { low: 10, high: null }, { low: 4, high: 6 }, { low: 6, high: null }],
    ["leaves a high of 0 where whole and part are open", { low: 10, high: null }, { low: 4, high: null }, { low: 6, high: 0 }],
  ])("%s", (_, whole, parts, remainder) => {
    expect(remainderOf(whole, parts)).toEqual(remainder);
  });

  it("and the parts give the whole again, where they fit into it", () => {
    fc.assert(
      fc.property(closed, closed, (parts, rest) => {
        const whole = addRanges(parts, rest);
        expect(addRanges(remainderOf(whole, parts), parts)).toEqual(whole);
      }),
    );
  });

  it("of nothing taken is the whole", () => {
    fc.assert(
      fc.property(range, (whole) => {
        expect(remainderOf(whole, NOTHING)).toEqual(whole);
      }),
    );
  });
});
