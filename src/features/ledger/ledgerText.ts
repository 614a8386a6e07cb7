import type { Formats, Span } from "../../i18n/formats";
import type { Quantity } from "../../model/schema";
import type { Range } from "../../model/quantity";
import type { Line } from "../../engine/account";
import type { SumKind } from "../../engine/money";

/** Whether the compact form ("£2.26 bn") says the amount to the last digit, so that the arithmetic can be followed. */
function isCompactExact(amount: number): boolean {
  const hundredths = (amount / (amount >= 1e9 ? 1e9 : amount >= 1e6 ? 1e6 : 1)) * 100;
  return Math.abs(hundredths - Math.round(hundredths)) < 1e-7;
}

/** The figure as stated, never rounded: compact where that loses nothing, else all digits. */
export function statedFigure(quantity: Quantity, formats: Formats): string {
  const { low, high, unit } = quantity;
  if (quantity.kind !== "money") return formats.people(quantity);
  const ends = [low, high].filter((end) => end !== null);
  const write = ends.every(isCompactExact) ? formats.currencyRange : formats.currencyRangeExact;
  return write(quantity, unit, { symbol: true });
}

/** What the high end of a range says that its low end does not; null when they are equal. */
export function highEnd(range: Span): "open" | "to" | "below" | null {
  if (range.high === null) return "open";
  const low = range.low ?? 0;
  return range.high === low ? null : range.high > low ? "to" : "below";
}

/** A sum's ends are the same number. */
export function isExact({ low, high }: Range): boolean {
  return low === high;
}

/** How deep each line lies below the whole that it reduces; 0 for one that stands by itself in this ledger. Expects wholes before their parts. */
export function depthsOf(lines: readonly Line[]): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  for (const line of lines) depths.set(line.row, (depths.get(line.parent) ?? -1) + 1);
  return depths;
}

/** The one currency that all converted lines are stated in; null when there are several, or none. */
export function soleCurrency(lines: readonly Line[]): string | null {
  const currencies = new Set(lines.flatMap(({ conversion }) => (conversion?.rateYear == null ? [] : [conversion.currency])));
  const [first] = currencies;
  return currencies.size === 1 && first !== undefined ? first : null;
}

/** An amount to its last digit: cents without the currency, which the column's head names, or people. */
export function exactly(amount: number, measure: SumKind, formats: Formats): string {
  return measure === "money" ? formats.centsExact(amount) : formats.count(amount);
}
