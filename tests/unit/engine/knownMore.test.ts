import { expect, test } from "vitest";
import { knownMore } from "../../../src/engine/knownMore";
import { allRows } from "../../../src/engine/rowSet";
import type { Range } from "../../../src/model/quantity";

const range = (low: number, high: number | null): Range => ({ low, high });
const account = (ranges: readonly Range[]) => ({
  taken: allRows(ranges.length),
  adds: (row: number): Range => ranges[row] ?? { low: 0, high: 0 },
});

test("the known upper part of an open sum leaves out its open rows, by key", () => {
  const more = knownMore(account([range(10, 15), range(10, null), range(1, 4), range(5, 9)]), (row) =>
    row === 3 ? null : row === 2 ? "b" : "a",
  );
  expect([...more]).toEqual([
    ["a", 5],
    ["b", 3],
  ]);
});

test("a slice whose high lies below its low adds nothing", () => {
  expect(knownMore(account([range(10, 0)]), () => "a").get("a")).toBe(0);
});
