import type { Quantity } from "../model/schema";
import type { Range } from "../model/quantity";
import type { Span } from "./formats";
import type { I18n } from "./i18n";

type Words = Pick<I18n, "t" | "formats">;

/** "at least 200 people", with the word's form for the number that stands before it. */
export function peopleInWords(range: Span, { t, formats }: Words): string {
  return t("table.people", { people: formats.people(range), count: range.high ?? range.low ?? 0 });
}

/** A share of GDP in words, in per cent as the file has it; either end may be open. */
function share({ low, high }: Quantity, { t, formats }: Words): string {
  const write = (percent: number) => formats.percent(percent / 100, String(percent).split(".")[1]?.length ?? 0);
  if (low === null) return t("format.upTo", { amount: write(high ?? 0) });
  if (high === null) return t("format.atLeast", { amount: write(low) });
  return low === high ? write(low) : t("format.span", { low: write(low), high: write(high) });
}

/** "a year, 2024 to 2026" for what recurs; nothing for a total. */
function everyYear(quantity: Quantity, t: Words["t"]): string {
  if (quantity.per !== "year") return "";
  const { from, to } = quantity;
  // Years are given as text: a number would get a thousands separator.
  if (from === undefined && to === undefined) return t("table.aYear");
  if (to === undefined) return t("table.aYearFrom", { from: String(from) });
  if (from === undefined) return t("table.aYearUntil", { to: String(to) });
  return t("table.aYearSpan", { from: String(from), to: String(to) });
}

function filled(lines: readonly string[]): string[] {
  return lines.filter((line) => line !== "");
}

interface Stated {
  readonly quantity: Quantity;
  /** Its own range in whole cents of the base currency, or in people, all its years together; null where it cannot be converted. */
  readonly own: Range | null;
  /** The unit in the reader's language. */
  readonly unit: string;
}

/** A figure as it is compared, and what stands under it: the figure as it was stated, its years, or why it cannot be compared. */
export function amountInWords({ quantity, own, unit }: Stated, words: Words): { figure: string; under: readonly string[] } {
  const { t, formats } = words;
  const yearly = everyYear(quantity, t);
  switch (quantity.kind) {
    case "money": {
      const stated = formats.currencyRange(quantity, quantity.unit);
      if (own === null) return { figure: stated, under: filled([yearly, t("table.noRate")]) };
      if (yearly !== "") return { figure: formats.moneyRange(own), under: [`${stated} ${yearly}`] };
      return { figure: formats.moneyRange(own), under: quantity.unit === formats.baseCurrency ? [] : [stated] };
    }
    case "troops":
      return {
        figure: peopleInWords(own ?? quantity, words),
        under: filled([yearly && `${formats.people(quantity)} ${yearly}`]),
      };
    case "equipment":
      return { figure: formats.people(quantity), under: filled([unit, yearly]) };
    case "gdp-share":
      return { figure: t("table.gdpShare", { share: share(quantity, words) }), under: filled([yearly]) };
  }
}
