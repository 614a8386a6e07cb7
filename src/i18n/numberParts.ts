/** What stands before and after the digits of an amount in this locale: "€" and "" in English, "" and " €" in French. */
export interface Affixes {
  readonly before: string;
  readonly after: string;
}

const NUMERIC = new Set<Intl.NumberFormatPartTypes>(["integer", "group", "decimal", "fraction"]);
const affixCache = new Map<string, Affixes>();

/**
 * The place and form of a currency's name. `sign`: its narrow symbol ("$"), else its code ("CAD").
 * Expects three letters, as the schema does; the code need not exist.
 */
export function currencyAffixes(locale: string, currency: string, sign: boolean): Affixes {
  const key = `${locale} ${currency} ${sign}`;
  let affixes = affixCache.get(key);
  if (!affixes) {
    const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: sign ? "narrowSymbol" : "code" });
    const parts = format.formatToParts(0);
    const text = (from: number, to: number) =>
      parts
        .slice(from, to)
        .map((part) => part.value)
        .join("");
    const first = parts.findIndex((part) => NUMERIC.has(part.type));
    const last = parts.findLastIndex((part) => NUMERIC.has(part.type));
    affixes = { before: text(0, first), after: text(last + 1, parts.length) };
    affixCache.set(key, affixes);
  }
  return affixes;
}

/**
 * Decimal formats of one locale by their decimals, made once each: making one is a hundred times as dear as using it. French groups
 * digits by a narrow space, which the page's type draws as almost none: it gets the ordinary one.
 */
export function decimalFormats(locale: string): (min: number, max: number) => { readonly format: (n: number) => string } {
  const formats = new Map<number, Intl.NumberFormat>();
  return (min, max) => {
    const key = min * 100 + max;
    let format = formats.get(key);
    if (!format) {
      format = new Intl.NumberFormat(locale, { minimumFractionDigits: min, maximumFractionDigits: max });
      formats.set(key, format);
    }
    const found = format;
    return { format: (n) => found.format(n).replaceAll("\u202f", "\u00a0") };
  };
}
