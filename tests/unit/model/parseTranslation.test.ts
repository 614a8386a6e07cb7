import { describe, expect, it } from "vitest";
import { parseTranslation } from "../../../src/model/parseTranslation";
import { edited, fixture } from "./editedJson";

const UKRAINIAN = fixture("every-key.uk.json");

describe("parseTranslation", () => {
  it("gives a translation as it stands", () => {
    const result = parseTranslation(UKRAINIAN);
    expect(result.ok && JSON.stringify(result.translation)).toBe(JSON.stringify(JSON.parse(UKRAINIAN)));
  });

  it("takes one that translates nothing yet", () => {
    expect(parseTranslation('{"language": "fr"}').ok).toBe(true);
  });

  it("has nothing under the name of a built-in property", () => {
    const result = parseTranslation(UKRAINIAN);
    expect(result.ok && result.translation.commitments?.["constructor"]).toBeUndefined();
    expect(result.ok && result.translation.categories?.["toString"]).toBeUndefined();
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ["no language", { "/language": undefined }, ["/language language"]],
    ["a language that is no code", { "/language": "Ukrainian!" }, ["/language language"]],
    ["a title that is no text", { "/commitments/french-money/title": 2 }, ["/commitments/french-money/title text"]],
    ["notes that are no list", { "/commitments/french-money/history": "Названо." }, ["/commitments/french-money/history list"]],
    ["a list where ids are keys", { "/commitments": [] }, ["/commitments object"]],
    ["a milestone that is no text", { "/events/0": null }, ["/events/0 text"]],
  ])("refuses %s, with place and id", (_, changes, places) => {
    const result = parseTranslation(edited(UKRAINIAN, changes));
    expect(!result.ok && result.problems.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(places);
  });

  it("names the commitment that a problem lies in", () => {
    const result = parseTranslation(edited(UKRAINIAN, { "/commitments/french-money/title": 2 }));
    expect(!result.ok && result.problems[0]?.id).toBe("french-money");
  });

  it("refuses repeated keys and what is no JSON", () => {
    const twice = parseTranslation('{"language": "fr", "language": "fr"}');
    const broken = parseTranslation('{"language": "fr"');
    expect(!twice.ok && twice.problems[0]?.code).toBe("duplicate-key");
    expect(!broken.ok && broken.problems[0]).toMatchObject({ code: "json-object-goes-on", line: 1, column: 18 });
  });
});
