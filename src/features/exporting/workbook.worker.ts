import { workbookWriter } from "../../exporters/xlsx";
import type { WorkbookAnswer, WorkbookRequest } from "./workbookMessages";

/** Writes one workbook off the page's thread: the library makes it in one go, which takes a minute for the largest. */

const writer = workbookWriter();

function send(answer: WorkbookAnswer): void {
  postMessage(answer, { transfer: answer.kind === "written" ? [answer.bytes.buffer] : [] });
}

async function write(): Promise<void> {
  try {
    send({ kind: "written", bytes: await writer.done() });
  } catch (fault) {
    send({ kind: "failed", reason: fault instanceof Error ? fault.message : String(fault) });
  }
}

addEventListener("message", ({ data }: MessageEvent<WorkbookRequest>) => {
  if (data.kind === "end") void write();
  else for (const row of data.rows) writer.add(row);
});
