import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fitTranslation } from "../../../src/data/fitTranslation";
import { parseDataset } from "../../../src/model/parseDataset";
import { parseTranslation } from "../../../src/model/parseTranslation";
import { edited } from "../model/editedJson";

const DATA = readFileSync("public/data/commitments.json", "utf8");
const TRANSLATED = readFileSync("public/data/commitments.uk.json", "utf8");

function read(changes: Record<string, unknown> = {}) {
  const result = parseDataset(edited(DATA, changes));
  if (!result.ok) throw new Error("the data file is at fault");
  return result.dataset;
}
function translated(changes: Record<string, unknown> = {}) {
  const result = parseTranslation(edited(TRANSLATED, changes));
  if (!result.ok) throw new Error("the translation is at fault");
  return result.translation;
}
const [first] = read().commitments.map(({ id }) => id);

describe("a translation of the data file on screen", () => {
  it("is taken whole, and is the same object each time", () => {
    const [dataset, translation] = [read(), translated()];
    const fit = fitTranslation(dataset, translation);
    expect(fit).toEqual({ ...translation });
    expect(fitTranslation(dataset, translation)).toBe(fit);
  });

  it("of another release is none", () => {
    expect(fitTranslation(read(), translated({ "/released": "2099-01-01" }))).toBeNull();
  });

  it("lacks what translates other words than the file's, though release and number of notes are the same", () => {
    const dataset = read({
      "/commitments/0/history/0/note": "Another note.",
      "/categories/0/label": "Other",
      "/events/0/title": "Another",
    });
    const translation = translated();
    const { commitments = {}, categories = {}, conditions, events } = fitTranslation(dataset, translation) ?? {};
    const all = { categories: {}, commitments: {}, ...translation };
    expect(Object.keys(commitments)).toEqual(Object.keys(all.commitments).filter((id) => id !== first));
    expect(Object.keys(categories)).toEqual(Object.keys(all.categories).slice(1));
    expect(events).toEqual([]);
    expect(conditions).toEqual({ ...translation.conditions });
  });

  it("that does not tell of which words it is one is taken as it is", () => {
    const translation = translated({ "/originals": undefined });
    expect(fitTranslation(read({ "/commitments/0/title": "Another" }), translation)).toBe(translation);
  });
});
