import { describe, expect, test } from "vitest";
import { EUROPE } from "../../../src/ui/charts/mapShapes";
import { nearestTowards } from "../../../src/ui/charts/nearestTowards";

const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
const all = Object.entries(EUROPE.shapes).map(([id, { x, y }]) => ({ id, x, y }));
// Without the islands and neighbours that hardly a file names.
const STATES = "AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV ME MK MT NL NO PL PT RO SE SI SK TR UA".split(" ");
const countries = all.filter(({ id }) => STATES.includes(id));

describe("an arrow key on the map", () => {
  test.each([
    ["CZ", "ArrowDown", "AT"],
    ["DE", "ArrowRight", "CZ"],
    ["SE", "ArrowLeft", "NO"],
    ["LT", "ArrowUp", "LV"],
    ["LV", "ArrowUp", "EE"],
    ["BG", "ArrowRight", "TR"],
    ["ES", "ArrowLeft", "PT"],
  ])("leads from %s by %s to %s", (from, key, to) => {
    expect(nearestTowards(countries, from, key)).toBe(to);
  });

  test("leads nowhere where nothing lies on that side, and for other keys", () => {
    const pair = [
      { id: "a", x: 0, y: 0 },
      { id: "b", x: 10, y: 3 },
    ];
    expect(nearestTowards(pair, "b", "ArrowRight")).toBeNull();
    expect(nearestTowards(pair, "a", "Enter")).toBeNull();
    expect(nearestTowards(pair, "c", "ArrowRight")).toBeNull();
  });

  test("takes what lies aside where nothing lies ahead", () => {
    const points = [
      { id: "a", x: 0, y: 0 },
      { id: "b", x: 1, y: 50 },
    ];
    expect(nearestTowards(points, "a", "ArrowRight")).toBe("b");
  });

  test("reaches every country from every other", () => {
    for (const points of [countries, all]) {
      for (const { id: start } of points) {
        const reached = new Set([start]);
        for (const id of reached) {
          for (const key of ARROWS) {
            const to = nearestTowards(points, id, key);
            if (to !== null) reached.add(to);
          }
        }
        expect([start, reached.size]).toEqual([start, points.length]);
      }
    }
  });
});
