import { describe, expect, it, test } from "vitest";
import { NO_FILTERS, type Filters } from "../../../src/engine/filters";
import { createTracker, type Tracker } from "../../../src/engine/tracker";
import { engineIds } from "./readings";
import { money, smallFile } from "./smallFile";

function ids(tracker: Tracker, filters: Partial<Filters>, asOf = "2026-07-01"): string[] {
  return engineIds(tracker, { filters: { ...NO_FILTERS, ...filters }, asOf, met: null }).toSorted();
}

describe("amounts", () => {
  const tracker = createTracker(
    smallFile([
      { id: "exact", quantity: money(1.1) },
      { id: "large", quantity: money(9_993_648_782.87) },
      { id: "range", quantity: { kind: "money", low: 10, high: 20, unit: "EUR" } },
      { id: "at-least", quantity: { kind: "money", low: 10, high: null, unit: "EUR" } },
      { id: "up-to", quantity: { kind: "money", low: null, high: 5, unit: "EUR" } },
      { id: "refused", quantity: money(15), history: [["2025-01-01", "declined"]] },
      { id: "part", quantity: money(1), partOf: "range" },
      { id: "no-rate", quantity: money(15, "NOK") },
      { id: "jets", quantity: { kind: "equipment", low: 15, high: 15, unit: "jets" } },
      { id: "unstated" },
    ]),
  );

  it.each<[string, Partial<Filters>, string[]]>([
    ["an own range that touches the limits from above or below, before remainders", { min: 20, max: 9e9 }, ["at-least", "range"]],
    ["an exact amount at its own limits, to the cent", { min: 1.1, max: 1.1 }, ["exact", "up-to"]],
    ["a large amount at its own limits, to the cent", { min: 9_993_648_782.87, max: 9_993_648_782.87 }, ["at-least", "large"]],
    ["nothing a cent under or over an amount", { min: 1.11, max: 4.99 }, ["up-to"]],
    ["a refusal too, though it counts in no sum", { min: 15, max: 15 }, ["at-least", "range", "refused"]],
    ["'up to' from 0", { max: 0 }, ["up-to"]],
    ["only what has an amount of money", { min: 0 }, ["at-least", "exact", "large", "part", "range", "refused", "up-to"]],
  ])("let through %s", (_, filters, expected) => {
    expect(ids(tracker, filters)).toEqual(expected);
  });
});

describe("dates of the first entry", () => {
  const tracker = createTracker(
    smallFile([
      {
        id: "year",
        history: [
          ["2025", "pledged"],
          ["2026-06", "signed"],
        ],
      },
      { id: "month", history: [["2025-02", "pledged"]] },
      { id: "last-of-february", history: [["2025-02-28", "pledged"]] },
      { id: "last-of-year", history: [["2025-12-31", "pledged"]] },
    ]),
  );

  it.each<[string, Partial<Filters>, string[]]>([
    ["from a year's first day", { from: "2025" }, ["last-of-february", "last-of-year", "month", "year"]],
    ["to a year's last day", { to: "2025" }, ["last-of-february", "last-of-year", "month", "year"]],
    ["from a month's first day to its last", { from: "2025-02", to: "2025-02" }, ["last-of-february", "month"]],
    ["both ends included", { from: "2025-02-28", to: "2025-12-31" }, ["last-of-february", "last-of-year"]],
    ["nothing when the ends cross", { from: "2025-03", to: "2025-02" }, []],
  ])("%s", (_, filters, expected) => {
    expect(ids(tracker, filters)).toEqual(expected);
  });
});

test("facets are asked of the commitment, not of one and the same party", () => {
  const tracker = createTracker(
    smallFile([
      { id: "shared", parties: ["FR", "TR"] },
      { id: "french", parties: ["FR"] },
      { id: "turkish", parties: ["TR"] },
    ]),
  );
  expect(ids(tracker, { country: ["FR"], group: ["NATO"] })).toEqual(["shared"]);
  expect(ids(tracker, { country: ["FR", "TR"] })).toEqual(["french", "shared", "turkish"]);
  expect(ids(tracker, { group: ["NATO", "EU"], category: ["aid"] })).toEqual(["french", "shared", "turkish"]);
  expect(ids(tracker, { country: ["XX"] })).toEqual([]);
});

test("nothing that does not exist on the day passes, whatever it has", () => {
  const tracker = createTracker(smallFile([{ id: "later", quantity: money(5), history: [["2026-01-01", "pledged"]] }]));
  expect(ids(tracker, {}, "2025-12-31")).toEqual([]);
  expect(ids(tracker, { min: 1, country: ["FR"], q: "later", due: ["yes"] }, "2025-12-31")).toEqual([]);
  expect(ids(tracker, { min: 1, country: ["FR"], q: "later", due: ["yes"] }, "2026-01-01")).toEqual(["later"]);
});
