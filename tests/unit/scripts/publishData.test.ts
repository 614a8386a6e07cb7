import Papa from "papaparse";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publish } from "../../../scripts/publishData";
import { edited } from "../model/editedJson";

const SOURCES = ["commitments.json", "commitments.uk.json", "commitments.fr.json"];

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "publish-"));
  folder = join(root, "data");
  mkdirSync(folder);
  for (const name of SOURCES) cpSync(join("public/data", name), join(folder, name));
});

afterEach(() => rmSync(root, { recursive: true }));

const change = (name: string, changes: Record<string, unknown>) => {
  const file = join(folder, name);
  writeFileSync(file, edited(readFileSync(file, "utf8"), changes));
};

const lines = (options: { check?: boolean; site?: string } = {}) =>
  publish({ folder, site: null, ...options }).map((line) => line.replaceAll(`${folder}/`, "").replaceAll(`${root}/`, "../"));

const IN_FOLDER = ["commitments.csv", "commitments.schema.json", "datapackage.json"];
const BESIDE_THE_PAGE = ["feed.fr.xml", "feed.json", "feed.uk.xml", "feed.xml"];
const stale = (name: string) => `${name}: not what commitments.json gives; run npm run data`;
const written = () => [...IN_FOLDER.map((name) => join(folder, name)), ...BESIDE_THE_PAGE.map((name) => join(root, name))];

describe("publish", { timeout: 30_000 }, () => {
  it("writes what is published beside the data and the page, the same bytes each time", () => {
    expect(lines()).toEqual([]);
    expect(readdirSync(folder).toSorted()).toEqual([...SOURCES, ...IN_FOLDER].toSorted());
    expect(readdirSync(root).toSorted()).toEqual(["data", ...BESIDE_THE_PAGE]);
    const first = written().map((file) => readFileSync(file, "utf8"));
    for (const file of written()) rmSync(file);
    expect(lines()).toEqual([]);
    expect(written().map((file) => readFileSync(file, "utf8"))).toEqual(first);
  });

  it("writes a row of the CSV for each commitment", () => {
    lines();
    const { commitments }: { commitments: { id: string }[] } = JSON.parse(readFileSync(join(folder, "commitments.json"), "utf8"));
    const csv = readFileSync(join(folder, "commitments.csv"), "utf8");
    const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
    expect(data).toHaveLength(commitments.length);
    expect(new Set(data.map((row) => row["id"]))).toEqual(new Set(commitments.map(({ id }) => id)));
    expect(data[0]).toMatchObject({ as_of: "2026-07-03", data_id: "paris-declaration" });
  });

  it("with check writes nothing and names what is missing or out of date", () => {
    expect(lines({ check: true }).toSorted()).toEqual([...BESIDE_THE_PAGE.map((name) => `../${name}`), ...IN_FOLDER].map(stale).toSorted());
    expect(readdirSync(folder)).toHaveLength(3);
    lines();
    expect(lines({ check: true })).toEqual([]);
    // Translations tell of which words they are. The translated feeds bear the translated titles, which stay.
    change("commitments.json", { "/commitments/0/title": "Another title" });
    expect(lines({ check: true })).toEqual(
      ["commitments.fr.json", "commitments.uk.json", "commitments.csv", "datapackage.json", "../feed.xml", "../feed.json"].map(stale),
    );
  });

  it("refuses an address of the tracker that links could not be made from", () => {
    expect(lines({ site: "https://example.org/tracker" })).toEqual([
      'package.json /homepage: found "https://example.org/tracker", expected the tracker\'s address, https://…/, with a slash at its end',
    ]);
    expect(lines({ site: "https://example.org/tracker/" })).toEqual([]);
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
    expect(lines()).toEqual(['commitments.json:2:9: found "x", expected JSON: a value']);
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
