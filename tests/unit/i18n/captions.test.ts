import { describe, expect, it } from "vitest";
import { ageInWords } from "../../../src/i18n/captions";
import { english, inEachLanguage, spaced } from "./words";

describe("how old the data is", () => {
  it.each([
    ["2026-07-03", "2026-07-03", "The release is from today by this device’s clock."],
    ["2026-07-03", "2026-07-04", "The release is from yesterday by this device’s clock."],
    ["2026-07-03", "2026-11-24", "The release is 144 days old by this device’s clock."],
    ["2024-02-28", "2024-03-01", "The release is 2 days old by this device’s clock."],
    ["2026-07-03", "2046-07-03", "The release is 7,305 days old by this device’s clock."],
    ["2026-07-03", "2001-01-01", "This device’s clock stands at 1 January 2001, before the release, so the age of the data is not known."],
  ])("of %s on %s: %s", (released, today, words) => expect(spaced(ageInWords(released, today, english) ?? "")).toBe(words));

  it("does not doubt the clock of a reader in whose time zone the day of release is still to come", () =>
    expect(ageInWords("2026-07-03", "2026-07-02", english)).toContain("from today"));

  it("is not made up where the file names no day", () => expect(ageInWords("2026-07", "2026-07-20", english)).toBeNull());

  it("is said in every language, with its own form of the number", async () => {
    const words = Object.fromEntries(
      (await inEachLanguage()).map(([lang, i18n]) => [
        lang,
        [1, 2, 5, 21].map((n) => ageInWords("2026-07-01", `2026-07-${String(n + 1).padStart(2, "0")}`, i18n)),
      ]),
    );
    expect(words["uk"]?.map((text) => /вчорашній|\d+ (день|днів|дні)/.exec(text ?? "")?.[0])).toEqual([
      "вчорашній",
      "2 дні",
      "5 днів",
      "21 день",
    ]);
    expect(words["fr"]?.[2]).toBe("La publication date d’il y a 5 jours d’après l’horloge de cet appareil.");
  });
});
