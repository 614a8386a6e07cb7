import { expect, test } from "vitest";
import { createTracker } from "../../../src/engine/tracker";
import { crossfilterPeer } from "../../bench/crossfilterPeer";
import { NOTHING_CHOSEN, toInteractions } from "../../bench/interactions";
import { answerOf, difference } from "../../bench/peers";
import { plainPeer } from "../../bench/plainPeer";
import { toDataset, toRecords } from "../../bench/records";
import { trackerPeer } from "../../bench/trackerPeer";

const records = toRecords(700, 3);
const choices = toInteractions(120, 4);

test.each([
  ["crossfilter2", answerOf(crossfilterPeer(records))],
  ["plain filter and reduce", answerOf(plainPeer(records))],
])("the benchmark's engine and %s give the same answers after every interaction", (_, peer) => {
  const tracker = answerOf(trackerPeer(createTracker(toDataset(records))));
  for (const choice of choices) expect(difference(tracker(choice), peer(choice))).toBeNull();
});

test("a difference in a count, a sum or the order is found", () => {
  const answer = answerOf(plainPeer(records))(NOTHING_CHOSEN);
  const [cell = "", cents = 0] = [...answer.sums][0] ?? [];
  expect(difference(answer, { ...answer, status: answer.status.map((count) => count + 1) })).toMatch(/^status/);
  expect(difference(answer, { ...answer, sums: new Map([...answer.sums, [cell, cents + 1]]) })).toMatch(/^sums/);
  expect(difference(answer, { ...answer, ids: answer.ids.toReversed() })).toMatch(/^ids/);
});

test("the records are as they are described, and the same for the same seed", () => {
  expect(toRecords(700, 3)).toEqual(records);
  expect(toRecords(700, 5)).not.toEqual(records);
  expect(new Set(records.map(({ countries }) => countries.length))).toEqual(new Set([1, 2, 3]));
  expect(new Set(records.flatMap(({ countries }) => countries)).size).toBe(40);
  expect(records.filter(({ cents }) => cents === null).length / records.length).toBeCloseTo(0.2, 1);
});
