import type { Dataset } from "../model/schema";
import type { Account, Pool } from "./account";
import { type Standing, standingOn } from "./asOf";
import type { Breakdown } from "./breakdown";
import { type Columns, toColumns } from "./columns";
import { choosesParties, partyFits } from "./dimensions";
import type { FacetCounts } from "./facets";
import type { Dimension, Figure } from "./figure";
import { type FilterKey, type Filters, activeKeys, NO_FILTERS } from "./filters";
import type { Finding } from "./finding";
import type { Ledger } from "./ledger";
import { type SumKind, toRateTable } from "./money";
import { dependsOnDay, type OwnFigures, ownFiguresInSteps, toOwnFigures } from "./ownFigures";
import { columnsOf, preparedOf, preparedTexts } from "./prepared";
import { lately, remembering } from "./remembering";
import { type RowReader, rowReader } from "./rowReader";
import { countRows, type RowSet } from "./rowSet";
import { isOfTheDay, passing, rowsByFilter, rowsOfFilter } from "./selectRows";
import { type FigureFacts, SelectionFigures } from "./selectionFigures";
import { placesOf, type Sort, sortRows, titlesOf } from "./sort";
import type { Texts } from "./texts";
import { toTextIndex } from "./textIndex";

/** Everything that decides which commitments show, and how they stood. */
interface Query {
  readonly filters: Filters;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Conditions taken as met in a scenario; null for the facts of the day. */
  readonly met: readonly string[] | null;
  readonly texts: Texts;
}

/** The rows that pass a query. Equal queries give the same object, so figures can be remembered by it. */
export interface Selection {
  readonly query: Query;
  readonly rows: RowSet;
  readonly count: number;
  readonly standing: Standing;
  /** The rows that each filter alone lets through. */
  readonly byFilter: ReadonlyMap<FilterKey, RowSet>;
}

/** The engine's front door: figures of one data file. It composes and remembers; the rules live in the files that it calls. */
export interface Tracker {
  readonly dataset: Dataset;
  readonly columns: Columns;
  /** What is asked of every row, without its object being made. */
  readonly reader: RowReader;
  /** Commitments in the file. */
  readonly total: number;
  /** A commitment's row: its place in the file. */
  row(id: string): number | undefined;
  /** Works out step by step what all figures of a day rest on; else that is done at once when the first is asked for. */
  prepare(asOf: string): Generator;
  /** What the order of the titles rests on, where it was worked out before (see titlesInSteps); else that is done when it is asked for. */
  readonly titlePlaces: WeakMap<Texts, ArrayLike<number>>;
  select(query: Query): Selection;
  facets(selection: Selection): FacetCounts;
  /** The selected rows in this order. */
  order(selection: Selection, sort: Sort): Uint32Array;
  /** Some of them: `count` rows from a place on, without putting the rest in order. */
  page(selection: Selection, sort: Sort, from: number, count: number): Uint32Array;
  breakdown(selection: Selection, by: Dimension, split?: Dimension): Breakdown;
  account(selection: Selection, kind: SumKind, pool?: Pool): Account;
  ledger(selection: Selection, figure: Figure): Ledger;
  finding(selection: Selection): Finding;
  /** What figures that only some views ask for are worked out from: see comparison.ts and conditions.ts. */
  facts(selection: Selection): FigureFacts;
  /** For each filter that is on: how many commitments would show without it; most first. */
  withoutEach(selection: Selection): readonly { readonly key: FilterKey; readonly count: number }[];
}

/** Makes the tracker of a checked data file. */
export function createTracker(dataset: Dataset): Tracker {
  const prepared = preparedOf(dataset);
  const columns = prepared ? columnsOf(prepared) : toColumns(dataset);
  const reader = rowReader(dataset);
  const rates = toRateTable(dataset);
  const standing = lately(8, (asOf: string, met: readonly string[] | null) => standingOn(dataset, columns, asOf, met));
  const isYearly = dependsOnDay(reader);
  const yearOf = (asOf: string) => (isYearly ? asOf.slice(0, 4) : "");
  const moneyIn = (year: string) => ({ rates, baseCurrency: dataset.baseCurrency, asOf: year });
  const inSteps = new Map<string, OwnFigures>();
  const ofYear = lately(4, (year: string) => inSteps.get(year) ?? toOwnFigures(reader, moneyIn(year)));
  const own = (asOf: string) => ofYear(yearOf(asOf));
  const textIndex = remembering((texts: Texts) => (prepared ? preparedTexts(dataset, prepared, texts) : toTextIndex(dataset, texts)));

  const filterRows = remembering((texts: Texts) =>
    lately(8, (key: FilterKey, value: Filters[FilterKey], asOf: string, met: readonly string[] | null) =>
      rowsOfFilter(
        {
          dataset,
          columns,
          get standing() {
            return standing(asOf, met);
          },
          own: () => own(asOf),
          textIndex: () => textIndex(texts),
        },
        { ...NO_FILTERS, [key]: value },
        key,
      ),
    ),
  );

  const selections = remembering((texts: Texts) => {
    const rowsOfKey = filterRows(texts);
    let before: Selection | null = null;
    return lately(12, (filters: Filters, asOf: string, met: readonly string[] | null): Selection => {
      const day = standing(asOf, met);
      // From one choice to the next most filters stay the very same.
      const last = before?.standing === day ? before : null;
      const kept = (key: FilterKey) => (last?.query.filters[key] === filters[key] ? last.byFilter.get(key) : undefined);
      const made = (key: FilterKey) => (isOfTheDay(key) ? rowsOfKey(key, filters[key], asOf, met) : rowsOfKey(key, filters[key], "", null));
      const byFilter = rowsByFilter(filters, (key) => kept(key) ?? made(key));
      const rows = passing(day, byFilter);
      before = { query: { filters, asOf, met, texts }, rows, count: countRows(rows), standing: day, byFilter };
      return before;
    });
  });

  const titlePlaces = new WeakMap<Texts, ArrayLike<number>>();
  const permutation = remembering((texts: Texts) =>
    lately(16, (sort: Sort, asOf: string, met: readonly string[] | null) => {
      const facts = {
        dataset,
        columns,
        standing: standing(asOf, met),
        get own() {
          return own(asOf);
        },
        texts,
        get titlePlaces() {
          return titlePlaces.get(texts) ?? placesOf([...titlesOf(reader, texts)], texts.language);
        },
      };
      return sortRows(facts, sort);
    }),
  );

  const kinds = new Map(dataset.parties.map((party) => [party.code, party.kind]));
  const ordered = ({ query: { asOf, met, texts } }: Selection, sort: Sort) => permutation(texts)(sort, asOf, met);
  const figures = remembering(
    (selection: Selection) =>
      new SelectionFigures({
        dataset,
        columns,
        rates,
        kinds,
        selection,
        get own() {
          return own(selection.standing.asOf);
        },
        standing: selection.standing,
        fits: choosesParties(selection.query.filters) ? partyFits(dataset, selection.query.filters) : null,
        ordered: (sort) => ordered(selection, sort),
      }),
  );

  return {
    dataset,
    columns,
    reader,
    total: columns.rows,
    row: (id) => columns.rowOf.get(id),
    *prepare(asOf) {
      const year = yearOf(asOf);
      inSteps.set(year, yield* ownFiguresInSteps(reader, moneyIn(year)));
      ofYear(year);
      inSteps.delete(year);
    },
    titlePlaces,
    select: ({ filters, asOf, met, texts }) => selections(texts)(filters, asOf, met),
    facets: (selection) => figures(selection).facets,
    order: (selection, sort) => figures(selection).order(sort),
    page: (selection, sort, from, count) => figures(selection).page(sort, from, count),
    breakdown: (selection, by, split) => figures(selection).breakdown(by, split),
    account: (selection, kind, pool) => figures(selection).account(kind, pool),
    ledger: (selection, figure) => figures(selection).ledger(figure),
    finding: (selection) => figures(selection).finding,
    facts: (selection) => figures(selection).facts,
    withoutEach: (selection) =>
      activeKeys(selection.query.filters)
        .map((key) => ({ key, count: countRows(passing(selection.standing, selection.byFilter, key)) }))
        .toSorted((a, b) => b.count - a.count),
  };
}
