import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkLargeCsv } from "../../../src/data/checkLargeCsv";
import { largeDataset } from "../../../src/data/largeFile";
import { csvDataset } from "../../../src/model/csvDataset";
import type { Dataset } from "../../../src/model/schema";

const own: Dataset = JSON.parse(readFileSync("public/data/commitments.json", "utf8"));
const csv = readFileSync("public/data/commitments.csv", "utf8");
const read = (text: string, base: Dataset | null = own) => checkLargeCsv(new TextEncoder().encode(text), "mine.csv", base);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("a large CSV file", () => {
  it.each([["with the tracker's own data", own] as const, ["alone", null] as const])("is read like a small one, %s", (_, base) => {
    const small = csvDataset(csv, base);
    const large = read(csv, base);
    if (!small.ok || !large.ok) throw new Error("it is sound");
    expect(plain(largeDataset(large.file))).toEqual(plain(small.dataset));
  });

  it("has the same problems at the same places, and what is readable of it", () => {
    const faulty = csv.replace(/^(nato-70bn,(?:"[^"]*"|[^,]*),(?:"[^"]*"|[^,]*)),[^,]*,/m, "$1,weather,");
    const small = csvDataset(faulty, own);
    const large = read(faulty);
    if (small.ok || large.ok) throw new Error("it has a fault");
    expect(small.problems).not.toEqual([]);
    expect(large.facts).toMatchObject({ kind: "problems", problems: small.problems, problemCount: small.problemCount, faultyCount: 1 });
    expect(large.readable && largeDataset(large.readable).commitments).toHaveLength(small.readable?.commitments.length ?? -1);
  });
});
