import { describe, expect, it } from "vitest";
import type { Breakdown, Group, Tally } from "../../../src/engine/breakdown";
import { titleByParty, titleMoneyByYear, titleStatusLadder, titleWaiting } from "../../../src/i18n/chartTitles";
import { fractionOf } from "../../../src/i18n/fractions";
import type { Range } from "../../../src/model/quantity";
import { english, spaced } from "./words";

const ZERO: Range = { low: 0, high: 0 };
const none = { sum: ZERO, loans: ZERO, rows: 0 };
const EMPTY: Tally = { count: 0, promises: 0, proposed: 0, declined: 0, withdrawn: 0, due: 0, waiting: 0, money: none, troops: none };

const tally = (numbers: Partial<Tally>): Tally => ({ ...EMPTY, ...numbers });
const group = (value: string, numbers: Partial<Tally>, parts: Readonly<Record<string, number>> = {}): Group => ({
  value,
  tally: tally(numbers),
  parts: new Map(Object.entries(parts).map(([part, count]) => [part, tally({ count })])),
});
const breakdown = (groups: readonly Group[], total: Partial<Tally> = {}): Breakdown => ({ groups, joint: null, total: tally(total) });
const billions = (low: number, high: number | null = low): Range => ({ low: low * 1e11, high: high === null ? null : high * 1e11 });

const year = (value: string, sum: Range, loans: Range = ZERO) => group(value, { money: { sum, loans, rows: 1 } });
const titleOfYears = (...groups: Group[]) => spaced(titleMoneyByYear(breakdown(groups), english));

const same = (count: number, parts: Readonly<Record<string, number>>) =>
  Array.from({ length: count }, (_, i) => group(`P${i}`, { count: 4 }, parts));
const troops = (value: string, low: number) => group(value, { troops: { ...none, sum: { low, high: low }, rows: low > 0 ? 1 : 0 } });
const ladder = (counts: Readonly<Record<string, number>>, promises: number) =>
  titleStatusLadder(
    breakdown(
      Object.entries(counts).map(([status, count]) => group(status, { count })),
      { promises },
    ),
    english,
  );

describe("fractions", () => {
  it.each([
    [0.5, "half", "same"],
    [0.515, "half", "same"],
    [0.516, "half", "over"],
    [0.53, "half", "over"],
    [0.47, "half", "under"],
    [2 / 3, "twoThirds", "same"],
    [138 / 203, "twoThirds", "same"],
    [0.735, "threeQuarters", "same"],
    [0.87, "nineTenths", "under"],
    [0.93, "nineTenths", "over"],
    [1, "all", "same"],
  ])("%s is said", (ratio, share, side) => {
    expect(fractionOf(ratio)).toEqual({ share, side });
  });

  it.each([0, 0.1, 0.469, 0.531, 0.6, 0.869, 0.931, 0.999, 1.2, Infinity, Number.NaN])("%s is near to none", (ratio) => {
    expect(fractionOf(ratio)).toBeNull();
  });
});

describe("commitments by party", () => {
  const names = { partyName: (code: string) => code, category: (id: string) => id };
  const title = (groups: readonly Group[]) => titleByParty("count", breakdown(groups), names, english);

  it("names the party that leads", () => {
    expect(title([group("FR", { count: 17 }), group("GB", { count: 29 })])).toBe("Most commitments: GB, 29");
  });

  it("names nobody on a tie, when refusals make the lead, or with one party alone", () => {
    const plain = "Commitments by party";
    expect(title([group("FR", { count: 29 }), group("GB", { count: 29 })])).toBe(plain);
    expect(title([group("FR", { count: 20 }), group("GB", { count: 29, declined: 9 })])).toBe(plain);
    expect(title([group("GB", { count: 29 })])).toBe(plain);
    expect(title([])).toBe(plain);
  });

  it("says which category leads in every list, or in nine of ten", () => {
    const lists = (others: number) =>
      Array.from({ length: 10 }, (_, i) => group(`P${i}`, { count: 5 }, i < others ? { aid: 2, force: 3 } : { aid: 3, force: 2 }));
    expect(title(lists(0))).toBe("aid leads in every list");
    expect(title(lists(1))).toBe("aid leads in nearly every list");
    expect(title(lists(2))).toBe("Commitments by party");
    expect(title([group("GB", { count: 9 }, { aid: 9 }), ...lists(1).slice(1)])).toBe("Most commitments: GB, 9; aid leads in every list");
  });

  it("says nothing of lists when all are of one category, when they are few, or where categories are level", () => {
    expect(title(same(10, { aid: 4 }))).toBe("Commitments by party");
    expect(title(same(4, { aid: 3, force: 1 }))).toBe("Commitments by party");
    expect(title(same(10, { aid: 2, force: 2 }))).toBe("Commitments by party");
  });
});

describe("money and troops by party", () => {
  const names = { partyName: (code: string) => code, category: (id: string) => id };
  const money = (sums: Readonly<Record<string, Range>>) =>
    spaced(
      titleByParty(
        "money",
        breakdown(Object.entries(sums).map(([code, sum]) => group(code, { money: { ...none, sum, rows: 1 } }))),
        names,
        english,
      ),
    );

  it("names who leads only when no other range reaches as high", () => {
    expect(money({ FR: billions(0, 3), DE: billions(36.5), GB: billions(27.9) })).toBe("Largest stated sum: DE, €36.5 bn");
    expect(money({ DE: billions(36.5), GB: billions(27.9, null) })).toBe("Money by party");
    expect(money({ DE: billions(36.5), GB: billions(27.9, 36.5) })).toBe("Money by party");
    expect(money({ DE: billions(36.5, null), GB: billions(27.9) })).toBe("Largest stated sum: DE, at least €36.5 bn");
    expect(money({ DE: billions(36.5) })).toBe("Money by party");
    expect(money({ DE: ZERO, GB: ZERO })).toBe("Money by party");
  });

  it("takes the low of a slice whose high lies below it", () => {
    expect(money({ DE: billions(36.5), GB: { low: 40e11, high: 0 } })).toBe("Largest stated sum: GB, €40.0 bn");
  });

  it("speaks of troops by the same rule", () => {
    expect(titleByParty("troops", breakdown([troops("FR", 2000), troops("GB", 1000)]), names, english)).toBe(
      "Most troops stated: FR, 2,000",
    );
    expect(titleByParty("troops", breakdown([troops("FR", 2000), troops("GB", 0)]), names, english)).toBe("Troops by party");
  });
});

describe("the status ladder", () => {
  it.each<[string, Readonly<Record<string, number>>, number]>([
    ["Two in three promises stop at a pledge or a signature", { pledged: 72, signed: 66, active: 42, fulfilled: 8 }, 203],
    ["Nearly three in four promises stop at a pledge or a signature", { pledged: 73, active: 27 }, 100],
    ["More than half of the promises stop at a pledge or a signature", { signed: 52, active: 48 }, 100],
    ["All 5 promises stop at a pledge or a signature", { pledged: 5 }, 5],
    ["Half of the promises are being carried out or done", { pledged: 20, active: 40, fulfilled: 10, stalled: 30 }, 100],
    ["All 3 promises are being carried out or done", { active: 3 }, 3],
    ["2 of 10 promises are being carried out or done", { active: 2, pledged: 4, signed: 4 }, 10],
    ["1 of 9 promises is being carried out or done", { active: 1, pledged: 6 }, 9],
    ["None of 9 promises is being carried out or done", { pledged: 6 }, 9],
    ["1 promise is being carried out or done", { active: 1 }, 1],
    ["1 promise is not being carried out yet", { pledged: 1 }, 1],
    ["Commitments by status", { proposed: 4, declined: 2 }, 0],
  ])("%s", (expected, counts, promises) => {
    expect(ladder(counts, promises)).toBe(expected);
  });
});

describe("money by year", () => {
  it("gives the loans' fraction of the largest year where figures are exact", () => {
    expect(titleOfYears(year("2025", billions(10)), year("2026", billions(102.9), billions(90)))).toBe(
      "In 2026 nearly nine tenths of the money is lent",
    );
    expect(titleOfYears(year("2026", billions(90), billions(90)))).toBe("In 2026 all money is lent");
  });

  it("gives it where ranges leave no doubt", () => {
    expect(titleOfYears(year("2026", billions(100, 101), billions(50)))).toBe("In 2026 half of the money is lent");
  });

  it("gives the amounts where the sum is open or wide, and loans are half or more", () => {
    expect(titleOfYears(year("2026", billions(102.9, null), billions(90)))).toBe("In 2026, €90.0 bn of at least €102.9 bn are loans");
    expect(titleOfYears(year("2026", billions(100, 200), billions(50)))).toBe("In 2026, €50.0 bn of €100.0–200.0 bn are loans");
  });

  it("else names the year that leads for certain, else what is drawn", () => {
    expect(titleOfYears(year("2024", billions(10, 20)), year("2025", billions(21)))).toBe("Largest sum: promised first in 2025, €21.0 bn");
    expect(titleOfYears(year("2024", billions(10, 21)), year("2025", billions(21)))).toBe("Money by year of the first promise");
    expect(titleOfYears(year("2024", billions(10, null)), year("2025", billions(21), billions(9)))).toBe(
      "Money by year of the first promise",
    );
    expect(titleOfYears(year("2024", billions(21)), year("2025", billions(21)))).toBe("Money by year of the first promise");
    expect(titleOfYears()).toBe("Money by year of the first promise");
    expect(titleOfYears(year("2025", ZERO))).toBe("Money by year of the first promise");
  });
});

describe("what promises wait for", () => {
  const file = { datasetId: "elsewhere", condition: (id: string) => id };
  const title = (waiting: number, counts: Readonly<Record<string, number>>) =>
    titleWaiting({ waiting, waitingFor: Object.entries(counts).map(([condition, count]) => ({ condition, count })) }, english, file);

  it.each<[string, number, Readonly<Record<string, number>>]>([
    ["All wait for “A”", 5, { A: 5, B: 2 }],
    ["All wait for “A” and “B”", 5, { A: 5, B: 5 }],
    ["Most wait for “A”", 5, { A: 3, B: 2 }],
    ["Most often waited for: “A”", 6, { A: 3, B: 2 }],
    ["Most often waited for: “A” and “B”", 5, { A: 3, B: 3, C: 1 }],
    ["What promises wait for", 5, { A: 2, B: 2, C: 2 }],
    ["What promises wait for", 1, { A: 1 }],
    ["What promises wait for", 0, {}],
  ])("%s (%i wait)", (expected, waiting, counts) => {
    expect(title(waiting, counts)).toBe(expected);
  });
});
