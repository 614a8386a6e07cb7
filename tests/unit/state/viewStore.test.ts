import { describe, expect, it } from "vitest";
import { decode, encode } from "../../../src/state/addressCodec";
import { createViewStore, OWN_DATA, type DataSource } from "../../../src/state/viewStore";
import { smallDataset } from "./smallDataset";

const FILE: DataSource = { kind: "file", key: "file-1", name: "mine.json", leftOut: 0 };

function start(search = "") {
  const store = createViewStore();
  store.getState().readAddress(decode(search));
  return { store, actions: store.getState().actions, query: () => encode(store.getState().view), notices: () => store.getState().notices };
}

describe("the reader's choices", () => {
  it("each have an action, which changes nothing else", () => {
    const { actions, query } = start();
    actions.toggleFacet("country", "FR");
    actions.setFacet("status", ["signed"]);
    actions.setSearch("jets");
    actions.setRange("from", "2026");
    actions.setRange("max", 5);
    actions.setAsOf("2026-02-24");
    actions.setSort({ key: "title", descending: false });
    actions.setMeasure("money");
    actions.setPer("gdp");
    actions.setColumns(["title", "title", "amount"]);
    actions.setMet([]);
    actions.openCommitment("jets");
    actions.openLedger({ measure: "money", parts: [["country", "joint"]] });
    actions.setView("map");
    actions.setLang("fr");
    actions.setTheme("dark");
    expect(query()).toBe(
      "view=map&country=FR&status=signed&q=jets&from=2026&max=5&asof=2026-02-24&sort=title&measure=money&per=gdp&columns=title,amount&met=&commitment=jets" +
        "&ledger=money.country.joint&lang=fr&theme=dark",
    );
    actions.removeFilter("status");
    actions.clearFilters();
    actions.setColumns([]);
    actions.setMet(null);
    actions.openCommitment(null);
    actions.openLedger(null);
    expect(query()).toBe("view=map&asof=2026-02-24&sort=title&measure=money&per=gdp&lang=fr&theme=dark");
  });

  it("that change nothing leave the same view, so that nothing is drawn and no step is made", () => {
    const { store, actions } = start("country=FR&met=a");
    const before = store.getState();
    actions.setFacet("country", ["FR"]);
    actions.setMet(["a", "a"]);
    actions.setView("explore");
    actions.setRange("min", -1);
    actions.removeFilter("q");
    expect(store.getState()).toBe(before);
  });

  it("are the same functions for good", () => {
    const { store, actions } = start();
    actions.toggleFacet("country", "FR");
    expect(store.getState().actions).toBe(actions);
  });

  it("say whether they are a step of their own or typing", () => {
    const { store, actions } = start();
    actions.setSearch("j");
    expect(store.getState().manner).toEqual({ kind: "typing", field: "q" });
    actions.setRange("min", 1);
    expect(store.getState().manner).toEqual({ kind: "typing", field: "min" });
    actions.toggleFacet("due", "yes");
    expect(store.getState().manner).toEqual({ kind: "choice" });
  });
});

describe("choices and the data file", () => {
  it("are fitted when the file comes, and what is left out is named", () => {
    const { store, query, notices } = start("country=FR,RU&due=soon&asof=2026-07-01");
    store.getState().datasetLoaded(OWN_DATA, smallDataset());
    expect(query()).toBe("country=FR");
    expect(store.getState().manner).toEqual({ kind: "correction" });
    expect(notices().map(({ key, value }) => `${key}=${value}`)).toEqual(["due=soon", "country=RU"]);
    store.getState().actions.dismissNotices();
    expect(notices()).toEqual([]);
  });

  it("are fitted when they come from the address later", () => {
    const { store, query } = start();
    store.getState().datasetLoaded(OWN_DATA, smallDataset());
    store.getState().readAddress(decode("country=RU,FR"));
    expect(query()).toBe("country=FR");
  });

  it("stay the same object when everything fits", () => {
    const { store } = start("country=FR");
    const { view } = store.getState();
    store.getState().datasetLoaded(OWN_DATA, smallDataset());
    expect(store.getState().view).toBe(view);
  });

  it("take the file's own day for the default", () => {
    const { store, actions, query } = start();
    store.getState().datasetLoaded(OWN_DATA, smallDataset());
    actions.setAsOf("2026-01-01");
    expect(query()).toBe("asof=2026-01-01");
    actions.setAsOf("2026-07-01");
    expect(query()).toBe("");
  });

  it("are fitted to another file when it is shown, at once with it", () => {
    const { store, query, notices } = start("country=FR&commitment=jets");
    const seen: string[] = [];
    store.getState().datasetLoaded(OWN_DATA, smallDataset());
    store.subscribe(({ source, view }) => seen.push(`${source.key} ${encode(view)}`));
    store.getState().showDataset(FILE, smallDataset({ commitments: [] }));
    expect(query()).toBe("country=FR");
    expect(notices()).toEqual([{ key: "commitment", value: "jets", reason: "unknown-value" }]);
    expect(seen).toEqual(["file-1 country=FR"]);
  });

  it("are not fitted to a file that comes after another was opened", () => {
    const { store, query } = start("country=FR");
    store.getState().showDataset(FILE, smallDataset());
    store.getState().datasetLoaded(OWN_DATA, smallDataset({ commitments: [], parties: [] }));
    expect(query()).toBe("country=FR");
    expect(store.getState().source).toEqual(FILE);
  });
});
