import { describe, expect, it } from "vitest";
import { decode, encode } from "../../../src/state/addressCodec";
import { entryOf, entryText, withDay, withMoved } from "../../../src/state/comparedList";
import { fitToDataset } from "../../../src/state/fitToDataset";
import { DEFAULT_VIEW, setCompared } from "../../../src/state/viewState";
import { smallDataset } from "./smallDataset";

const dataset = smallDataset({
  parties: ["FR", "DE", "PL", "IT", "ES", "NL", "BE"].map((code) => ({ code, name: code, kind: "country", groups: ["EU"] })),
});

function fit(search: string) {
  const { view, notices } = fitToDataset(decode(search).view, dataset);
  return { query: encode(view), notices };
}

describe("who is compared, in a link", () => {
  it.each(["compare=FR,DE", "compare=FR@2026-01-06,FR@2026-07-03,group.EU@2026-01", "compare=FR,FR@2025,DE,PL,IT,group.EU"])(
    "keeps what the file knows, in its order: %s",
    (query) => {
      expect(fit(query)).toEqual({ query, notices: [] });
    },
  );

  it.each([
    ["compare=FR,XX,DE", "compare=FR,DE", [["XX", "unknown-value"]]],
    [
      "compare=FR,DE@2026-13-01",
      "",
      [
        ["DE@2026-13-01", "unknown-value"],
        ["FR", "too-few"],
      ],
    ],
    ["compare=FR", "", [["FR", "too-few"]]],
    ["compare=FR,FR", "", [["FR", "too-few"]]],
    [
      "compare=FR,group.BRICS,fr,DE",
      "compare=FR,DE",
      [
        ["group.BRICS", "unknown-value"],
        ["fr", "unknown-value"],
      ],
    ],
    [
      "compare=FR,DE,PL,IT,ES,NL,BE,group.EU",
      "compare=FR,DE,PL,IT,ES,NL",
      [
        ["BE", "too-many"],
        ["group.EU", "too-many"],
      ],
    ],
    [
      "compare=__proto__,constructor",
      "",
      [
        ["__proto__", "unknown-value"],
        ["constructor", "unknown-value"],
      ],
    ],
  ])("leaves out and names: %s", (query, left, named) => {
    const notices = named.map(([value, reason]) => ({ key: "compare", value, reason }));
    expect(fit(query)).toEqual({ query: left, notices });
  });

  it("reads a list whose commas and signs a program has escaped", () => {
    expect(fit("compare=FR%402026-01-06%2CDE")).toEqual({ query: "compare=FR@2026-01-06,DE", notices: [] });
  });

  it.each(["count.members.EU.asof.2026-01-06", "money.shared.group%2EEU", "money.shared.FR.asof.2025", "money.country.FR.asof.2026-01"])(
    "keeps the ledger of a column: %s",
    (figure) => {
      expect(fit(`ledger=${figure}`)).toEqual({ query: `ledger=${figure}`, notices: [] });
    },
  );

  it.each(["count.members.BRICS", "money.shared.XX", "money.country.FR.asof.2026-02-30"])(
    "names a ledger of nobody or no day: %s",
    (figure) => {
      const read = decode(`ledger=${figure}`);
      const fitted = fitToDataset(read.view, dataset);
      expect(fitted.view.ledger).toBeNull();
      expect([...read.notices, ...fitted.notices]).toEqual([{ key: "ledger", value: figure, reason: "unknown-value" }]);
    },
  );
});

describe("a list of those who are compared", () => {
  it("tells a key from its day", () => {
    expect(entryOf("FR@2026-01-06")).toEqual({ key: "FR", day: "2026-01-06" });
    expect(entryOf("group.a@b")).toEqual({ key: "group.a@b", day: null });
    expect(entryOf("@2026")).toEqual({ key: "@2026", day: null });
    for (const text of ["FR", "FR@2026", "group.EU@2026-01"]) expect(entryText(entryOf(text))).toBe(text);
  });

  it("moves one and leaves the others in order", () => {
    expect(withMoved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(withMoved(["a", "b"], 1, 2)).toEqual(["a", "b"]);
    expect(withMoved(["a", "b"], 5, 0)).toEqual(["a", "b"]);
  });

  it("gives one a day of its own, unless two would be the same", () => {
    expect(withDay(["FR", "DE"], 0, "2026-01-06")).toEqual(["FR@2026-01-06", "DE"]);
    expect(withDay(["FR@2026-01-06", "DE"], 0, null)).toEqual(["FR", "DE"]);
    expect(withDay(["FR@2026-01-06", "FR"], 0, null)).toEqual(["FR@2026-01-06", "FR"]);
    expect(withDay(["FR", "DE"], 0, "2026-02-30")).toEqual(["FR", "DE"]);
  });

  it("holds two to six, each once", () => {
    expect(setCompared(DEFAULT_VIEW, ["FR", "DE", "FR"]).compare).toEqual(["FR", "DE"]);
    expect(setCompared(DEFAULT_VIEW, ["FR", "FR"])).toBe(DEFAULT_VIEW);
    expect(setCompared(DEFAULT_VIEW, ["1", "2", "3", "4", "5", "6", "7"])).toBe(DEFAULT_VIEW);
    expect(setCompared({ ...DEFAULT_VIEW, compare: ["FR", "DE"] }, null).compare).toBeNull();
  });
});
