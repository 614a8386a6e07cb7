import { describe, expect, it } from "vitest";
import { NO_FILTERS } from "../../../src/engine/filters";
import * as change from "../../../src/state/viewState";
import { DEFAULT_VIEW } from "../../../src/state/viewState";

const filtersOf = (view: change.ViewState) => view.filters;

describe("changes of the view", () => {
  it("chooses a value, and takes the choice back by the same act", () => {
    const chosen = change.toggleFacet(change.toggleFacet(DEFAULT_VIEW, "country", "FR"), "country", "DE");
    expect(filtersOf(chosen)).toEqual({ ...NO_FILTERS, country: ["FR", "DE"] });
    expect(change.toggleFacet(change.toggleFacet(chosen, "country", "FR"), "country", "DE")).toEqual(DEFAULT_VIEW);
  });

  it("chooses exactly the values given, each once", () => {
    expect(filtersOf(change.setFacet(DEFAULT_VIEW, "status", ["signed", "active", "signed"])).status).toEqual(["signed", "active"]);
  });

  it("leaves the view it was given alone", () => {
    const before = structuredClone(DEFAULT_VIEW);
    change.toggleFacet(DEFAULT_VIEW, "due", "yes");
    change.setRange(DEFAULT_VIEW, "min", 5);
    expect(DEFAULT_VIEW).toEqual(before);
  });

  it("drops one filter, or all, and nothing else", () => {
    const view = {
      ...change.setSearch(change.toggleFacet(DEFAULT_VIEW, "category", "aid"), "jets"),
      asof: "2026-01-06",
      measure: "money" as const,
    };
    expect(filtersOf(change.removeFilter(view, "q"))).toEqual({ ...NO_FILTERS, category: ["aid"] });
    expect(change.clearFilters(view)).toEqual({ ...DEFAULT_VIEW, asof: "2026-01-06", measure: "money" });
  });

  it.each([
    ["from", "2026-02-30"],
    ["to", "yesterday"],
    ["min", -1],
    ["max", Number.NaN],
    ["max", Number.POSITIVE_INFINITY],
  ] as const)("does not take %s = %s", (key, value) => {
    expect(change.setRange(DEFAULT_VIEW, key, value)).toBe(DEFAULT_VIEW);
  });

  it.each([
    ["from", "2026"],
    ["to", "2026-03-01"],
    ["min", 0],
    ["max", 1.5],
    ["max", null],
  ] as const)("takes %s = %s", (key, value) => {
    expect(filtersOf(change.setRange(DEFAULT_VIEW, key, value))[key]).toBe(value);
  });

  it("moves only to a day that exists", () => {
    expect(change.setAsOf(DEFAULT_VIEW, "2026-02").asof).toBe("2026-02");
    expect(change.setAsOf(DEFAULT_VIEW, "2026-02-31")).toBe(DEFAULT_VIEW);
  });

  it.each([
    [["uk-UA", "en"], "uk"],
    [["de-DE", "fr-CA", "en"], "fr"],
    [["pl", "ru"], "en"],
    [["ukr"], "en"],
    [["EN-gb"], "en"],
    [[], "en"],
  ])("speaks to a reader of %j in %s", (languages, lang) => {
    expect(change.preferredLang(languages)).toBe(lang);
  });
});
