import type { Filters } from "../../../src/engine/filters";
import type { Commitment, Dataset } from "../../../src/model/schema";
import {
  type Amount,
  ZERO,
  compareCents,
  firstDay,
  firstEntry,
  lastDay,
  latest,
  lessNotBelowZero,
  ownFigure,
  ownMoney,
  plus,
} from "./oracleFigures";

/**
 * A second reading of contract sections 1 to 3, slow and obvious, to check the engine against.
 * It shares nothing with it but the types. Money in whole cents of the base currency, troops in people.
 */

export interface Ask {
  filters: Filters;
  /** YYYY-MM-DD */
  asOf: string;
  /** Conditions taken as met; null: those that are. */
  met: readonly string[] | null;
}

export interface OracleSort {
  key: "date" | "amount" | "country" | "category" | "status" | "title";
  descending: boolean;
}

type Reason = "yes" | "remainder" | "status" | "kind" | "no-figure" | "no-rate";

interface Range {
  low: number;
  high: number | null;
}

export interface OracleSum extends Range {
  loansLow: number;
  loansHigh: number | null;
  byParty: Record<string, Range & { count: number }>;
  joint: Range;
  counted: Record<string, Range & { reason: Reason }>;
}

const STATUSES = ["proposed", "pledged", "signed", "allocated", "active", "fulfilled", "stalled", "withdrawn", "declined"];
const NO_PROMISE = new Set(["proposed", "withdrawn", "declined"]);
const FACETS = ["country", "category", "component", "status", "due", "condition", "group"] as const;
type Facet = (typeof FACETS)[number];

/** The question with what is asked again and again: which conditions count as met. */
interface Day extends Ask {
  dataset: Dataset;
  metNow: ReadonlySet<string>;
}

function dayOf(dataset: Dataset, ask: Ask): Day {
  const facts = dataset.conditions.filter((condition) => latest(condition.history, ask.asOf)?.state === "met").map(({ id }) => id);
  return { ...ask, dataset, metNow: new Set(ask.met ?? facts) };
}

function statusOn(commitment: Commitment, day: string): string {
  return latest(commitment.history, day)?.status ?? "";
}

function dueOf(commitment: Commitment, day: Day): "yes" | "no" | "" {
  if (NO_PROMISE.has(statusOn(commitment, day.asOf))) return "";
  return commitment.conditions.every((condition) => day.metNow.has(condition)) ? "yes" : "no";
}

function groupsOf(dataset: Dataset, code: string): readonly string[] {
  return dataset.parties.find((party) => party.code === code)?.groups ?? [];
}

/** The parties that a commitment counts for, each once. */
function codesOf(commitment: Commitment): string[] {
  return [...new Set(commitment.parties.map(({ code }) => code))];
}

/** The values of a facet that this commitment has. */
function valuesOf(commitment: Commitment, day: Day, facet: Facet): readonly string[] {
  switch (facet) {
    case "country":
      return codesOf(commitment);
    case "category":
      return [commitment.category];
    case "component":
      return commitment.component === undefined ? [] : [commitment.component];
    case "status":
      return [statusOn(commitment, day.asOf)];
    case "due":
      return [dueOf(commitment, day)];
    case "condition":
      return commitment.conditions;
    case "group":
      return codesOf(commitment).flatMap((code) => groupsOf(day.dataset, code));
  }
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

// Remembered only because folding a file's texts anew for each question takes minutes.
const foldedTexts = new WeakMap<Commitment, string[]>();

function textsOf(dataset: Dataset, commitment: Commitment): string[] {
  const known = foldedTexts.get(commitment);
  if (known) return known;
  const texts = [commitment.title, commitment.summary];
  for (const { code } of commitment.parties) {
    for (const party of dataset.parties) if (party.code === code) texts.push(party.name);
  }
  for (const id of commitment.history.flatMap((entry) => entry.sources)) {
    for (const source of dataset.sources) if (source.id === id) texts.push(source.title);
  }
  const folded = texts.map(fold);
  foldedTexts.set(commitment, folded);
  return folded;
}

function hasWords(dataset: Dataset, commitment: Commitment, q: string): boolean {
  return fold(q)
    .split(/\s+/)
    .every((word) => textsOf(dataset, commitment).some((text) => text.includes(word)));
}

function inDates(commitment: Commitment, { from, to }: Filters): boolean {
  if (from !== null && firstEntry(commitment) < firstDay(from)) return false;
  return to === null || firstEntry(commitment) <= lastDay(to);
}

function touches(commitment: Commitment, { dataset, asOf, filters: { min, max } }: Day): boolean {
  if (min === null && max === null) return true;
  const own = ownMoney(dataset, commitment, asOf);
  if (own === null) return false;
  if (min !== null && own.high !== null && compareCents(own.high, min) < 0) return false;
  return max === null || compareCents(own.low, max) <= 0;
}

function hasChosen(commitment: Commitment, day: Day): boolean {
  for (const facet of FACETS) {
    const chosen: readonly string[] = day.filters[facet];
    if (chosen.length > 0 && !valuesOf(commitment, day, facet).some((value) => chosen.includes(value))) return false;
  }
  return true;
}

function selected(day: Day): Commitment[] {
  return day.dataset.commitments.filter(
    (commitment) =>
      statusOn(commitment, day.asOf) !== "" &&
      hasChosen(commitment, day) &&
      inDates(commitment, day.filters) &&
      touches(commitment, day) &&
      hasWords(day.dataset, commitment, day.filters.q),
  );
}

const collator = new Intl.Collator("en");

function compareHighs(a: bigint | null, b: bigint | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

type Compare = (a: Commitment, b: Commitment) => number;

function ascending(day: Day, key: OracleSort["key"], own: ReadonlyMap<string, Amount | null>): Compare {
  const { dataset, asOf } = day;
  const firstName = ({ parties }: Commitment) => dataset.parties.find(({ code }) => code === parties[0]?.code)?.name ?? "";
  const place = ({ category }: Commitment) => dataset.categories.findIndex(({ id }) => id === category);
  const orders: Record<OracleSort["key"], Compare> = {
    date: (a, b) => Date.parse(firstEntry(a)) - Date.parse(firstEntry(b)),
    country: (a, b) => collator.compare(firstName(a), firstName(b)),
    category: (a, b) => place(a) - place(b),
    status: (a, b) => STATUSES.indexOf(statusOn(a, asOf)) - STATUSES.indexOf(statusOn(b, asOf)),
    title: (a, b) => collator.compare(a.title, b.title),
    amount: (a, b) => {
      const [x, y] = [own.get(a.id) ?? ZERO, own.get(b.id) ?? ZERO];
      return x.low === y.low ? compareHighs(x.high, y.high) : x.low < y.low ? -1 : 1;
    },
  };
  return orders[key];
}

/** The ids that show, in order (for a reader of English). */
export function oracleIds(dataset: Dataset, ask: Ask, sort: OracleSort = { key: "date", descending: true }): string[] {
  const day = dayOf(dataset, ask);
  const rows = selected(day);
  const own = new Map(sort.key === "amount" ? rows.map((commitment) => [commitment.id, ownMoney(dataset, commitment, ask.asOf)]) : []);
  const compare = ascending(day, sort.key, own);
  const lacksMoney = ({ id }: Commitment) => (own.get(id) === null ? 1 : 0);
  return rows
    .toSorted((a, b) => {
      if (lacksMoney(a) !== lacksMoney(b)) return lacksMoney(a) - lacksMoney(b);
      const order = compare(a, b);
      if (order !== 0) return sort.descending ? -order : order;
      return a.id < b.id ? -1 : 1;
    })
    .map(({ id }) => id);
}

/** Beside each value of each facet: how many would show if it alone were chosen there. */
export function oracleFacets(dataset: Dataset, ask: Ask): Record<string, Record<string, number>> {
  const values: Record<Facet, readonly string[]> = {
    country: dataset.parties.map(({ code }) => code),
    category: dataset.categories.map(({ id }) => id),
    component: (dataset.components ?? []).map(({ id }) => id),
    status: STATUSES,
    due: ["yes", "no"],
    condition: dataset.conditions.map(({ id }) => id),
    group: [...new Set(dataset.parties.flatMap(({ groups }) => groups ?? []))],
  };
  const result: Record<string, Record<string, number>> = {};
  for (const facet of FACETS) {
    const day = dayOf(dataset, { ...ask, filters: { ...ask.filters, [facet]: [] } });
    const others = selected(day).map((commitment) => valuesOf(commitment, day, facet));
    result[facet] = Object.fromEntries(values[facet].map((value) => [value, others.filter((has) => has.includes(value)).length]));
  }
  return result;
}

/** With country or group chosen, only parties that fit are listed. */
function isListed(dataset: Dataset, { country, group }: Filters, code: string): boolean {
  if (country.length > 0 && !country.includes(code)) return false;
  return group.length === 0 || groupsOf(dataset, code).some((name) => group.includes(name));
}

type Pool = "promised" | "proposed";
type Kind = "money" | "troops";

/** The own figures that a sum takes, and why it leaves out the others. */
function taken(day: Day, rows: readonly Commitment[], kind: Kind, pool: Pool): { own: Map<string, Amount>; reasons: Map<string, Reason> } {
  const own = new Map<string, Amount>();
  const reasons = new Map<string, Reason>();
  for (const commitment of rows) {
    const status = statusOn(commitment, day.asOf);
    const inPool = pool === "proposed" ? status === "proposed" : !NO_PROMISE.has(status);
    const figure = inPool ? ownFigure(day.dataset, commitment, kind, day.asOf) : "status";
    if (typeof figure === "string") reasons.set(commitment.id, figure);
    else own.set(commitment.id, figure);
  }
  return { own, reasons };
}

/** By a whole's id the ids of those that hang on it: it is the nearest ancestor that the sum takes. */
function hanging(dataset: Dataset, own: ReadonlyMap<string, Amount>): Map<string, string[]> {
  const children = new Map<string, string[]>();
  const wholeOf = (id: string) => dataset.commitments.find((commitment) => commitment.id === id)?.partOf;
  for (const id of own.keys()) {
    let ancestor = wholeOf(id);
    while (ancestor !== undefined && !own.has(ancestor)) ancestor = wholeOf(ancestor);
    if (ancestor !== undefined) children.set(ancestor, [...(children.get(ancestor) ?? []), id]);
  }
  return children;
}

function toRange({ low, high }: Amount): Range {
  return { low: Number(low), high: high === null ? null : Number(high) };
}

function sumUp(amounts: readonly Amount[]): Amount {
  let sum = ZERO;
  for (const amount of amounts) sum = plus(sum, amount);
  return sum;
}

/** The sum of money or troops over the selection: what is promised, or what is only proposed. */
export function oracleSum(dataset: Dataset, ask: Ask, kind: Kind, pool: Pool = "promised"): OracleSum {
  const rows = selected(dayOf(dataset, ask));
  const { own, reasons } = taken(dayOf(dataset, ask), rows, kind, pool);
  const children = hanging(dataset, own);
  const below = (id: string): Amount => sumUp((children.get(id) ?? []).flatMap((child) => [counted(child), below(child)]));
  const counted = (id: string): Amount => {
    const figure = own.get(id) ?? ZERO;
    return children.has(id) ? lessNotBelowZero(figure, below(id)) : figure;
  };
  const amount = ({ id }: Commitment) => counted(id);
  const reason = ({ id }: Commitment) => reasons.get(id) ?? (children.has(id) ? "remainder" : "yes");

  const byParty: OracleSum["byParty"] = {};
  for (const { code } of dataset.parties) {
    const sharing = rows.filter((commitment) => codesOf(commitment).includes(code));
    if (sharing.length === 0 || !isListed(dataset, ask.filters, code)) continue;
    const alone = sharing.filter((commitment) => codesOf(commitment).length === 1);
    byParty[code] = { ...toRange(sumUp(alone.map(amount))), count: sharing.length };
  }
  const loans = toRange(sumUp(rows.filter(({ quantity }) => quantity?.terms === "loan").map(amount)));
  return {
    ...toRange(sumUp(rows.map(amount))),
    loansLow: loans.low,
    loansHigh: loans.high,
    byParty,
    joint: toRange(sumUp(rows.filter((commitment) => codesOf(commitment).length > 1).map(amount))),
    counted: Object.fromEntries(rows.map((commitment) => [commitment.id, { reason: reason(commitment), ...toRange(amount(commitment)) }])),
  };
}
