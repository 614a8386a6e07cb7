import { describe, expect, test } from "vitest";
import { readAmount } from "../../../src/features/filters/amountText";

function valueOf(text: string, language = "en"): number | null {
  const amount = readAmount(text, language);
  return amount.kind === "value" ? amount.value : null;
}

describe("an amount as typed", () => {
  test.each([
    ["2500000000", 2_500_000_000],
    ["1 000 000", 1_000_000],
    ["1\u202f000\u00a0000", 1_000_000],
    ["1,000,000", 1_000_000],
    ["1,000", 1_000],
    ["1.000.000", 1_000_000],
    ["2.5bn", 2_500_000_000],
    ["2.5 bn", 2_500_000_000],
    ["€2.5 bn", 2_500_000_000],
    ["2,5 billion", 2_500_000_000],
    ["2.3m", 2_300_000],
    ["500 million", 500_000_000],
    ["7.7 MN", 7_700_000],
    ["40k", 40_000],
    ["0", 0],
    ["12.", 12],
  ])("%s is %d in English", (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  test.each([
    ["2,5 Md", "fr", 2_500_000_000],
    ["2,5 milliards d", "fr", null],
    ["1,000", "fr", 1],
    ["3 billions", "fr", 3e12],
    ["1 234 567,5 €", "fr", 1_234_567.5],
    ["2,5 млрд", "uk", 2_500_000_000],
    ["500 млн", "uk", 500_000_000],
    ["12 тис.", "uk", 12_000],
  ])("%s in %s is %s", (text, language, value) => {
    expect(valueOf(text, language)).toBe(value);
  });

  test.each(["much", "-5", "5 5 bn x", "bn", "€", "1..2", "1,00,000.5.5", "1e9", "9".repeat(40)])("%s is none", (text) => {
    expect(readAmount(text, "en")).toEqual({ kind: "not-an-amount" });
  });

  test("nothing typed is nothing, not 0", () => {
    expect(readAmount("  ", "en")).toEqual({ kind: "empty" });
  });
});
