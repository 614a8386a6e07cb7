import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Filters } from "../../../src/engine/filters";
import { decode, encode } from "../../../src/state/addressCodec";
import { DEFAULT_VIEW, type ViewState } from "../../../src/state/viewState";
import { RANDOM, randomView } from "./randomView";

const withFilters = (filters: Partial<ViewState["filters"]>): ViewState => ({
  ...DEFAULT_VIEW,
  filters: { ...DEFAULT_VIEW.filters, ...filters },
});

/** Everything but the defaults, one value a key. */
const FULL: ViewState = {
  view: "conditions",
  filters: {
    country: ["FR", "DE"],
    category: ["aid"],
    component: ["framework"],
    status: ["signed", "active"],
    due: ["no"],
    condition: ["ceasefire-in-force"],
    group: ["coalition", "G7"],
    q: "air defence",
    from: "2026",
    to: "2026-03",
    min: 1_000_000,
    max: 2_500_000_000.5,
  },
  asof: "2026-02-24",
  sort: { key: "amount", descending: false },
  compare: ["FR@2026-01-06", "group.EU"],
  measure: "money",
  per: "gdp",
  since: "2025-12",
  by: "category",
  met: ["ceasefire-in-force", "domestic-law"],
  columns: ["title", "amount"],
  commitment: "framework-binding-guarantees",
  ledger: {
    measure: "money",
    parts: [
      ["country", "FR"],
      ["category", "aid"],
    ],
  },
  lang: "uk",
  theme: "dark",
  data: "https://example.org/x.json?v=1",
  embed: "statuses",
};

describe("a link says the whole view", () => {
  it.each(Object.keys(RANDOM).filter((key) => key in DEFAULT_VIEW))("carries any value of %s there and back", (key) => {
    fc.assert(
      fc.property(randomView, (random) => {
        const view = { ...DEFAULT_VIEW, [key]: random[key as keyof ViewState] };
        expect(decode(`?${encode(view)}`)).toEqual({ view, notices: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("carries any view there and back, always by the same address", () => {
    fc.assert(
      fc.property(randomView, (view) => {
        const query = encode(view);
        expect(decode(query)).toEqual({ view, notices: [] });
        expect(encode(decode(query).view)).toBe(query);
      }),
      { numRuns: 2000 },
    );
  });

  it("stands in a URL as it is written, so that the browser does not rewrite it", () => {
    fc.assert(
      fc.property(randomView, (view) => {
        const url = new URL("https://example.org/sub/path/#top");
        url.search = encode(view);
        expect(url.search.slice(1)).toBe(encode(view));
        expect(url.hash).toBe("#top");
      }),
      { numRuns: 1000 },
    );
  });

  it("writes keys in the contract's order, commas and words readable", () => {
    expect(encode(FULL)).toBe(
      "view=conditions&country=FR,DE&category=aid&component=framework&status=signed,active&due=no&condition=ceasefire-in-force&group=coalition,G7" +
        "&q=air%20defence&from=2026&to=2026-03&min=1000000&max=2500000000.5&asof=2026-02-24&sort=amount&compare=FR@2026-01-06,group.EU&measure=money&per=gdp&since=2025-12&by=category&columns=title,amount" +
        "&met=ceasefire-in-force,domestic-law&commitment=framework-binding-guarantees&ledger=money.country.FR.category.aid&lang=uk&theme=dark&data=https://example.org/x.json%3Fv%3D1&embed=statuses",
    );
  });

  it("leaves defaults out", () => {
    expect(encode(DEFAULT_VIEW)).toBe("");
    expect(decode("")).toEqual({ view: DEFAULT_VIEW, notices: [] });
    expect(decode("?view=explore&sort=-date&measure=count&per=total")).toEqual({ view: DEFAULT_VIEW, notices: [] });
  });

  it("replaces a lone surrogate, which no address can carry", () => {
    expect(encode(withFilters({ q: "a\uD800b", country: ["\uDC00"] }))).toBe("country=%EF%BF%BD&q=a%EF%BF%BDb");
  });
});

describe("how values stand in a link", () => {
  it.each<[string, string, Partial<Filters>]>([
    ["a comma inside a value", "?country=A%2CB,C", { country: ["A,B", "C"] }],
    ["a plus as a space, typed by hand", "?q=air+defence", { q: "air defence" }],
    ["an escaped plus as a plus", "?q=1%2B1", { q: "1+1" }],
    ["each value of a list once, empty ones dropped", "?country=FR,,DE,FR,", { country: ["FR", "DE"] }],
    ["escaped keys", "?%71=x", { q: "x" }],
    ["an equals sign inside a value", "?q=a=b", { q: "a=b" }],
    [
      "commas that a program has escaped, where no value can contain one",
      "?status=signed%2Cactive&due=yes%2Cno",
      { status: ["signed", "active"], due: ["yes", "no"] },
    ],
    ["zero as an amount", "?min=0", { min: 0 }],
  ])("takes %s", (_, search, filters) => {
    expect(decode(search)).toEqual({ view: withFilters(filters), notices: [] });
  });

  it("tells no conditions met from those that are met", () => {
    expect(decode("?met=").view.met).toEqual([]);
    expect(decode("?").view.met).toBeNull();
    expect(encode({ ...DEFAULT_VIEW, met: [] })).toBe("met=");
  });

  it("takes an empty value for the default, without a notice", () => {
    const keys = [
      "view",
      "country",
      "status",
      "due",
      "q",
      "from",
      "min",
      "asof",
      "sort",
      "measure",
      "per",
      "columns",
      "commitment",
      "ledger",
      "lang",
      "theme",
      "compare",
      "data",
    ];
    expect(decode(`?${keys.map((key) => `${key}=`).join("&")}`)).toEqual({ view: DEFAULT_VIEW, notices: [] });
  });

  it("passes over keys that are not the contract's", () => {
    expect(decode("?utm_source=x&fbclid=1&__proto__=1&constructor=2&=3&&country=FR")).toEqual({
      view: withFilters({ country: ["FR"] }),
      notices: [],
    });
  });
});

describe("what a link says and cannot be", () => {
  it.each([
    ["view", "kitchen", "unknown-value"],
    ["view", "Explore", "unknown-value"],
    ["status", "done", "unknown-value"],
    ["due", "maybe", "unknown-value"],
    ["from", "2026-02-30", "malformed"],
    ["to", "soon", "malformed"],
    ["asof", "2026-13", "malformed"],
    ["asof", "06.01.2026", "malformed"],
    ["min", "-1", "malformed"],
    ["min", "1e9", "malformed"],
    ["max", "1,5", "malformed"],
    ["max", "Infinity", "malformed"],
    ["sort", "size", "unknown-value"],
    ["sort", "--date", "unknown-value"],
    ["measure", "ships", "unknown-value"],
    ["per", "head", "unknown-value"],
    ["lang", "ru", "unknown-value"],
    ["theme", "pink", "unknown-value"],
    ["ledger", "tanks.country.FR", "unknown-value"],
    ["ledger", "money.country", "unknown-value"],
    ["ledger", "money.planet.FR", "unknown-value"],
    ["ledger", "money.status.done", "unknown-value"],
    ["embed", "rail", "unknown-value"],
  ] as const)("%s=%s is left out and named", (key, value, reason) => {
    const { view, notices } = decode(`?${key}=${value}`);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(notices).toEqual([{ key, value, reason }]);
  });

  it("keeps the values of a list that are known", () => {
    expect(decode("?status=signed,done,active")).toEqual({
      view: withFilters({ status: ["signed", "active"] }),
      notices: [{ key: "status", value: "done", reason: "unknown-value" }],
    });
  });

  it("takes the last of a repeated key, and names the others", () => {
    expect(decode("?country=FR&q=air&country=&country=DE&q=air")).toEqual({
      view: withFilters({ country: ["DE"], q: "air" }),
      notices: [{ key: "country", value: "FR", reason: "repeated" }],
    });
  });

  it("names a broken escape, key by key, and reads the rest", () => {
    const { view, notices } = decode("?country=FR,%E0%A4,DE&q=%zz&commitment=%&ledger=money.country.%FF&%zz=1&lang=fr");
    expect(view).toEqual({ ...withFilters({ country: ["FR", "DE"] }), lang: "fr" });
    expect(notices).toEqual([
      { key: "country", value: "%E0%A4", reason: "malformed" },
      { key: "q", value: "%zz", reason: "malformed" },
      { key: "commitment", value: "%", reason: "malformed" },
      { key: "ledger", value: "money.country.%FF", reason: "unknown-value" },
    ]);
  });

  it("refuses an amount beyond all numbers, and shortens what it names", () => {
    const { notices } = decode(`?max=${"9".repeat(400)}`);
    expect(notices).toEqual([{ key: "max", value: "9".repeat(100), reason: "malformed" }]);
  });

  it("never throws, and gives a view that has one address, whatever the query", () => {
    const key = fc.constantFrom("view", "country", "due", "q", "from", "min", "asof", "sort", "met", "ledger", "columns", "data", "x");
    const raw = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom("%", "%2", "%2C", "%F0", ",", ".", "&", "=", "+", "money", "yes", "2026", "-date", "FR"))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, raw)), (pairs) => {
        const { view } = decode(`?${pairs.map(([k, v]) => `${k}=${v}`).join("&")}`);
        expect(decode(encode(view))).toEqual({ view, notices: [] });
      }),
      { numRuns: 2000 },
    );
  });
});
