import type { Columns } from "./columns";
import { remembering } from "./remembering";
import { addRow, hasRow, noRows, type RowSet } from "./rowSet";

/** The rows that are part of another or have parts themselves. All others count their own figure, whatever is selected. null: there are none. */
export const relatedRows = remembering((columns: Columns): RowSet | null => {
  const { whole, rows } = columns;
  const related = noRows(rows);
  let isAny = false;
  for (let row = 0; row < whole.length; row++) {
    const parent = whole[row] ?? -1;
    if (parent < 0) continue;
    isAny = true;
    addRow(related, row);
    addRow(related, parent);
  }
  return isAny ? related : null;
});

/** The nearest ancestor that the sum takes, through any that it does not (contract section 2, "Nothing twice"); -1 without. */
export function nearestTaken({ whole }: Columns, taken: RowSet): (row: number) => number {
  const known = new Map<number, number>();
  return (row) => {
    const passed: number[] = [];
    let at = whole[row] ?? -1;
    while (at >= 0 && !hasRow(taken, at)) {
      const before = known.get(at);
      if (before !== undefined) {
        at = before;
        break;
      }
      passed.push(at);
      at = whole[at] ?? -1;
    }
    for (const step of passed) known.set(step, at);
    return at;
  };
}

/** Taken rows by their nearest taken ancestor: what hangs on each, in file order. */
export interface Forest {
  readonly parents: ReadonlyMap<number, number>;
  readonly children: ReadonlyMap<number, readonly number[]>;
}

/** @param linked the taken rows that have kin at all, ascending */
export function toForest(linked: Iterable<number>, parentOf: (row: number) => number): Forest {
  const parents = new Map<number, number>();
  const children = new Map<number, number[]>();
  for (const row of linked) {
    const parent = parentOf(row);
    if (parent < 0) continue;
    parents.set(row, parent);
    const siblings = children.get(parent);
    if (siblings) siblings.push(row);
    else children.set(parent, [row]);
  }
  return { parents, children };
}

/** These rows and all that hangs on them, each whole before its parts; siblings in the order in which they hang there. */
export function wholeFirst(roots: Iterable<number>, { children }: Forest): number[] {
  const rows: number[] = [];
  for (const root of roots) {
    const waiting = [root];
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      rows.push(row);
      const hanging = children.get(row);
      if (hanging) for (const child of hanging.toReversed()) waiting.push(child);
    }
  }
  return rows;
}
