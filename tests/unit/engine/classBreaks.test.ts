import { array, assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { classBreaks, stepOf } from "../../../src/engine/classBreaks";

describe("steps of a sequential scale", () => {
  test("take like numbers of figures, at round borders", () => {
    expect(classBreaks([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([1, 3, 5, 7, 9]);
    expect(classBreaks([5e6, 77e5, 2e7, 54e6, 8e7, 126e6, 188e6, 393e6, 2e9, 8.8e9])).toEqual([5e6, 1e7, 6e7, 1.5e8, 1e9]);
  });

  test("never part equal figures", () => {
    expect(classBreaks([1, 1, 1, 1, 1, 1, 1, 1, 2])).toEqual([1, 2]);
  });

  test("are as many as there are different figures, up to five", () => {
    expect(classBreaks([])).toEqual([]);
    expect(classBreaks([200])).toEqual([200]);
    expect(classBreaks([7, 3, 3])).toEqual([3, 5]);
  });

  test("take no figure of 0: it has a sign of its own", () => {
    expect(classBreaks([0, 0, 4])).toEqual([4]);
  });

  test("write fractions as they are, without a trace of binary arithmetic", () => {
    expect(classBreaks([0.0528, 0.0239, 0.0081, 0.0031, 0.0007])).toEqual([0.0007, 0.001, 0.005, 0.01, 0.05]);
  });

  test("hold for any figures: ascending, no step empty, no figure below its step", () => {
    assert(
      property(array(integer({ min: 1, max: 4_000_000_000 }), { minLength: 1, maxLength: 60 }), (figures) => {
        const breaks = classBreaks(figures);
        expect(breaks.toSorted((a, b) => a - b)).toEqual(breaks);
        expect(breaks).toHaveLength(Math.min(5, new Set(figures).size));
        expect(new Set(figures.map((figure) => stepOf(breaks, figure))).size).toBe(breaks.length);
        for (const figure of figures) expect(breaks[stepOf(breaks, figure)]).toBeLessThanOrEqual(figure);
      }),
    );
  });
});
