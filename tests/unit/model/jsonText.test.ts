import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOf, readJsonText } from "../../../src/model/jsonText";

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("readJsonText", () => {
  it.each<[string, number, string, string]>([
    ["", 0, "an empty text", "json-value"],
    [" \n", 2, "an empty text", "json-value"],
    ['{"a": 1,}', 8, '"}"', "json-key"],
    ["{'a': 1}", 1, `"'a': 1}"`, "json-key"],
    ['{"a" 1}', 5, '"1}"', "json-colon"],
    ['{"a": 1 "b": 2}', 8, '"\\"b\\": 2}"', "json-object-goes-on"],
    ["[1, 2", 5, "the end of the text", "json-list-goes-on"],
    ["[1,]", 3, '"]"', "json-value"],
    ["[1}", 2, '"}"', "json-list-goes-on"],
    ["01", 1, '"1"', "json-end"],
    ["[+1]", 1, '"+1]"', "json-value"],
    ["[.5]", 1, '".5]"', "json-value"],
    ["[NaN]", 1, '"NaN]"', "json-value"],
    ['["\\x"]', 2, '"\\\\x\\"]"', "json-text"],
    ['["a\nb"]', 3, "a line break", "json-text"],
    ["{} {}", 3, '"{}"', "json-end"],
  ])("finds where %j stops being JSON, and what it would have there", (text, offset, found, expected) => {
    expect(isJson(text)).toBe(false);
    expect(readJsonText(text)).toEqual({ syntax: { offset, found, expected }, repeated: [] });
  });

  it.each<[string, (string | number)[][]]>([
    ['{"a": 1, "b": 2}', []],
    ['{"a": {"b": 1}, "b": {"a": 1}}', []],
    ['[{"a": 1}, {"a": 1}]', []],
    ['{"a": "a", "b": "\\"a\\": 1, \\"a\\": 1"}', []],
    ['{"a": 1, "a": 2, "a": 3}', [["a"], ["a"]]],
    ['{"a": 1, "\\u0061": 2}', [["a"]]],
    ['{"x": [0, {"a": [], "b": {}, "a": null}], "y": 1, "y": true}', [["x", 1, "a"], ["y"]]],
    ['{"__proto__": 1, "__proto__": 2}', [["__proto__"]]],
    ['{"constructor": 1}', []],
  ])("finds the repeated keys of %s", (text, paths) => {
    const { syntax, repeated } = readJsonText(text);
    expect(syntax).toBeNull();
    expect(repeated.map(({ path }) => path)).toEqual(paths);
  });

  it("reads a text nested far deeper than the stack", () => {
    const depth = 200_000;
    expect(readJsonText("[".repeat(depth) + "]".repeat(depth)).syntax).toBeNull();
    expect(readJsonText("[".repeat(depth)).syntax?.offset).toBe(depth);
  });

  it("agrees with JSON.parse on any JSON text, and on any with a character replaced, left out or added", () => {
    const damaged = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", "{", "}", "[", "]", ",", ":", '"', "\\", "0", "-", ".", "e", "t", " ", "\n", "\u0001"),
        fc.integer({ min: 0, max: 1 }),
      )
      .map(([text, at, character, taken]) => {
        const offset = at % (text.length + 1);
        return text.slice(0, offset) + character + text.slice(offset + taken);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged, fc.string()), (text) => {
        expect(readJsonText(text).syntax === null).toBe(isJson(text));
      }),
      { numRuns: 5000 },
    );
  });
});

describe("placeOf", () => {
  it.each<[string, number, number, number]>([
    ["abc", 0, 1, 1],
    ["abc", 3, 1, 4],
    ["a\nbc", 1, 1, 2],
    ["a\nbc", 2, 2, 1],
    ["a\r\nbc", 4, 2, 2],
    ["a\rb\n\nc", 5, 4, 1],
  ])("counts lines and columns from 1: %j at %i", (text, offset, line, column) => {
    expect(placeOf(text, offset)).toEqual({ line, column });
  });
});
