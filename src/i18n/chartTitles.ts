import type { Breakdown, Group } from "../engine/breakdown";
import type { Measure } from "../engine/figure";
import type { Finding } from "../engine/finding";
import type { SumKind } from "../engine/money";
import type { Range } from "../model/quantity";
import { fractionOf, LEAST_FOR_FRACTION } from "./fractions";
import { type FileWords, type Words, waitedFor } from "./phrases";

/*
 * Titles state what is seen (look/README.md, principle 2): each is a pattern that holds of the figures drawn; where none holds, the
 * title says plainly what is drawn.
 */

/** Parties that must be listed before something is said of "every list". */
const LEAST_LISTS = 5;
const NEARLY_EVERY = 0.9;

type TitleWords = Pick<Words, "t" | "formats">;

export interface TitleNames {
  readonly partyName: (code: string) => string;
  readonly category: (id: string) => string;
}

/** The one whose number is above every other's; null on a tie or without two to compare. */
function leader<T>(items: readonly T[], numberOf: (item: T) => number): T | null {
  const [first, second] = items.toSorted((a, b) => numberOf(b) - numberOf(a));
  return first !== undefined && second !== undefined && numberOf(first) > numberOf(second) ? first : null;
}

/** The most that a range can be; the high of a slice can lie below its low, which then stands alone. */
function most({ low, high }: Range): number {
  return high === null ? Infinity : Math.max(low, high);
}

/**
 * Of the groups that state a figure, the one whose sum is above every other's whatever their ranges turn out to be. Null without two to
 * compare: who states none may have more.
 */
function certainLeader(groups: readonly Group[], kind: SumKind): Group | null {
  const stating = groups.filter(({ tally }) => tally[kind].rows > 0).toSorted((a, b) => b.tally[kind].sum.low - a.tally[kind].sum.low);
  const [first, ...others] = stating;
  if (first === undefined || others.length === 0) return null;
  return others.every(({ tally }) => most(tally[kind].sum) < first.tally[kind].sum.low) ? first : null;
}

/** The category that is the largest in every party's list, or in 9 of 10; null if there is none, or but one category at all. */
function largestCategory(groups: readonly Group[]): { category: string; share: "every" | "nearly" } | null {
  const categories = new Set(groups.flatMap((group) => [...group.parts.keys()]));
  if (groups.length < LEAST_LISTS || categories.size < 2) return null;
  const largest = groups.map(({ parts }) => (parts.size === 1 ? [...parts][0] : leader([...parts], ([, tally]) => tally.count))?.[0]);
  for (const category of categories) {
    const share = largest.filter((id) => id === category).length / groups.length;
    if (share === 1) return { category, share: "every" };
    if (share >= NEARLY_EVERY) return { category, share: "nearly" };
  }
  return null;
}

/**
 * Bars by party. Somebody leads in commitments only if the refusals among them do not make it so; in money and troops only if no
 * other stated range reaches as high. Then, when the bars are split by category, which of them fills the lists.
 * @param breakdown by country, split by category
 */
export function titleByParty(measure: Measure, breakdown: Breakdown, names: TitleNames, { t, formats }: TitleWords): string {
  const { groups } = breakdown;
  if (measure !== "count") {
    const first = certainLeader(groups, measure);
    if (!first) return t(`chartTitle.byParty.${measure}`);
    const sum = first.tally[measure].sum;
    const amount = measure === "money" ? formats.moneyRange(sum) : formats.people(sum);
    return t(`chartTitle.byPartyLed.${measure}`, { party: names.partyName(first.value), amount });
  }
  const first = leader(groups, ({ tally }) => tally.count);
  const withoutRefusals = leader(groups, ({ tally }) => tally.count - tally.declined);
  const led =
    first && first === withoutRefusals
      ? t("chartTitle.byPartyLed.count", { party: names.partyName(first.value), count: first.tally.count })
      : null;
  const largest = largestCategory(groups);
  const filled = largest && t("chartTitle.largestCategory", { category: names.category(largest.category), share: largest.share });
  if (led && filled) return t("common.joined", { first: led, second: filled });
  return led ?? filled ?? t("chartTitle.byParty.count");
}

/** The status ladder: how many promises stop at words, else how many are carried out. @param breakdown by status */
export function titleStatusLadder({ groups, total }: Breakdown, { t }: TitleWords): string {
  const { promises } = total;
  if (promises === 0) return t("chartTitle.byStatus");
  const countOf = (...statuses: string[]) =>
    groups.filter(({ value }) => statuses.includes(value)).reduce((sum, { tally }) => sum + tally.count, 0);
  const carriedOut = countOf("active", "fulfilled");
  for (const [key, part] of [
    ["chartTitle.stopAtWords", countOf("pledged", "signed")],
    ["chartTitle.carriedOut", carriedOut],
  ] as const) {
    const words = fractionOf(part / promises);
    if (words && (words.share === "all" ? promises > 1 : promises >= LEAST_FOR_FRACTION))
      return t(key, { promises: t("chartTitle.promises", { ...words, promises }) });
  }
  return t("chartTitle.someCarriedOut", { carriedOut, promises });
}

/** The share of loans in a year's money, when its ranges leave no doubt which fraction it is. */
function loanFraction(sum: Range, loans: Range): ReturnType<typeof fractionOf> {
  if (sum.low === 0) return null;
  const least = fractionOf(loans.low / most(sum));
  const greatest = fractionOf(most(loans) / sum.low);
  return least && greatest && least.share === greatest.share && least.side === greatest.side ? least : null;
}

/**
 * Money by year of the first promise: the share of loans in the year with most money, as a fraction only where both are exact
 * enough; else the year that leads for certain. @param breakdown by year
 */
export function titleMoneyByYear({ groups }: Breakdown, { t, formats }: TitleWords): string {
  const year = leader(groups, (group) => group.tally.money.sum.low) ?? (groups.length === 1 ? groups[0] : undefined);
  if (!year) return t("chartTitle.moneyByYear");
  const { sum, loans } = year.tally.money;
  const words = loanFraction(sum, loans);
  if (words) return t("chartTitle.yearLoanShare", { year: year.value, ...words });
  if (loans.low > 0 && loans.low === loans.high && loans.low * 2 >= sum.low) {
    return t("chartTitle.yearLoans", { year: year.value, loans: formats.money(loans.low), sum: formats.moneyRange(sum) });
  }
  if (certainLeader(groups, "money")) return t("chartTitle.yearLed", { year: year.value, sum: formats.moneyRange(sum) });
  return t("chartTitle.moneyByYear");
}

/** What promises wait for: one condition of all or of most, else the one or two at the top when nothing else is level with them. */
export function titleWaiting({ waiting, waitingFor }: Pick<Finding, "waiting" | "waitingFor">, words: TitleWords, file: FileWords): string {
  const { t, formats } = words;
  const [first] = waitingFor;
  if (waiting < 2 || !first) return t("chartTitle.waiting");
  const top = waitingFor.filter(({ count }) => count === first.count).map(({ condition }) => waitedFor(condition, words, file));
  if (top.length > 2) return t("chartTitle.waiting");
  const conditions = formats.list(top);
  if (first.count === waiting) return t("chartTitle.allWaitFor", { conditions });
  if (first.count * 2 > waiting && top.length === 1) return t("chartTitle.mostWaitFor", { conditions });
  return t("chartTitle.oftenWaitedFor", { conditions });
}
