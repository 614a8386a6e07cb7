import { describe, expect, it } from "vitest";
import { decode, encode } from "../../../src/state/addressCodec";
import { coveredDay, fitToDataset } from "../../../src/state/fitToDataset";
import { smallDataset } from "./smallDataset";

const dataset = smallDataset();

function fit(search: string) {
  const { view, notices } = fitToDataset(decode(search).view, dataset);
  return { query: encode(view), notices };
}

describe("a link read against the data file", () => {
  it.each([
    "country=FR,COALITION&category=aid&component=framework&status=signed&due=no&condition=ceasefire&group=G7&q=x&asof=2026-01-06",
    "met=",
    "met=ceasefire&commitment=jets",
    "ledger=money.country.FR.category.aid",
    "ledger=money.country.joint.component.none",
    "ledger=count.waiting.ceasefire",
    "ledger=count.group.G7.year.2026.promise.yes",
  ])("keeps what the file knows: %s", (query) => {
    expect(fit(query)).toEqual({ query, notices: [] });
  });

  it.each([
    ["country=FR,RU", "country=FR", "country", "RU"],
    ["country=fr", "", "country", "fr"],
    ["category=navy", "", "category", "navy"],
    ["component=x", "", "component", "x"],
    ["condition=rain", "", "condition", "rain"],
    ["group=BRICS,G7", "group=G7", "group", "BRICS"],
    ["met=rain,ceasefire", "met=ceasefire", "met", "rain"],
    ["met=rain", "", "met", "rain"],
    ["commitment=ships", "", "commitment", "ships"],
    ["commitment=__proto__", "", "commitment", "__proto__"],
    ["ledger=money.country.RU.category.aid", "", "ledger", "money.country.RU.category.aid"],
    ["ledger=count.waiting.rain", "", "ledger", "count.waiting.rain"],
    ["ledger=count.category.none", "", "ledger", "count.category.none"],
  ])("leaves out and names what it does not know: %s", (query, left, key, value) => {
    expect(fit(query)).toEqual({ query: left, notices: [{ key, value, reason: "unknown-value" }] });
  });

  it("reads a list whose commas a program has escaped", () => {
    expect(fit("country=FR%2CXK")).toEqual({ query: "country=FR,XK", notices: [] });
    expect(fit("country=FR%2CRU")).toEqual({ query: "country=FR", notices: [{ key: "country", value: "RU", reason: "unknown-value" }] });
  });

  it("keeps a comma that belongs to an id", () => {
    const odd = smallDataset({ parties: [{ code: "FR", name: "France", kind: "country", groups: ["A,B"] }] });
    expect(encode(fitToDataset(decode("group=A%2CB").view, odd).view)).toBe("group=A%2CB");
  });

  it("leaves out the as-of date that is the file's own", () => {
    expect(coveredDay(dataset)).toBe("2026-07-01");
    expect(fit("asof=2026-07-01")).toEqual({ query: "", notices: [] });
    expect(fit("asof=2026-07-02")).toEqual({ query: "asof=2026-07-02", notices: [] });
  });
});
