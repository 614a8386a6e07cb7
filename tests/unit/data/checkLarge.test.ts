import { describe, expect, it } from "vitest";
import { syntheticData } from "../../../scripts/syntheticData.mjs";
import { checkLarge, type Checked } from "../../../src/data/checkLarge";
import { DatasetError } from "../../../src/data/datasetError";
import { largeDataset } from "../../../src/data/largeFile";
import { loadDataset } from "../../../src/data/loadDataset";
import { columnsOf } from "../../../src/engine/prepared";
import { toColumns } from "../../../src/engine/columns";
import { NO_FILTERS } from "../../../src/engine/filters";
import { createTracker } from "../../../src/engine/tracker";
import { parseDataset } from "../../../src/model/parseDataset";
import { SOUND, WRONG } from "./oddFiles";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function readable(checked: Checked) {
  return checked.ok ? largeDataset(checked.file) : checked.readable && largeDataset(checked.readable);
}

/** How a small file is read: the same door, before it decides for the worker. */
async function small(text: string): Promise<{ ok: boolean; error: DatasetError | null }> {
  try {
    await loadDataset({ file: new File([text], "odd.json") });
    return { ok: true, error: null };
  } catch (error) {
    if (error instanceof DatasetError) return { ok: false, error };
    throw error;
  }
}

describe("a file that is read part by part", () => {
  it.each(Object.entries(SOUND))("is read like one that is read whole: %s", (_, text) => {
    const whole = parseDataset(text);
    const parts = checkLarge(bytesOf(text), "odd.json");
    expect(whole.ok).toBe(true);
    expect(parts).toMatchObject({ ok: true });
    if (!whole.ok || !parts.ok) return;
    const dataset = largeDataset(parts.file);
    expect(Object.keys(dataset)).toEqual(Object.keys(whole.dataset));
    expect(JSON.stringify(dataset)).toBe(JSON.stringify(whole.dataset));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    const { rowOf, ...columns } = toColumns(whole.dataset);
    expect(parts.file.prepared.columns).toEqual(columns);
    for (const { id } of whole.dataset.commitments) expect(columnsOf(parts.file.prepared).rowOf.get(id)).toBe(rowOf.get(id));
    expect(columnsOf(parts.file.prepared).rowOf.get("not-there")).toBeUndefined();
  });

  it.each(Object.entries(WRONG))("has the same problems as one that is read whole: %s", async (_, text) => {
    const whole = await small(text);
    const parts = checkLarge(bytesOf(text), "odd.json");
    expect([whole.ok, parts.ok]).toEqual([false, false]);
    if (parts.ok || !whole.error) return;
    const { kind, problems, problemCount, faultyCount } = whole.error;
    expect(parts.facts).toMatchObject({ kind, problemCount });
    expect(parts.facts.problems).toEqual(problems);
    expect(parts.facts.faultyCount ?? 0).toBe(faultyCount);
    expect(plain(readable(parts))).toEqual(plain(whole.error.readable));
    // Every fault has its place in the text.
    expect(problems.filter(({ line = 0 }) => line < 1)).toEqual([]);
  });

  it("is refused for its encoding wherever that breaks off", () => {
    const bytes = bytesOf(SOUND["as it is"] ?? "");
    bytes[bytes.indexOf(0x3a, 500) + 3] = 0xff;
    expect(() => checkLarge(bytes, "x.json")).toThrow(expect.objectContaining({ kind: "encoding" }));
    expect(() => checkLarge(bytesOf("<!doctype html><p>Hello"), "x.json")).toThrow(expect.objectContaining({ kind: "html" }));
    expect(() => checkLarge(new Uint8Array(), "x.json")).toThrow(expect.objectContaining({ kind: "empty" }));
  });

  it("gives the same figures, order and finds as one that is all in memory", () => {
    const text = [...syntheticData({ records: 1000, seed: 4 })].join("");
    const whole = parseDataset(text);
    const parts = checkLarge(bytesOf(text), "synthetic.json");
    if (!whole.ok || !parts.ok) throw new Error("synthetic data are at fault");
    const [a, b] = [createTracker(whole.dataset), createTracker(largeDataset(parts.file))];
    for (const language of ["en", "uk"]) {
      const texts = { language, translation: null, partyName: (code: string) => (language === "en" ? code : `ім’я ${code}`) };
      for (const filters of [
        NO_FILTERS,
        { ...NO_FILTERS, q: "POLAND aid" },
        { ...NO_FILTERS, q: "ім’я fr" },
        { ...NO_FILTERS, min: 5e8 },
      ]) {
        const query = { filters, asOf: "2025-03-01", met: ["vote"], texts };
        const [x, y] = [a.select(query), b.select(query)];
        expect(y.count).toBe(x.count);
        expect(b.facets(y)).toEqual(a.facets(x));
        for (const key of ["date", "amount", "title", "country"] as const)
          expect(b.order(y, { key, descending: true })).toEqual(a.order(x, { key, descending: true }));
        expect(b.account(y, "money").total).toEqual(a.account(x, "money").total);
        expect(b.breakdown(y, "country", "category")).toEqual(a.breakdown(x, "country", "category"));
        expect(b.finding(y)).toEqual(a.finding(x));
      }
    }
  }, 30_000);
});
