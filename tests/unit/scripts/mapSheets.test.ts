import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { drawSheets, europeFrame } from "../../../scripts/mapSheets";
import { EUROPE } from "../../../src/ui/charts/mapShapes";

type Point = readonly [number, number];

/** The rings of path data as the map ships it: one M, relative lines, z. Written anew here, so that it is the shipped text that is read. */
function ringsOf(d: string): Point[][] {
  return d
    .split("z")
    .filter((part) => part !== "")
    .map((part) => {
      const [, x = "", y = "", lines = ""] = /^M(-?\d+) (-?\d+)l(.*)$/.exec(part) ?? [];
      const steps = (lines.match(/-?\d+/g) ?? []).map(Number);
      const ring: Point[] = [[Number(x), Number(y)]];
      for (let i = 0; i < steps.length; i += 2) {
        const [lastX, lastY] = ring.at(-1) ?? [0, 0];
        ring.push([lastX + (steps[i] ?? 0), lastY + (steps[i + 1] ?? 0)]);
      }
      return ring;
    });
}

function isInside(rings: readonly Point[][], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring.at(i - 1) ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  }
  return inside;
}

const { projection } = europeFrame();
/** The codes of all countries in whose shipped path a place on earth lies. */
function countriesAt(longitude: number, latitude: number): string[] {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  const { fineness, shapes } = EUROPE;
  return Object.entries(shapes)
    .filter(([, { d }]) => isInside(ringsOf(d), [x * fineness, y * fineness]))
    .map(([code]) => code);
}

describe("the map that is shipped", () => {
  test.each([
    ["Simferopol", 34.1, 44.95, "UA"],
    ["Sevastopol", 33.6, 44.6, "UA"],
    ["Yalta's hinterland", 34.1, 44.6, "UA"],
    ["Kerch", 36.35, 45.35, "UA"],
    ["Donetsk", 37.8, 48.0, "UA"],
    ["Luhansk", 39.3, 48.57, "UA"],
    ["Mariupol", 37.5, 47.15, "UA"],
    ["Melitopol", 35.37, 46.85, "UA"],
    ["Kyiv", 30.52, 50.45, "UA"],
    ["Rostov", 39.9, 47.3, "RU"],
    ["Krasnodar", 39.0, 45.05, "RU"],
    ["Belgorod", 36.6, 50.75, "RU"],
    ["Kaliningrad", 20.9, 54.7, "RU"],
    ["Chișinău", 28.85, 47.0, "MD"],
    ["Tiraspol", 29.4, 46.9, "MD"],
    ["Pristina", 21.15, 42.65, "XK"],
    ["Nicosia", 33.2, 35.1, "CY"],
    ["north of Nicosia", 33.4, 35.3, "CY"],
    ["Belfast", -6.2, 54.6, "GB"],
    ["Ajaccio", 8.95, 42.0, "FR"],
  ])("has %s in its country and in no other", (_name, longitude, latitude, country) => {
    expect(countriesAt(longitude, latitude)).toEqual([country]);
  });

  test("is what the atlas gives today", () => {
    const sheets = drawSheets();
    expect(readFileSync("src/ui/charts/mapShapes.json", "utf8")).toBe(sheets.mapShapes);
    expect(readFileSync("src/ui/charts/worldShapes.json", "utf8")).toBe(sheets.worldShapes);
    // Two atlases are projected: on a busy machine that takes more than the usual five seconds.
  }, 60_000);

  test("is small: 52 kB at most, compressed", () => {
    expect(gzipSync(readFileSync("src/ui/charts/mapShapes.json")).length).toBeLessThan(52_000);
  });

  test("holds each small state, if only as a place", () => {
    for (const code of ["MT", "CY", "LU", "AD", "LI", "MC", "SM", "VA", "ME", "XK"]) expect(EUROPE.shapes[code]).toBeDefined();
  });
});
