import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeKind, changesBetween, rowsByKind } from "../../../src/engine/changes";
import { toColumns } from "../../../src/engine/columns";
import { allRows, noRows, addRow } from "../../../src/engine/rowSet";
import type { Dataset } from "../../../src/model/schema";
import { STATUSES, type Status } from "../../../src/model/status";
import { readDataset } from "./readings";
import { type Brief, smallFile } from "./smallFile";

const own = readDataset("public/data/commitments.json");

function changesOf(dataset: Dataset, since: string, asOf: string) {
  const columns = toColumns(dataset);
  return changesBetween({ dataset, columns }, allRows(columns.rows), since, asOf);
}

/** Kind by id, of a file of these histories. */
function kindsOf(histories: Readonly<Record<string, Brief["history"]>>, since: string, asOf: string): Record<string, string> {
  const dataset = smallFile(Object.entries(histories).map(([id, history]) => ({ id, history: history ?? [] })));
  return Object.fromEntries(changesOf(dataset, since, asOf).changed.map(({ row, kind }) => [dataset.commitments[row]?.id ?? "", kind]));
}

describe("what changed between two days", () => {
  it("takes an entry that lies after the first day and up to the second", () => {
    const histories = {
      "on-the-first-day": [["2025-01-01", "pledged"]],
      "day-after": [["2025-01-02", "pledged"]],
      "on-the-second-day": [["2025-06-30", "pledged"]],
      "day-later": [["2025-07-01", "pledged"]],
    } as const;
    expect(kindsOf(histories, "2025-01-01", "2025-06-30")).toEqual({ "day-after": "new", "on-the-second-day": "new" });
  });

  it("counts a partial date as its first day", () => {
    const histories = { year: [["2025", "pledged"]], month: [["2025-02", "pledged"]] } as const;
    expect(kindsOf(histories, "2025-01-01", "2025-02-01")).toEqual({ month: "new" });
  });

  it("goes by the status on the two days, not by what lies between", () => {
    const histories = {
      "up-at-last": [
        ["2024-01-01", "pledged"],
        ["2025-02-01", "stalled"],
        ["2025-03-01", "active"],
      ],
      "there-and-back": [
        ["2024-01-01", "signed"],
        ["2025-02-01", "active"],
        ["2025-03-01", "signed"],
      ],
      "new-refusal": [["2025-02-01", "declined"]],
      "only-later": [
        ["2024-01-01", "signed"],
        ["2026-01-01", "active"],
      ],
    } as const;
    expect(kindsOf(histories, "2025-01-01", "2025-12-31")).toEqual({
      "up-at-last": "up",
      "there-and-back": "reaffirmed",
      "new-refusal": "new",
    });
  });

  it("finds nothing when the first day is not before the second", () => {
    expect(changesOf(own, "2026-07-03", "2026-07-03").changed).toEqual([]);
    expect(changesOf(own, "2026-07-03", "2026-01-01").changed).toEqual([]);
  });

  it("looks at the selected rows alone", () => {
    const columns = toColumns(own);
    const one = noRows(columns.rows);
    addRow(one, columns.rowOf.get("no-nansen-programme") ?? 0);
    const { changed } = changesBetween({ dataset: own, columns }, one, "2020-01-01", "2026-07-03");
    expect(changed.map(({ row }) => own.commitments[row]?.id)).toEqual(["no-nansen-programme"]);
  });

  it("names the conditions met in between, by the facts, with the commitments that wait for them", () => {
    const dataset = smallFile([
      { id: "waits", conditions: ["ceasefire", "consent"] },
      { id: "does-not", conditions: ["consent"] },
    ]);
    const during = changesOf(dataset, "2026-01-31", "2026-04-30");
    expect(during.conditions.map(({ condition, day, rows }) => [condition.id, day, rows])).toEqual([["ceasefire", "2026-02-01", [0]]]);
    expect(during.conditionRows).toEqual([0]);
    // It was met before the first day; it is no longer on the second.
    expect(changesOf(dataset, "2026-02-01", "2026-04-30").conditions).toEqual([]);
    expect(changesOf(dataset, "2026-01-31", "2026-06-01").conditions).toEqual([]);
  });
});

describe("the kind of a change", () => {
  it.each<[Status | null, Status, string]>([
    [null, "stalled", "new"],
    ["pledged", "signed", "up"],
    ["active", "allocated", "down"],
    ["stalled", "proposed", "up"],
    ["declined", "pledged", "up"],
    ["signed", "stalled", "stalled"],
    ["signed", "withdrawn", "withdrawn"],
    ["proposed", "declined", "declined"],
    ["stalled", "stalled", "reaffirmed"],
  ])("from %s to %s is %s", (before, after, kind) => {
    expect(changeKind(before, after)).toBe(kind);
  });

  it("is the opposite on the way back, on the ladder", () => {
    const ladder = STATUSES.slice(0, 6);
    fc.assert(
      fc.property(fc.constantFrom(...ladder), fc.constantFrom(...ladder), (a, b) => {
        const there = changeKind(a, b);
        expect(changeKind(b, a)).toBe({ up: "down", down: "up" }[there as string] ?? there);
      }),
    );
  });
});

/** Ranks of the contract's order, written down anew. */
const RANK = ["proposed", "pledged", "signed", "allocated", "active", "fulfilled"];
const dayOf = (date: string) => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);

/** The same, straight from the file. */
function recomputed(since: string, asOf: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { id, history } of own.commitments) {
    const within = history.filter(({ date }) => since < dayOf(date) && dayOf(date) <= asOf);
    const before = history.findLast(({ date }) => dayOf(date) <= since)?.status;
    const after = history.findLast(({ date }) => dayOf(date) <= asOf)?.status ?? "";
    if (within.length === 0) continue;
    if (before === undefined) found[id] = "new";
    else if (before === after) found[id] = "reaffirmed";
    else if (["stalled", "withdrawn", "declined"].includes(after)) found[id] = after;
    else found[id] = RANK.indexOf(after) > RANK.indexOf(before) ? "up" : "down";
  }
  return found;
}

const day = fc
  .tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);

describe("on the tracker's own data", () => {
  it("agrees with a second count on any two days, each commitment in one kind", () => {
    fc.assert(
      fc.property(day, day, (since, asOf) => {
        const changes = changesOf(own, since, asOf);
        const found = Object.fromEntries(changes.changed.map(({ row, kind }) => [own.commitments[row]?.id ?? "", kind]));
        expect(found).toEqual(since < asOf ? recomputed(since, asOf) : {});
        const rows = rowsByKind(changes);
        expect([...rows].filter(([kind]) => kind !== "condition").reduce((sum, [, all]) => sum + all.length, 0)).toBe(
          changes.changed.length,
        );
      }),
      { numRuns: 300 },
    );
  });
});
