import type { CsvRecord } from "./csvText";
import { type Problem, valueAt } from "./problems";

type Json = Readonly<Record<string, unknown>>;

/** The column that a place of the data file comes from. */
function columnOf(pointer: string): string {
  const [, , , key = "id", at = "", inside = ""] = pointer.split("/");
  const names: Readonly<Record<string, string>> = { parties: "countries", partOf: "part_of", history: "status" };
  if (key === "quantity") return { kind: "quantity_kind", asStated: "as_stated" }[at] ?? (at === "" ? "quantity_kind" : at);
  if (key === "history") return inside.startsWith("date") ? "status_date" : inside.startsWith("sources") ? "source_urls" : "status";
  return names[key] ?? key;
}

/** Of what stands around the commitments: which column it comes from, and what of an entry stands in the cell. */
const HEAD_COLUMNS: Readonly<Record<string, readonly [column: string, key: string]>> = {
  categories: ["category", "id"],
  components: ["component", "id"],
  parties: ["countries", "code"],
  conditions: ["conditions", "id"],
  sources: ["source_urls", "url"],
  released: ["data_released", ""],
  coveredUntil: ["as_of", ""],
  baseCurrency: ["base_currency", ""],
};

/** The first record that a place around the commitments comes from, and its column; else the table's first. */
function headPlace(pointer: string, file: Json, records: readonly CsvRecord[], header: readonly string[]): [CsvRecord | undefined, string] {
  const [, list = "", entry = ""] = pointer.split("/");
  const [column, key] = HEAD_COLUMNS[list] ?? ["id", ""];
  const text = valueAt(file, [list, Number(entry), key]);
  const at = header.indexOf(column);
  const isFrom = ({ cells }: CsvRecord) => typeof text === "string" && text !== "" && cells[at]?.includes(text);
  return [records.find(isFrom) ?? records[0], column];
}

/** A problem of the data file that a table was read as, with the column, line and cell that it comes from. */
export function placeInTable(problem: Problem, file: Json, records: readonly CsvRecord[], header: readonly string[]): Problem {
  const row = /^\/commitments\/(\d+)/.exec(problem.pointer)?.[1];
  const [record, column] =
    row === undefined ? headPlace(problem.pointer, file, records, header) : [records[Number(row)], columnOf(problem.pointer)];
  return { ...problem, pointer: column, line: record?.line ?? 1, column: header.indexOf(column) + 1 };
}
