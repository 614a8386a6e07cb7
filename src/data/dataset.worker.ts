import { checkLarge } from "./checkLarge";
import { checkLargeCsv } from "./checkLargeCsv";
import { DatasetError } from "./datasetError";
import { buffersIn } from "./transferred";
import type { ReadAnswer, ReadRequest } from "./workerProtocol";

/** Reads one large file off the page's thread. */

function send(answer: ReadAnswer): void {
  postMessage(answer, { transfer: buffersIn(answer) });
}

async function bytesOf({ from, name }: ReadRequest): Promise<Uint8Array<ArrayBuffer>> {
  const size = "file" in from ? from.file.size : from.parts.reduce((sum, part) => sum + part.length, 0);
  const whole = new Uint8Array(size);
  let at = 0;
  const take = (part: Uint8Array) => {
    whole.set(part, at);
    at += part.length;
  };
  if ("parts" in from) from.parts.forEach(take);
  else {
    try {
      const reader = from.file.stream().getReader();
      // oxlint-disable-next-line no-await-in-loop -- a stream gives one part after the other
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        take(next.value);
        send({ kind: "progress", progress: { stage: "reading", done: at / size } });
      }
    } catch (cause) {
      throw new DatasetError({ kind: "missing", fileName: name, cause });
    }
  }
  return whole;
}

async function read(request: ReadRequest): Promise<ReadAnswer> {
  try {
    const bytes = await bytesOf(request);
    const onProgress = (done: number) => send({ kind: "progress", progress: { stage: "checking", done } });
    const { name, csv } = request;
    const checked = csv ? checkLargeCsv(bytes, name, csv.own, onProgress) : checkLarge(bytes, name, onProgress);
    return checked.ok ? { kind: "read", file: checked.file } : { kind: "failed", facts: checked.facts, readable: checked.readable };
  } catch (fault) {
    if (fault instanceof DatasetError) {
      const { kind, fileName, encoding } = fault;
      return { kind: "failed", facts: { kind, fileName, ...(encoding === null ? {} : { encoding }) }, readable: null };
    }
    // Memory that cannot be had is told as a RangeError.
    if (fault instanceof RangeError) return { kind: "failed", facts: { kind: "large", fileName: request.name }, readable: null };
    throw fault;
  }
}

addEventListener("message", ({ data }: MessageEvent<ReadRequest>) => void read(data).then(send));
