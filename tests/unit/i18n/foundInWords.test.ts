import { describe, expect, it } from "vitest";
import { foundInWords } from "../../../src/i18n/foundInWords";
import { describeFound, EXPECTED } from "../../../src/model/problems";
import { parseDataset } from "../../../src/model/parseDataset";
import { createTranslate, flatten, type MessageKey } from "../../../src/i18n/translate";
import messages from "../../../src/i18n/messages/en.json";
import { english, inEachLanguage } from "./words";

const faults = (text: string) => {
  const result = parseDataset(text);
  return result.ok ? [] : result.problems.map(({ found }) => found);
};

const isKey = (key: string): key is MessageKey => key.startsWith("fileProblem.expected.");

/** Every phrase that the model writes, with what it is about. */
const phrases = [
  ...[undefined, [], [1, 2], {}, Infinity].map(describeFound),
  ...["", "{", '{"a":\n\n', '{"schemaVersion": 9}'].flatMap(faults),
  'the text "12"',
  "null as low and as high",
  "low 9, high 3",
  "2026-02-01 after 2026-03",
  '"gb-troops", as in /commitments/0',
  '"partOf" once more',
];

describe("what was found in a data file", () => {
  it("reads in English as the model wrote it", () => {
    expect(phrases.map((found) => foundInWords(found, english))).toEqual(phrases);
  });

  it("has words of its own in every other language, and keeps the file's", async () => {
    const worded = phrases.filter((found) => !/^low |^schema|^"/.test(found));
    for (const [lang, words] of await inEachLanguage()) {
      if (lang === "en") continue;
      expect(worded.filter((found) => foundInWords(found, words) === found)).toEqual([]);
      expect(foundInWords('the text "nothing"', words)).toContain('"nothing"');
      expect(["true", "null", "12.5", '"an object"'].map((found) => foundInWords(found, words))).toEqual([
        "true",
        "null",
        "12.5",
        '"an object"',
      ]);
    }
  });
});

describe("what was expected", () => {
  it("is the same in the English catalogue as in the model's texts, which are copied", () => {
    const { t } = createTranslate("en", flatten(messages));
    const said = Object.keys(EXPECTED).map((code) => {
      const key = `fileProblem.expected.${code}`;
      return [code, isKey(key) ? t(key) : ""];
    });
    expect(Object.fromEntries(said)).toEqual(EXPECTED);
    expect(Object.keys(messages.fileProblem.expected).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });
});
