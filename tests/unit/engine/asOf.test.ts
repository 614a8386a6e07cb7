import { describe, expect, it, test } from "vitest";
import { conditionStates, NOT_YET, type Standing, standingOn } from "../../../src/engine/asOf";
import { toColumns } from "../../../src/engine/columns";
import { rowsOf } from "../../../src/engine/rowSet";
import { STATUSES } from "../../../src/model/status";
import { smallFile } from "./smallFile";

const dataset = smallFile([
  {
    id: "moving",
    history: [
      ["2025", "proposed"],
      ["2025-03", "pledged"],
      ["2025-06-15", "signed"],
      ["2025-06-15", "allocated"],
      ["2026-01-10", "withdrawn"],
    ],
  },
  { id: "waits-for-one", conditions: ["ceasefire"] },
  { id: "waits-for-both", conditions: ["ceasefire", "consent"] },
  { id: "refused", conditions: ["consent"], history: [["2025-01-01", "declined"]] },
  { id: "stalled", history: [["2025-01-01", "stalled"]] },
]);
const columns = toColumns(dataset);

function on(day: string, met: readonly string[] | null = null): Standing {
  return standingOn(dataset, columns, day, met);
}

describe("a status is that of the latest entry on or before the day", () => {
  it.each([
    ["2024-12-31", "none", -1],
    ["2025-01-01", "proposed", 0],
    ["2025-02-28", "proposed", 0],
    ["2025-03-01", "pledged", 1],
    ["2025-06-14", "pledged", 1],
    ["2025-06-15", "allocated", 3],
    ["2026-01-10", "withdrawn", 4],
    ["2030-01-01", "withdrawn", 4],
  ])("%s: %s", (day, status, step) => {
    const standing = on(day);
    const known = standing.status[0] === NOT_YET ? "none" : STATUSES[standing.status[0] ?? 0];
    expect([known, standing.step[0]]).toEqual([status, step]);
  });
});

test("a commitment does not exist before its first entry", () => {
  expect(rowsOf(on("2024-12-31").exists)).toEqual([]);
  expect(rowsOf(on("2025-01-01").exists)).toEqual([0, 3, 4]);
  expect(rowsOf(on("2025-03-01").exists)).toEqual([0, 1, 2, 3, 4]);
});

test("each existing row is in the set of its status and no other", () => {
  const { byStatus, exists } = on("2025-06-15");
  expect(byStatus.flatMap((set) => rowsOf(set)).toSorted((a, b) => a - b)).toEqual(rowsOf(exists));
  expect(rowsOf(byStatus[STATUSES.indexOf("declined")] ?? exists)).toEqual([3]);
});

test("a condition has its latest state on the day, and is unknown before its first", () => {
  expect([...conditionStates(dataset, "2024-12-31")]).toEqual([
    ["ceasefire", "unknown"],
    ["consent", "unknown"],
  ]);
  expect(conditionStates(dataset, "2026-01-31").get("ceasefire")).toBe("unmet");
  expect(conditionStates(dataset, "2026-02-01").get("ceasefire")).toBe("met");
  expect(conditionStates(dataset, "2026-05-01").get("ceasefire")).toBe("unknown");
});

describe("a promise is due when all of its conditions are met", () => {
  it.each([
    ["unmet: both wait", "2026-01-31", null, { due: [4], waiting: [1, 2] }],
    ["one met: the other still waits", "2026-02-01", null, { due: [1, 4], waiting: [2] }],
    ["unknown is not met", "2026-05-01", null, { due: [4], waiting: [1, 2] }],
    ["a scenario meets both", "2026-05-01", ["ceasefire", "consent"], { due: [1, 2, 4], waiting: [] }],
    ["a scenario without any takes the facts away", "2026-02-01", [], { due: [4], waiting: [1, 2] }],
  ])("%s", (_, day, met, expected) => {
    const standing = on(day, met);
    expect({ due: rowsOf(standing.due), waiting: rowsOf(standing.waiting) }).toEqual(expected);
  });
});

test("what is proposed, refused or withdrawn is neither due nor waits; what stalled is", () => {
  expect(rowsOf(on("2025-02-01").promises)).toEqual([4]);
  expect(rowsOf(on("2026-01-31").promises)).toEqual([1, 2, 4]);
});

test("a scenario is marked and leaves the facts to be read", () => {
  const standing = on("2026-02-01", ["consent"]);
  expect([standing.scenario, standing.states.get("ceasefire"), [...standing.met]]).toEqual([true, "met", ["consent"]]);
  expect([on("2026-02-01").scenario, [...on("2026-02-01").met]]).toEqual([false, ["ceasefire"]]);
});
