import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  addRow,
  allRows,
  countRows,
  countShared,
  difference,
  eachRow,
  hasRow,
  intersection,
  noRows,
  type RowSet,
  rowsOf,
  rowsWhere,
  union,
} from "../../../src/engine/rowSet";

const SIZE = 101;

function setOf(rows: Iterable<number>): RowSet {
  const set = noRows(SIZE);
  for (const row of rows) addRow(set, row);
  return set;
}

const sets = fc.uniqueArray(fc.nat(SIZE - 1)).map((rows) => new Set(rows));
const ascending = (rows: Iterable<number>) => [...rows].toSorted((a, b) => a - b);

test("behaves as a set of numbers does, the 32nd bit of a word included", () => {
  fc.assert(
    fc.property(sets, sets, (a, b) => {
      const [x, y] = [setOf(a), setOf(b)];
      expect(rowsOf(x)).toEqual(ascending(a));
      expect(rowsOf(intersection(x, y))).toEqual(ascending([...a].filter((row) => b.has(row))));
      expect(rowsOf(union(SIZE, [x, y]))).toEqual(ascending(new Set([...a, ...b])));
      expect(rowsOf(difference(x, y))).toEqual(ascending([...a].filter((row) => !b.has(row))));
      expect(countRows(x)).toBe(a.size);
      expect(countShared(x, y)).toBe([...a].filter((row) => b.has(row)).length);
      for (const row of [0, 31, 32, 63, 64, SIZE - 1]) expect(hasRow(x, row)).toBe(a.has(row));
    }),
  );
});

test.each([0, 1, 31, 32, 33, 64, 266])("all of %i rows are no more than that", (size) => {
  expect(countRows(allRows(size))).toBe(size);
  expect(rowsOf(allRows(size))).toEqual(Array.from({ length: size }, (_, row) => row));
});

test("joins leave their operands as they were", () => {
  const [a, b] = [setOf([1, 40]), setOf([40, 99])];
  intersection(a, b);
  union(SIZE, [a, b]);
  difference(a, b);
  expect([rowsOf(a), rowsOf(b)]).toEqual([
    [1, 40],
    [40, 99],
  ]);
});

test("visits rows ascending and keeps those that pass a test", () => {
  const visited: number[] = [];
  eachRow(setOf([99, 31, 32, 0]), (row) => visited.push(row));
  expect(visited).toEqual([0, 31, 32, 99]);
  expect(rowsOf(rowsWhere(SIZE, (row) => row % 50 === 0))).toEqual([0, 50, 100]);
});

test("the union of nothing is empty", () => {
  expect(rowsOf(union(SIZE, []))).toEqual([]);
});
