import { describe, expect, it } from "vitest";
import { parseDataset } from "../../../src/model/parseDataset";
import { edited, fixture } from "./editedJson";

const EVERY_KEY = fixture("every-key.json");

describe("many faults", () => {
  const commitment = {
    title: "",
    summary: "",
    category: "aid",
    parties: [{ code: "FR", role: "lead" }],
    conditions: [],
    history: [{ date: "2026", status: "pledged", sources: ["news"] }],
  };
  const many = (good: number, bad: number) => [
    ...Array.from({ length: bad }, (_, i) => ({ ...commitment, id: `bad-${i}`, category: "none" })),
    ...Array.from({ length: good }, (_, i) => ({ ...commitment, id: `good-${i}`, partOf: "bad-0" })),
  ];

  it("are listed up to 100 and counted to the end", () => {
    const result = parseDataset(edited(EVERY_KEY, { "/commitments": many(3, 250) }));
    expect(!result.ok && [result.problems.length, result.problemCount, result.faultyCount]).toEqual([100, 250, 250]);
  });

  it("in single commitments leave the others readable, beyond the first 100 too", () => {
    const result = parseDataset(edited(EVERY_KEY, { "/commitments": many(2, 150) }));
    expect(!result.ok && result.readable?.commitments.map(({ id }) => id)).toEqual(["good-0", "good-1"]);
    expect(!result.ok && result.readable && parseDataset(JSON.stringify(result.readable)).ok).toBe(true);
  });

  it.each<[string, Record<string, unknown>]>([
    ["outside the commitments", { "/commitments/0/category": "none", "/title": 5 }],
    ["in all commitments", { "/commitments": many(0, 2) }],
  ])("%s leave nothing readable", (_, changes) => {
    const result = parseDataset(edited(EVERY_KEY, changes));
    expect(!result.ok && result.readable).toBeNull();
  });

  it("in the text outside the commitments leave nothing readable", () => {
    const result = parseDataset(EVERY_KEY.replace('"licence"', '"licence": "CC0-1.0", "licence"'));
    expect(!result.ok && [result.problemCount, result.readable]).toEqual([1, null]);
  });

  it("of 30,000 commitments on one ring are found without walking it for each", () => {
    const size = 30_000;
    const ring = Array.from({ length: size }, (_, i) => ({ ...commitment, id: `c-${i}`, partOf: `c-${(i + 1) % size}` }));
    const result = parseDataset(edited(EVERY_KEY, { "/commitments": ring }));
    expect(!result.ok && [result.problemCount, result.problems[0]?.found]).toEqual([size, '"c-0 → c-1 → c-2 → c-3 → c-4 → c-5 → … → c-0"']);
  });
});
