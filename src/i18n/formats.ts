import type { PartialDate } from "../model/partialDate";
import { type DigitRule, inUnit, STATED_DIGITS, SUM_DIGITS, type Unit, unitFor } from "./compactMoney";
import { dateFormats, precisionOf } from "./formatDates";
import type { Lang } from "../model/languages";
import { localeOf } from "./localeOf";
import { type Affixes, currencyAffixes, decimalFormats } from "./numberParts";
import type { Translate } from "./translate";

/** A figure as the data file gives it, or a sum: `low: null` is "up to", `high: null` "at least". */
export interface Span {
  readonly low: number | null;
  readonly high: number | null;
}

/** A range whose "at least" or "up to" is set in another face than its number (tiles). */
interface Qualified {
  readonly qualifier: string;
  readonly number: string;
}

interface CurrencyOptions {
  /** "£3 bn" instead of "GBP 3 bn", where the sign names one currency only. Default: false. */
  readonly symbol?: boolean;
}

/** Numbers, dates and names in the reader's language. Spaces inside a number and before its unit never break. */
export interface Formats {
  readonly lang: Lang;
  /** ISO 4217; null as long as no data file is there. */
  readonly baseCurrency: string | null;
  /** "1,203". */
  readonly count: (n: number) => string;
  /** Whole cents of the base currency, compact: "€2.5 bn". `ticks`: without decimals that are 0, for an axis. */
  readonly money: (cents: number, options?: { readonly ticks?: boolean }) => string;
  /** Whole cents of the base currency, to the cent: "€2,500,000,000.00". */
  readonly moneyExact: (cents: number) => string;
  /** The same without the currency, for a column whose head names it: "24,804,570,000.00", "−8,205,055,000.00". */
  readonly centsExact: (cents: number) => string;
  /** "at least €300.3 bn", "€2.0–3.5 bn", "up to €3.0 bn". High below low (a slice of a total): the low alone. */
  readonly moneyRange: (range: Span) => string;
  readonly moneyRangeParts: (range: Span) => Qualified;
  /** "at least €300,346,424,934.00". */
  readonly moneyRangeExact: (range: Span) => string;
  /** An amount of any currency in its own units, compact: "NOK 275 bn"; the base currency keeps its sign. */
  readonly currency: (amount: number, code: string, options?: CurrencyOptions) => string;
  readonly currencyRange: (range: Span, code: string, options?: CurrencyOptions) => string;
  /** The sign of a currency where it is its alone ("€", "£"), else the code ("CAD"). */
  readonly currencySign: (code: string) => string;
  /** "at least 200", "1,000–2,000": people, pieces. */
  readonly people: (range: Span) => string;
  readonly peopleParts: (range: Span) => Qualified;
  /** All digits with the currency's sign or code in its place: "£2,260,123,456", "CAD 1,000–2,000". */
  readonly currencyRangeExact: (range: Span, code: string, options?: CurrencyOptions) => string;
  /** As the source gives it, by itself or after a colon: "3 July 2026", "July 2026", "2026". */
  readonly date: (date: PartialDate) => string;
  /**
   * The same within a sentence: "since {date}". In Ukrainian in the genitive ("січня 2026", "2026 року"), in French a day with its
   * article ("le 3 juillet 2026").
   */
  readonly dateIn: (date: PartialDate) => string;
  /** "3 Jul 2026", "Jul 2026", "2026". */
  readonly dateShort: (date: PartialDate) => string;
  /** A ratio: 0.32 → "32 %"; `decimals` default 0. What is more than 0 but would round to it: "under 1 %". */
  readonly percent: (ratio: number, decimals?: number) => string;
  /** Up to six significant digits: "1.18117", "0.0875289". */
  readonly rate: (rate: number) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** "a, b or c". */
  readonly listOr: (items: readonly string[]) => string;
  /** "a, b, c": without a word between. */
  readonly enumerate: (items: readonly string[]) => string;
  /** Order of names in this language; for `sort`. */
  readonly compare: (a: string, b: string) => number;
  /** "coalition" → "Coalition of the Willing"; an unknown group keeps its name. */
  readonly groupName: (group: string) => string;
}

const NO_BREAK = "\u00a0";
const MINUS = "−";
const NO_AFFIXES: Affixes = { before: "", after: "" };
/** Narrow signs that several currencies share. */
const SHARED_SIGNS = new Set(["$", "kr", "¥"]);
/** Decimals beyond its rule that a range may use to keep its ends apart. */
const EXTRA_DECIMALS = 4;
const OWN_GROUPS = {
  coalition: "format.group.coalition",
  EU: "format.group.EU",
  NATO: "format.group.NATO",
  G7: "format.group.G7",
} as const;

type One = (n: number) => string;
type Two = (low: number, high: number) => string;

/** A range in words: which end is open, and the amount or amounts that are known. */
function rangeFormat({ t }: Words, one: One, two: Two): { inOne: (range: Span) => string; inParts: (range: Span) => Qualified } {
  const read = ({ low, high }: Span): { key: "format.atLeast" | "format.upTo" | null; amount: string } => {
    if (high === null) return { key: "format.atLeast", amount: one(low ?? 0) };
    if (high > 0 && (low === null || low === 0)) return { key: "format.upTo", amount: one(high) };
    return { key: null, amount: low !== null && high > low ? two(low, high) : one(low ?? 0) };
  };
  return {
    inOne: (range) => {
      const { key, amount } = read(range);
      return key ? t(key, { amount }) : amount;
    },
    inParts: (range) => {
      const { key, amount } = read(range);
      return { qualifier: key ? t(key, { amount: "" }).trim() : "", number: amount };
    },
  };
}

/** Compact amounts of one currency: alone and as the ends of a range. */
function compactFormats({ t }: Words, decimals: ReturnType<typeof decimalFormats>, { before, after }: Affixes, digits: DigitRule) {
  const word = (unit: Unit) => (unit === "one" ? "" : NO_BREAK + t(unit === "billion" ? "format.billion" : "format.million"));
  const digitsOf = (amount: number, unit: Unit, extra = 0) => {
    const scaled = inUnit(amount, unit);
    const { min, max } = digits(scaled, unit);
    return decimals(min, max + extra).format(scaled);
  };
  const one: One = (amount) => {
    const unit = unitFor(Math.abs(amount), digits);
    return (amount < 0 ? MINUS : "") + before + digitsOf(Math.abs(amount), unit) + word(unit) + after;
  };
  const two: Two = (low, high) => {
    const [lowUnit, unit] = [unitFor(low, digits), unitFor(high, digits)];
    if (lowUnit !== unit) return t("format.span", { low: one(low), high: one(high) });
    let pair: [string, string] = ["", ""];
    for (let extra = 0; pair[0] === pair[1] && extra <= EXTRA_DECIMALS; extra++)
      pair = [digitsOf(low, unit, extra), digitsOf(high, unit, extra)];
    return before + pair.join("–") + word(unit) + after;
  };
  return { one, two };
}

type Words = Pick<Translate, "t">;

/**
 * Formats for one language and one data file.
 * @param baseCurrency ISO 4217 code of the file, or null before there is one: money is then a plain number
 * @param words the messages of the same language
 */
export function createFormats(lang: Lang, baseCurrency: string | null, words: Words): Formats {
  const locale = localeOf(lang);
  const { t } = words;
  const decimals = decimalFormats(locale);
  const base = baseCurrency === null ? NO_AFFIXES : currencyAffixes(locale, baseCurrency, true);

  const plain = (n: number, min: number, max: number) => (n < 0 ? MINUS : "") + decimals(min, max).format(Math.abs(n));
  const count: One = (n) => plain(n, 0, 2);
  const moneyExact: One = (cents) => (cents < 0 ? MINUS : "") + base.before + decimals(2, 2).format(Math.abs(cents) / 100) + base.after;

  const sums = compactFormats(words, decimals, base, SUM_DIGITS);
  const ticks = compactFormats(words, decimals, base, STATED_DIGITS);
  const sumRanges = rangeFormat(
    words,
    (cents) => sums.one(cents / 100),
    (low, high) => sums.two(low / 100, high / 100),
  );
  const exactRanges = rangeFormat(words, moneyExact, (low, high) => t("format.span", { low: moneyExact(low), high: moneyExact(high) }));
  const countRanges = rangeFormat(words, count, (low, high) => `${count(low)}–${count(high)}`);

  const currencySign = (code: string) => {
    const { before, after } = currencyAffixes(locale, code, true);
    const sign = (before + after).trim();
    return SHARED_SIGNS.has(sign) && code !== baseCurrency ? code : sign;
  };
  const affixesOf = (code: string, { symbol = false }: CurrencyOptions = {}) =>
    currencyAffixes(locale, code, code === baseCurrency || (symbol && currencySign(code) !== code));
  const stated = (code: string, options?: CurrencyOptions) => compactFormats(words, decimals, affixesOf(code, options), STATED_DIGITS);

  const rate = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 });
  const and = new Intl.ListFormat(locale, { type: "conjunction" });
  const or = new Intl.ListFormat(locale, { type: "disjunction" });
  const unit = new Intl.ListFormat(locale, { type: "unit", style: "short" });
  const collator = new Intl.Collator(locale);

  const [long, short] = [dateFormats(locale, "long"), dateFormats(locale, "short")];

  return {
    lang,
    baseCurrency,
    count,
    money: (cents, options = {}) => (options.ticks ? ticks : sums).one(cents / 100),
    moneyExact,
    centsExact: (cents) => plain(cents / 100, 2, 2),
    moneyRange: sumRanges.inOne,
    moneyRangeParts: sumRanges.inParts,
    moneyRangeExact: exactRanges.inOne,
    currency: (amount, code, options) => stated(code, options).one(amount),
    currencyRange: (range, code, options) => {
      const { one, two } = stated(code, options);
      return rangeFormat(words, one, two).inOne(range);
    },
    currencyRangeExact: (range, code, options) => {
      const { before, after } = affixesOf(code, options);
      const two: Two = (low, high) => `${before}${count(low)}–${count(high)}${after}`;
      return rangeFormat(words, (n) => before + count(n) + after, two).inOne(range);
    },
    currencySign,
    people: countRanges.inOne,
    peopleParts: countRanges.inParts,
    date: long.alone,
    dateIn: (date) => t(`format.dateIn.${precisionOf(date)}`, { date: long.afterWord(date) }),
    dateShort: short.alone,
    percent: (ratio, places = 0) => {
      const hundredths = ratio * 100;
      const least = 10 ** -places;
      const text = (n: number) => `${plain(n, places, places)}${NO_BREAK}%`;
      return hundredths > 0 && hundredths < least / 2 ? t("format.under", { amount: text(least) }) : text(hundredths);
    },
    rate: (value) => rate.format(value),
    list: (items) => and.format(items),
    listOr: (items) => or.format(items),
    enumerate: (items) => unit.format(items),
    compare: (a, b) => collator.compare(a, b),
    groupName: (group) => {
      const key = Object.entries(OWN_GROUPS).find(([id]) => id === group)?.[1];
      return key ? t(key) : group;
    },
  };
}
