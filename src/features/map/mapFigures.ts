import { classBreaks, stepOf } from "../../engine/classBreaks";
import type { Tally } from "../../engine/breakdown";
import { partyFits } from "../../engine/dimensions";
import type { Measure } from "../../engine/figure";
import type { Selection, Tracker } from "../../engine/tracker";
import { sumsByParty, type SumsByParty } from "../../figures/sumsByParty";
import type { Range } from "../../model/quantity";
import type { Per } from "../../state/viewState";
import { sheetOf } from "../../ui/charts/mapShapes";

/**
 * What there is to say of a party. `amount`: its figure; `absent`: a sum has nothing to show, and why; `nothing`: no commitment is
 * selected; `unlisted`: the filters choose other parties.
 */
type MapFigure =
  | { readonly kind: "amount"; readonly amount: Range; readonly year: number | null }
  | { readonly kind: "absent"; readonly reason: SumsByParty["absent"][number]["reason"] }
  | { readonly kind: "nothing" }
  | { readonly kind: "unlisted" };

export interface PartyFigure {
  readonly code: string;
  readonly figure: MapFigure;
  /** null without a commitment in the selection. */
  readonly tally: Tally | null;
}

export interface MapFigures {
  /** Parties that a sheet of the map shows, in file order. */
  readonly onMap: readonly PartyFigure[];
  /** Listed parties without a shape: unions, organisations, collectives. */
  readonly offMap: readonly PartyFigure[];
  /** What several share; null when nothing is, or where it has no sum (counts, per head). */
  readonly joint: Range | null;
  /** Lower ends of the scale's steps (see classBreaks). */
  readonly breaks: readonly number[];
  /** The greatest low end on the map. */
  readonly greatest: number;
}

/** Figures by party, in the measure of the sums or as counts. */
function figuresByParty(tracker: Tracker, selection: Selection, measure: Measure, per: Per): ReadonlyMap<string, MapFigure> {
  if (measure === "count") {
    const { groups } = tracker.breakdown(selection, "country");
    return new Map(
      groups.map(({ value, tally }) => [value, { kind: "amount", amount: { low: tally.count, high: tally.count }, year: null }]),
    );
  }
  const { sums, absent } = sumsByParty(tracker, selection, measure, per);
  return new Map<string, MapFigure>([
    ...sums.map(({ code, sum, year }) => [code, { kind: "amount", amount: sum, year }] as const),
    ...absent.map(({ code, reason }) => [code, { kind: "absent", reason }] as const),
  ]);
}

/**
 * What the map shows of a selection. The scale is made of the low ends of what lies on the map: a party whose figure is open
 * at the top stands in the step of what it states at least.
 */
export function mapFigures(tracker: Tracker, selection: Selection, measure: Measure, per: Per): MapFigures {
  const { dataset } = tracker;
  const figures = figuresByParty(tracker, selection, measure, per);
  const { groups } = tracker.breakdown(selection, "country");
  const tallies = new Map(groups.map(({ value, tally }) => [value, tally]));
  const fits = partyFits(dataset, selection.query.filters);
  const all = dataset.parties.map(({ code }): PartyFigure => {
    const figure: MapFigure = fits(code) ? (figures.get(code) ?? { kind: "nothing" }) : { kind: "unlisted" };
    return { code, figure, tally: tallies.get(code) ?? null };
  });
  const onMap = all.filter(({ code }) => sheetOf(code) !== null);
  const lows = onMap.flatMap(({ figure, tally }) =>
    figure.kind === "amount" && !(measure === "count" && isOnlyRefused(tally)) ? [figure.amount.low] : [],
  );
  return {
    onMap,
    offMap: all.filter(({ code, figure }) => sheetOf(code) === null && figure.kind !== "unlisted" && figure.kind !== "nothing"),
    joint: measure === "count" ? null : (sumsByParty(tracker, selection, measure, per).joint?.tally[measure].sum ?? null),
    breaks: classBreaks(lows),
    greatest: Math.max(0, ...lows),
  };
}

/** Whether all that a party has in the selection is refusals. */
export function isOnlyRefused(tally: Tally | null): boolean {
  return tally !== null && tally.declined > 0 && tally.declined === tally.count;
}

/** Steps of the scale's colours, for so many steps: as far apart as they can be. */
const COLOURS = [
  [],
  ["m-3"],
  ["m-2", "m-4"],
  ["m-1", "m-3", "m-5"],
  ["m-1", "m-2", "m-4", "m-5"],
  ["m-1", "m-2", "m-3", "m-4", "m-5"],
] as const;

/** The colour of each step. */
export function stepColours(breaks: readonly number[]) {
  return COLOURS[breaks.length] ?? COLOURS[5];
}

/** The colour of a figure above 0. */
export function colourOf(breaks: readonly number[], low: number) {
  return stepColours(breaks)[stepOf(breaks, low)] ?? "m-3";
}
