import { describe, expect, test } from "vitest";
import { DIMENSIONS } from "../../../src/engine/figure";
import { NO_FILTERS, type Filters } from "../../../src/engine/filters";
import { SORT_KEYS } from "../../../src/engine/sort";
import { createTracker } from "../../../src/engine/tracker";
import { selectionOf } from "./readings";
import { money, smallFile } from "./smallFile";

const tracker = createTracker(
  smallFile([
    { id: "a", quantity: money(5) },
    { id: "b", parties: ["GB"] },
    { id: "c", parties: ["GB"], category: "force" },
  ]),
);

function select(filters: Partial<Filters>, asOf = "2026-07-01", met: readonly string[] | null = null) {
  return selectionOf(tracker, { filters: { ...NO_FILTERS, ...filters }, asOf, met });
}

test("equal queries give the same selection and figures, so that views can remember by them", () => {
  const [first, second] = [select({ country: ["GB"] }), select({ country: ["GB"] })];
  expect(second).toBe(first);
  expect(tracker.breakdown(second, "country")).toBe(tracker.breakdown(first, "country"));
  expect(tracker.facets(second)).toBe(tracker.facets(first));
});

test("another day, scenario or choice is another selection", () => {
  const first = select({ country: ["GB"] });
  expect(select({ country: ["FR"] })).not.toBe(first);
  expect(select({ country: ["GB"] }, "2026-07-02")).not.toBe(first);
  expect(select({ country: ["GB"] }, "2026-07-01", [])).not.toBe(first);
});

test("says for each filter that is on what would show without it, most first", () => {
  expect(tracker.withoutEach(select({ country: ["GB"], category: ["force"], min: 1 }))).toEqual([
    { key: "min", count: 1 },
    { key: "country", count: 0 },
    { key: "category", count: 0 },
  ]);
  expect(tracker.withoutEach(select({}))).toEqual([]);
});

test("finds rows by id", () => {
  expect([tracker.row("c"), tracker.row("nothing"), tracker.total]).toEqual([2, undefined, 3]);
});

describe("a file without commitments", () => {
  const empty = createTracker(smallFile([]));
  const selection = selectionOf(empty, { filters: NO_FILTERS, asOf: "2026-07-01", met: null });

  test("has every figure, all of them 0", () => {
    expect([selection.count, empty.finding(selection).count]).toEqual([0, 0]);
    for (const key of SORT_KEYS) expect(empty.order(selection, { key, descending: true })).toHaveLength(0);
    for (const dimension of DIMENSIONS) expect(empty.breakdown(selection, dimension).groups).toEqual([]);
    expect(empty.account(selection, "money").total).toEqual({ low: 0, high: 0 });
    expect(empty.facets(selection).country.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
  });
});

test("a day that was prepared step by step has the figures that it has without", () => {
  const many = smallFile(
    Array.from({ length: 5000 }, (_, row) => ({
      id: `c-${row}`,
      ...(row % 3 === 0 ? {} : { quantity: money(row % 2 === 0 ? row : 2 * row) }),
    })),
  );
  const [prepared, plain] = [createTracker(many), createTracker(many)];
  // More than one step, or nothing would be gained.
  expect([...prepared.prepare("2026-07-01")].length).toBeGreaterThan(0);
  const totalOf = (of: typeof plain) => of.account(selectionOf(of, { filters: NO_FILTERS, asOf: "2026-07-01", met: null }), "money").total;
  expect(totalOf(prepared).low).toBeGreaterThan(0);
  expect(totalOf(prepared)).toEqual(totalOf(plain));
});
