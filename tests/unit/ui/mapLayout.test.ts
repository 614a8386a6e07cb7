import { describe, expect, test } from "vitest";
import { layOut } from "../../../src/ui/charts/mapLayout";
import { EUROPE, sheetOf } from "../../../src/ui/charts/mapShapes";
import type { MapPlace } from "../../../src/ui/charts/mapTypes";
import { spreadTargets } from "../../../src/ui/charts/spreadTargets";
import { findByName } from "../../../src/ui/charts/useMapKeys";

const place = (id: string, name = id, short = "12"): MapPlace => ({
  id,
  name,
  short,
  words: short,
  fill: "m-3",
  striped: false,
  pressed: false,
});
const STATES = "AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV ME MK MT NL NO PL PT RO SE SI SK TR UA".split(" ");

describe("places of the map's buttons", () => {
  // 21.5 rem is what a window of 390 px leaves.
  test.each([21.5, 46, 63])("leave every one 24 px when the map is %d rem wide", (width) => {
    const placed = layOut(
      STATES.map((id) => place(id)),
      EUROPE,
      width,
    );
    const at = placed.map(({ left, top, dx, dy }) => [left * width + dx, (top * EUROPE.height * width) / EUROPE.width + dy] as const);
    at.forEach(([x, y], i) => {
      for (const [otherX, otherY] of at.slice(i + 1)) expect(Math.hypot(otherX - x, otherY - y)).toBeGreaterThanOrEqual(1.5);
    });
    // No button strays from its country further than its own size.
    for (const { dx, dy } of placed) expect(Math.hypot(dx, dy)).toBeLessThan(1.5);
  });

  test("small states have a dot, large ones their figure on the land", () => {
    const forms = new Map(layOut([place("MT"), place("LU"), place("FR"), place("DE")], EUROPE, 46).map((one) => [one.place.id, one.form]));
    expect(Object.fromEntries(forms)).toEqual({ MT: "dot-text", LU: "dot-text", FR: "text", DE: "text" });
  });

  test("a long figure stands only where the land has room for it", () => {
    const [luxembourg, ukraine] = layOut([place("LU", "LU", "€36.5 bn"), place("UA", "UA", "€36.5 bn")], EUROPE, 46);
    expect([luxembourg?.form, ukraine?.form]).toEqual(["dot", "text"]);
  });

  test("two on one spot part", () => {
    const [a, b] = spreadTargets(
      [
        { id: "a", x: 5, y: 5 },
        { id: "b", x: 5, y: 5 },
      ],
      2,
    );
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeCloseTo(2);
  });
});

describe("letters on the map", () => {
  const places = [
    place("AT", "Austria"),
    place("IS", "Ísland"),
    place("UA", "Ukraine"),
    place("GB", "United Kingdom"),
    place("US", "United States"),
  ];
  test.each([
    ["AT", "u", "UA"],
    ["UA", "u", "GB"],
    ["US", "u", "UA"],
    ["UA", "un", "GB"],
    ["UA", "uuu", "GB"],
    ["AT", "i", "IS"],
    ["AT", "x", null],
  ])("from %s, %s leads to %s", (from, typed, to) => {
    expect(findByName(places, from, typed)).toBe(to);
  });
});

test("every country of the world has its place on the map or beside it", () => {
  expect(["FR", "CA", "KR", "BR"].map(sheetOf)).toEqual(["europe", "inset", "world", "world"]);
  expect(["EU", "COALITION", "toString"].map(sheetOf)).toEqual([null, null, null]);
});
