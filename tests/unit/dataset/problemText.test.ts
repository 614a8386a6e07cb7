import { describe, expect, it } from "vitest";
import { problemText } from "../../../src/features/dataset/problemText";
import { type ParseResult, parseDataset } from "../../../src/model/parseDataset";

const faulty = (commitments: number): Extract<ParseResult, { ok: false }> => {
  const result = parseDataset(JSON.stringify({ schemaVersion: 1, commitments: Array.from({ length: commitments }, () => 1) }));
  if (result.ok) throw new Error("it has faults");
  return result;
};

describe("the problems of a file as text", () => {
  it("says of how many they are the first hundred", () => {
    const { problems, problemCount } = faulty(150);
    const lines = problemText("mine.json", problems, problemCount).split("\n");
    expect(problemCount).toBeGreaterThan(150);
    expect(lines).toHaveLength(101);
    expect(lines[0]).toBe(`mine.json: the first 100 of ${problemCount} problems`);
  });

  it("is a line each where they are all there, with place, found and expected", () => {
    const result = parseDataset('{\n  "id": }');
    if (result.ok) throw new Error("it is not JSON");
    expect(problemText("mine.json", result.problems, result.problemCount)).toBe(
      'mine.json /, line 2, column 9: found "}", expected JSON: a value',
    );
  });
});
