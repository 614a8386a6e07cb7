import { inflateRawSync } from "node:zlib";
import type { ExportSelection } from "../../../src/exporters/rows";
import { toXlsx } from "../../../src/exporters/xlsx";
import { PROVENANCE } from "./exportOf";

/** A workbook, read back. */
export interface Read {
  readonly files: Record<string, string>;
  /** Cells of a sheet by address, as a spreadsheet would show them; a number when the file holds one. */
  readonly cells: (sheet: number) => Map<string, string | number>;
}

/** The texts in a ZIP file by path, found by its central directory (APPNOTE 4.3.12, 4.3.16); entries deflated or stored. */
function unzipped(bytes: Uint8Array): Record<string, string> {
  const zip = Buffer.from(bytes);
  const texts: Record<string, string> = {};
  const end = zip.length - 22;
  let at = zip.readUInt32LE(end + 16);
  while (at < end) {
    const pathLength = zip.readUInt16LE(at + 28);
    const path = zip.toString("utf8", at + 46, at + 46 + pathLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    texts[path] = (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString("utf8");
    at += 46 + pathLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return texts;
}

/** A text of the file as a spreadsheet reads it: XML's escapes, then those of ECMA-376 (22.9.2.19). */
function unescaped(xml: string): string {
  return xml
    .replace(/&(lt|gt|quot|apos|amp|#13);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'", "#13": "\r" })[name] ?? "&")
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Writes the selection as a workbook and reads its cells back. */
export async function readWorkbook(input: ExportSelection): Promise<Read> {
  const files = unzipped(await toXlsx(input, PROVENANCE));
  const texts = [...(files["xl/sharedStrings.xml"] ?? "").matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map((match) =>
    unescaped(match[1] ?? ""),
  );
  const cells = (sheet: number) =>
    new Map(
      [
        ...(files[`xl/worksheets/sheet${sheet}.xml`] ?? "").matchAll(
          /<c ([^>]*)>(?:<v>|<is><t xml:space="preserve">)([^<]*)<\/[^c]*<\/c>/g,
        ),
      ].map(([, attributes = "", value = ""]) => {
        const address = /r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? "";
        if (attributes.includes('t="inlineStr"')) return [address, unescaped(value)];
        return [address, attributes.includes('t="s"') ? (texts[Number(value)] ?? "") : Number(value)];
      }),
    );
  return { files, cells };
}
