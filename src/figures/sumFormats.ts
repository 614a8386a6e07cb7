import type { SumKind } from "../engine/money";
import type { Range } from "../model/quantity";
import type { Per } from "../state/viewState";
import type { I18n } from "../i18n/i18n";

type Words = Pick<I18n, "t" | "formats">;

/** How figures of one measure are written. */
export interface SumFormats {
  readonly range: (range: Range) => string;
  readonly one: (amount: number) => string;
}

/** Per head nothing falls on a whole cent. */
function cents({ low, high }: Range): Range {
  return { low: Math.round(low), high: high === null ? null : Math.round(high) };
}

/** Written as money, people, per head (of money, whole cents at most) or a share of GDP. */
export function sumFormats(kind: SumKind, per: Per, { t, formats }: Words): SumFormats {
  if (per === "gdp") return ratioFormats({ t, formats });
  if (kind === "troops") return { range: formats.people, one: (amount) => formats.people({ low: amount, high: amount }) };
  return { range: (range) => formats.moneyRange(cents(range)), one: (amount) => formats.money(Math.round(amount)) };
}

/** Small economies give shares of a hundredth of a per cent: two decimals keep them apart. */
function ratioFormats({ t, formats }: Words): SumFormats {
  const one = (ratio: number) => formats.percent(ratio, 2);
  const range = ({ low, high }: Range) => {
    if (high === null) return t("format.atLeast", { amount: one(low) });
    if (low === 0 && high > 0) return t("format.upTo", { amount: one(high) });
    return high > low && one(high) !== one(low) ? t("format.span", { low: one(low), high: one(high) }) : one(low);
  };
  return { one, range };
}
