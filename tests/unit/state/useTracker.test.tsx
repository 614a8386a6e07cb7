// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { useEffect, type ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { decode } from "../../../src/state/addressCodec";
import { Translated } from "../../../src/state/Translated";
import {
  useActions,
  useAsOf,
  useDataset,
  useDataSource,
  useHref,
  useLang,
  useNotices,
  useOpenFile,
  useSelection,
  useTexts,
  useTranslationState,
} from "../../../src/state/useTracker";
import { toggleFacet } from "../../../src/state/viewState";
import { OWN_DATA, viewStore } from "../../../src/state/viewStore";
import { smallDataset } from "./smallDataset";

const OWN = JSON.stringify(smallDataset());
const UK = JSON.stringify({ language: "uk", commitments: { jets: { title: "Літаки" } } });

/** What the network gives, by file name; a number is a status. */
let network: Record<string, string | number>;
let client: QueryClient;

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>
    <Translated>{children}</Translated>
  </QueryClientProvider>
);

function Gate({ inside: Inside }: { inside: () => ReactNode }) {
  return useDataset().state === "ready" ? <Inside /> : null;
}

/** Draws what a hook gives below a component that has seen the data ready, as the app does; `now` is null before. */
function draw<T>(useIt: () => T) {
  const given: T[] = [];
  function Inside() {
    const gives = useIt();
    useEffect(() => {
      given.push(gives);
    });
    return null;
  }
  const shown = renderHook(() => useDataset(), {
    wrapper: ({ children }) => wrapper({ children: [children, <Gate key="gate" inside={Inside} />] }),
  });
  return { dataset: () => shown.result.current, now: () => given.at(-1) ?? null };
}

beforeEach(() => {
  network = { "commitments.json": OWN, "commitments.uk.json": UK };
  client = new QueryClient();
  viewStore.getState().awaitDataset(OWN_DATA);
  viewStore.getState().readAddress(decode(""));
  viewStore.getState().actions.dismissNotices();
  vi.spyOn(globalThis, "fetch").mockImplementation(async (url) => {
    const answer = network[(url instanceof Request ? url.url : url.toString()).replace(/^.*\//, "")] ?? 404;
    return typeof answer === "number" ? new Response("", { status: answer }) : new Response(answer);
  });
});
afterEach(() => {
  cleanup();
  client.clear();
  vi.restoreAllMocks();
});

it("shows the tracker's own file from beside the page, on the last day that it covers", async () => {
  const { dataset, now } = draw(() => ({ selection: useSelection(), asOf: useAsOf() }));
  expect(dataset()).toEqual({ state: "loading" });
  await waitFor(() => expect(dataset().state).toBe("ready"));
  expect(now()?.asOf).toBe("2026-07-01");
  expect(now()?.selection.count).toBe(2);
  expect(vi.mocked(fetch).mock.calls.map(([url]) => url)).toEqual([new URL("data/commitments.json", document.baseURI).href]);
});

it("never draws a view that does not fit the file", async () => {
  viewStore.getState().readAddress(decode("country=RU"));
  const counts: number[] = [];
  const { now } = draw(() => {
    const { count } = useSelection();
    counts.push(count);
    return useNotices();
  });
  await waitFor(() => expect(now()).toEqual([{ key: "country", value: "RU", reason: "unknown-value" }]));
  expect(new Set(counts)).toEqual(new Set([2]));
});

it("follows the reader's choices, with one answer for equal choices", async () => {
  const { now } = draw(() => ({ selection: useSelection(), again: useSelection(), actions: useActions() }));
  await waitFor(() => expect(now()).not.toBeNull());
  const before = now()?.selection;
  expect(now()?.again).toBe(before);
  act(() => now()?.actions.toggleFacet("condition", "ceasefire"));
  expect(now()?.selection.count).toBe(1);
  act(() => now()?.actions.toggleFacet("condition", "ceasefire"));
  expect(now()?.selection).toBe(before);
  act(() => now()?.actions.setAsOf("2026"));
  expect([now()?.selection.query.asOf, now()?.selection.count]).toEqual(["2026-01-01", 0]);
});

it("gives links that keep everything else", async () => {
  viewStore.getState().readAddress(decode("q=jets"));
  const { result } = renderHook(() => useHref((view) => toggleFacet(view, "country", "FR")), { wrapper });
  expect(result.current).toBe("?country=FR&q=jets");
});

it("says what is wrong with the file, and tries again when asked to", async () => {
  network["commitments.json"] = "<!doctype html><title>Home</title>";
  const { dataset } = draw(() => null);
  await waitFor(() => expect(dataset().state).toBe("error"));
  const failed = dataset();
  if (failed.state !== "error") throw new Error(failed.state);
  expect(failed.error).toMatchObject({ kind: "html", fileName: "commitments.json" });
  network["commitments.json"] = OWN;
  act(() => failed.retry());
  await waitFor(() => expect(dataset().state).toBe("ready"));
});

it("speaks the reader's language as far as it is translated", async () => {
  viewStore.getState().readAddress(decode("lang=uk"));
  const { now } = draw(() => ({ texts: useTexts(), state: useTranslationState(), lang: useLang() }));
  await waitFor(() => expect(now()?.state).toBe("ready"));
  expect([now()?.lang, now()?.texts.title(0), now()?.texts.title(1), now()?.texts.partyName("FR")]).toEqual([
    "uk",
    "Літаки",
    "Loan",
    "Франція",
  ]);
});

it.each([404, "<!doctype html>", '{"language": 5}'])("shows the file's own words when the translation is %j", async (answer) => {
  network["commitments.uk.json"] = answer;
  viewStore.getState().readAddress(decode("lang=uk"));
  const { now } = draw(() => ({ texts: useTexts(), state: useTranslationState() }));
  await waitFor(() => expect(now()?.state).toBe("missing"));
  expect(now()?.texts.title(0)).toBe("Jets");
});

it("leaves a translation of another release alone: the page may hold the data from before an update", async () => {
  const translation = JSON.parse(String(network["commitments.uk.json"]));
  network["commitments.uk.json"] = JSON.stringify({ ...translation, released: "2099-01-01" });
  viewStore.getState().readAddress(decode("lang=uk"));
  const { now } = draw(() => ({ texts: useTexts(), state: useTranslationState() }));
  await waitFor(() => expect(now()?.state).toBe("missing"));
  expect(now()?.texts.title(0)).toBe("Jets");
});

it("asks for no translation in English", async () => {
  const { now } = draw(() => ({ texts: useTexts(), state: useTranslationState() }));
  await waitFor(() => expect(now()?.state).toBe("none"));
  expect(fetch).toHaveBeenCalledTimes(1);
});

const drawOpening = () => draw(() => ({ open: useOpenFile(), source: useDataSource(), selection: useSelection(), texts: useTexts() }));
const fileOf = (changes: Parameters<typeof smallDataset>[0], name = "mine.json") => new File([JSON.stringify(smallDataset(changes))], name);

it("opens a file of the reader's own, fits the view to it, and finds the way back", async () => {
  viewStore.getState().readAddress(decode("lang=uk&commitment=jets"));
  const { now } = drawOpening();
  await waitFor(() => expect(now()?.texts.title(0)).toBe("Літаки"));
  act(() => now()?.open.open(fileOf({ commitments: [] })));
  await waitFor(() => expect(now()?.source).toMatchObject({ kind: "file", name: "mine.json" }));
  expect(now()?.selection.count).toBe(0);
  expect(viewStore.getState().view.commitment).toBeNull();
  act(() => now()?.open.backToOwn());
  expect([now()?.source.kind, now()?.selection.count, now()?.texts.title(0)]).toEqual(["own", 2, "Літаки"]);
  expect(vi.mocked(fetch).mock.calls).toHaveLength(2);
});

it("replaces nothing when a file cannot be read", async () => {
  viewStore.getState().readAddress(decode("country=FR&commitment=jets"));
  const { now } = drawOpening();
  await waitFor(() => expect(now()).not.toBeNull());
  const { view } = viewStore.getState();
  act(() => now()?.open.open(new File(["{}"], "bad.json")));
  await waitFor(() => expect(now()?.open.error).toMatchObject({ kind: "problems", fileName: "bad.json" }));
  expect([now()?.source.kind, now()?.selection.count]).toEqual(["own", 2]);
  expect(viewStore.getState().view).toBe(view);
  act(() => now()?.open.dismissError());
  await waitFor(() => expect(now()?.open.error).toBeNull());
});

it("shows the file that was asked for last, whichever comes first", async () => {
  const { now } = drawOpening();
  await waitFor(() => expect(now()).not.toBeNull());
  const slow = fileOf({}, "slow.json");
  const bytes = await slow.arrayBuffer();
  const coming = new AbortController();
  vi.spyOn(slow, "arrayBuffer").mockReturnValue(new Promise((resolve) => coming.signal.addEventListener("abort", () => resolve(bytes))));
  act(() => now()?.open.open(slow));
  act(() => now()?.open.open(fileOf({ commitments: [] }, "fast.json")));
  await waitFor(() => expect(now()?.source).toMatchObject({ name: "fast.json" }));
  await act(async () => {
    coming.abort();
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  expect(now()?.source).toMatchObject({ name: "fast.json" });
});
