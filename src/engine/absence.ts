import type { Dataset } from "../model/schema";
import type { Tally } from "./breakdown";

/**
 * Why a sum has nothing to show, which is never a 0 (contract section 2: "no figure stated", "none" and "declined" differ).
 * `joint`: what it promises with a figure is shared and stands under Joint. `no-rate`: a figure that cannot be converted.
 */
export type Absence = "joint" | "no-rate" | "no-figure" | "declined" | "none";

/** The parties of these rows. `shared`: only of rows that several parties share. */
export function partiesOfRows(dataset: Dataset, rows: Iterable<number>, shared: boolean): ReadonlySet<string> {
  const found = new Set<string>();
  for (const row of rows) {
    const codes = new Set(dataset.commitments[row]?.parties.map((party) => party.code));
    if (!shared || codes.size > 1) for (const code of codes) found.add(code);
  }
  return found;
}

/** The reason for a group of rows to which no row adds. */
export function absenceOf(tally: Tally, known: { readonly joint: boolean; readonly noRate: boolean }): Absence {
  if (known.joint) return "joint";
  if (known.noRate) return "no-rate";
  if (tally.promises > 0) return "no-figure";
  return tally.declined > 0 && tally.declined === tally.count ? "declined" : "none";
}
