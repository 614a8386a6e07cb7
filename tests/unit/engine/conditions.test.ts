import { expect, test } from "vitest";
import { conditionsOf, type ConditionsAnswer, metByTheFacts, withFlipped } from "../../../src/engine/conditions";
import { conditionsOfKey, missingConditions, missingKey } from "../../../src/engine/missingConditions";
import { NO_FILTERS, type Filters } from "../../../src/engine/filters";
import type { Figure } from "../../../src/engine/figure";
import { createTracker, type Selection } from "../../../src/engine/tracker";
import type { Dataset } from "../../../src/model/schema";
import { datasetFrom, readDataset, selectionOf } from "./readings";
import { money, smallFile } from "./smallFile";

const troops = (low: number, high: number | null) => ({ kind: "troops", low, high, unit: "people" });

const tracker = createTracker(
  smallFile([
    { id: "whole", parties: ["EU"], quantity: money(100) },
    { id: "part", partOf: "whole", conditions: ["consent"], quantity: money(60) },
    { id: "both", parties: ["GB", "TR"], category: "force", conditions: ["consent", "ceasefire"], quantity: troops(200, null) },
    { id: "ceasefire-only", parties: ["GB"], conditions: ["ceasefire"], quantity: money(7) },
    { id: "proposed", conditions: ["consent"], quantity: money(1000), history: [["2025-01-01", "proposed"]] },
    { id: "declined", conditions: ["consent"], history: [["2025-01-01", "declined"]] },
    { id: "withdrawn", conditions: ["consent"], history: [["2025-01-01", "withdrawn"]] },
    { id: "later", conditions: ["consent"], history: [["2027-01-01", "pledged"]] },
  ]),
);
const ids = (rows: readonly number[]) => rows.map((row) => tracker.dataset.commitments[row]?.id);

/** On 2026-03-01 the ceasefire is met and the consent unknown; on 2025-06-01 neither is met. */
function ask(
  met: readonly string[] | null,
  asOf = "2026-03-01",
  filters: Partial<Filters> = {},
): { selection: Selection; answer: ConditionsAnswer } {
  const selection = selectionOf(tracker, { filters: { ...NO_FILTERS, ...filters }, asOf, met });
  return { selection, answer: conditionsOf(tracker, selection) };
}

test("by the facts nothing is new, and what is proposed or refused is neither due nor waiting", () => {
  const { answer } = ask(null);
  expect(answer).toMatchObject({ promises: 4, due: 2, waiting: 2 });
  expect(answer.newlyDue.rows).toEqual([]);
  expect(answer.noLongerDue.rows).toEqual([]);
  expect([ids(answer.proposed), ids(answer.declined), ids(answer.withdrawn)]).toEqual([["proposed"], ["declined"], ["withdrawn"]]);
  expect(answer.uses).toEqual([
    { condition: "ceasefire", named: 2, waiting: 0 },
    { condition: "consent", named: 2, waiting: 2 },
  ]);
});

test("what newly falls due is a slice of the one account: a part is not counted beside its whole again", () => {
  const { answer } = ask(["ceasefire", "consent"]);
  expect(ids(answer.newlyDue.rows)).toEqual(["part", "both"]);
  expect(answer.newlyDue).toMatchObject({
    countries: 3,
    money: { sum: { low: 6000, high: 6000 }, rows: 1 },
    troops: { sum: { low: 200, high: null }, rows: 1 },
  });
  expect(answer.newlyByCategory.groups.map(({ value, tally }) => [value, tally.count])).toEqual([
    ["force", 1],
    ["aid", 1],
  ]);
  expect(answer.newlyByCountry.joint?.tally.troops.sum).toEqual({ low: 200, high: null });
});

test("a whole that newly falls due brings only what its parts leave of it", () => {
  const dataset = smallFile([
    { id: "whole", conditions: ["consent"], quantity: money(100) },
    { id: "part", partOf: "whole", quantity: money(60) },
  ]);
  const own = createTracker(dataset);
  const selection = selectionOf(own, { filters: NO_FILTERS, asOf: "2026-03-01", met: ["consent"] });
  expect(conditionsOf(own, selection).newlyDue.money.sum).toEqual({ low: 4000, high: 4000 });
});

test("a condition taken back makes due what is due no longer", () => {
  const { answer } = ask([]);
  expect(answer).toMatchObject({ due: 1, waiting: 3 });
  expect(ids(answer.noLongerDue.rows)).toEqual(["ceasefire-only"]);
  expect(answer.newlyDue.rows).toEqual([]);
});

test("groups what waits by the exact set that is missing, most first, equals with fewer conditions first", () => {
  const { answer } = ask(null, "2025-06-01");
  expect(answer.missing.map(({ conditions, rows }) => [conditions, ids(rows)])).toEqual([
    [["ceasefire"], ["ceasefire-only"]],
    [["consent"], ["part"]],
    [["ceasefire", "consent"], ["both"]],
  ]);
});

test("says what each condition holds back alone, and with one other", () => {
  const { answer } = ask(null, "2025-06-01");
  const [ceasefire, consent] = answer.unlocks;
  expect(ceasefire).toMatchObject({ condition: "ceasefire", alone: { countries: 1, money: { sum: { low: 700, high: 700 } } } });
  expect(ids(ceasefire?.withOneOther.rows ?? [])).toEqual(["both"]);
  expect(consent).toMatchObject({
    alone: { money: { sum: { low: 6000, high: 6000 } }, troops: { rows: 0 } },
    withOneOther: { countries: 2 },
  });
});

test("an unlock is what falls due when that one condition is met as well", () => {
  const { selection, answer } = ask(null, "2025-06-01");
  for (const { condition, alone } of answer.unlocks) {
    const flipped = withFlipped(selection.standing, condition);
    expect(ids(ask(flipped, "2025-06-01").answer.newlyDue.rows)).toEqual(ids(alone.rows));
  }
});

test("filters narrow the answer, and a chosen country its countries", () => {
  const { answer } = ask(["consent", "ceasefire"], "2026-03-01", { country: ["TR"] });
  expect(answer).toMatchObject({ promises: 1, due: 1, newlyDue: { countries: 1 } });
});

test("flipping back to what the facts say is no scenario", () => {
  const facts = ask(null).selection.standing;
  expect(metByTheFacts(facts)).toEqual(["ceasefire"]);
  expect(withFlipped(facts, "consent")).toEqual(["ceasefire", "consent"]);
  expect(withFlipped(facts, "ceasefire")).toEqual([]);
  expect(withFlipped(ask(["consent", "ceasefire"]).selection.standing, "consent")).toBeNull();
  expect(withFlipped(ask([]).selection.standing, "ceasefire")).toBeNull();
});

test("a key of missing conditions survives commas and percent signs in ids", () => {
  for (const set of [["a"], ["a", "b"], ["a,b", "c%2C"], ["%", ","]]) expect(conditionsOfKey(missingKey(set))).toEqual(set);
  expect(missingKey(["a,b"])).not.toBe(missingKey(["a", "b"]));
});

const FIGURES: readonly (readonly [Figure["parts"], (answer: ConditionsAnswer) => readonly number[]])[] = [
  [[["newly", "yes"]], ({ newlyDue }) => newlyDue.rows],
  [[["newly", "no"]], ({ noLongerDue }) => noLongerDue.rows],
  [[["missing", "ceasefire"]], ({ missing }) => missing.find(({ conditions }) => missingKey(conditions) === "ceasefire")?.rows ?? []],
  [[["pair", "consent"]], ({ unlocks }) => unlocks.find(({ condition }) => condition === "consent")?.withOneOther.rows ?? []],
];

test.each(FIGURES)("the ledger of %j has the rows and the sums of its figure", (parts, rowsOf) => {
  for (const met of [null, [], ["consent"], ["ceasefire", "consent"]]) {
    const { selection, answer } = ask(met);
    const rows = rowsOf(answer);
    expect(tracker.ledger(selection, { measure: "count", parts }).lines.map(({ row }) => row)).toEqual(rows);
    const cents = rows.reduce((sum, row) => sum + (tracker.account(selection, "money").line(row).counted?.low ?? 0), 0);
    expect(tracker.ledger(selection, { measure: "money", parts }).sum.low).toBe(cents);
  }
});

test("a ledger counts the countries of its own part", () => {
  const { selection, answer } = ask(["consent", "ceasefire"]);
  const ledger = tracker.ledger(selection, {
    measure: "count",
    parts: [
      ["newly", "yes"],
      ["by", "country"],
    ],
  });
  expect(ledger.parties?.map(({ code }) => code)).toEqual(["GB", "TR", "FR"]);
  expect(ledger.sum.low).toBe(answer.newlyDue.countries);
  const sole = tracker.ledger(selection, { measure: "count", parts: [["sole", "GB"]] });
  expect(ids(sole.lines.map(({ row }) => row))).toEqual(["ceasefire-only"]);
});

test("without conditions in the file everything promised is due", () => {
  const bare: Dataset = { ...smallFile([{ id: "a" }, { id: "b" }]), conditions: [] };
  const own = createTracker(datasetFrom(JSON.stringify(bare)));
  const answer = conditionsOf(own, selectionOf(own, { filters: NO_FILTERS, asOf: "2026-03-01", met: null }));
  expect(answer).toMatchObject({ promises: 2, due: 2, waiting: 0, missing: [], unlocks: [], uses: [] });
});

/** Every single and every double switch of the own file, read again from the file by the rule itself. */
test("the own file agrees with a plain reading for every one and every two conditions flipped", () => {
  const ownDataset = readDataset("public/data/commitments.json");
  const own = createTracker(ownDataset);
  const asOf = "2026-07-03";
  const all = ownDataset.conditions.map(({ id }) => id);
  const facts = new Set(
    ownDataset.conditions.filter(({ history }) => history.findLast(({ date }) => date <= asOf)?.state === "met").map(({ id }) => id),
  );
  const flips = [...all.map((a) => [a]), ...all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b]))];
  const promises = ownDataset.commitments.filter(({ history }) => {
    const status = history.findLast(({ date }) => date <= asOf)?.status;
    return status !== undefined && !["proposed", "withdrawn", "declined"].includes(status);
  });
  for (const flip of flips) {
    const taken = new Set(all.filter((id) => facts.has(id) !== flip.includes(id)));
    const lacking = promises.map(({ id, conditions }) => ({ id, missing: all.filter((c) => conditions.includes(c) && !taken.has(c)) }));
    const selection = selectionOf(own, { filters: NO_FILTERS, asOf, met: [...taken] });
    const answer = conditionsOf(own, selection);
    expect([answer.promises, answer.due]).toEqual([promises.length, lacking.filter(({ missing }) => missing.length === 0).length]);
    const sets = new Map<string, number>();
    for (const { missing } of lacking) if (missing.length > 0) sets.set(missing.join(), (sets.get(missing.join()) ?? 0) + 1);
    expect(new Map(answer.missing.map(({ conditions, rows }) => [conditions.join(), rows.length]))).toEqual(sets);
    for (const row of answer.missing[0]?.rows ?? []) {
      expect(missingConditions(own.columns, selection.standing, row)).toEqual(answer.missing[0]?.conditions);
    }
  }
});
