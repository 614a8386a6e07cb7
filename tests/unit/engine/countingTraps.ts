import type { Filters } from "../../../src/engine/filters";
import type { OracleSum } from "./oracle";

/** Each fixture is a case where counting twice, dropping or mixing is easy. The figures are worked out by hand, in cents or people. */

type Counted = OracleSum["counted"][string];
const yes = (low: number, high: number | null = low): Counted => ({ reason: "yes", low, high });
const remainder = (low: number, high: number | null = low): Counted => ({ reason: "remainder", low, high });
const not = (reason: "status" | "kind" | "no-figure" | "no-rate"): Counted => ({ reason, low: 0, high: 0 });

export interface Trap {
  readonly goal: string;
  readonly file: string;
  readonly filters?: Partial<Filters>;
  readonly asOf?: string;
  readonly kind?: "money" | "troops";
  readonly pool?: "promised" | "proposed";
  readonly expected: Partial<Omit<OracleSum, "counted">> & { readonly counted: Record<string, Counted> };
}

export const TRAPS: readonly Trap[] = [
  {
    goal: "each whole counts what all of its descendants leave, across currencies",
    file: "parts-in-three-currencies",
    expected: { low: 100_000, high: 100_000, counted: { framework: remainder(64_000), tranche: remainder(27_000), delivery: yes(9_000) } },
  },
  {
    goal: "a part hangs on the next ancestor when the one between is not selected",
    file: "parts-in-three-currencies",
    filters: { category: ["binding", "aid"] },
    expected: { low: 100_000, high: 100_000, counted: { framework: remainder(91_000), delivery: yes(9_000) } },
  },
  {
    goal: "a part stands by itself when no ancestor is selected",
    file: "parts-in-three-currencies",
    filters: { category: ["force", "aid"] },
    expected: { low: 36_000, high: 36_000, counted: { tranche: remainder(27_000), delivery: yes(9_000) } },
  },
  {
    goal: "before its first entry a part takes nothing off its whole",
    file: "parts-in-three-currencies",
    asOf: "2024-04-30",
    expected: { low: 100_000, high: 100_000, counted: { framework: yes(100_000) } },
  },
  {
    goal: "national parts stand with their countries, the rest of a shared whole under Joint",
    file: "joint-whole-with-national-parts",
    expected: {
      low: 10_700,
      high: 10_700,
      joint: { low: 5_000, high: 5_000 },
      byParty: {
        FR: { low: 3_000, high: 3_000, count: 2 },
        GB: { low: 2_000, high: 2_000, count: 2 },
        EU: { low: 700, high: 700, count: 1 },
      },
      counted: { whole: remainder(5_000), "french-part": yes(3_000), "british-part": yes(2_000), "same-party-twice": yes(700) },
    },
  },
  {
    goal: "with a country chosen only that one is listed, and Joint holds what it shares",
    file: "joint-whole-with-national-parts",
    filters: { country: ["FR"] },
    expected: {
      low: 10_000,
      high: 10_000,
      joint: { low: 7_000, high: 7_000 },
      byParty: { FR: { low: 3_000, high: 3_000, count: 2 } },
      counted: { whole: remainder(7_000), "french-part": yes(3_000) },
    },
  },
  {
    goal: "parts that exceed their whole leave it 0, never less",
    file: "parts-larger-than-the-whole",
    expected: { low: 2_700, high: 2_700, counted: { whole: remainder(0), "first-part": yes(1_500), "second-part": yes(1_200) } },
  },
  {
    goal: "an open part leaves its closed whole a high of 0, and the sum open",
    file: "open-ends",
    filters: { category: ["aid"] },
    expected: { low: 10_000, high: null, counted: { "closed-whole": remainder(6_000, 0), "open-part": yes(4_000, null) } },
  },
  {
    goal: "a closed part leaves an open whole open",
    file: "open-ends",
    filters: { category: ["force"] },
    expected: { low: 10_000, high: null, counted: { "open-whole": remainder(6_000, null), "closed-part": yes(4_000) } },
  },
  {
    goal: "an open part leaves an open whole a high of 0; the sum is open by the part",
    file: "open-ends",
    filters: { category: ["binding"] },
    expected: { low: 10_000, high: null, counted: { "both-whole": remainder(6_000, 0), "both-part": yes(4_000, null) } },
  },
  {
    goal: "yearly money counts from its first year to its last, to come too, open ends by first entry and as-of date",
    file: "yearly-sums",
    expected: {
      low: 20_000,
      high: null,
      counted: {
        "from-and-to": yes(3_000),
        "no-end": yes(3_000),
        "no-start": yes(3_000),
        neither: yes(2_000),
        "starts-after": yes(0),
        "ended-before": yes(0),
        "to-come": yes(5_000),
        "at-least": yes(3_000, null),
        "total-over-years": yes(1_000),
        "troops-a-year": not("kind"),
      },
    },
  },
  {
    goal: "yearly troops count every year too",
    file: "yearly-sums",
    kind: "troops",
    filters: { category: ["force"] },
    expected: { low: 1_500, high: 1_800, counted: { "troops-a-year": yes(1_500, 1_800) } },
  },
  {
    goal: "an earlier as-of date takes years off yearly sums without an end",
    file: "yearly-sums",
    asOf: "2025-12-31",
    filters: { q: "no end" },
    expected: { low: 2_000, high: 2_000, counted: { "no-end": yes(2_000) } },
  },
  {
    goal: "a year without a rate takes the nearest earlier one; with none the row is left out and its parts hang on the next whole",
    file: "missing-rates",
    expected: {
      low: 125_000,
      high: 125_000,
      counted: {
        "earlier-year": yes(9_000),
        "own-year": yes(8_000),
        "last-known-year": yes(8_000),
        whole: remainder(90_000),
        "no-rate-yet": not("no-rate"),
        "below-no-rate": yes(10_000),
      },
    },
  },
  {
    goal: "refusals and what was taken back are selected, but add no money",
    file: "only-refusals",
    expected: {
      low: 0,
      high: 0,
      byParty: { FR: { low: 0, high: 0, count: 3 } },
      counted: { declined: not("status"), withdrawn: not("status"), "declined-troops": not("status") },
    },
  },
  {
    goal: "refusals add no troops",
    file: "only-refusals",
    kind: "troops",
    expected: { low: 0, high: 0, counted: { declined: not("status"), withdrawn: not("status"), "declined-troops": not("status") } },
  },
  {
    goal: "money hangs on money through equipment and troops, which are never added to it",
    file: "kinds-mixed",
    expected: {
      low: 10_000,
      high: 10_000,
      counted: {
        whole: remainder(6_500),
        kit: not("kind"),
        "spare-parts": yes(3_000),
        "gdp-share": not("kind"),
        unstated: not("no-figure"),
        brigade: not("kind"),
        upkeep: yes(500),
        battalion: not("kind"),
      },
    },
  },
  {
    goal: "troops hang on troops through money",
    file: "kinds-mixed",
    kind: "troops",
    filters: { category: ["force"] },
    expected: { low: 200, high: 300, counted: { brigade: remainder(150, 250), upkeep: not("kind"), battalion: yes(50) } },
  },
  {
    goal: "promises hang on promises through proposals, which take nothing off",
    file: "proposed-among-promises",
    expected: {
      low: 24_000,
      high: 24_000,
      counted: {
        "proposed-whole": not("status"),
        "pledged-part": yes(4_000),
        "proposed-share": not("status"),
        "pledged-whole": remainder(18_000),
        "proposed-part": not("status"),
        "pledged-grandchild": yes(2_000),
        "proposed-troops": not("status"),
      },
    },
  },
  {
    goal: "proposals have a sum of their own, in which promises take nothing off",
    file: "proposed-among-promises",
    pool: "proposed",
    expected: {
      low: 15_000,
      high: 15_000,
      counted: {
        "proposed-whole": remainder(9_000),
        "pledged-part": not("status"),
        "proposed-share": yes(1_000),
        "pledged-whole": not("status"),
        "proposed-part": yes(5_000),
        "pledged-grandchild": not("status"),
        "proposed-troops": not("kind"),
      },
    },
  },
  {
    goal: "a part whose whole the file lacks counts in full",
    file: "whole-outside-the-file",
    expected: { low: 3_000, high: 3_000, counted: { part: remainder(2_000), "part-of-the-part": yes(1_000) } },
  },
  {
    goal: "each commitment is rounded half up to the cent, then added",
    file: "half-cents",
    expected: {
      low: 3_036,
      high: 3_036,
      counted: {
        "half-a-cent": yes(1),
        "half-a-cent-again": yes(1),
        "half-a-cent-thrice": yes(1),
        "binary-below": yes(101),
        converted: yes(2_831),
        "just-below": yes(100),
        yearly: yes(1),
      },
    },
  },
  {
    goal: "'up to' adds 0 to the low and takes only from the high of its whole",
    file: "up-to",
    expected: {
      low: 2_000,
      high: 2_500,
      byParty: { FR: { low: 2_000, high: 2_000, count: 2 }, GB: { low: 0, high: 500, count: 1 } },
      counted: { whole: remainder(2_000, 1_000), "up-to-ten": yes(0, 1_000), "up-to-five": yes(0, 500) },
    },
  },
  {
    goal: "loans are what loans count after their parts, whatever the terms of those",
    file: "loans-and-grants",
    expected: {
      low: 15_600,
      high: null,
      loansLow: 7_000,
      loansHigh: null,
      counted: {
        loan: remainder(6_000),
        "grant-in-loan": yes(4_000),
        grant: remainder(4_000, 0),
        "loan-in-grant": yes(1_000, null),
        guarantee: yes(500),
        "unstated-terms": yes(100),
      },
    },
  },
];
