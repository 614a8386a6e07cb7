import type { SheetRow } from "../../exporters/workbookRows";
import { inTurns } from "../../ui/inTurns";
import type { WorkbookAnswer, WorkbookRequest } from "./workbookMessages";

const ROWS_A_MESSAGE = 100;

/**
 * Writes the rows into an Excel workbook in a worker. Rejects when the worker's code is not to be had or its memory does not suffice,
 * and with the reason of a cancelled signal; then the worker is gone.
 */
export async function writeWorkbook(rows: Iterable<SheetRow>, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL("./workbook.worker.ts", import.meta.url), { type: "module", name: "workbook" });
  const send = (request: WorkbookRequest) => worker.postMessage(request, []);
  const answer = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(reason));
    signal.addEventListener("abort", () => fail("cancelled"), { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<WorkbookAnswer>) => {
      if (data.kind === "written") resolve(data.bytes);
      else fail(data.reason);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      fail(event.message || "worker");
    });
  });
  // Whoever waits for the rows hears of a failure after them.
  answer.catch(() => {});
  try {
    let waiting: SheetRow[] = [];
    const take = (row: SheetRow) => {
      waiting.push(row);
      if (waiting.length < ROWS_A_MESSAGE) return;
      send({ kind: "rows", rows: waiting });
      waiting = [];
    };
    await inTurns(rows, take, signal);
    send({ kind: "rows", rows: waiting });
    send({ kind: "end" });
    return await answer;
  } finally {
    worker.terminate();
  }
}
