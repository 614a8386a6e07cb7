import { describe, expect, it } from "vitest";
import { ageInWords } from "../../../src/i18n/captions";
import { english, inEachLanguage, spaced } from "./words";

describe("how old the data is", () => {
  const file = { covered: "2026-07-03", released: "2026-07-10" };

  it.each([
    ["2026-07-10", "The last day covered was 7 days ago by this device’s clock."],
    ["2026-11-24", "The last day covered was 144 days ago by this device’s clock."],
    ["2046-07-03", "The last day covered was 7,305 days ago by this device’s clock."],
    ["2001-01-01", "This device’s clock stands at 1 January 2001, before the release, so the age of the data is not known."],
    ["2026-07-08", "This device’s clock stands at 8 July 2026, before the release, so the age of the data is not known."],
  ])("is told on %s: %s", (today, words) => expect(spaced(ageInWords(file, today, english) ?? "")).toBe(words));

  it("does not doubt the clock of a reader in whose time zone the day of release is still to come", () =>
    expect(ageInWords(file, "2026-07-09", english)).toContain("6 days ago"));

  it("is today, not in the future, where the last day covered is tomorrow in the reader’s time zone", () =>
    expect(ageInWords({ covered: "2026-07-03", released: "2026-07-03" }, "2026-07-02", english)).toContain("was today by"));

  it("is not made up where the file names no day", () =>
    expect(ageInWords({ covered: "2026-07", released: "2026" }, "2026-07-20", english)).toBeNull());

  it("is said in every language, with its own form of the number", async () => {
    const words = Object.fromEntries(
      (await inEachLanguage()).map(([lang, i18n]) => [
        lang,
        [1, 2, 5, 21].map((n) =>
          ageInWords({ covered: "2026-07-01", released: "2026-07-01" }, `2026-07-${String(n + 1).padStart(2, "0")}`, i18n),
        ),
      ]),
    );
    expect(words["uk"]?.map((text) => /вчора|\d+ (день|днів|дні)/.exec(text ?? "")?.[0])).toEqual(["вчора", "2 дні", "5 днів", "21 день"]);
    expect(words["fr"]?.[2]).toBe("Le dernier jour couvert était il y a 5 jours d’après l’horloge de cet appareil.");
  });
});
