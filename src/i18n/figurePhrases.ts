import { groupOfKey } from "../engine/comparedSubject";
import { conditionsOfKey } from "../engine/missingConditions";
import type { Figure, FigureKey } from "../engine/figure";
import { JOINT, WITHOUT } from "../engine/figure";
import { isStatus } from "../model/status";
import type { MessageKey, Translate } from "./translate";

/** Names of what a figure's parts can point at, in the reader's language. */
export interface FigureNames {
  /** A party's name as it stands within a sentence ("the United Kingdom"). */
  readonly party: (code: string) => string;
  readonly category: (id: string) => string;
  readonly component: (id: string) => string;
  readonly condition: (id: string) => string;
  readonly groupName: (id: string) => string;
  /** A date within a sentence. */
  readonly date: (date: string) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
}

type Part = Figure["parts"][number];
type T = Translate["t"];

/** How a figure begins in words, and which of its parts that has used up. */
interface Head {
  readonly text: string;
  readonly used: readonly (Part | undefined)[];
}

const TERMS = ["grant", "loan", "in-kind", "guarantee", "none"] as const;

/** Whose figures a column of a comparison shows: a party, or the members of a group. */
function subjectName(key: string, t: T, names: FigureNames): string {
  const group = groupOfKey(key);
  return group === null ? names.party(key) : t("compare.figure.membersOf", { group: names.groupName(group) });
}

/** What a count is of, where it is no plain count of commitments. */
function countHead(find: (key: FigureKey) => Part | undefined, t: T, names: FigureNames): Head | null {
  const [country, promise, by] = [find("country"), find("promise"), find("by")];
  if (by) return { text: t("ledger.figure.count.countries"), used: [by] };
  if (promise && country && country[1] !== JOINT)
    return { text: t("ledger.figure.count.promisesParty", { party: names.party(country[1]) }), used: [promise, country] };
  return promise ? { text: t("ledger.figure.count.promises"), used: [promise] } : null;
}

/** The measure and, where the figure has one, whose it is; with it the parts that this has used up. */
function head({ measure, parts }: Figure, t: T, names: FigureNames): Head {
  const find = (key: FigureKey) => parts.find((part) => part[0] === key);
  const [country, shared, group] = [find("country"), find("shared"), find("group") ?? find("members")];
  const ofCount = measure === "count" ? countHead(find, t, names) : null;
  if (ofCount) return ofCount;
  if (shared) return { text: t(`compare.figure.shared.${measure}`, { party: subjectName(shared[1], t, names) }), used: [shared] };
  if (country?.[1] === JOINT) return { text: t(`ledger.figure.${measure}.joint`), used: [country] };
  if (country) return { text: t(`ledger.figure.${measure}.party`, { party: names.party(country[1]) }), used: [country] };
  if (group) return { text: t(`ledger.figure.${measure}.group`, { group: names.groupName(group[1]) }), used: [group] };
  return { text: t(`ledger.figure.${measure}.all`), used: [] };
}

/** How a part of the figure is said in a few words, by its key. */
const DETAILS: Readonly<Record<FigureKey, (value: string, t: T, names: FigureNames) => string>> = {
  country: (value, _t, names) => names.party(value),
  category: (value, _t, names) => names.category(value),
  component: (value, t, names) => (value === WITHOUT ? t("ledger.figure.without") : names.component(value)),
  status: (value, t) => (isStatus(value) ? t(`status.${value}`) : value),
  due: (value, t) => (value === "yes" ? t("ledger.figure.due.yes") : t("ledger.figure.due.no")),
  condition: (value, t, names) => t("ledger.figure.condition", { condition: names.condition(value) }),
  waiting: (value, t, names) => t("ledger.figure.waiting", { condition: names.condition(value) }),
  group: (value, _t, names) => names.groupName(value),
  year: (value, t) => t("ledger.figure.year", { year: value }),
  terms: (value, t) => t(`terms.${TERMS.find((term) => term === value) ?? "none"}`),
  promise: (_value, t) => t("ledger.figure.promise"),
  missing: (value, t, names) => t("conditions.figure.missing", { conditions: names.list(conditionsOfKey(value).map(names.condition)) }),
  pair: (value, t, names) => t("conditions.figure.pair", { condition: names.condition(value) }),
  newly: (value, t) => t(value === "yes" ? "conditions.figure.newly" : "conditions.figure.noLonger"),
  sole: (value, t, names) => t("conditions.figure.sole", { party: names.party(value) }),
  members: (value, t, names) => t("compare.figure.membersOf", { group: names.groupName(value) }),
  shared: (_value, t) => t("compare.figure.shares"),
  asof: (value, t, names) => t("compare.figure.asOf", { date: names.date(value) }),
  by: (_value, t) => t("ledger.figure.countriesOf"),
};

/** A figure in words, without its number: "Money of the United Kingdom, Aid". */
export function figureInWords(figure: Figure, t: T, names: FigureNames): string {
  const { text, used } = head(figure, t, names);
  const details = figure.parts.filter((part) => !used.includes(part)).map(([key, value]) => DETAILS[key](value, t, names));
  return details.reduce((first, second) => t("ledger.figure.joined", { first, second }), text);
}

/** English names that need an article within a sentence. */
const WITH_ARTICLE = /^(United|Netherlands|Czech Republic|European|Coalition|Philippines|Joint|North Atlantic)/;

/** A party's name as it stands after "of": in English some take an article. Other languages' messages keep the name apart. */
export function nameInSentence(name: string, lang: string): string {
  return lang === "en" && WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

/** Keys of the reasons why rows are left out of a sum, by the engine's reason and the sum's kind. */
export function leftOutKey(reason: "joint" | "kind" | "no-figure" | "no-rate" | "status", measure: "money" | "troops"): MessageKey {
  if (reason === "kind") return measure === "money" ? "ledger.reason.kindMoney" : "ledger.reason.kindTroops";
  return `ledger.reason.${reason}`;
}
