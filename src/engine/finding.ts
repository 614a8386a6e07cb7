import type { Dataset } from "../model/schema";
import { STATUSES, type Status } from "../model/status";
import type { Columns } from "./columns";
import type { Standing } from "./asOf";
import { countShared, intersection, noRows, type RowSet } from "./rowSet";

/** What the headline sentence says of a selection: numbers and ids, no words. */
export interface Finding {
  readonly count: number;
  /** Commitments in the whole file, on any day. */
  readonly total: number;
  readonly promises: number;
  /** Active or fulfilled. */
  readonly carriedOut: number;
  readonly due: number;
  readonly waiting: number;
  /** Conditions that are not met, with the promises that wait for them (and perhaps for others); most first. */
  readonly waitingFor: readonly { readonly condition: string; readonly count: number }[];
  readonly proposed: number;
  readonly declined: number;
  readonly withdrawn: number;
  /** Codes of the parties in the selection, in file order: countries, and the rest. */
  readonly countries: readonly string[];
  readonly otherParties: readonly string[];
}

/** Parties that are listed for a selection, with the number of its commitments that each shares, in file order. */
export function partiesOf(columns: Columns, selected: RowSet, fits: ((code: string) => boolean) | null): { code: string; rows: number }[] {
  const { values, sets } = columns.facets.country;
  return values
    .map((code, i) => ({ code, rows: countShared(selected, sets[i] ?? noRows(columns.rows)) }))
    .filter(({ code, rows }) => rows > 0 && (fits === null || fits(code)));
}

/** The finding for the selected rows. `fits`: which parties may be listed (see dimensions.partyFits). */
export function findingOf(
  facts: { dataset: Dataset; columns: Columns; standing: Standing },
  selected: RowSet,
  fits: ((code: string) => boolean) | null,
): Finding {
  const { dataset, columns, standing } = facts;
  const among = (set: RowSet | undefined) => (set ? countShared(selected, set) : 0);
  const ofStatus = (status: Status) => among(standing.byStatus[STATUSES.indexOf(status)]);
  const waiting = intersection(selected, standing.waiting);
  const { condition } = columns.facets;
  const kinds = new Map(dataset.parties.map((party) => [party.code, party.kind]));
  const parties = partiesOf(columns, selected, fits).map(({ code }) => code);
  return {
    count: among(standing.exists),
    total: columns.rows,
    promises: among(standing.promises),
    carriedOut: ofStatus("active") + ofStatus("fulfilled"),
    due: among(standing.due),
    waiting: among(standing.waiting),
    waitingFor: condition.values
      .map((id, i) => ({ condition: id, count: countShared(waiting, condition.sets[i] ?? noRows(columns.rows)) }))
      .filter(({ condition: id, count }) => count > 0 && !standing.met.has(id))
      .toSorted((a, b) => b.count - a.count),
    proposed: ofStatus("proposed"),
    declined: ofStatus("declined"),
    withdrawn: ofStatus("withdrawn"),
    countries: parties.filter((code) => kinds.get(code) === "country"),
    otherParties: parties.filter((code) => kinds.get(code) !== "country"),
  };
}
