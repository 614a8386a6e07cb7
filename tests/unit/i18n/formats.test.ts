import { describe, expect, it } from "vitest";
import { createI18n } from "../../../src/i18n/i18n";
import { english, inEachLanguage, spaced } from "./words";

const { formats } = english;
const euros = (amount: number) => Math.round(amount * 100);

const range = (low: number | null, high: number | null) =>
  spaced(formats.moneyRange({ low: low && euros(low), high: high && euros(high) }));

describe("money", () => {
  it.each([
    [300_346_424_934, "€300.3 bn"],
    [164e9, "€164.0 bn"],
    [90e9, "€90.0 bn"],
    [70e9, "€70.0 bn"],
    [36.5e9, "€36.5 bn"],
    [24_070_447_500, "€24.1 bn"],
    [10e9, "€10.0 bn"],
    [9.65e9, "€9.65 bn"],
    [3e9, "€3.0 bn"],
    [2_669_444_200, "€2.67 bn"],
    [2e9, "€2.0 bn"],
    [1.25e9, "€1.25 bn"],
    [499_320_000, "€499.3 m"],
    [500e6, "€500 m"],
    [230_276_000, "€230.3 m"],
    [188e6, "€188 m"],
    [88.5e6, "€88.5 m"],
    [12.5e6, "€12.5 m"],
    [7.7e6, "€7.7 m"],
    [5e6, "€5 m"],
    [401, "€401"],
    [1.6, "€2"],
    [0.4, "€0.40"],
    [0, "€0"],
  ])("writes %s as %s, as the look does", (amount, expected) => {
    expect(spaced(formats.money(euros(amount)))).toBe(expected);
  });

  it.each([
    [9_999_999_999, "€10.0 bn"],
    [999_960_000, "€1.0 bn"],
    [999_940_000, "€999.9 m"],
    [999_999.6, "€1 m"],
    [999_999.4, "€999,999"],
  ])("takes the unit of the rounded amount: %s is %s", (amount, expected) => {
    expect(spaced(formats.money(euros(amount)))).toBe(expected);
  });

  it("goes on counting in billions, which mean the same everywhere", () => {
    expect(spaced(formats.money(euros(1_234_500_000_000)))).toBe("€1,234.5 bn");
  });

  it("drops decimals that are 0 on an axis", () => {
    expect([0, 20e9, 2.5e9].map((amount) => spaced(formats.money(euros(amount), { ticks: true })))).toEqual(["€0", "€20 bn", "€2.5 bn"]);
  });

  it("gives the exact amount to the cent", () => {
    expect(formats.moneyExact(2_407_044_750_000)).toBe("€24,070,447,500.00");
    expect(formats.centsExact(-820_505_500_000)).toBe("−8,205,055,000.00");
    expect(formats.moneyExact(-5)).toBe("−€0.05");
  });

  it("never breaks between a number and its unit", () => {
    expect(formats.money(euros(2.5e9))).toBe("€2.5\u00a0bn");
    expect(formats.currency(2e9, "CAD")).toBe("CAD\u00a02\u00a0bn");
  });

  it("is of the file's own base currency", () => {
    expect(spaced(createI18n("en", "USD").formats.money(euros(2.5e9)))).toBe("$2.5 bn");
    expect(spaced(createI18n("en", "NOK").formats.money(euros(2.5e9)))).toBe("kr 2.5 bn");
    expect(spaced(createI18n("en", null).formats.money(euros(2.5e9)))).toBe("2.5 bn");
  });
});

describe("ranges of money", () => {
  it("says which end is open, and one number when exact", () => {
    expect(range(36.5e9, 36.5e9)).toBe("€36.5 bn");
    expect(range(2e9, 3.5e9)).toBe("€2.0–3.5 bn");
    expect(range(114.7e9, 164.7e9)).toBe("€114.7–164.7 bn");
    expect(range(0, 3e9)).toBe("up to €3.0 bn");
    expect(range(null, 3e9)).toBe("up to €3.0 bn");
    expect(range(27_876_997_200, null)).toBe("at least €27.9 bn");
    expect(range(0, 0)).toBe("€0");
  });

  it("names both units where they differ", () => {
    expect(range(500e6, 1.2e9)).toBe("€500 m to €1.2 bn");
  });

  it("shows as many decimals as keep the ends apart", () => {
    expect(range(2.001e9, 2.004e9)).toBe("€2.001–2.004 bn");
    expect(range(70e9, 70.01e9)).toBe("€70.0–70.01 bn");
  });

  it("gives the low alone when a slice has its high below it", () => {
    expect(range(5e6, 0)).toBe("€5 m");
    expect(range(5e6, 2e6)).toBe("€5 m");
  });

  it("gives the qualifier apart, for a tile", () => {
    expect(formats.moneyRangeParts({ low: euros(300e9), high: null })).toEqual({ qualifier: "at least", number: "€300.0\u00a0bn" });
    expect(formats.moneyRangeParts({ low: 0, high: euros(3e9) })).toEqual({ qualifier: "up to", number: "€3.0\u00a0bn" });
    expect(formats.peopleParts({ low: 5, high: 5 })).toEqual({ qualifier: "", number: "5" });
  });

  it("has an exact form", () => {
    expect(formats.moneyRangeExact({ low: 30_034_642_493_400, high: null })).toBe("at least €300,346,424,934.00");
    expect(formats.moneyRangeExact({ low: 100, high: 250 })).toBe("€1.00 to €2.50");
  });
});

describe("other currencies", () => {
  it.each([
    [275e9, "NOK", "NOK 275 bn"],
    [204.5e9, "NOK", "NOK 204.5 bn"],
    [2e9, "CAD", "CAD 2 bn"],
    [500e6, "USD", "USD 500 m"],
    [200e6, "GBP", "GBP 200 m"],
    [3.02e9, "CAD", "CAD 3.02 bn"],
    [500e6, "EUR", "€500 m"],
  ])("names the currency of %s %s by its code unless it is the base", (amount, code, expected) => {
    expect(spaced(formats.currency(amount, code))).toBe(expected);
  });

  it("uses a sign on request where it names one currency only", () => {
    expect(spaced(formats.currency(2.26e9, "GBP", { symbol: true }))).toBe("£2.26 bn");
    expect(spaced(formats.currency(2e9, "CAD", { symbol: true }))).toBe("CAD 2 bn");
    expect(spaced(formats.currency(2e9, "SEK", { symbol: true }))).toBe("SEK 2 bn");
    expect([formats.currencySign("GBP"), formats.currencySign("USD"), formats.currencySign("EUR")]).toEqual(["£", "USD", "€"]);
  });

  it("keeps ranges", () => {
    expect(spaced(formats.currencyRange({ low: 13.5e9, high: null }, "NOK"))).toBe("at least NOK 13.5 bn");
    expect(spaced(formats.currencyRange({ low: 1e9, high: 2e9 }, "NOK"))).toBe("NOK 1–2 bn");
  });

  it("gives all digits, with the sign where the language has it", async () => {
    const exact = (await inEachLanguage()).map(([, words]) => [
      spaced(words.formats.currencyRangeExact({ low: 2_260_123_456, high: 2_260_123_456 }, "GBP", { symbol: true })),
      spaced(words.formats.currencyRangeExact({ low: 1_234_567, high: null }, "CAD")),
      spaced(words.formats.currencyRangeExact({ low: 1_000, high: 2_345_678 }, "EUR")),
    ]);
    expect(exact).toEqual([
      ["£2,260,123,456", "at least CAD 1,234,567", "€1,000–2,345,678"],
      ["2 260 123 456 £", "щонайменше 1 234 567 CAD", "1 000–2 345 678 €"],
      ["2 260 123 456 £", "au moins 1 234 567 CAD", "1 000–2 345 678 €"],
    ]);
  });
});

describe("numbers", () => {
  it("groups counts and keeps ranges of people", () => {
    expect(formats.count(1203)).toBe("1,203");
    expect(formats.people({ low: 200, high: null })).toBe("at least 200");
    expect(formats.people({ low: 1000, high: 2000 })).toBe("1,000–2,000");
    expect(formats.people({ low: null, high: 100 })).toBe("up to 100");
  });

  it("gives a percentage the decimals asked for, and none to nothing", () => {
    expect([0.3243, 1, 0].map((ratio) => spaced(formats.percent(ratio)))).toEqual(["32 %", "100 %", "0 %"]);
    expect([0.0079, 0.001, 0.0001].map((ratio) => spaced(formats.percent(ratio, 2)))).toEqual(["0.79 %", "0.10 %", "0.01 %"]);
    expect(spaced(formats.percent(0.004))).toBe("under 1 %");
    expect(spaced(formats.percent(0.000_04, 2))).toBe("under 0.01 %");
  });

  it("gives rates up to six significant digits", () => {
    expect([1.18117, 0.0875289, 0.613949, 1].map((rate) => formats.rate(rate))).toEqual(["1.18117", "0.0875289", "0.613949", "1"]);
  });
});

describe("dates", () => {
  it("stands by itself or in a sentence, in every language's case and with its words", async () => {
    const dates = ["2026-01-06", "2026-03-01", "2026-01", "2026"];
    const said = (await inEachLanguage()).map(([lang, { formats: f }]) => [lang, dates.map(f.date), dates.map(f.dateIn)]);
    expect(said).toEqual([
      ["en", ["6 January 2026", "1 March 2026", "January 2026", "2026"], ["6 January 2026", "1 March 2026", "January 2026", "2026"]],
      ["uk", ["6 січня 2026", "1 березня 2026", "січень 2026", "2026"], ["6 січня 2026", "1 березня 2026", "січня 2026", "2026 року"]],
      [
        "fr",
        ["6 janvier 2026", "1er mars 2026", "janvier 2026", "2026"],
        ["le 6 janvier 2026", "le 1er mars 2026", "janvier 2026", "2026"],
      ],
    ]);
  });

  it("shows a date as given", () => {
    expect(["2026-07-03", "2026-07", "2026"].map(formats.date)).toEqual(["3 July 2026", "July 2026", "2026"]);
    expect(["2026-06-17", "2026-06", "2026"].map(formats.dateShort)).toEqual(["17 Jun 2026", "Jun 2026", "2026"]);
    expect(formats.date("2026-01-01")).toBe("1 January 2026");
    expect(formats.date("1000-12-31")).toBe("31 December 1000");
  });
});

describe("names", () => {
  it("names groups, known or not", () => {
    expect(["coalition", "EU", "constructor", "B9"].map(formats.groupName)).toEqual([
      "Coalition of the Willing",
      "EU",
      "constructor",
      "B9",
    ]);
  });
});

describe("lists", () => {
  it("joins with and, with or, and without either", () => {
    expect(formats.list(["a", "b", "c"])).toBe("a, b and c");
    expect(formats.listOr(["a", "b", "c"])).toBe("a, b or c");
    expect(formats.enumerate(["a", "b", "c"])).toBe("a, b, c");
  });
});

describe("in three languages", () => {
  it("puts the currency, the decimals and the day where the language has them", async () => {
    const [en, uk, fr] = (await inEachLanguage()).map(([, words]) => words.formats);
    const money = [en, uk, fr].map((f) => f?.moneyExact(250_050));
    expect(money.map((text) => spaced(text ?? ""))).toEqual(["€2,500.50", "2 500,50 €", "2 500,50 €"]);
    expect([en, uk, fr].map((f) => spaced(f?.date("2026-07-03") ?? ""))).toEqual(["3 July 2026", "3 липня 2026", "3 juillet 2026"]);
    expect(spaced(fr?.money(euros(2.5e9)) ?? "")).toMatch(/^2,5 \S+ €$/);
    expect(spaced(uk?.moneyRange({ low: euros(2e9), high: euros(3.5e9) }) ?? "")).toMatch(/^2,0–3,5 \S+ €$/);
  });
});
