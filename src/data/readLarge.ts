import type { Dataset } from "../model/schema";
import { DatasetError } from "./datasetError";
import type { Following } from "./fetchBytes";
import { largeDataset } from "./largeFile";
import { buffersIn } from "./transferred";
import { type LargeFile, NEXT, type ReadAnswer, type ReadRequest } from "./workerProtocol";

/** Gathers the texts that come ahead of a file, and makes the dataset of it. */
function receiver() {
  const texts: Record<Extract<ReadAnswer, { kind: "text" }>["of"], string[]> = { ids: [], titles: [], searched: [] };
  return {
    take: ({ of, part }: Extract<ReadAnswer, { kind: "text" }>) => texts[of].push(part),
    dataset({ prepared, ...file }: LargeFile): Dataset {
      const { ids, titles, searched } = prepared;
      const whole = {
        ids: { ...ids, parts: texts.ids },
        titles: { ...titles, parts: texts.titles },
        searched: { ...searched, parts: texts.searched },
      };
      return largeDataset({ ...file, prepared: { ...prepared, ...whole } });
    },
  };
}

/** Reads and checks a large file in a worker. Throws what `loadDataset` throws; a cancelled signal ends the worker. */
export function readLarge(request: ReadRequest, { signal, onProgress }: Following): Promise<Dataset> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(new URL("./dataset.worker.ts", import.meta.url), { type: "module", name: "data file" });
    const end = () => {
      worker.terminate();
      signal?.removeEventListener("abort", cancel);
    };
    const cancel = () => {
      end();
      reject(signal?.reason instanceof Error ? signal.reason : new Error("cancelled"));
    };
    signal?.addEventListener("abort", cancel, { once: true });
    const received = receiver();
    worker.addEventListener("message", ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.kind === "progress") return onProgress?.(data.progress);
      if (data.kind === "text") {
        received.take(data);
        worker.postMessage(NEXT, []);
        return;
      }
      end();
      if (data.kind === "read") resolve(received.dataset(data.file));
      else reject(new DatasetError({ ...data.facts, readable: data.readable && received.dataset(data.readable) }));
    });
    // There was no memory for it; or, where nothing is said, its code did not come.
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      end();
      reject(new DatasetError({ kind: event.message ? "large" : "network", fileName: request.name, cause: event.message }));
    });
    worker.addEventListener("messageerror", () => {
      end();
      reject(new DatasetError({ kind: "large", fileName: request.name }));
    });
    worker.postMessage(request, "parts" in request.from ? buffersIn(request.from.parts) : []);
  });
}
