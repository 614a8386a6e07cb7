import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { ownFigure, rateFor, toCents, toRateTable, yearsCounted } from "../../../src/engine/money";
import type { Commitment } from "../../../src/model/schema";
import { money, smallFile } from "./smallFile";

/** A decimal as the test made it: the exact whole number of its last place, and the number that JSON would give. */
function decimals(maxDigits: number, maxPlaces: number) {
  return fc.tuple(fc.bigInt({ min: 0n, max: 10n ** BigInt(maxDigits) }), fc.integer({ min: 0, max: maxPlaces })).map(([digits, places]) => {
    const text = digits.toString().padStart(places + 1, "0");
    const value = Number(places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`);
    return { digits, places, value };
  });
}

describe("toCents", () => {
  test("is exact, half a cent up, whatever the decimals: against whole-number arithmetic", () => {
    fc.assert(
      fc.property(decimals(13, 4), decimals(7, 6), fc.integer({ min: 0, max: 12 }), (figure, rate, years) => {
        const unit = 10n ** BigInt(figure.places + rate.places);
        const hundredfold = figure.digits * rate.digits * BigInt(years) * 100n;
        const down = hundredfold / unit;
        expect(toCents(figure.value, years, rate.value)).toBe(Number(2n * (hundredfold % unit) >= unit ? down + 1n : down));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    [1.005, 1, 1, 101],
    [1.0049999, 1, 1, 100],
    [0.005, 1, 1, 1],
    [0.005, 3, 1, 2],
    [33.3, 1, 0.85, 2831],
    [1e15, 1, 1, 1e17],
    [1e-7, 1, 1, 0],
    [5e-3, 1, 1, 1],
    // Off by one with binary fractions alone: the roundings on the way add up.
    [294_904_797_919.53, 9, 1.136737, 301_706_275_745_387],
  ])("%d × %d years × %d", (figure, years, rate, cents) => {
    expect(toCents(figure, years, rate)).toBe(cents);
  });
});

const usd = toRateTable({
  ...smallFile([]),
  rates: [
    { currency: "USD", year: 2023, toBase: 0.9, source: "s" },
    { currency: "USD", year: 2026, toBase: 0.7, source: "s" },
    { currency: "USD", year: 2025, toBase: 0.8, source: "s" },
  ],
});

test.each([
  ["USD", 2022, null],
  ["USD", 2023, 0.9],
  ["USD", 2024, 0.9],
  ["USD", 2025, 0.8],
  ["USD", 2026, 0.7],
  ["USD", 2040, 0.7],
  ["NOK", 2025, null],
])("the rate of %s in %i is its own year's, else the nearest earlier one's", (currency, year, rate) => {
  expect(rateFor(usd, currency, year)?.toBase ?? null).toBe(rate);
});

function committed(quantity: object, history: readonly (readonly [string, string])[] = [["2025-03-01", "pledged"]]): Commitment {
  const [commitment] = smallFile([{ id: "one", quantity, history }]).commitments;
  if (!commitment) throw new Error("no commitment");
  return commitment;
}

test.each([
  [{}, 1],
  [{ from: 2020, to: 2030 }, 1],
  [{ per: "year", from: 2024, to: 2024 }, 1],
  [{ per: "year", from: 2024, to: 2028 }, 5],
  [{ per: "year", from: 2024 }, 3],
  [{ per: "year", to: 2028 }, 4],
  [{ per: "year" }, 2],
  [{ per: "year", from: 2027 }, 0],
  [{ per: "year", from: 2028 }, 0],
])("%o counts %i years on a day in 2026", (span, years) => {
  expect(yearsCounted(committed({ ...money(1), ...span }), "2026-07-03")).toBe(years);
});

describe("a commitment's own figure", () => {
  const context = { rates: usd, baseCurrency: "EUR", asOf: "2026-07-03" };

  it("is converted at the rate of its first entry's year, not of its latest", () => {
    const promised = committed(money(100, "USD"), [
      ["2024-12", "pledged"],
      ["2026-01", "active"],
    ]);
    expect(ownFigure(promised, "money", context)).toEqual({
      range: { low: 9_000, high: 9_000 },
      conversion: { currency: "USD", rate: 0.9, rateYear: 2023, earlier: true, years: 1 },
    });
  });

  it.each([
    ["kind", { kind: "equipment", low: 1, high: 1, unit: "lorries" }],
    ["kind", { kind: "gdp-share", low: 1, high: 1, unit: "%" }],
    ["kind", { kind: "troops", low: 1, high: 1, unit: "people" }],
    ["no-rate", money(1, "NOK")],
  ])("is missing: %s", (reason, quantity) => {
    expect(ownFigure(committed(quantity), "money", context)).toBe(reason);
  });

  it("counts people for every year, an unknown low as 0 and an open high as open", () => {
    const yearly = { per: "year", from: 2025, to: 2027 };
    expect(ownFigure(committed({ kind: "troops", low: null, high: 400, unit: "people", ...yearly }), "troops", context)).toMatchObject({
      range: { low: 0, high: 1_200 },
    });
    expect(ownFigure(committed({ kind: "troops", low: 400, high: null, unit: "people", ...yearly }), "troops", context)).toMatchObject({
      range: { low: 1_200, high: null },
    });
  });
});
