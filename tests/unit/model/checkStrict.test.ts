import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkStrict } from "../../../src/model/checkStrict";
import { checkTranslation } from "../../../src/model/checkTranslation";
import { parseDataset } from "../../../src/model/parseDataset";
import { parseTranslation } from "../../../src/model/parseTranslation";
import type { Problem } from "../../../src/model/problems";
import { edited, fixture } from "./editedJson";

function dataset(text: string) {
  const result = parseDataset(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.dataset;
}

function translation(text: string) {
  const result = parseTranslation(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.translation;
}

const EVERY_KEY = fixture("every-key.json");
const UKRAINIAN = fixture("every-key.uk.json");
const brief = ({ pointer, id, code, found }: Problem) => [pointer, id, code, found];

describe("the tracker's own files pass", () => {
  const own = dataset(readFileSync("public/data/commitments.json", "utf8"));

  it("the data file", () => {
    expect(checkStrict(own)).toEqual([]);
  });

  it.each(["uk", "fr"])("the translation into %s", (language) => {
    const translated = translation(readFileSync(`public/data/commitments.${language}.json`, "utf8"));
    expect(translated.language).toBe(language);
    expect(checkTranslation(own, translated)).toEqual([]);
  });
});

describe("checkStrict refuses what opening a file allows", () => {
  it("nothing, in a file where all is in order", () => {
    expect(checkStrict(dataset(EVERY_KEY))).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, (string | null)[]]>([
    [
      "a partOf that leads nowhere",
      { "/commitments/0/partOf": "gone" },
      ["/commitments/0/partOf", "french-money", "unknown-commitment", '"gone"'],
    ],
    [
      "an overlap that leads nowhere",
      { "/commitments/0/overlaps/0": "gone" },
      ["/commitments/0/overlaps/0", "french-money", "unknown-commitment", '"gone"'],
    ],
    [
      "an overlap with itself",
      { "/commitments/0/overlaps/0": "french-money" },
      ["/commitments/0/overlaps/0", "french-money", "overlaps-itself", '"french-money"'],
    ],
    ["a source that nothing cites", { "/commitments/0/history/2/sources/0": "news" }, ["/sources/3", "study", "unused-source", '"study"']],
    [
      "a party twice",
      { "/commitments/0/parties/2/code": "FR" },
      ["/commitments/0/parties/2", "french-money", "repeated", '"FR" once more'],
    ],
    [
      "a condition twice",
      { "/commitments/0/conditions/1": "ceasefire" },
      ["/commitments/0/conditions/1", "french-money", "repeated", '"ceasefire" once more'],
    ],
    [
      "a source twice in one entry",
      { "/commitments/0/history/1/sources/1": "text" },
      ["/commitments/0/history/1/sources/1", "french-money", "repeated", '"text" once more'],
    ],
    [
      "terms of soldiers",
      { "/commitments/1/quantity/terms": "loan" },
      ["/commitments/1/quantity/terms", "french-troops", "terms-of-money", "terms of troops"],
    ],
    [
      "years in the wrong order",
      { "/commitments/0/quantity/to": 2025 },
      ["/commitments/0/quantity/to", "french-money", "year-order", "from 2026 to 2025"],
    ],
  ])("%s", (_, changes, problem) => {
    expect(checkStrict(dataset(edited(EVERY_KEY, changes))).map(brief)).toEqual([problem]);
  });

  it("all faults, not the first 100", () => {
    const source = { title: "", publisher: "", url: "https://a.example", kind: "news" };
    const changes = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`/sources/${4 + i}`, { ...source, id: `unused-${i}` }]));
    expect(checkStrict(dataset(edited(EVERY_KEY, changes)))).toHaveLength(150);
  });
});

describe("checkTranslation asks for all texts and no others", () => {
  it("and finds nothing in a full translation", () => {
    expect(checkTranslation(dataset(EVERY_KEY), translation(UKRAINIAN))).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, (string | null)[]]>([
    [
      "a commitment without its title",
      { "/commitments/whole-pact/title": undefined },
      ["/commitments/whole-pact/title", "whole-pact", "untranslated", "nothing"],
    ],
    [
      "an empty summary",
      { "/commitments/whole-pact/summary": "" },
      ["/commitments/whole-pact/summary", "whole-pact", "untranslated", '""'],
    ],
    [
      "a dispute left out",
      { "/commitments/french-money/disputed": undefined },
      ["/commitments/french-money/disputed", "french-money", "untranslated", "nothing"],
    ],
    [
      "a figure in words left out",
      { "/commitments/french-money/asStated": undefined },
      ["/commitments/french-money/asStated", "french-money", "untranslated", "nothing"],
    ],
    [
      "a dispute that the file doesn't have",
      { "/commitments/whole-pact/disputed": "Ні." },
      ["/commitments/whole-pact/disputed", "whole-pact", "nothing-to-translate", '"Ні."'],
    ],
    [
      "a note too few",
      { "/commitments/french-money/history": ["Названо.", ""] },
      ["/commitments/french-money/history", "french-money", "translated-count", "2, where the file has 3"],
    ],
    [
      "a note left empty",
      { "/commitments/french-money/history/2": "" },
      ["/commitments/french-money/history/2", "french-money", "untranslated", '""'],
    ],
    [
      "a note where the file has none",
      { "/commitments/whole-pact/history/0": "Нове." },
      ["/commitments/whole-pact/history/0", "whole-pact", "nothing-to-translate", '"Нове."'],
    ],
    ["an unknown commitment", { "/commitments/gone": { title: "Зник" } }, ["/commitments/gone", "gone", "nothing-to-translate", '"gone"']],
    ["an unknown category", { "/categories/gone": { label: "Зник" } }, ["/categories/gone", "gone", "nothing-to-translate", '"gone"']],
    ["a category without a label", { "/categories/force": undefined }, ["/categories/force/label", "force", "untranslated", "nothing"]],
    [
      "a condition's note left empty",
      { "/conditions/ceasefire/history/0": "" },
      ["/conditions/ceasefire/history/0", "ceasefire", "untranslated", '""'],
    ],
    ["a milestone too many", { "/events/1": "Ще" }, ["/events", null, "translated-count", "2, where the file has 1"]],
    ["another release", { "/released": "2026-01-01" }, ["/released", null, "other-release", '"2026-01-01"']],
    ["no milestones", { "/events": undefined }, ["/events", null, "translated-count", "0, where the file has 1"]],
    [
      "a unit of money, which is a code",
      { "/commitments/french-money/unit": "євро" },
      ["/commitments/french-money/unit", "french-money", "nothing-to-translate", '"євро"'],
    ],
  ])("%s", (_, changes, problem) => {
    expect(checkTranslation(dataset(EVERY_KEY), translation(edited(UKRAINIAN, changes))).map(brief)).toEqual([problem]);
  });

  it("the unit of equipment, but not of money or troops", () => {
    const equipment = dataset(edited(EVERY_KEY, { "/commitments/1/quantity": { kind: "equipment", low: 5, high: 5, unit: "lorries" } }));
    expect(checkTranslation(equipment, translation(UKRAINIAN)).map(brief)).toEqual([
      ["/commitments/french-troops/unit", "french-troops", "untranslated", "nothing"],
    ]);
    expect(checkTranslation(equipment, translation(edited(UKRAINIAN, { "/commitments/french-troops/unit": "вантажівки" })))).toEqual([]);
  });
});
