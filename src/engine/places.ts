import { STATUSES } from "../model/status";
import { moodOf, NOT_YET, type Standing } from "./asOf";
import { type Columns, TERMS, yearsOf } from "./columns";
import { type Dimension, JOINT, WITHOUT } from "./figure";
import { type Lists, listWriter, startOf } from "./lists";
import { remembering } from "./remembering";
import { hasRow } from "./rowSet";

/**
 * Where rows stand in a dimension, as numbers: a place is an index into `values`. A row has one code, or a list of them. Plain columns and
 * no functions, since a breakdown asks for every selected row.
 */
export interface Places {
  readonly values: readonly string[];
  /** The most places that a row can have. */
  readonly most: number;
  /** Whether every row has exactly one place. */
  readonly isSingle: boolean;
  readonly codes: Uint8Array | Uint16Array | null;
  readonly lists: Lists | null;
  /** The place of a code; -1: none. */
  readonly placeOf: Int32Array;
  /** The place of codes beyond those; -1: none. */
  readonly rest: number;
  /** Where what several share stands beside the places of each; -1: nowhere. Its sums stand there alone (contract section 2, "By country"). */
  readonly joint: number;
}

export interface PlaceFacts {
  readonly columns: Columns;
  readonly standing: Standing;
  /** Whether a party is listed (see dimensions.partyFits); null: all are. */
  readonly fits: ((party: string) => boolean) | null;
}

function inOrder(count: number): Int32Array {
  const places = new Int32Array(count);
  for (let i = 0; i < count; i++) places[i] = i;
  return places;
}

/** One code a row; codes beyond the values stand under "none". */
function byCode(values: readonly string[], codes: Uint8Array | Uint16Array): Places {
  const places = [...values, WITHOUT];
  return { values: places, most: 1, isSingle: true, codes, lists: null, placeOf: inOrder(values.length), rest: values.length, joint: -1 };
}

function byList(values: readonly string[], lists: Lists): Places {
  return { values, most: values.length, isSingle: false, codes: null, lists, placeOf: inOrder(values.length), rest: -1, joint: -1 };
}

const everyParty = remembering(({ facets, parties }: Columns): Places => {
  const codes = facets.country.values;
  return { ...byList([...codes, JOINT], parties), joint: codes.length };
});

/** @param fits which parties are listed; null: all. What is not listed has no place, and takes no room. */
function byParty(columns: Columns, fits: PlaceFacts["fits"]): Places {
  const every = everyParty(columns);
  if (fits === null) return every;
  const placeOf = new Int32Array(every.placeOf.length).fill(-1);
  const listed: string[] = [];
  for (let code = 0; code < placeOf.length; code++) {
    const party = every.values[code] ?? "";
    if (fits(party)) placeOf[code] = listed.push(party) - 1;
  }
  return { ...byList([...listed, JOINT], columns.parties), placeOf, joint: listed.length };
}

const fixed = remembering((columns: Columns) => {
  const { facets } = columns;
  return {
    category: byCode(facets.category.values, columns.category),
    component: byCode(facets.component.values, columns.component),
    condition: byList(facets.condition.values, columns.conditions),
    terms: byCode(TERMS, columns.terms),
  };
});

const byStatus = remembering((standing: Standing) => byCode(STATUSES, standing.status));

const byDue = remembering((standing: Standing): Places => {
  // Moods begin with due and waiting; what promises nothing is neither.
  const moods = standing.status.map((_, row) => moodOf(standing, row));
  return { ...byCode(["yes", "no"], moods), rest: -1, isSingle: false };
});

const years = remembering((columns: Columns) => {
  const { values, codes } = yearsOf(columns);
  return byCode(values, codes);
});

/** The groups of each row, in file order. */
const groups = remembering(({ facets, rows }: Columns): Places => {
  const { sets, values } = facets.group;
  const writer = listWriter(rows);
  for (let row = 0; row < rows; row++) {
    for (const [i, set] of sets.entries()) if (hasRow(set, row)) writer.push(i);
    writer.close(row);
  }
  return byList(values, writer.lists());
});

/** Where rows stand in a dimension. */
export function placesIn({ columns, standing, fits }: PlaceFacts, dimension: Dimension): Places {
  switch (dimension) {
    case "country":
      return byParty(columns, fits);
    case "group":
      return groups(columns);
    case "year":
      return years(columns);
    case "status":
      return byStatus(standing);
    case "due":
      return byDue(standing);
    default:
      return fixed(columns)[dimension];
  }
}

/** The places of a list of codes, and Joint where several share. */
function writeList(places: Places, lists: Lists, row: number, write: { readonly into: Int32Array; readonly isSum: boolean }): number {
  const { placeOf, joint } = places;
  const start = startOf(lists, row);
  const end = startOf(lists, row + 1);
  const isShared = joint >= 0 && end - start > 1;
  let n = 0;
  if (!isShared || !write.isSum) {
    for (let at = start; at < end; at++) {
      const place = placeOf[lists.items[at] ?? 0] ?? -1;
      if (place >= 0) write.into[n++] = place;
    }
  }
  if (isShared) write.into[n++] = joint;
  return n;
}

/** Writes the places of a row, where it counts or (`isSum`) where its money and troops stand, and gives how many. */
export function writePlaces(places: Places, row: number, write: { readonly into: Int32Array; readonly isSum: boolean }): number {
  const { codes, lists, placeOf } = places;
  if (lists !== null) return writeList(places, lists, row, write);
  const code = codes?.[row] ?? NOT_YET;
  const place = code < placeOf.length ? (placeOf[code] ?? -1) : places.rest;
  write.into[0] = place;
  return place < 0 ? 0 : 1;
}
