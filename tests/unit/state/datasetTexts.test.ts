import { describe, expect, it } from "vitest";
import type { Translation } from "../../../src/model/translationSchema";
import { partyNames, textsOf } from "../../../src/state/datasetTexts";
import { smallDataset } from "./smallDataset";

const dataset = smallDataset();

const UK: Translation = {
  language: "uk",
  parties: { NATO: { name: "НАТО" } },
  categories: { aid: { label: "Допомога" } },
  conditions: { ceasefire: { label: "Припинення вогню", history: ["Ще ні."] } },
  events: ["Саміт"],
  commitments: {
    jets: { title: "Літаки", summary: "", history: ["Підписано в Парижі."], asStated: "десять", unit: "літаки" },
    loan: { unit: "євро" },
  },
};

describe("parties' names", () => {
  it("are the file's in English", () => {
    const name = partyNames(dataset, "en", null);
    expect(["FR", "XK", "EU", "COALITION"].map(name)).toEqual(["France", "Kosovo (file)", "European Union", "Coalition of the Willing"]);
  });

  it("are the translation's, else the language's own for countries and the EU, else the file's", () => {
    const name = partyNames(dataset, "uk", UK);
    expect(["FR", "XK", "EU", "COALITION", "NATO"].map(name)).toEqual([
      "Франція",
      "Косово",
      "Європейський Союз",
      "Coalition of the Willing",
      "НАТО",
    ]);
  });

  it("fall back to the file's for a code that no country has, and to the code for a party that is not there", () => {
    const name = partyNames(dataset, "fr", null);
    expect(["ZQ", "??", "__proto__"].map(name)).toEqual(["Nowhere", "??", "__proto__"]);
  });
});

describe("the data file's words", () => {
  it("are the translation's where it has them", () => {
    const texts = textsOf(dataset, "uk", UK);
    expect([texts.title(0), texts.note(0, 0), texts.asStated(0), texts.unit(0)]).toEqual([
      "Літаки",
      "Підписано в Парижі.",
      "десять",
      "літаки",
    ]);
    expect([texts.category("aid"), texts.condition("ceasefire"), texts.conditionNote("ceasefire", 0), texts.event(0)]).toEqual([
      "Допомога",
      "Припинення вогню",
      "Ще ні.",
      "Саміт",
    ]);
  });

  it("are the file's own where the translation has another number of notes or titles: they would stand at another's place", () => {
    const texts = textsOf(dataset, "uk", {
      ...UK,
      conditions: { ceasefire: { history: ["Ще ні.", "Уже так."] } },
      events: ["Саміт", "Ще один"],
      commitments: { jets: { title: "Літаки", history: ["Обіцяно.", "Підписано в Парижі."] } },
    });
    expect(texts.title(0)).toBe("Літаки");
    expect([texts.note(0, 0), texts.conditionNote("ceasefire", 0), texts.event(0)]).toEqual([
      dataset.commitments[0]?.history[0]?.note ?? null,
      dataset.conditions.find(({ id }) => id === "ceasefire")?.history[0]?.note ?? null,
      dataset.events?.[0]?.title,
    ]);
  });

  it("are the file's own where the translation has none, or an empty one", () => {
    const texts = textsOf(dataset, "uk", UK);
    expect([texts.title(1), texts.summary(0), texts.disputed(0), texts.component("framework")]).toEqual([
      "Loan",
      "Ten jets.",
      "Some say twelve.",
      "Framework",
    ]);
    expect(texts.categoryDescription("aid")).toBe("Money and equipment.");
    const bare = textsOf(dataset, "fr", null);
    expect([bare.title(0), bare.note(0, 0), bare.conditionNote("ceasefire", 0), bare.event(0)]).toEqual([
      "Jets",
      "Signed in Paris.",
      "Not yet.",
      "Summit",
    ]);
  });

  it("are null where the file has none", () => {
    const texts = textsOf(dataset, "en", null);
    expect([texts.disputed(1), texts.note(1, 0), texts.asStated(1), texts.conditionDescription("ceasefire"), texts.unit(9)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("leave the codes of currencies alone", () => {
    expect(textsOf(dataset, "uk", UK).unit(1)).toBe("EUR");
  });

  it("show an id that has no label as it is", () => {
    const texts = textsOf(dataset, "uk", UK);
    expect([texts.category("constructor"), texts.component("none")]).toEqual(["constructor", "none"]);
  });

  it("are the same object for the same file, language and translation", () => {
    expect(textsOf(dataset, "uk", UK)).toBe(textsOf(dataset, "uk", UK));
    expect(textsOf(dataset, "fr", null)).toBe(textsOf(dataset, "fr", null));
    expect(textsOf(smallDataset(), "fr", null)).not.toBe(textsOf(dataset, "fr", null));
  });
});
