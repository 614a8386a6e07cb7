import { describe, expect, it } from "vitest";
import { NO_FILTERS } from "../../../src/engine/filters";
import { preferredLang } from "../../../src/state/preferredLang";
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
    expect(preferredLang(languages)).toBe(lang);
  });
});

describe("a figure by itself, and the page it belongs to", () => {
  const look = { lang: "uk", theme: "dark" } as const;
  const view: change.ViewState = {
    ...DEFAULT_VIEW,
    filters: { ...NO_FILTERS, country: ["FR"], q: "jets" },
    asof: "2026-01-06",
    met: ["ceasefire-in-force"],
    commitment: "one",
    ledger: { measure: "count", parts: [] },
  };

  it("keeps every choice, takes the look that is asked for, and nothing lies open over it", () => {
    expect(change.toEmbed(view, "statuses", look)).toEqual({ ...view, ...look, embed: "statuses", commitment: null, ledger: null });
  });

  it.each([
    ["explore", "countries", "explore"],
    ["timeline", "timeline", "timeline"],
    ["explore", "map", "map"],
    ["timeline", "compare", "compare"],
    ["conditions", "statuses", "conditions"],
    ["map", "money", "explore"],
    ["about", "table", "explore"],
  ] as const)("on the view %s, the figure %s leads back to %s", (from, embed, to) => {
    const back = change.toPage(change.toEmbed({ ...view, view: from }, embed, look));
    expect(back).toEqual({ ...view, ...look, view: to, commitment: null, ledger: null });
  });

  it("shows one party without any other filter, on the same day, in the same scenario", () => {
    const one = change.showParty({ ...view, view: "map", embed: "map", since: "2026" }, "DE");
    expect(one).toEqual({ ...DEFAULT_VIEW, filters: { ...NO_FILTERS, country: ["DE"] }, asof: view.asof, met: view.met });
  });
});
