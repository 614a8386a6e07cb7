import { describe, expect, test } from "vitest";
import { figureOf, firmest, highest, highestCount, leadingCountries, onlyHere, sharedFigureOf } from "../../../src/engine/comparedColumns";
import { subjectOf } from "../../../src/engine/comparedSubject";
import { comparisonOf, type Compared, type ComparedCell, perHeadOfCell } from "../../../src/engine/comparison";
import { type Filters, NO_FILTERS } from "../../../src/engine/filters";
import { toRateTable } from "../../../src/engine/money";
import { createTracker } from "../../../src/engine/tracker";
import type { Commitment, Dataset } from "../../../src/model/schema";
import { STATUSES } from "../../../src/model/status";
import { type Ask, oracleIds, oracleSum } from "./oracle";
import { firstDay, latest } from "./oracleFigures";
import { readDataset, selectionOf } from "./readings";

const dataset = readDataset("public/data/commitments.json");
const tracker = createTracker(dataset);
const rates = toRateTable(dataset);
const NO_PROMISE = new Set(["proposed", "withdrawn", "declined"]);

const codesOf = (commitment: Commitment) => [...new Set(commitment.parties.map(({ code }) => code))];

/** Who a key means, straight from the file: a party, or the countries of a group. */
function membersOf(key: string): string[] {
  if (!key.startsWith("group.")) return [key];
  const group = key.slice("group.".length);
  return dataset.parties.filter(({ groups }) => groups?.includes(group)).map(({ code }) => code);
}

interface Expected {
  count: number;
  statuses: Record<string, number>;
  due: number;
  waiting: number;
  shared: number;
  money: { low: number; high: number | null } | null;
  loansLow: number;
  sharedLow: number;
  proposedLow: number;
}

const byId = new Map(dataset.commitments.map((commitment) => [commitment.id, commitment]));

function read(ask: Ask) {
  const dueIs = (due: "yes" | "no") => new Set(oracleIds(dataset, { ...ask, filters: { ...ask.filters, due: [due] } }));
  return {
    promised: oracleSum(dataset, ask, "money").counted,
    proposed: oracleSum(dataset, ask, "money", "proposed").counted,
    due: dueIs("yes"),
    waiting: dueIs("no"),
  };
}

const readings = new Map<string, ReturnType<typeof read>>();

/** The second reading of a question. Remembered: it is slow, and asked for every cell. */
function secondReading(ask: Ask): ReturnType<typeof read> {
  const key = JSON.stringify(ask);
  const known = readings.get(key) ?? read(ask);
  readings.set(key, known);
  return known;
}

const isCounted = ({ reason }: { reason: string }) => reason === "yes" || reason === "remainder";

/** What a commitment adds to its column: counts always, money if it is one party's alone. */
function addTo(result: Expected, id: string, ask: Ask): void {
  const { promised, proposed, due, waiting } = secondReading(ask);
  const commitment = byId.get(id)!;
  const [line, proposal] = [promised[id]!, proposed[id]!];
  const status = latest(commitment.history, ask.asOf)!.status;
  result.count++;
  result.statuses[status] = (result.statuses[status] ?? 0) + 1;
  if (due.has(id)) result.due++;
  if (waiting.has(id)) result.waiting++;
  if (codesOf(commitment).length > 1) {
    result.shared++;
    if (isCounted(line)) result.sharedLow += line.low;
    return;
  }
  if (isCounted(proposal)) result.proposedLow += proposal.low;
  if (isCounted(line)) addMoney(result, line, commitment);
}

function addMoney(result: Expected, line: { low: number; high: number | null }, commitment: Commitment): void {
  const before = result.money ?? { low: 0, high: 0 };
  result.money = { low: before.low + line.low, high: before.high === null || line.high === null ? null : before.high + line.high };
  if (commitment.quantity?.terms === "loan") result.loansLow += line.low;
}

/** What a column must show of some commitments: added up from the second reading, one by one. */
function expectedOf(ids: readonly string[], members: readonly string[], ask: Ask): Expected {
  const result: Expected = {
    count: 0,
    statuses: {},
    due: 0,
    waiting: 0,
    shared: 0,
    money: null,
    loansLow: 0,
    sharedLow: 0,
    proposedLow: 0,
  };
  for (const id of ids) if (codesOf(byId.get(id)!).some((code) => members.includes(code))) addTo(result, id, ask);
  return result;
}

function shownOf(cell: ComparedCell | undefined): Expected {
  if (!cell) return { count: 0, statuses: {}, due: 0, waiting: 0, shared: 0, money: null, loansLow: 0, sharedLow: 0, proposedLow: 0 };
  const statuses = STATUSES.map((status, i) => [status, cell.byStatus[i] ?? 0] as const).filter(([, n]) => n > 0);
  return {
    count: cell.tally.count,
    statuses: Object.fromEntries(statuses),
    due: cell.tally.due,
    waiting: cell.tally.waiting,
    shared: cell.shared.count,
    money: cell.absence.money === null ? cell.tally.money.sum : null,
    loansLow: cell.tally.money.loans.low,
    sharedLow: cell.shared.money.sum.low,
    proposedLow: cell.proposed.money.sum.low,
  };
}

function columnOf(key: string, ask: Ask): Compared {
  const subject = subjectOf(dataset, key);
  if (!subject) throw new Error(`The file has no ${key}.`);
  return comparisonOf(tracker, selectionOf(tracker, ask), subject);
}

const LATEST = "2026-07-03";
const EARLY = "2024-02-24";
/** People, or euros of GDP at its own year's rate; null where the file has none. */
function sizeOf(code: string, against: "person" | "gdp"): number | null {
  const { population, gdp } = dataset.parties.find((party) => party.code === code)!;
  if (against === "person") return population?.value ?? null;
  if (!gdp) return null;
  return gdp.currency === "EUR"
    ? gdp.value
    : gdp.value * dataset.rates.find((r) => r.currency === gdp.currency && r.year === gdp.year)!.toBase;
}

/** Cents for each person, or a ratio of GDP, of the members that have a size; null where none of them states a figure. */
function expectedHead(key: string, ids: readonly string[], ask: Ask, against: "person" | "gdp"): number | null {
  const sized = membersOf(key).filter((code) => sizeOf(code, against) !== null);
  const alone = (code: string) => ids.filter((id) => codesOf(byId.get(id)!).join() === code);
  const money = sized.flatMap((code) => expectedOf(alone(code), [code], ask).money?.low ?? []);
  if (money.length === 0) return null;
  const size = sized.reduce((sum, code) => sum + sizeOf(code, against)!, 0);
  return money.reduce((sum, low) => sum + low, 0) / (against === "gdp" ? 100 : 1) / size;
}

const filtered = (filters: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...filters });

/** Five comparisons, and one that filters narrow, by country too. */
const COMPARISONS: readonly (readonly [string, readonly string[], string, Filters])[] = [
  ["one with a collective", ["COALITION", "FR", "GB", "EU"], LATEST, NO_FILTERS],
  ["one with refusals", ["PL", "IT", "SK", "HU", "LU"], LATEST, NO_FILTERS],
  ["one without figures", ["CY", "ME", "NATO", "AT"], LATEST, NO_FILTERS],
  ["one on an early day", ["GB", "FR", "DE", "NL"], EARLY, NO_FILTERS],
  ["one by GDP, with groups", ["NO", "DK", "EE", "group.EU", "group.NATO", "group.coalition"], LATEST, NO_FILTERS],
  ["one that filters narrow", ["DE", "NO", "group.G7"], LATEST, filtered({ country: ["FR", "DE"], category: ["aid", "force"] })],
];

describe.each(COMPARISONS)("%s", (_, keys, asOf, filters) => {
  const ask: Ask = { filters, asOf, met: null };
  const ids = oracleIds(dataset, ask);

  test.each(keys)("%s has the second reading's figures in all, by category and by component", (key) => {
    const compared = columnOf(key, ask);
    const members = membersOf(key);
    expect(shownOf(compared.all)).toEqual(expectedOf(ids, members, ask));
    const inPart = (category: string, component?: string) =>
      ids.filter((id) => {
        const commitment = dataset.commitments.find((one) => one.id === id)!;
        return commitment.category === category && (component === undefined || commitment.component === component);
      });
    for (const { id: category } of dataset.categories) {
      const found = compared.categories.get(category);
      expect(shownOf(found?.cell)).toEqual(expectedOf(inPart(category), members, ask));
      for (const { id: component } of dataset.components ?? [])
        expect(shownOf(found?.components.get(component))).toEqual(expectedOf(inPart(category, component), members, ask));
    }
  });

  test.each(keys)("%s stands against its own size only", (key) => {
    const compared = columnOf(key, ask);
    const lowOf = (against: "person" | "gdp") =>
      perHeadOfCell(compared.subject, compared.all, { kind: "money", against }, { rates, baseCurrency: dataset.baseCurrency })?.range.low;
    for (const against of ["person", "gdp"] as const) {
      const expected = expectedHead(key, ids, ask, against);
      expect(lowOf(against) ?? -1).toBeCloseTo(expected ?? -1, against === "gdp" ? 12 : 6);
    }
  });

  test.each(keys)("every figure of %s is what its ledger adds up to", (key) => {
    const compared = columnOf(key, ask);
    const ledger = (figure: Parameters<typeof tracker.ledger>[1]) => tracker.ledger(selectionOf(tracker, ask), figure);
    const place = { key, day: null };
    const check = (cell: ComparedCell, parts: Parameters<typeof figureOf>[2]) => {
      expect(ledger(figureOf(place, "count", parts)).sum.low).toBe(cell.tally.count);
      expect(ledger(figureOf(place, "money", parts)).sum).toEqual(cell.tally.money.sum);
      expect(ledger(figureOf(place, "money", [...(parts ?? []), ["terms", "loan"]])).sum).toEqual(cell.tally.money.loans);
      expect(ledger(figureOf(place, "money", [...(parts ?? []), ["status", "proposed"]])).sum).toEqual(cell.proposed.money.sum);
      expect(ledger(figureOf(place, "troops", parts)).sum).toEqual(cell.tally.troops.sum);
      expect(ledger(sharedFigureOf(place, "money", parts)).sum).toEqual(cell.shared.money.sum);
      expect(ledger(sharedFigureOf(place, "count", parts)).sum.low).toBe(cell.shared.count);
    };
    check(compared.all, []);
    for (const [category, { cell, components }] of compared.categories) {
      check(cell, [["category", category]]);
      for (const [component, part] of components)
        check(part, [
          ["category", category],
          ["component", component],
        ]);
    }
  });
});

test("the party that a group is called after stands beside its members and in no sum with them", () => {
  const ask: Ask = { filters: NO_FILTERS, asOf: LATEST, met: null };
  const members = columnOf("group.EU", ask);
  expect(members.subject.members.map(({ code }) => code)).toEqual(membersOf("group.EU"));
  expect(members.subject.members.map(({ code }) => code)).not.toContain("EU");
  expect(shownOf(members.body?.all)).toEqual(shownOf(columnOf("EU", ask).all));
  expect(columnOf("group.coalition", ask).body?.subject.key).toBe("COALITION");
  expect(columnOf("group.G7", ask).body).toBeNull();
  const grouped = withBodyInGroup();
  expect(subjectOf(grouped, "group.EU")?.members.map(({ code }) => code)).not.toContain("EU");
});

/** The file with the European Union named as a member of the group that is called after it. */
function withBodyInGroup(): Dataset {
  return { ...dataset, parties: dataset.parties.map((party) => (party.code === "EU" ? { ...party, groups: ["EU"] } : party)) };
}

test("one country stands on two days with two sets of figures", () => {
  const early: Ask = { filters: NO_FILTERS, asOf: "2026-01-06", met: null };
  const late: Ask = { ...early, asOf: LATEST };
  const figures = [early, late].map((ask) => columnOf("FR", ask).all.tally.count);
  const counted = [early, late].map((ask) => expectedOf(oracleIds(dataset, ask), ["FR"], ask).count);
  expect(figures).toEqual(counted);
  expect(figures[0]).toBeLessThan(figures[1]!);
});

test("the first and the last promise are those of the first steps", () => {
  const ask: Ask = { filters: NO_FILTERS, asOf: LATEST, met: null };
  const promises = dataset.commitments.filter(
    (commitment) => codesOf(commitment).includes("PL") && !NO_PROMISE.has(latest(commitment.history, LATEST)?.status ?? "declined"),
  );
  const days = promises.map(({ history }) => firstDay(history[0]!.date)).toSorted();
  const { earliest, latest: last } = columnOf("PL", ask);
  expect([earliest, last].map((end) => firstDay(end!.date))).toEqual([days[0], days.at(-1)]);
});

const leadingOn = (asOf: string) => leadingCountries(tracker, selectionOf(tracker, { filters: NO_FILTERS, asOf, met: null }));

const expectedOn = (asOf: string) => {
  const exist = dataset.commitments.filter(({ history }) => firstDay(history[0]!.date) <= asOf);
  const counts = dataset.parties
    .filter(({ kind }) => kind === "country")
    .map(({ code }) => ({ code, count: exist.filter((commitment) => codesOf(commitment).includes(code)).length }));
  return counts
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 4)
    .map(({ code }) => code);
};

test("who is compared when nobody is named: the four countries with most, equals in file order", () => {
  for (const day of [LATEST, EARLY, "2020-01-01"]) expect(leadingOn(day)).toEqual(expectedOn(day));
});

test("what only one has promised, by component", () => {
  const ask: Ask = { filters: NO_FILTERS, asOf: LATEST, met: null };
  const keys = ["GB", "FR", "DE", "PL"];
  const promised = keys.map(
    (key) =>
      new Set(
        dataset.commitments
          .filter(
            (commitment) => codesOf(commitment).includes(key) && !NO_PROMISE.has(latest(commitment.history, LATEST)?.status ?? "declined"),
          )
          .map(({ component }) => component),
      ),
  );
  const expected = promised.map((own, i) =>
    [...own].filter((component) => promised.every((others, j) => i === j || !others.has(component))),
  );
  const shown = onlyHere(keys.map((key) => columnOf(key, ask)));
  expect(shown.map((list) => [...list].toSorted())).toEqual(expected.map((list) => list.map(String).toSorted()));
  expect(expected.flat().length).toBeGreaterThan(0);
});

const range = (low: number, high: number | null) => ({ low, high });

describe("the highest of a row", () => {
  test.each([
    ["one leads for certain", [range(5, 5), range(9, 12), range(3, 8)], { places: [1], certain: true }],
    ["another's range reaches as high", [range(5, null), range(9, 12)], { places: [1], certain: false }],
    ["level and exact: all lead", [range(9, 9), null, range(9, 9), range(1, 1)], { places: [0, 2], certain: true }],
    ["level but not exact", [range(9, 10), range(9, 10)], { places: [0, 1], certain: false }],
    ["the larger high decides between equal lows", [range(0, 3), range(0, 4)], { places: [1], certain: false }],
    ["an open high is the largest", [range(2, 1000), range(2, null)], { places: [1], certain: false }],
    ["all are absent", [null, null], { places: [], certain: true }],
    ["a 0 never leads", [range(0, 0), null], { places: [], certain: true }],
    ["a high below its low stands for its low", [range(6, 1), range(5, 5)], { places: [0], certain: true }],
  ])("%s", (_, values, expected) => {
    expect(highest(values)).toEqual(expected);
  });

  test("of counts", () => {
    expect(highestCount([3, 7, 7, 0])).toEqual([1, 2]);
    expect(highestCount([0, 0])).toEqual([]);
  });
});

test("the firmest step is the highest rung, else what stands off the ladder", () => {
  const ask: Ask = { filters: NO_FILTERS, asOf: LATEST, met: null };
  const poland = columnOf("PL", ask);
  const force = poland.components.get("multinational-force")!;
  expect(firmest(force)).toBe("pledged");
  expect(firmest({ ...force, byStatus: STATUSES.map((status) => (status === "declined" ? 1 : 0)) })).toBe("declined");
  expect(firmest({ ...force, byStatus: STATUSES.map(() => 0) })).toBeNull();
});
