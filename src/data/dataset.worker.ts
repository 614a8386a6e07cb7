import { checkLarge } from "./checkLarge";
import { checkLargeCsv } from "./checkLargeCsv";
import { DatasetError } from "./datasetError";
import { buffersIn } from "./transferred";
import { FLAT_TEXTS, type LargeFile, type ReadAnswer, type ReadRequest } from "./workerProtocol";

/** Reads one large file off the page's thread. */

function send(answer: ReadAnswer): void {
  postMessage(answer, { transfer: buffersIn(answer) });
}

async function bytesOf({ from, name }: ReadRequest): Promise<Uint8Array<ArrayBuffer>> {
  const size = "file" in from ? from.file.size : from.parts.reduce((sum, part) => sum + part.length, 0);
  const whole = new Uint8Array(size);
  let [at, told] = [0, 0];
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
        // Some browsers give a thousand small parts: the page would do nothing but tell of them.
        if (at < told + size / 50) continue;
        told = at;
        send({ kind: "progress", progress: { stage: "reading", done: at / size } });
      }
    } catch (cause) {
      throw new DatasetError({ kind: "missing", fileName: name, cause });
    }
  }
  return whole;
}

async function readFile(request: ReadRequest): Promise<Extract<ReadAnswer, { kind: "read" | "failed" }>> {
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

/** Sends the texts of a file ahead, a part when the one before has come, and gives the file without them. */
async function textsAhead(file: LargeFile): Promise<LargeFile> {
  const prepared = { ...file.prepared };
  for (const of of FLAT_TEXTS) {
    for (const part of file.prepared[of].parts) {
      send({ kind: "text", of, part });
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the purpose
      await new Promise((resolve) => addEventListener("message", resolve, { once: true }));
    }
    prepared[of] = { parts: [], offsets: file.prepared[of].offsets };
  }
  return { ...file, prepared };
}

async function reply(request: ReadRequest): Promise<void> {
  const read = await readFile(request);
  if (read.kind === "read") send({ ...read, file: await textsAhead(read.file) });
  else send({ ...read, readable: read.readable && (await textsAhead(read.readable)) });
}

addEventListener("message", ({ data }: MessageEvent<ReadRequest>) => void reply(data), { once: true });
