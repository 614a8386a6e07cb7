import { csvParts } from "../../exporters/csv";
import { jsonParts } from "../../exporters/json";
import { exportFileName, type Provenance } from "../../exporters/provenance";
import type { ExportSelection } from "../../exporters/rows";
import { workbookRows } from "../../exporters/workbookRows";
import { fileInTurns } from "../../ui/inTurns";
import type { Following } from "./followed";
import { writeWorkbook } from "./writeWorkbook";

export const FILE_FORMATS = ["csv", "json", "xlsx"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * The export as a file. It is made bit by bit, so that the page goes on living; a workbook is put together by a worker, during which
 * there is no progress to tell. Rejects when it cannot be made, and with the reason of a cancelled signal.
 */
export async function exportFile(
  format: FileFormat,
  input: ExportSelection,
  provenance: Provenance,
  { signal, onProgress }: Following,
): Promise<{ content: Blob; name: string }> {
  const extent = { asOf: input.selection.standing.asOf, count: input.order.length, total: input.tracker.total };
  const name = exportFileName(input.tracker.dataset, extent, format);
  switch (format) {
    case "csv":
      return { content: await fileInTurns(csvParts(input, onProgress), "text/csv;charset=utf-8", signal), name };
    case "json":
      return { content: await fileInTurns(jsonParts(input, provenance, onProgress), "application/json", signal), name };
    case "xlsx": {
      const toWriting = (done: number) => onProgress(done < 1 ? done : null);
      const bytes = await writeWorkbook(workbookRows(input, provenance, toWriting), signal);
      return { content: new Blob([bytes], { type: XLSX }), name };
    }
  }
}
