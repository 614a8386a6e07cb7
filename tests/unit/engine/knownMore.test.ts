import { expect, test } from "vitest";
import type { Account, Line } from "../../../src/engine/account";
import { knownMore } from "../../../src/engine/knownMore";

const line = (row: number, low: number, high: number | null): Line => ({
  row,
  reason: "yes",
  own: null,
  parts: null,
  counted: { low, high },
  conversion: null,
  parent: -1,
  exceeded: false,
});
const account = (lines: readonly Line[]): Account => ({
  kind: "money",
  line: (row) => lines[row] ?? line(row, 0, 0),
  counted: lines.map(({ row }) => row),
  total: { low: 0, high: 0 },
  loans: { low: 0, high: 0 },
  withoutFigure: 0,
});

test("the known upper part of an open sum leaves out its open rows, by key", () => {
  const more = knownMore(account([line(0, 10, 15), line(1, 10, null), line(2, 1, 4), line(3, 5, 9)]), (row) =>
    row === 3 ? null : row === 2 ? "b" : "a",
  );
  expect([...more]).toEqual([
    ["a", 5],
    ["b", 3],
  ]);
});

test("a slice whose high lies below its low adds nothing", () => {
  expect(knownMore(account([line(0, 10, 0)]), () => "a").get("a")).toBe(0);
});
