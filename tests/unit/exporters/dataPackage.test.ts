import Papa from "papaparse";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COLUMNS } from "../../../src/exporters/rows";

const FOLDER = "public/data";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
  };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly mediatype: string;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys: readonly { readonly fields: readonly string[]; readonly reference: object }[];
  };
}

interface Package {
  readonly [key: string]: unknown;
  readonly resources: readonly Resource[];
  readonly sources: readonly { readonly title: string; readonly path: string }[];
}

const description: Package = JSON.parse(readFileSync(join(FOLDER, "datapackage.json"), "utf8"));
const table = description.resources.find(({ schema }) => schema);
const fields = table?.schema?.fields ?? [];
const { data: rows } = Papa.parse<Record<string, string>>(readFileSync(join(FOLDER, table?.path ?? ""), "utf8"), {
  header: true,
  skipEmptyLines: true,
});

/** What Table Schema says of a cell's type. */
const TYPES: Readonly<Record<string, RegExp>> = { string: /^[^]*$/, number: /^-?\d+(?:\.\d+)?$/, year: /^\d{4}$/ };

/** What is wrong with a column by its own description: the cells that break it. */
function broken({ name, type, constraints = {} }: Field): string[] {
  const cells = rows.map((row) => row[name] ?? "missing column");
  const filled = cells.filter((cell) => cell !== "");
  const faults = filled.filter(
    (cell) =>
      !TYPES[type]?.test(cell) ||
      constraints.enum?.includes(cell) === false ||
      (constraints.pattern !== undefined && !new RegExp(`^(?:${constraints.pattern})$`, "u").test(cell)) ||
      Number(cell) < (constraints.minimum ?? Number.NEGATIVE_INFINITY),
  );
  const empty = constraints.required === true && filled.length < cells.length ? ["an empty cell"] : [];
  const twice = constraints.unique === true && new Set(filled).size < filled.length ? ["a cell twice"] : [];
  return [...faults, ...empty, ...twice].map((fault) => `${name}: ${fault}`);
}

describe("datapackage.json", () => {
  it("has what Data Package 2.0 asks for, and names that 1.0 takes too", () => {
    expect(description).toMatchObject({
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: expect.stringMatching(/^[-a-z0-9._]+$/),
      created: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/),
      licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/" }],
      contributors: [{ title: "Commitment tracker", roles: ["publisher"] }],
    });
    const names = description.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[-a-z0-9._]+$/);
  });

  it("describes every other file of the folder, with its size and checksum", () => {
    const others = readdirSync(FOLDER).filter((name) => name.startsWith("commitments."));
    expect(description.resources.map(({ path }) => path).toSorted()).toEqual(others.toSorted());
    for (const { path, bytes, hash } of description.resources) {
      const file = readFileSync(join(FOLDER, path));
      expect([path, bytes, hash]).toEqual([path, file.length, `sha256:${createHash("sha256").update(file).digest("hex")}`]);
    }
  });

  it("has a field with type and description for each column, in order", () => {
    expect(fields.map(({ name }) => name)).toEqual(COLUMNS.map(({ name }) => name));
    expect(Object.keys(rows[0] ?? {})).toEqual(COLUMNS.map(({ name }) => name));
    expect(fields.filter((field) => field.description === "" || !TYPES[field.type])).toEqual([]);
  });

  it("says nothing of a column that the table does not keep", () => {
    expect(rows.length).toBeGreaterThan(200);
    expect(fields.flatMap(broken)).toEqual([]);
  });

  it("names the key of the table and what refers to it", () => {
    expect(table?.schema?.primaryKey).toEqual(["id"]);
    expect(table?.schema?.foreignKeys).toEqual([{ fields: ["part_of"], reference: { resource: "", fields: ["id"] } }]);
    const ids = new Set(rows.map((row) => row["id"]));
    expect(rows.filter((row) => row["part_of"] !== "" && !ids.has(row["part_of"]))).toEqual([]);
  });

  it("names all sources", () => {
    const { sources }: { sources: { url: string }[] } = JSON.parse(readFileSync(join(FOLDER, "commitments.json"), "utf8"));
    expect(description.sources.map(({ path }) => path)).toEqual(sources.map(({ url }) => url));
  });
});
