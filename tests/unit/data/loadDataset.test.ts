import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { DatasetError } from "../../../src/data/datasetError";
import { loadDataset, loadTranslation } from "../../../src/data/loadDataset";
import { FIXTURE, startBadServer, type BadServer } from "./badServer";

let server: BadServer;
beforeAll(async () => {
  server = await startBadServer();
});
afterAll(() => server.close());
afterEach(() => {
  vi.useRealTimers();
});

/** The error that loading ends with. */
async function failure(load: Promise<unknown>): Promise<DatasetError> {
  const error = await load.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DatasetError)) throw new Error(`not a DatasetError: ${String(error)}`);
  return error;
}

const load = (path: string) => loadDataset({ url: server.url(path) });

describe("a data file from a server", () => {
  it("is read whole", async () => {
    expect(await load("/good.json")).toEqual(JSON.parse(FIXTURE));
  });

  it("may have a UTF-8 byte order mark", async () => {
    expect(await load("/bom.json")).toEqual(JSON.parse(FIXTURE));
  });

  it.each([
    ["/nowhere.json", { kind: "missing", status: 404, fileName: "nowhere.json" }],
    ["/status-403.json", { kind: "missing", status: 403 }],
    ["/status-500.json", { kind: "network", status: 500 }],
    ["/status-503.json", { kind: "network", status: 503 }],
    ["/cut.json", { kind: "network", status: null }],
    ["/drop.json", { kind: "network", status: null }],
    ["/part.json", { kind: "network", status: 206 }],
    ["/huge.json", { kind: "oversize" }],
    ["/empty.json", { kind: "empty" }],
    ["/blank.json", { kind: "empty" }],
    ["/bom-only.json", { kind: "empty" }],
    ["/page.json", { kind: "html" }],
    ["/zip.json", { kind: "zip" }],
    ["/utf16.json", { kind: "encoding", encoding: "UTF-16LE" }],
    ["/utf16-no-mark.json", { kind: "encoding", encoding: "UTF-16LE" }],
    ["/utf16be.json", { kind: "encoding", encoding: "UTF-16BE" }],
    ["/utf32.json", { kind: "encoding", encoding: "UTF-32" }],
    ["/latin1.json", { kind: "encoding", encoding: "" }],
    ["/newer.json", { kind: "newer", problemCount: 1, readable: null }],
    ["/text.json", { kind: "problems", problemCount: 1, readable: null }],
    ["/broken.json", { kind: "problems", problemCount: 1, readable: null }],
  ])("is told for what it is: %s", async (path, expected) => {
    expect(await failure(load(path))).toMatchObject({ fileName: path.slice(1), ...expected });
  });

  it("lists its problems, and what of it can be read", async () => {
    const error = await failure(load("/faulty.json"));
    expect(error).toMatchObject({
      kind: "problems",
      problemCount: 1,
      problems: [{ pointer: "/commitments/0/category", code: "unknown-category", found: '"navy"' }],
    });
    expect(error.faultyCount).toBe(1);
    expect(error.readable?.commitments).toHaveLength(JSON.parse(FIXTURE).commitments.length - 1);
  });

  it("bears its name without the query", async () => {
    expect((await failure(load("/x/data.json?v=1#a"))).fileName).toBe("data.json");
  });

  it("is asked for once: another attempt is the query's affair", async () => {
    await failure(load("/status-502.json"));
    expect(server.asked("/status-502.json")).toBe(1);
  });

  it("is given up after 30 seconds", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const loading = failure(load("/slow.json"));
    while (server.asked("/slow.json") === 0) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(30_000);
    expect(await loading).toMatchObject({ kind: "slow", fileName: "slow.json" });
  });

  it("can be cancelled at any time, which is no fault of the file", async () => {
    const controller = new AbortController();
    const loading = loadDataset({ url: server.url("/slow.json") }, controller);
    setTimeout(() => controller.abort(new Error("enough")), 20);
    await expect(loading).rejects.toThrow("enough");
    await expect(loadDataset({ url: server.url("/good.json") }, controller)).rejects.toThrow("enough");
  });
});

describe("a data file from the reader's disk", () => {
  it("is read and checked in the same way", async () => {
    expect(await loadDataset({ file: new File([FIXTURE], "mine.json") })).toEqual(JSON.parse(FIXTURE));
    expect(await failure(loadDataset({ file: new File([Buffer.from(FIXTURE, "utf16le")], "mine.json") }))).toMatchObject({
      kind: "encoding",
      encoding: "UTF-16LE",
      fileName: "mine.json",
    });
  });

  it.each([0, 2_000_000])("that has gone meanwhile is missing, whether it is small or large: %i bytes", async (more) => {
    vi.spyOn(Blob.prototype, "arrayBuffer").mockRejectedValue(new DOMException("gone", "NotFoundError"));
    const file = new File([FIXTURE, " ".repeat(more)], "gone.json");
    expect(await failure(loadDataset({ file }))).toMatchObject({ kind: "missing", fileName: "gone.json" });
    vi.restoreAllMocks();
  });

  it("that is larger than what is read is refused before a byte of it is read", async () => {
    const file = new File([FIXTURE], "huge.json");
    Object.defineProperty(file, "size", { value: 2_000_000_001 });
    const read = vi.spyOn(Blob.prototype, "slice");
    expect(await failure(loadDataset({ file }))).toMatchObject({ kind: "oversize", fileName: "huge.json" });
    expect(read).not.toHaveBeenCalled();
  });
});

describe("a translation", () => {
  it.each([
    ["/nowhere.uk.json", "missing"],
    ["/broken.json", "problems"],
    ["/good.json", "problems"],
  ])("that is not one is refused: %s", async (path, kind) => {
    expect(await failure(loadTranslation(server.url(path)))).toMatchObject({ kind });
  });
});
