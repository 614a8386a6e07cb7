import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publishedSchema } from "../../../src/model/jsonSchema";
import { isObject } from "../../../src/model/problems";
import { datasetSchema } from "../../../src/model/schema";
import { STATUSES } from "../../../src/model/status";
import { edited, fixture } from "./editedJson";

const EVERY_KEY = fixture("every-key.json");
const OWN = readFileSync("public/data/commitments.json", "utf8");

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats(ajv);
const accepts = ajv.compile(JSON.parse(JSON.stringify(publishedSchema())));

const opinions = (text: string) => {
  const value: unknown = JSON.parse(text);
  return { zod: datasetSchema.safeParse(value).success, ajv: accepts(value) };
};
const BOTH_ACCEPT = { zod: true, ajv: true };
const BOTH_REFUSE = { zod: false, ajv: false };
const quantity = (changes: object) => ({ "/commitments/0/quantity": { kind: "money", low: 1, high: 2, unit: "EUR", ...changes } });

describe("what the contract allows is accepted by the definition and by its published JSON Schema", () => {
  it.each<[string, Record<string, unknown>]>([
    ["a file that uses every key", {}],
    ["no commitment at all", { "/commitments": [] }],
    [
      "no optional key of the file",
      { "/description": undefined, "/publisher": undefined, "/coveredUntil": undefined, "/components": undefined, "/events": undefined },
    ],
    [
      "unknown keys at every level",
      { "/x": 1, "/parties/0/x": {}, "/commitments/0/x": [], "/commitments/0/quantity/x": null, "/commitments/0/history/0/x": "" },
    ],
    ["twelve categories", { "/categories": Array.from({ length: 12 }, (_, i) => ({ id: `c${i}`, label: "" })) }],
    ["a leap day", { "/commitments/0/checked": "2024-02-29" }],
    ["exactly as much as stated", quantity({ low: 2, high: 2 })],
    ["up to", quantity({ low: null, high: 2 })],
    ["at least", quantity({ low: 2, high: null })],
    ["nothing", quantity({ low: 0, high: 0 })],
    ["a share of GDP", quantity({ kind: "gdp-share", unit: "%", low: 0.25, high: 0.25 })],
    ["equipment in a unit of its own", quantity({ kind: "equipment", unit: "lorries" })],
    ["a condition's entry without a source", { "/conditions/0/history/0/sources": [] }],
    ["a collective's code of twelve letters", { "/parties/3/code": "ABCDEFGHIJKL" }],
    ...STATUSES.map((status): [string, Record<string, unknown>] => [`the status ${status}`, { "/commitments/0/history/0/status": status }]),
  ])("%s", (_, changes) => {
    expect(opinions(edited(EVERY_KEY, changes))).toEqual(BOTH_ACCEPT);
  });

  it("the tracker's own data", () => {
    expect(opinions(OWN)).toEqual(BOTH_ACCEPT);
  });
});

describe("what the contract forbids is refused by both", () => {
  it.each([
    "schemaVersion",
    "id",
    "title",
    "licence",
    "released",
    "baseCurrency",
    "categories",
    "parties",
    "conditions",
    "sources",
    "rates",
    "commitments",
  ])("a file without %s", (key) => {
    expect(opinions(edited(EVERY_KEY, { [`/${key}`]: undefined }))).toEqual(BOTH_REFUSE);
  });

  it.each(["id", "title", "summary", "category", "parties", "conditions", "history"])("a commitment without %s", (key) => {
    expect(opinions(edited(EVERY_KEY, { [`/commitments/0/${key}`]: undefined }))).toEqual(BOTH_REFUSE);
  });

  it.each([
    "2026-02-30",
    "2025-02-29",
    "1900-02-29",
    "2026-13",
    "2026-00",
    "2026-04-31",
    "2026-1-6",
    "06.01.2026",
    "26",
    "2026-01-06T00:00",
    "0999",
    " 2026",
    "2026\n",
    "",
  ])("the date %j", (date) => {
    for (const place of [
      "/released",
      "/coveredUntil",
      "/commitments/0/history/0/date",
      "/commitments/0/checked",
      "/sources/0/date",
      "/events/0/date",
      "/conditions/0/history/0/date",
    ]) {
      expect(opinions(edited(EVERY_KEY, { [place]: date }))).toEqual(BOTH_REFUSE);
    }
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://a.example",
    "//a.example/",
    "a.example",
    "https://",
    "https://a b",
    " https://a.example",
    "https:a.example",
    "",
  ])("the source's address %j", (url) => {
    expect(opinions(edited(EVERY_KEY, { "/sources/0/url": url }))).toEqual(BOTH_REFUSE);
  });

  it.each<[string, Record<string, unknown>]>([
    ["another version", { "/schemaVersion": 0 }],
    ["a version in quotes", { "/schemaVersion": "1" }],
    ["no category", { "/categories": [] }],
    ["thirteen categories", { "/categories": Array.from({ length: 13 }, (_, i) => ({ id: `c${i}`, label: "" })) }],
    ["a category without a label", { "/categories/0/label": undefined }],
    ["a list where an object belongs", { "/commitments/0/parties/0": [] }],
    ["an object where a list belongs", { "/parties": {} }],
    ["null where a text belongs", { "/commitments/0/disputed": null }],
    ["an id with capitals", { "/commitments/0/id": "French-Money" }],
    ["an id with a blank", { "/commitments/0/id": "french money" }],
    ["an id with two hyphens", { "/commitments/0/id": "french--money" }],
    ["an empty id of a source", { "/sources/0/id": "" }],
    ["a code in lower case", { "/parties/0/code": "fr" }],
    ["a code of one letter", { "/parties/0/code": "F" }],
    ["a code of thirteen letters", { "/parties/0/code": "ABCDEFGHIJKLM" }],
    ["a code with a digit", { "/parties/0/code": "G7" }],
    ["an unknown kind of party", { "/parties/0/kind": "company" }],
    ["an unknown role", { "/commitments/0/parties/0/role": "follower" }],
    ["a commitment by nobody", { "/commitments/0/parties": [] }],
    ["an unknown kind of condition", { "/conditions/0/kind": "wish" }],
    ["an unknown state of a condition", { "/conditions/0/history/0/state": "yes" }],
    ["an unknown kind of source", { "/sources/0/kind": "blog" }],
    ["an unknown status", { "/commitments/0/history/0/status": "done" }],
    ["no history", { "/commitments/0/history": [] }],
    ["a history entry without a source", { "/commitments/0/history/0/sources": [] }],
    ["an unknown confidence", { "/commitments/0/confidence": "certain" }],
    ["a base currency that is no code", { "/baseCurrency": "€" }],
    ["a rate of 0", { "/rates/0/toBase": 0 }],
    ["a rate's year in quotes", { "/rates/0/year": "2025" }],
    ["half a year", { "/rates/0/year": 2025.5 }],
    ["a population of 0", { "/parties/0/population/value": 0 }],
    ["a GDP without a currency", { "/parties/0/gdp/currency": undefined }],
    ["a number as text", quantity({ low: "1" })],
    ["no low", quantity({ low: undefined })],
    ["a figure below 0", quantity({ low: -1 })],
    ["both ends open", quantity({ low: null, high: null })],
    ["an unknown kind of quantity", quantity({ kind: "ships" })],
    ["a quantity without a unit", quantity({ unit: undefined })],
    ["money in a currency that is no code", quantity({ unit: "euro" })],
    ["troops that are not people", quantity({ kind: "troops", unit: "brigades" })],
    ["a share of GDP that is not in %", quantity({ kind: "gdp-share", unit: "percent" })],
    ["unknown terms", quantity({ terms: "gift" })],
    ["per month", quantity({ per: "month" })],
    ["a year as text", quantity({ from: "2026" })],
  ])("%s", (_, changes) => {
    expect(opinions(edited(EVERY_KEY, changes))).toEqual(BOTH_REFUSE);
  });
});

describe("what JSON Schema can't say is refused by the definition alone", () => {
  it("low above high", () => {
    expect(opinions(edited(EVERY_KEY, quantity({ low: 3 })))).toEqual({ zod: false, ajv: true });
  });

  it("an address without a possible host", () => {
    expect(opinions(edited(EVERY_KEY, { "/sources/0/url": "https://[" }))).toEqual({ zod: false, ajv: true });
  });

  it("a number too large for a number", () => {
    const text = edited(EVERY_KEY, quantity({ high: 12345 })).replace("12345", "1e999");
    expect(opinions(text).zod).toBe(false);
  });
});

it("every key of the published schema is described, for whoever reads it", () => {
  const bare: string[] = [];
  const seen: string[] = [];
  const visit = (value: unknown, path: string) => {
    if (!isObject(value)) return;
    const { properties, $ref, description } = value;
    seen.push(path);
    if (/\/properties\/[^/]+$/.test(path) && !/\/(?:anyOf|allOf)\//.test(path) && $ref === undefined && typeof description !== "string")
      bare.push(path);
    if (isObject(properties)) for (const [key, inner] of Object.entries(properties)) visit(inner, `${path}/properties/${key}`);
    if (isObject(value["$defs"])) for (const [key, inner] of Object.entries(value["$defs"])) visit(inner, `${path}/$defs/${key}`);
    visit(value["items"], `${path}/items`);
  };
  visit(publishedSchema(), "");
  expect(bare).toEqual([]);
  expect(seen).toContain("/$defs/HistoryEntry/properties/note");
});
