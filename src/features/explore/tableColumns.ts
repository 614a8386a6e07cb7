import type { SortKey } from "../../engine/sort";
import { type ColumnId, COLUMNS } from "../../state/viewState";

/** The columns that show when the address names none. */
export const USUAL_COLUMNS: readonly ColumnId[] = ["title", "parties", "category", "status", "due", "amount", "date"];

/** The order that a column's header asks for. Columns that are not here cannot be sorted by. */
export const SORT_OF_COLUMN: Readonly<Partial<Record<string, SortKey>>> = {
  title: "title",
  parties: "country",
  category: "category",
  status: "status",
  amount: "amount",
  date: "date",
};

/** Whether a key's first order is descending: newest first, most first. Words run from A to Z, statuses and categories in their own order. */
export function startsDescending(key: SortKey): boolean {
  return key === "date" || key === "amount";
}

/** The column whose header stands for a sort key. */
export function columnOfSort(key: SortKey): string | null {
  return Object.keys(SORT_OF_COLUMN).find((column) => SORT_OF_COLUMN[column] === key) ?? null;
}

/** The columns to show for what the address lists: known ones in the table's order, always with the title, which opens the details. */
export function visibleColumns(listed: readonly ColumnId[] | null): readonly ColumnId[] {
  if (listed === null) return USUAL_COLUMNS;
  return COLUMNS.filter((column) => column === "title" || listed.includes(column));
}

/** What the address lists for these columns; `null` for the usual ones. */
export function listedColumns(visible: readonly ColumnId[]): readonly ColumnId[] | null {
  const usual = visible.length === USUAL_COLUMNS.length && visible.every((column) => USUAL_COLUMNS.includes(column));
  return usual ? null : COLUMNS.filter((column) => visible.includes(column));
}
