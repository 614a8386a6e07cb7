import type { Standing } from "./asOf";
import type { Columns } from "./columns";
import { listOf } from "./lists";
import { hasRow } from "./rowSet";

/** The conditions that a row names and that are not met, or not taken as met; in file order. */
export function missingConditions(columns: Columns, standing: Pick<Standing, "met">, row: number): string[] {
  const { values } = columns.facets.condition;
  return Array.from(listOf(columns.conditions, row))
    .toSorted((a, b) => a - b)
    .flatMap((i) => {
      const id = values[i];
      return id === undefined || standing.met.has(id) ? [] : [id];
    });
}

/** How a set of missing conditions stands in a figure (see figure.ts): joined by commas, those within an id escaped. */
export function missingKey(conditions: readonly string[]): string {
  return conditions.map((id) => id.replaceAll("%", "%25").replaceAll(",", "%2C")).join(",");
}

/** The conditions that such a key stands for. */
export function conditionsOfKey(key: string): string[] {
  return key.split(",").map((id) => id.replaceAll("%2C", ",").replaceAll("%25", "%"));
}

/** Whether the row waits for exactly these conditions (see missingKey). */
export function lacksExactly(columns: Columns, standing: Standing, row: number, key: string): boolean {
  return hasRow(standing.waiting, row) && missingKey(missingConditions(columns, standing, row)) === key;
}

/** Whether the row waits for this condition and exactly one other. */
export function lacksWithOneOther(columns: Columns, standing: Standing, row: number, condition: string): boolean {
  if (!hasRow(standing.waiting, row)) return false;
  const missing = missingConditions(columns, standing, row);
  return missing.length === 2 && missing.includes(condition);
}
