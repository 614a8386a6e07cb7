import type { Account } from "./account";
import { eachRow } from "./rowSet";

/**
 * How much the counted rows could add over their low ends as far as an upper end is stated, by key. Where a sum is open ("at
 * least"), this is the part of it that is drawn hatched before it fades: its open rows alone have no end.
 * @param keyOf the group of a row; null: none
 * @returns cents of the base currency or people, never below 0
 */
export function knownMore(account: Pick<Account, "adds" | "taken">, keyOf: (row: number) => string | null): ReadonlyMap<string, number> {
  const more = new Map<string, number>();
  eachRow(account.taken, (row) => {
    const counted = account.adds(row);
    const key = keyOf(row);
    if (key === null || counted.high === null) return;
    more.set(key, (more.get(key) ?? 0) + counted.high - counted.low);
  });
  // The high of a slice may lie below its low (contract section 2, "Ranges stay ranges"): then the low alone is drawn.
  return new Map([...more].map(([key, amount]) => [key, Math.max(0, amount)]));
}
