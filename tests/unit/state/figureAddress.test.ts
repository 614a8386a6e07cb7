import { describe, expect, it } from "vitest";
import { figureText, parseFigure } from "../../../src/state/figureAddress";
import type { Figure } from "../../../src/engine/figure";

describe("a figure in the address", () => {
  it.each<[string, Figure]>([
    ["count", { measure: "count", parts: [] }],
    [
      "money.country.FR.category.aid",
      {
        measure: "money",
        parts: [
          ["country", "FR"],
          ["category", "aid"],
        ],
      },
    ],
    ["money.country.joint", { measure: "money", parts: [["country", "joint"]] }],
    ["count.waiting.ceasefire-in-force", { measure: "count", parts: [["waiting", "ceasefire-in-force"]] }],
    [
      "count.due.no.condition.peace-deal",
      {
        measure: "count",
        parts: [
          ["due", "no"],
          ["condition", "peace-deal"],
        ],
      },
    ],
    ["troops.component.none", { measure: "troops", parts: [["component", "none"]] }],
    ["money.category.a%2Eb%2Cc", { measure: "money", parts: [["category", "a.b,c"]] }],
    ["count.by.country", { measure: "count", parts: [["by", "country"]] }],
  ])("stands as %s", (text, figure) => {
    expect(figureText(figure)).toBe(text);
    expect(parseFigure(text)).toEqual(figure);
  });

  it.each([
    "",
    "FR",
    "money.",
    "money.country.",
    "money.country",
    "money.country.FR.aid",
    "money.country.FR.x.y",
    "count.due.maybe",
    "count.year.26",
    "money.terms.gift",
    "count.by.category",
    "money.country.%FF",
  ])("is none in %j", (text) => {
    expect(parseFigure(text)).toBeNull();
  });
});
