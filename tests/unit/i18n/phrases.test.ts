import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/engine/finding";
import { NO_FILTERS, type Filters } from "../../../src/engine/filters";
import { asOfInWords, coverageInWords } from "../../../src/i18n/captions";
import { filterPhrases, filtersInWords } from "../../../src/i18n/filterPhrases";
import { isOwnDataset, waitedForKey } from "../../../src/i18n/ownDataset";
import { type FileWords, findingSentence, kindsInWords } from "../../../src/i18n/phrases";
import { plainText } from "../../../src/i18n/sentence";
import { parseDataset } from "../../../src/model/parseDataset";
import { english, inEachLanguage, spaced } from "./words";

const NOTHING: Finding = {
  count: 0,
  total: 266,
  promises: 0,
  carriedOut: 0,
  due: 0,
  waiting: 0,
  waitingFor: [],
  proposed: 0,
  declined: 0,
  withdrawn: 0,
  countries: [],
  otherParties: [],
};
/** A finding whose counts add up: what is not said otherwise is due. */
function found(numbers: Partial<Finding>): Finding {
  const finding = { ...NOTHING, ...numbers };
  return {
    ...finding,
    count: finding.promises + finding.proposed + finding.declined + finding.withdrawn,
    due: finding.promises - finding.waiting,
  };
}
const waits = (counts: Readonly<Record<string, number>>) => Object.entries(counts).map(([condition, count]) => ({ condition, count }));

const own: FileWords = { datasetId: "paris-declaration", condition: (id) => id };
const foreign: FileWords = { datasetId: "elsewhere", condition: (id) => `Label of ${id}` };
const say = (numbers: Partial<Finding>, file = own) => plainText(findingSentence(found(numbers), english, file));

describe("the finding", () => {
  it("says what is promised, done, waited for and refused", () => {
    const numbers = {
      promises: 203,
      carriedOut: 50,
      waiting: 76,
      waitingFor: waits({ "new-armed-attack": 28, "ceasefire-in-force": 25, reforms: 3 }),
      proposed: 41,
      declined: 21,
      withdrawn: 1,
    };
    expect(say(numbers)).toBe(
      "Of 203 promises to Ukraine, 50 are being carried out or done. 76 still wait: 28 of them for a new Russian attack, 25 for a ceasefire. In 21 cases a government has ruled something out.",
    );
  });

  it("knows nothing of Ukraine, governments or condition ids in another file", () => {
    const numbers = { promises: 20, carriedOut: 5, waiting: 7, waitingFor: waits({ "ceasefire-in-force": 4 }), declined: 1 };
    expect(say(numbers, foreign)).toBe(
      "Of 20 promises, 5 are being carried out or done. 7 still wait: 4 of them for “Label of ceasefire-in-force”. 1 is a refusal.",
    );
  });

  it.each<[string, Partial<Finding>]>([
    ["No commitment fits.", {}],
    ["1 commitment, which is a refusal.", { declined: 1 }],
    ["All 3 are refusals.", { declined: 3 }],
    ["All 3 are only proposed. Nothing has been promised.", { proposed: 3 }],
    ["1 commitment, which is only proposed. Nothing has been promised.", { proposed: 1 }],
    ["1 commitment, which was withdrawn.", { withdrawn: 1 }],
    ["All 2 were withdrawn.", { withdrawn: 2 }],
    ["Nothing is promised: 3 are only proposed, 1 is a refusal and 1 was withdrawn.", { proposed: 3, declined: 1, withdrawn: 1 }],
    ["Nothing is promised: 1 is only proposed and 2 are refusals.", { proposed: 1, declined: 2 }],
  ])("without a promise: %s", (expected, numbers) => {
    expect(say(numbers)).toBe(expected);
  });

  it.each<[string, Partial<Finding>]>([
    ["1 promise to Ukraine is being carried out or done. It waits for nothing more.", { promises: 1, carriedOut: 1 }],
    [
      "1 promise to Ukraine is not being carried out yet. It still waits for a ceasefire.",
      { promises: 1, waiting: 1, waitingFor: waits({ "ceasefire-in-force": 1 }) },
    ],
    [
      "1 promise to Ukraine is not being carried out yet. It still waits for a ceasefire, reform steps and ratification.",
      { promises: 1, waiting: 1, waitingFor: waits({ "ceasefire-in-force": 1, reforms: 1, ratification: 1 }) },
    ],
    [
      "1 promise to Ukraine is not being carried out yet. It still waits for a ceasefire, reform steps and 2 more conditions.",
      { promises: 1, waiting: 1, waitingFor: waits({ "ceasefire-in-force": 1, reforms: 1, ratification: 1, "us-backstop": 1 }) },
    ],
  ])("with one promise: %s", (expected, numbers) => {
    expect(say(numbers)).toBe(expected);
  });

  it.each<[string, Partial<Finding>]>([
    ["Of 5 promises to Ukraine, none is being carried out or done. None of them waits for anything more.", { promises: 5 }],
    ["All 5 promises to Ukraine are being carried out or done. None of them waits for anything more.", { promises: 5, carriedOut: 5 }],
    [
      "Of 5 promises to Ukraine, 1 is being carried out or done. 1 still waits for reform steps.",
      { promises: 5, carriedOut: 1, waiting: 1, waitingFor: waits({ reforms: 1 }) },
    ],
    [
      "Of 5 promises to Ukraine, 1 is being carried out or done. 2 still wait: all of them for reform steps.",
      { promises: 5, carriedOut: 1, waiting: 2, waitingFor: waits({ reforms: 2 }) },
    ],
    [
      "Of 5 promises to Ukraine, none is being carried out or done. All 5 still wait: all of them for reform steps, all for ratification.",
      { promises: 5, waiting: 5, waitingFor: waits({ reforms: 5, ratification: 5 }) },
    ],
    ["Of 5 promises to Ukraine, none is being carried out or done. 2 still wait.", { promises: 5, waiting: 2 }],
    [
      "Of 2 promises to Ukraine, none is being carried out or done. None of them waits for anything more. 3 more are only proposed.",
      { promises: 2, proposed: 3 },
    ],
    [
      "Of 2 promises to Ukraine, none is being carried out or done. None of them waits for anything more. In 1 case a government has ruled something out.",
      { promises: 2, proposed: 2, declined: 1 },
    ],
    [
      "Of 5 promises to Ukraine, none is being carried out or done. 4 still wait: 2 of them for reform steps.",
      { promises: 5, waiting: 4, waitingFor: waits({ reforms: 2, ratification: 1, "us-backstop": 1 }) },
    ],
    [
      "Of 5 promises to Ukraine, none is being carried out or done. 4 still wait: 2 of them for reform steps, 2 for ratification.",
      { promises: 5, waiting: 4, waitingFor: waits({ reforms: 2, ratification: 2, "us-backstop": 1 }) },
    ],
  ])("with several: %s", (expected, numbers) => {
    expect(say(numbers)).toBe(expected);
  });

  it("gives every number its figure", () => {
    const numbers = { promises: 9, carriedOut: 4, waiting: 3, waitingFor: waits({ reforms: 2 }), proposed: 12, declined: 5 };
    const figures = findingSentence(found(numbers), english, own).flatMap((part) =>
      typeof part === "string" ? [] : [[part.text, part.figure.parts]],
    );
    expect(figures).toEqual([
      ["9", [["promise", "yes"]]],
      [
        "4",
        [
          ["status", "active"],
          ["status", "fulfilled"],
        ],
      ],
      ["3", [["due", "no"]]],
      ["2", [["waiting", "reforms"]]],
      ["12", [["status", "proposed"]]],
      ["5", [["status", "declined"]]],
    ]);
  });

  it("holds no number that is not the finding's, whatever the selection, and no loose mark or brace, in any language", async () => {
    const languages = await inEachLanguage();
    const small = fc.integer({ min: 0, max: 6 });
    const selections = fc
      .record({
        promises: fc.oneof(small, fc.integer({ min: 0, max: 300 })),
        proposed: small,
        declined: small,
        withdrawn: small,
        carriedOut: fc.nat(),
        waiting: fc.nat(),
        counts: fc.array(fc.nat(), { maxLength: 5 }),
      })
      .map(({ promises, carriedOut, waiting, counts, ...rest }) => {
        const waitingNow = waiting % (promises + 1);
        const waitingFor = counts
          .map((count, i) => ({ condition: `c${"abcde"[i]}`, count: 1 + (count % Math.max(1, waitingNow)) }))
          .toSorted((a, b) => b.count - a.count);
        return found({
          promises,
          carriedOut: carriedOut % (promises + 1),
          waiting: waitingNow,
          waitingFor: waitingNow > 0 ? waitingFor : [],
          ...rest,
        });
      });
    fc.assert(
      fc.property(selections, fc.constantFrom(own, foreign), (finding, file) => {
        const { count, promises, carriedOut, waiting, waitingFor, proposed, declined, withdrawn } = finding;
        const numbers = new Set(
          [count, promises, carriedOut, waiting, proposed, declined, withdrawn, ...waitingFor.map((entry) => entry.count)].map(String),
        );
        for (const [, words] of languages) {
          const parts = findingSentence(finding, words, file);
          const text = parts.map((part) => (typeof part === "string" ? part : "")).join("");
          const said = parts.flatMap((part) => (typeof part !== "string" && /\d/.test(part.text) ? [part.text] : []));
          // The one number of its own: how many conditions are not named.
          const more = waitingFor.map((_, i) => words.t("finding.waits.more", { count: i + 1 }));
          expect(more.reduce((rest, phrase) => rest.replace(phrase, ""), text)).not.toMatch(/[{}<>\ue000-\ue002]|\d/);
          expect(said.filter((number) => !numbers.has(number))).toEqual([]);
          expect(plainText(parts)).toMatch(/^\S.*\.$/);
        }
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it("counts the kinds of commitments that there are", () => {
    expect(kindsInWords(found({ promises: 203, proposed: 41, declined: 21, withdrawn: 1 }), english)).toBe(
      "203 promises, 41 proposals, 21 refusals, 1 withdrawn",
    );
    expect(kindsInWords(found({ promises: 1, declined: 1 }), english)).toBe("1 promise, 1 refusal");
  });
});

describe("the tracker's own file", () => {
  const parsed = parseDataset(readFileSync("public/data/commitments.json", "utf8"));
  const dataset = parsed.ok ? parsed.dataset : null;

  it("is known by its id, and each of its conditions has words", () => {
    expect(dataset && isOwnDataset(dataset.id)).toBe(true);
    expect(dataset?.conditions.filter(({ id }) => waitedForKey(dataset.id, id) === null)).toEqual([]);
    expect(waitedForKey("elsewhere", "reforms")).toBeNull();
  });

  it("has only governments that ruled something out, as the finding says", () => {
    const countries = new Set(dataset?.parties.filter(({ kind }) => kind === "country").map(({ code }) => code));
    const refusals = dataset?.commitments.filter(({ history }) => history.some(({ status }) => status === "declined")) ?? [];
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.filter(({ parties }) => !parties.some(({ code }) => countries.has(code)))).toEqual([]);
  });
});

describe("filters in words", () => {
  const names = {
    partyName: (code: string) => `Land ${code}`,
    category: (id: string) => `Category ${id}`,
    component: (id: string) => `Part ${id}`,
    condition: (id: string) => `Condition ${id}`,
    group: (id: string) => `Group ${id}`,
  };
  const words = (filters: Partial<Filters>) => spaced(filtersInWords({ ...NO_FILTERS, ...filters }, names, english));

  it("says so when there are none", () => {
    expect(words({})).toBe("no filters");
    expect(words({ q: "  " })).toBe("no filters");
  });

  it("names every filter, alternatives with or", () => {
    const all = words({
      country: ["FR", "DE"],
      category: ["aid"],
      component: ["x"],
      status: ["signed", "active"],
      due: ["no"],
      condition: ["c"],
      group: ["EU", "G7"],
      q: " drones ",
      from: "2024",
      to: "2026-07",
      min: 1e9,
      max: 2.5e9,
    });
    expect(all).toBe(
      "Land FR or Land DE; Category aid; Part x; signed or active; waiting; conditional on Condition c; members of EU or G7; “drones”; first promised from 2024 to July 2026; amounts from €1.0 bn to €2.5 bn",
    );
  });

  it.each<[Partial<Filters>, string, string]>([
    [{ from: "2024" }, "from", "first promised from 2024 on"],
    [{ to: "2024-02" }, "to", "first promised until February 2024"],
    [{ min: 5e6 }, "min", "amounts of at least €5 m"],
    [{ max: 0 }, "max", "amounts up to €0"],
  ])("says one end of a range: %o", (filters, key, text) => {
    expect(filterPhrases({ ...NO_FILTERS, ...filters }, names, english).map((phrase) => [phrase.key, spaced(phrase.text)])).toEqual([
      [key, text],
    ]);
  });
});

describe("captions", () => {
  it("says the day and how far the sources reach", () => {
    expect(asOfInWords("2026-07-03", english)).toBe("As of 3 July 2026");
    expect(coverageInWords("2026-07", english)).toBe("Sources reach to July 2026. Nothing later is covered.");
  });
});
