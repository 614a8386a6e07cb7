import { describe, expect, test } from "vitest";
import { categoryColours } from "../../../src/ui/categoryColours";

describe("colours of categories", () => {
  test("the tracker's own keep theirs, wherever they stand", () => {
    expect([...categoryColours(["binding", "monitoring", "aid", "force"])]).toEqual([
      ["binding", "c-binding"],
      ["monitoring", "c-monitoring"],
      ["aid", "c-aid"],
      ["force", "c-force"],
    ]);
  });

  test("others take the lowest that no own category has", () => {
    // c-2 is the colour of aid.
    expect([...categoryColours(["x", "aid", "y"]).values()]).toEqual(["c-1", "c-aid", "c-3"]);
  });

  test("twelve categories have twelve colours", () => {
    const ids = ["force", ...Array.from({ length: 11 }, (_, i) => `other-${i}`)];
    expect(new Set(categoryColours(ids).values()).size).toBe(12);
    expect([...categoryColours(ids).values()]).not.toContain("c-3");
  });

  test("a name that objects inherit is an id like any other", () => {
    expect(categoryColours(["__proto__", "constructor"]).get("constructor")).toBe("c-2");
  });
});
