import { csvParts } from "../../exporters/csv";
import { jsonParts } from "../../exporters/json";
import { exportFileName, type Provenance } from "../../exporters/provenance";
import type { ExportSelection } from "../../exporters/rows";
import { loadChunk } from "../../ui/loadChunk";

export const FILE_FORMATS = ["csv", "json", "xlsx"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The export as a file. The workbook's writer is fetched when it is first asked for; rejects when it cannot be. */
export async function exportFile(
  format: FileFormat,
  input: ExportSelection,
  provenance: Provenance,
): Promise<{ content: Blob; name: string }> {
  const extent = { asOf: input.selection.standing.asOf, count: input.order.length, total: input.tracker.total };
  const name = exportFileName(input.tracker.dataset, extent, format);
  switch (format) {
    case "csv":
      return { content: new Blob([...csvParts(input)], { type: "text/csv;charset=utf-8" }), name };
    case "json":
      return { content: new Blob([...jsonParts(input, provenance)], { type: "application/json" }), name };
    case "xlsx": {
      const { toXlsx } = await loadChunk(() => import("../../exporters/xlsx"));
      return { content: new Blob([await toXlsx(input, provenance)], { type: XLSX }), name };
    }
  }
}
