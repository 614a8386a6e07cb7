import { type Absence, absenceOf, partiesOfRows } from "../engine/absence";
import type { Group, Tally } from "../engine/breakdown";
import { JOINT } from "../engine/figure";
import { knownMore } from "../engine/knownMore";
import { moneyPerPerson, shareOfGdp, troopsPerPeople, type PerHead } from "../engine/perHead";
import { type SumKind, toRateTable } from "../engine/money";
import type { Selection, Tracker } from "../engine/tracker";
import type { Party } from "../model/schema";
import type { Range } from "../model/quantity";
import type { Per } from "../state/viewState";

/** A party's figure as it is drawn: cents, people, or what they are per head. */
interface PartySum {
  readonly code: string;
  readonly tally: Tally;
  readonly sum: Range;
  readonly loans: Range;
  /** Year of the population or GDP; null for a total. */
  readonly year: number | null;
}

export interface SumsByParty {
  /** Most first, equals in file order. */
  readonly sums: readonly PartySum[];
  /** Parties without a figure, by the reason. `size`: it has a sum, but no population or GDP to set it against. */
  readonly absent: readonly { readonly code: string; readonly reason: Absence | "size" }[];
  /** What several share; null when nothing is, or per head. */
  readonly joint: Group | null;
  /** What is known of the upper part of open sums (see knownMore), by party and for Joint. */
  readonly knownMore: ReadonlyMap<string, number>;
}

/** Larger low first, then larger high; an open end is the largest. */
function most(a: PartySum, b: PartySum): number {
  const high = ({ sum }: PartySum) => sum.high ?? Number.POSITIVE_INFINITY;
  if (a.sum.low !== b.sum.low) return b.sum.low - a.sum.low;
  return high(a) === high(b) ? 0 : high(b) - high(a);
}

/** Sums by party, in total or set against the party's own size; who has none, and why. */
export function sumsByParty(tracker: Tracker, selection: Selection, kind: SumKind, per: Per): SumsByParty {
  const { dataset } = tracker;
  const { groups, joint } = tracker.breakdown(selection, "country");
  const parties = new Map(dataset.parties.map((party) => [party.code, party]));
  const rates = toRateTable(dataset);
  const account = tracker.account(selection, kind);
  const inJoint = partiesOfRows(dataset, account.counted, true);
  const holderOf = (row: number) => {
    const [first, second] = new Set(dataset.commitments[row]?.parties.map((party) => party.code));
    return second === undefined ? (first ?? null) : JOINT;
  };
  const unconverted =
    tracker.ledger(selection, { measure: kind, parts: [] }).leftOut.find(({ reason }) => reason === "no-rate")?.rows ?? [];
  const withoutRate = partiesOfRows(dataset, unconverted, false);

  const against = (sum: Range, party: Party): PerHead | null => {
    if (per === "gdp") return shareOfGdp(sum, party, rates, dataset.baseCurrency);
    return kind === "money" ? moneyPerPerson(sum, party) : troopsPerPeople(sum, party);
  };

  const sums: PartySum[] = [];
  const absent: { code: string; reason: Absence | "size" }[] = [];
  for (const { value: code, tally } of groups) {
    const amount = tally[kind];
    const party = parties.get(code);
    if (amount.rows === 0) {
      absent.push({ code, reason: absenceOf(tally, { joint: inJoint.has(code), noRate: withoutRate.has(code) }) });
    } else if (per === "total" || !party) {
      sums.push({ code, tally, sum: amount.sum, loans: amount.loans, year: null });
    } else {
      const [sum, loans] = [against(amount.sum, party), against(amount.loans, party)];
      if (sum && loans) sums.push({ code, tally, sum: sum.range, loans: loans.range, year: sum.year });
      else absent.push({ code, reason: "size" });
    }
  }
  return {
    sums: sums.toSorted(most),
    absent,
    knownMore: knownMore(account, holderOf),
    joint: per === "total" && joint && joint.tally[kind].rows > 0 ? joint : null,
  };
}
