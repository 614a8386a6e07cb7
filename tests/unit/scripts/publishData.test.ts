import Papa from "papaparse";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publish } from "../../../scripts/publishData";
import { edited } from "../model/editedJson";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "publish-"));
  for (const name of ["commitments.json", "commitments.uk.json", "commitments.fr.json"])
    cpSync(join("public/data", name), join(folder, name));
});

afterEach(() => rmSync(folder, { recursive: true }));

const change = (name: string, changes: Record<string, unknown>) => {
  const file = join(folder, name);
  writeFileSync(file, edited(readFileSync(file, "utf8"), changes));
};

const lines = (options: { check?: boolean } = {}) => publish({ folder, ...options }).map((line) => line.replaceAll(`${folder}/`, ""));

describe("publish", { timeout: 30_000 }, () => {
  it("writes the schema and a CSV of all commitments beside the data, the same bytes each time", () => {
    expect(lines()).toEqual([]);
    const files = ["commitments.schema.json", "commitments.csv"].map((name) => join(folder, name));
    const first = files.map((file) => readFileSync(file, "utf8"));
    for (const file of files) rmSync(file);
    expect(lines()).toEqual([]);
    expect(files.map((file) => readFileSync(file, "utf8"))).toEqual(first);

    const { commitments }: { commitments: { id: string }[] } = JSON.parse(readFileSync(join(folder, "commitments.json"), "utf8"));
    const { data } = Papa.parse<Record<string, string>>(first[1] ?? "", { header: true, skipEmptyLines: true });
    expect(data).toHaveLength(commitments.length);
    expect(new Set(data.map((row) => row["id"]))).toEqual(new Set(commitments.map(({ id }) => id)));
    expect(data[0]).toMatchObject({ as_of: "2026-07-03", data_id: "paris-declaration" });
  });

  it("with check writes nothing and names what is missing or out of date", () => {
    const stale = [
      "commitments.schema.json: not what commitments.json gives; run npm run data",
      "commitments.csv: not what commitments.json gives; run npm run data",
    ];
    expect(lines({ check: true })).toEqual(stale);
    expect(readdirSync(folder)).toHaveLength(3);
    publish({ folder });
    expect(lines({ check: true })).toEqual([]);
    change("commitments.json", { "/commitments/0/title": "Another title" });
    expect(lines({ check: true })).toEqual(stale.slice(1));
  });

  it("says place, id, found and expected of what is wrong, and writes nothing", () => {
    change("commitments.json", { "/commitments/0/history/0/date": "2026-02-30" });
    expect(lines()).toEqual([
      'commitments.json /commitments/0/history/0/date (framework-binding-guarantees): found "2026-02-30", expected a day that exists, YYYY-MM-DD, YYYY-MM or YYYY',
    ]);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it("says line and column where the file is no JSON", () => {
    writeFileSync(join(folder, "commitments.json"), '{\n  "id": x\n}');
    expect(lines()).toEqual(['commitments.json:2:9: found "x", expected JSON']);
  });

  it("is stricter than opening a file", () => {
    change("commitments.json", { "/commitments/0/partOf": "gone" });
    expect(lines()).toEqual([
      'commitments.json /commitments/0/partOf (framework-binding-guarantees): found "gone", expected the id of a commitment in the file',
    ]);
  });

  it("checks each translation against the data and its own name", () => {
    change("commitments.fr.json", { "/language": "de", "/commitments/framework-binding-guarantees/title": "" });
    expect(lines()).toEqual([
      'commitments.fr.json /language: found "de", expected "fr", as in the file\'s name',
      'commitments.fr.json /commitments/framework-binding-guarantees/title (framework-binding-guarantees): found "", expected a translation',
    ]);
  });

  it("tells a file that is missing or not UTF-8", () => {
    writeFileSync(join(folder, "commitments.uk.json"), new Uint8Array([0xff, 0xfe, 0x7b, 0x00]));
    expect(lines()).toEqual(["commitments.uk.json: found no UTF-8 text, expected a translation"]);
    rmSync(join(folder, "commitments.json"));
    expect(lines()).toEqual(["commitments.json: found no UTF-8 text, expected the data file"]);
  });
});
