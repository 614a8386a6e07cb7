import type { Dataset } from "../model/schema";
import { DatasetError } from "./datasetError";
import type { Following } from "./fetchBytes";
import { largeDataset } from "./largeFile";
import { buffersIn } from "./transferred";
import type { ReadAnswer, ReadRequest } from "./workerProtocol";

function failureOf({ facts, readable }: Extract<ReadAnswer, { kind: "failed" }>): DatasetError {
  return new DatasetError({ ...facts, readable: readable && largeDataset(readable) });
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
    worker.addEventListener("message", ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.kind === "progress") return onProgress?.(data.progress);
      end();
      if (data.kind === "read") resolve(largeDataset(data.file));
      else reject(failureOf(data));
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
