// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { decode, encode } from "../../../src/state/addressCodec";
import { syncAddress } from "../../../src/state/syncAddress";
import { createViewStore, OWN_DATA, type ViewStore } from "../../../src/state/viewStore";
import { smallDataset } from "./smallDataset";

let store: ViewStore;
let stop: () => void;

/** Arrives at an address as the newest step of the history. */
function arrive(address: string): void {
  history.pushState(null, "", address);
}

function open(address: string): void {
  arrive(address);
  store = createViewStore();
  stop = syncAddress(store);
}

const actions = () => store.getState().actions;
const query = () => encode(store.getState().view);

/** Goes through the history as the browser's buttons do; a step takes its time. */
async function go(steps: number): Promise<void> {
  const arrived = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
  history.go(steps);
  await vi.advanceTimersByTimeAsync(10);
  await arrived;
}

beforeEach(() => vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] }));
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe("reading the address", () => {
  it("takes the view from the query", () => {
    open("/?country=FR&q=air+defence");
    expect(store.getState().view).toEqual(decode("country=FR&q=air%20defence").view);
  });

  it("makes the address canonical without a step, and leaves path and hash alone", () => {
    arrive("/");
    const before = history.length;
    open("/tracker/sub/?utm_source=x&due=soon&country=FR#top");
    expect(location.pathname + location.search + location.hash).toBe("/tracker/sub/?country=FR#top");
    expect(history.length).toBe(before + 1);
    expect(store.getState().notices).toEqual([{ key: "due", value: "soon", reason: "unknown-value" }]);
  });

  it("does not touch an address that is canonical", () => {
    const replace = vi.spyOn(history, "replaceState");
    open("/?country=FR,DE&q=d%27accord");
    expect(replace).not.toHaveBeenCalled();
  });

  it("corrects the address when the file comes and does not know a value", () => {
    open("/?country=FR,RU");
    const before = history.length;
    store.getState().datasetLoaded(OWN_DATA, smallDataset());
    expect(location.search).toBe("?country=FR");
    expect(history.length).toBe(before);
  });
});

describe("writing the address", () => {
  it("makes a choice one step, which back undoes and forward redoes", async () => {
    open("/sub/#top");
    const before = history.length;
    actions().toggleFacet("country", "FR");
    actions().toggleFacet("category", "aid");
    expect(location.pathname + location.search + location.hash).toBe("/sub/?country=FR&category=aid#top");
    expect(history.length).toBe(before + 2);
    await go(-1);
    expect([query(), location.search]).toEqual(["country=FR", "?country=FR"]);
    await go(-1);
    expect([query(), location.search]).toEqual(["", ""]);
    await go(2);
    expect([query(), location.search]).toEqual(["country=FR&category=aid", "?country=FR&category=aid"]);
    expect(history.length).toBe(before + 2);
  });

  it("opens and closes a dialog by a step each", async () => {
    open("/");
    actions().openCommitment("jets");
    actions().openCommitment(null);
    expect(location.search).toBe("");
    await go(-1);
    expect(store.getState().view.commitment).toBe("jets");
  });

  it("writes nothing for a choice that changes nothing", () => {
    open("/?country=FR");
    const push = vi.spyOn(history, "pushState");
    actions().setFacet("country", ["FR"]);
    expect(push).not.toHaveBeenCalled();
  });

  it("leaves no question mark behind when everything is the default again", () => {
    open("/sub/");
    actions().setSearch("x");
    actions().clearFilters();
    expect(location.href.endsWith("/sub/")).toBe(true);
  });

  it("makes one typed word one step", async () => {
    open("/");
    const before = history.length;
    for (const text of ["j", "je", "jet", "jets"]) {
      actions().setSearch(text);
      vi.advanceTimersByTime(900);
    }
    expect(location.search).toBe("?q=jets");
    expect(history.length).toBe(before + 1);
    await go(-1);
    expect(query()).toBe("");
  });

  it("begins another step after a pause, in another field, and after a choice", () => {
    open("/");
    const push = vi.spyOn(history, "pushState");
    actions().setSearch("j");
    vi.advanceTimersByTime(1001);
    actions().setSearch("je");
    actions().setRange("min", 1);
    actions().setRange("min", 12);
    actions().toggleFacet("due", "yes");
    actions().setRange("min", 123);
    expect(push).toHaveBeenCalledTimes(5);
  });

  it("begins another step after going back", async () => {
    open("/");
    actions().setSearch("j");
    await go(-1);
    const push = vi.spyOn(history, "pushState");
    actions().setSearch("x");
    expect(push).toHaveBeenCalledTimes(1);
  });

  it("writes later what the browser refuses to write now", () => {
    open("/");
    vi.spyOn(history, "pushState").mockImplementationOnce(() => {
      throw new DOMException("too often", "SecurityError");
    });
    actions().setSearch("j");
    expect([query(), location.search]).toEqual(["q=j", ""]);
    vi.advanceTimersByTime(1000);
    expect(location.search).toBe("?q=j");
  });

  it("corrects what a step back brings and the file does not know", async () => {
    open("/?country=RU");
    actions().toggleFacet("category", "aid");
    store.getState().datasetLoaded(OWN_DATA, smallDataset());
    expect(location.search).toBe("?category=aid");
    await go(-1);
    expect([query(), location.search]).toEqual(["", ""]);
  });

  it("stops when told to", () => {
    open("/");
    stop();
    actions().toggleFacet("country", "FR");
    expect(location.search).toBe("");
  });
});

/** Clicks inside the link of this HTML; gives whether that changed the view. */
function click(html: string, init: MouseEventInit = {}): boolean {
  document.body.innerHTML = html;
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, ...init });
  // jsdom cannot load a page: what is not taken over stops here.
  addEventListener("click", (e) => e.preventDefault(), { once: true });
  const before = query();
  document.querySelector("a b")?.dispatchEvent(event);
  return query() !== before;
}

describe("links of this page", () => {
  it("are a choice instead of a new page", () => {
    open("/sub/?country=FR");
    const before = history.length;
    expect(click('<a href="?country=DE&amp;view=map"><b>Map</b></a>')).toBe(true);
    expect(location.pathname + location.search).toBe("/sub/?view=map&country=DE");
    expect(history.length).toBe(before + 1);
    expect(click('<a href="?"><b>All</b></a>')).toBe(true);
    expect(location.search).toBe("");
  });

  it.each([
    ["a click for a new tab", '<a href="?view=map"><b>x</b></a>', { ctrlKey: true }],
    ["the middle button", '<a href="?view=map"><b>x</b></a>', { button: 1 }],
    ["a link to another tab", '<a href="?view=map" target="_blank"><b>x</b></a>', {}],
    ["a download", '<a href="?view=map" download><b>x</b></a>', {}],
    ["a link to another page", '<a href="/other?view=map"><b>x</b></a>', {}],
    ["a link within the page", '<a href="#main"><b>x</b></a>', {}],
    ["a click that somebody has dealt with", '<a href="?view=map" onclick="return false"><b>x</b></a>', {}],
  ])("leave %s alone", (_, html, init) => {
    open("/");
    expect(click(html, init)).toBe(false);
  });
});
