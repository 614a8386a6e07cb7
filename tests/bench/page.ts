import { createTracker, type Tracker } from "../../src/engine/tracker";
import type { Dataset } from "../../src/model/schema";
import { crossfilterPeer } from "./crossfilterPeer";
import { NOTHING_CHOSEN, toInteractions, type Choice } from "./interactions";
import { answerOf, difference, type Peer } from "./peers";
import { plainPeer } from "./plainPeer";
import { type BenchRecord, toDataset, toRecords } from "./records";
import { trackerPeer } from "./trackerPeer";

/** The page that scripts/bench.mjs drives: it makes the data, compares the answers and takes the times. */

export interface Times {
  readonly name: string;
  /** Milliseconds of an interaction. */
  readonly p50: number;
  readonly p95: number;
}

const quantile = (sorted: Float64Array, q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

function timesOf(name: string, times: Float64Array): Times {
  times.sort();
  return { name, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** All typed arrays of an object, each buffer once. */
function arraysIn(value: unknown, found = new Map<ArrayBufferLike, ArrayBufferView>(), seen = new Set<object>()): ArrayBufferView[] {
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  if (ArrayBuffer.isView(value)) found.set(value.buffer, value);
  else if (!(value instanceof Map)) for (const part of Object.values(value)) arraysIn(part, found, seen);
  return [...found.values()];
}

/** The time that it takes to copy these columns once, byte by byte. */
function memcpy(columns: object): (choice: Choice) => number {
  const from = arraysIn(columns).map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  const to = from.map(({ length }) => new Uint8Array(length));
  return () => {
    from.forEach((bytes, i) => to[i]?.set(bytes));
    return to.length;
  };
}

let records: BenchRecord[] = [];
let dataset: Dataset | null = null;
let tracker: Tracker | null = null;
let choices: Choice[] = [];
let peers: Pick<Peer, "name" | "ask">[] = [];

const bench = {
  /** Makes the data. A small file is asked first and dropped: what the engine's code itself takes is no part of what a record does. */
  prepare(count: number, seed: number, interactions: number): void {
    records = toRecords(count, seed);
    dataset = toDataset(records);
    choices = toInteractions(interactions, seed + 1);
    const first = trackerPeer(createTracker(toDataset(toRecords(1000, seed))));
    for (const choice of choices) first.ask(choice);
  },
  /** Opens the engine. Gives the milliseconds until its first answer. */
  open(): number {
    if (!dataset) return 0;
    const start = performance.now();
    tracker = createTracker(dataset);
    trackerPeer(tracker).ask(NOTHING_CHOSEN);
    return performance.now() - start;
  },
  /** All interactions once, so that whatever the engine keeps of its questions is there when its memory is measured. */
  askAll(): void {
    if (!tracker) return;
    const { ask } = trackerPeer(tracker);
    for (const choice of choices) ask(choice);
  },
  /** The peers, and how many answers differ; the first difference in words. */
  compare(): { compared: number; differences: number; first: string | null } {
    if (!tracker) return { compared: 0, differences: 1, first: "not opened" };
    const [product, crossfilter, plain] = [trackerPeer(tracker), crossfilterPeer(records), plainPeer(records)];
    peers = [product, crossfilter, plain];
    const [ours, theirs, plainly] = [answerOf(product), answerOf(crossfilter), answerOf(plain)];
    let differences = 0;
    let first: string | null = null;
    choices.forEach((choice, i) => {
      const answer = ours(choice);
      const others = [theirs(choice), ...(records.length <= 100_000 || i % 10 === 0 ? [plainly(choice)] : [])];
      for (const other of others) {
        const found = difference(answer, other);
        if (found === null) continue;
        differences++;
        first ??= `after interaction ${i} (${JSON.stringify(choice)}): ${found}`;
      }
    });
    for (const peer of peers) peer.ask(NOTHING_CHOSEN);
    return { compared: choices.length, differences, first };
  },
  /** One round: every peer through the same interactions. `turn` decides who begins. `every`: the plain one does every so many. */
  round(turn: number, every: number): Times[] {
    if (!tracker) return [];
    const copy = { name: "memcpy", ask: memcpy(tracker.columns) };
    const runs = [...peers, copy];
    const order = runs.map((_, i) => runs[(i + turn) % runs.length] ?? copy);
    return order.map(({ name, ask }) => {
      const asked = name === "plain" ? choices.filter((_, i) => i % every === 0) : choices;
      const times = new Float64Array(asked.length);
      asked.forEach((choice, i) => {
        const start = performance.now();
        ask(choice);
        times[i] = performance.now() - start;
      });
      ask(NOTHING_CHOSEN);
      return timesOf(name, times);
    });
  },
};
export type Bench = typeof bench;

Object.assign(globalThis, { bench });
