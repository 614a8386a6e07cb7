import { describe, expect, test } from "vitest";
import { moneyPerPerson, shareOfGdp, troopsPerPeople } from "../../../src/engine/perHead";
import { toRateTable } from "../../../src/engine/money";
import type { Party } from "../../../src/model/schema";
import { parseDataset } from "../../../src/model/parseDataset";
import { readFileSync } from "node:fs";

const parsed = parseDataset(readFileSync("public/data/commitments.json", "utf8"));
if (!parsed.ok) throw new Error("The data file is at fault.");
const { dataset } = parsed;

const party: Party = {
  code: "DE",
  name: "Germany",
  kind: "country",
  population: { value: 80_000_000, year: 2025, source: "s" },
  gdp: { value: 4_000_000_000_000, currency: "USD", year: 2024, source: "s" },
};
const rates = toRateTable({ ...dataset, rates: [{ currency: "USD", year: 2024, toBase: 0.9, source: "s" }] });

describe("figures per head", () => {
  test("divide money by the party's own population and name its year", () => {
    expect(moneyPerPerson({ low: 16_000_000_000, high: null }, party)).toEqual({ range: { low: 200, high: null }, year: 2025 });
  });
  test("count troops for 100,000 people", () => {
    expect(troopsPerPeople({ low: 1600, high: 3200 }, party)).toEqual({ range: { low: 2, high: 4 }, year: 2025 });
  });
  test("convert the GDP at its own year's rate", () => {
    const share = shareOfGdp({ low: 3_600_000_000_000, high: 3_600_000_000_000 }, party, rates, "EUR");
    expect(share?.year).toBe(2024);
    expect(share?.range.low).toBeCloseTo(0.01, 12);
  });
  test("have no share of a GDP whose year has no rate, not even an earlier one's", () => {
    const later = { ...party, gdp: { value: 1, currency: "USD", year: 2025, source: "s" } };
    expect(shareOfGdp({ low: 1, high: 1 }, later, rates, "EUR")).toBeNull();
  });
  test("are null, not 0, without population or GDP", () => {
    const bare: Party = { code: "UA", name: "Ukraine", kind: "country" };
    expect(moneyPerPerson({ low: 1, high: 1 }, bare)).toBeNull();
    expect(troopsPerPeople({ low: 1, high: 1 }, bare)).toBeNull();
    expect(shareOfGdp({ low: 1, high: 1 }, bare, rates, "EUR")).toBeNull();
  });
});
