import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { syntheticData } from "../../../scripts/syntheticData.mjs";
import { publishedSchema } from "../../../src/model/jsonSchema";
import { parseDataset } from "../../../src/model/parseDataset";

const textOf = (records: number, seed: number) => [...syntheticData({ records, seed })].join("");

function datasetOf(text: string) {
  const result = parseDataset(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 5)));
  return result.dataset;
}

describe("synthetic data", () => {
  it("gives the same bytes for the same seed, others for another", () => {
    expect(textOf(1200, 7)).toBe(textOf(1200, 7));
    expect(textOf(1200, 7)).not.toBe(textOf(1200, 8));
  });

  it("is valid by the tracker's check and by the published schema, whatever its size, and says that it is synthetic", () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(publishedSchema());
    for (const records of [0, 1, 2, 500, 501, 1500]) {
      const text = textOf(records, 1);
      const dataset = datasetOf(text);
      validate(JSON.parse(text));
      expect(validate.errors).toBe(null);
      expect(dataset.commitments).toHaveLength(records);
      expect(dataset.title).toMatch(/synthetic/i);
      expect(dataset.description).toMatch(/made up/i);
    }
  });

  it("has 40 countries, one to three a record, four categories, nine statuses, four years, a figure in four records of five", () => {
    const { commitments, parties, categories } = datasetOf(textOf(10_000, 3));
    expect(parties).toHaveLength(40);
    expect(new Set(commitments.flatMap((c) => c.parties.map(({ code }) => code))).size).toBe(40);
    expect(new Set(commitments.map((c) => new Set(c.parties.map(({ code }) => code)).size))).toEqual(new Set([1, 2, 3]));
    expect(new Set(commitments.map((c) => c.category)).size).toBe(categories.length);
    expect(categories).toHaveLength(4);
    expect(new Set(commitments.map((c) => c.history.at(-1)?.status)).size).toBe(9);
    const dates = commitments.map((c) => c.history[0]?.date ?? "").toSorted();
    expect(Date.parse(dates.at(-1) ?? "") - Date.parse(dates[0] ?? "")).toBeGreaterThan(1400 * 86_400_000);
    const without = commitments.filter((c) => c.quantity === undefined).length / commitments.length;
    expect(without).toBeGreaterThan(0.18);
    expect(without).toBeLessThan(0.22);
  });

  // Elsewhere than on Linux the announcement cannot be found again.
  it.runIf(process.platform === "linux")(
    "writes nothing but the file to standard output, even where npm announces itself in it first",
    () => {
      const folder = mkdtempSync(join(tmpdir(), "generate-"));
      const file = join(folder, "data.json");
      const out = openSync(file, "w");
      execFileSync("npm", ["run", "data:generate", "--", "--records", "600", "--seed", "5"], {
        stdio: ["ignore", out, "inherit"],
      });
      closeSync(out);
      expect(readFileSync(file, "utf8")).toBe(textOf(600, 5));
      rmSync(folder, { recursive: true });
    },
    30_000,
  );
});
