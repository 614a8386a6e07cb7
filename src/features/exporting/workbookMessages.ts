import type { SheetRow } from "../../exporters/workbookRows";

/** To the worker that writes a workbook: rows in their order, and that these were all. It writes one workbook and is gone. */
export type WorkbookRequest = { readonly kind: "rows"; readonly rows: readonly SheetRow[] } | { readonly kind: "end" };

/** From it. */
export type WorkbookAnswer =
  { readonly kind: "written"; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly kind: "failed"; readonly reason: string };
