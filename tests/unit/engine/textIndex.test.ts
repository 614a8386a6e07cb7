import { expect, test } from "vitest";
import { rowsOf } from "../../../src/engine/rowSet";
import { fold, rowsWithWords, toTextIndex, wordsOf } from "../../../src/engine/textIndex";
import type { Texts } from "../../../src/engine/texts";
import { englishOf } from "./readings";
import { smallFile } from "./smallFile";

const dataset = smallFile([
  { id: "a", title: "Ten jets", summary: "From the air force.", parties: ["TR"] },
  { id: "b", title: "Jetties", summary: "Harbours.", parties: ["GB", "FR"], sources: ["news"] },
]);
const english = toTextIndex(dataset, englishOf(dataset));

test.each([
  ["TÜRKİYE", "turkiye"],
  ["e\u0301", "e"],
  ["ﬁ", "fi"],
  ["Київ", "киів"],
  ["½", "1⁄2"],
])("%s is folded to %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("a query falls into words at any blank", () => {
  expect(wordsOf(" Ten\u00a0\t JETS ")).toEqual(["ten", "jets"]);
  expect(wordsOf("  ")).toEqual([]);
});

test.each([
  ["jet", [0, 1]],
  ["jets ten", [0]],
  ["turkiye", [0]],
  ["TÜRKIYE force", [0]],
  ["france", [1]],
  ["declaration", [1]],
  ["kingdom harbour declaration", [1]],
  ["jets harbours", []],
  ["", [0, 1]],
  // A word is found in one text, never across two of them.
  ["jetsfrom", []],
  // Neither codes nor publishers are searched.
  ["agency", []],
])("'%s' finds its rows by title, summary, party names and source titles", (query, rows) => {
  expect(rowsOf(rowsWithWords(english, query))).toEqual(rows);
});

test("in another language the file's own words and the language's both find", () => {
  const texts: Texts = {
    language: "fr",
    translation: { language: "fr", commitments: { a: { title: "Dix avions", summary: "De l’armée." } } },
    partyName: (code) => (code === "TR" ? "Turquie" : code),
  };
  const index = toTextIndex(dataset, texts);
  for (const query of ["avions", "armee", "turquie", "jets", "turkiye"]) expect(rowsOf(rowsWithWords(index, query))).toContain(0);
  expect(rowsOf(rowsWithWords(english, "avions"))).toEqual([]);
});
