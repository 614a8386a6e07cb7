import { CancelledError, type QueryClient } from "@tanstack/react-query";
import { createStore } from "zustand/vanilla";
import { dataAddress, dataAddressName } from "../data/dataAddress";
import { DatasetError } from "../data/datasetError";
import { datasetKey, datasetQuery, ownDataUrl } from "../data/datasetQuery";
import type { Progress } from "../data/fetchBytes";
import type { DatasetSource } from "../data/loadDataset";
import type { Dataset } from "../model/schema";
import { hasMany } from "./hasMany";
import { OWN_DATA, viewStore, type DataSource, type Wish } from "./viewStore";

/** Opening other data, and the way back. Whatever goes wrong, what is on screen stays; the last wish wins (contract section 5). */

/** What is being read, and how far that is. */
export interface Reading {
  readonly name: string;
  readonly progress: Progress | null;
}

interface Opening {
  readonly reading: Reading | null;
  /** Why the last wish was not fulfilled. */
  readonly error: DatasetError | null;
  /** Tries once more what failed, where that may help. */
  readonly retry: (() => void) | null;
}

const NOTHING_OPENING: Opening = { reading: null, error: null, retry: null };

export const openingStore = createStore<Opening>()(() => NOTHING_OPENING);

/** Data of other sources are forgotten some time after they left the screen; from there they are read again. */
export const KEPT_MS = 120_000;

// Names of files in the history: a step that was made before the page was loaded anew names none of now.
const session = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
const files = new Map<string, File>();
// What was readable of faulty data and is, or was, on screen: the history leads back to it.
const readables = new Map<string, { readonly source: DataSource; readonly dataset: Dataset }>();

// The last wish wins: what was asked for before it is dropped when it comes.
let latest = 0;
let running: { readonly client: QueryClient; readonly key: string; readonly wish: Wish | null } | null = null;
// Whose data were refused: what is readable of them is theirs.
let refused: Request | null = null;

function stop(): number {
  if (running) void running.client.cancelQueries({ queryKey: datasetKey(running.key) }, { revert: false });
  running = null;
  return ++latest;
}

interface Request {
  readonly source: DataSource;
  readonly from: DatasetSource;
  readonly wish?: Wish;
  readonly retry: (() => void) | null;
}

async function read(client: QueryClient, { source, from, wish, retry }: Request): Promise<void> {
  const number = stop();
  refused = null;
  const name = source.kind === "own" ? "" : source.name;
  openingStore.setState({ ...NOTHING_OPENING, reading: { name, progress: null } });
  const onProgress = (progress: Progress) => number === latest && openingStore.setState({ reading: { name, progress } });
  const query = { ...datasetQuery(from, source.key, { onProgress }), ...(source.kind === "own" ? {} : { gcTime: KEPT_MS }) };
  running = { client, key: source.key, wish: wish ?? null };
  try {
    const dataset = await client.fetchQuery(query);
    if (hasMany(dataset)) {
      // Without the chunk the file is shown all the same, in one piece.
      const pieces = await import("./workOut").catch(() => null);
      await pieces?.workOut(dataset, wish?.read.view ?? viewStore.getState().view, () => number === latest);
    }
    if (number !== latest) return;
    running = null;
    openingStore.setState(NOTHING_OPENING);
    viewStore.getState().showDataset(source, dataset, wish);
  } catch (failure) {
    client.removeQueries({ queryKey: query.queryKey });
    if (number !== latest) return;
    running = null;
    refused = { source, from, retry, ...(wish ? { wish } : {}) };
    refuse(failure, retry, name);
  }
}

/** What nobody has foreseen is told of too, and thrown once the page goes on. */
function refuse(failure: unknown, retry: Opening["retry"], fileName: string): void {
  const isExpected = failure instanceof DatasetError;
  if (failure instanceof CancelledError) openingStore.setState(NOTHING_OPENING);
  else {
    const error = isExpected ? failure : new DatasetError({ kind: "missing", fileName, cause: failure });
    openingStore.setState({ reading: null, error, retry });
  }
  viewStore.getState().dropWish();
  if (!isExpected && !(failure instanceof CancelledError)) throw failure;
}

function ownData(client: QueryClient): Dataset | null {
  return client.getQueryData<Dataset>(datasetKey(OWN_DATA.key)) ?? null;
}

/** Reads a file of the reader's own and shows it. Nothing leaves the machine. */
export function openFile(client: QueryClient, file: File, wish?: Wish): void {
  const key = wish?.file ?? `file-${session}-${files.size + 1}`;
  files.set(key, file);
  void read(client, {
    source: { kind: "file", key, name: file.name, leftOut: 0 },
    from: { file, own: ownData(client) },
    retry: null,
    ...(wish ? { wish } : {}),
  });
}

/** The file of the reader's own that is known by this key. */
export function shownFile(key: string): File | null {
  return files.get(key) ?? null;
}

function openAddress(client: QueryClient, address: string, wish: Wish): void {
  const checked = dataAddress(address, document.baseURI);
  if (!checked.ok) {
    stop();
    refuse(new DatasetError({ kind: checked.reason, fileName: address }), null, address);
    return;
  }
  const { url } = checked;
  const source: DataSource = { kind: "url", key: url, name: dataAddressName(url), leftOut: 0, address, url };
  void read(client, {
    source,
    from: { url, page: document.baseURI, own: ownData(client) },
    wish,
    retry: () => openAddress(client, address, wish),
  });
}

function openOwn(client: QueryClient, wish?: Wish): void {
  const own = ownData(client);
  if (own) {
    stop();
    openingStore.setState(NOTHING_OPENING);
    viewStore.getState().showDataset(OWN_DATA, own, wish);
  } else
    void read(client, {
      source: OWN_DATA,
      from: { url: ownDataUrl() },
      retry: () => openOwn(client, wish),
      ...(wish ? { wish } : {}),
    });
}

/** Fulfils what the address asks for. */
export function fulfil(client: QueryClient, wish: Wish): void {
  const file = wish.file === null ? undefined : files.get(wish.file);
  const readable = readables.get(wish.file ?? "");
  if (readable) {
    stop();
    openingStore.setState(NOTHING_OPENING);
    viewStore.getState().showDataset(readable.source, readable.dataset, wish);
  } else if (wish.address !== null) openAddress(client, wish.address, wish);
  else if (file) openFile(client, file, wish);
  else openOwn(client, wish);
}

/** The address no longer asks for it. */
export function abandon(wish: Wish): void {
  if (running?.wish !== wish) return;
  stop();
  openingStore.setState(NOTHING_OPENING);
}

/** Back to the tracker's own data. */
export function backToOwn(client: QueryClient): void {
  openOwn(client);
}

/** Shows what is readable of the data that were refused last (contract section 5). */
export function openReadable(client: QueryClient): void {
  const { error } = openingStore.getState();
  if (!refused || refused.source.kind === "own" || !error?.readable) return;
  const source = { ...refused.source, key: `${refused.source.key} readable`, leftOut: error.faultyCount };
  client.setQueryDefaults(datasetKey(source.key), { gcTime: Number.POSITIVE_INFINITY });
  client.setQueryData(datasetKey(source.key), error.readable);
  readables.set(source.key, { source, dataset: error.readable });
  openingStore.setState(NOTHING_OPENING);
  viewStore.getState().showDataset(source, error.readable, refused.wish && { ...refused.wish, isChoice: true });
}

/** Stops reading; nothing is replaced. */
export function cancelOpening(): void {
  stop();
  openingStore.setState(NOTHING_OPENING);
  viewStore.getState().dropWish();
}

/** Takes the last refusal off the screen. */
export function dismissRefusal(): void {
  openingStore.setState({ error: null, retry: null });
}
