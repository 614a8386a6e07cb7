import type { Dataset } from "../model/schema";
import { type Account, type Pool, accountOf } from "./account";
import { type Standing, standingOn } from "./asOf";
import { type Breakdown, breakDown } from "./breakdown";
import { type Columns, toColumns } from "./columns";
import { answerConditions, type ConditionsAnswer } from "./conditions";
import { partyFits } from "./dimensions";
import { type FacetCounts, countFacets } from "./facets";
import type { Dimension, Figure } from "./figure";
import { type FilterKey, type Filters, activeKeys, NO_FILTERS } from "./filters";
import { type Finding, findingOf, partiesOf } from "./finding";
import { type Ledger, ledgerOf } from "./ledger";
import { type SumKind, toRateTable } from "./money";
import { toOwnMoney } from "./ownMoney";
import { lately, remembering } from "./remembering";
import { countRows, hasRow, type RowSet, rowsOf } from "./rowSet";
import { passing, rowsByFilter, rowsOfFilter } from "./selectRows";
import { type Sort, sortRows } from "./sort";
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
  /** Commitments in the file. */
  readonly total: number;
  /** A commitment's row: its place in the file. */
  row(id: string): number | undefined;
  select(query: Query): Selection;
  facets(selection: Selection): FacetCounts;
  /** The selected rows in this order. */
  order(selection: Selection, sort: Sort): Uint32Array;
  breakdown(selection: Selection, by: Dimension, split?: Dimension): Breakdown;
  account(selection: Selection, kind: SumKind, pool?: Pool): Account;
  ledger(selection: Selection, figure: Figure): Ledger;
  finding(selection: Selection): Finding;
  /** What the conditions set in motion. */
  conditions(selection: Selection): ConditionsAnswer;
  /** For each filter that is on: how many commitments would show without it; most first. */
  withoutEach(selection: Selection): readonly { readonly key: FilterKey; readonly count: number }[];
}

/** Makes the tracker of a checked data file. */
export function createTracker(dataset: Dataset): Tracker {
  const columns = toColumns(dataset);
  const rates = toRateTable(dataset);
  const standing = lately(8, (asOf: string, met: readonly string[] | null) => standingOn(dataset, columns, asOf, met));
  const money = lately(8, (asOf: string) => toOwnMoney(dataset, rates, asOf));
  const textIndex = remembering((texts: Texts) => toTextIndex(dataset, texts));
  const facts = (selection: Selection) => ({ dataset, columns, standing: selection.standing, rates });
  const fits = (selection: Selection) => partyFits(dataset, selection.query.filters);

  const filterRows = remembering((texts: Texts) =>
    lately(64, (key: FilterKey, value: Filters[FilterKey], asOf: string, met: readonly string[] | null) =>
      rowsOfFilter(
        { dataset, columns, standing: standing(asOf, met), money: () => money(asOf), textIndex: () => textIndex(texts) },
        { ...NO_FILTERS, [key]: value },
        key,
      ),
    ),
  );

  const selections = remembering((texts: Texts) =>
    lately(16, (filters: Filters, asOf: string, met: readonly string[] | null): Selection => {
      const rowsOfKey = filterRows(texts);
      const day = standing(asOf, met);
      const byFilter = rowsByFilter(filters, (key) => rowsOfKey(key, filters[key], asOf, met));
      const rows = passing(day, byFilter);
      return { query: { filters, asOf, met, texts }, rows, count: countRows(rows), standing: day, byFilter };
    }),
  );

  const permutation = remembering((texts: Texts) =>
    lately(16, (sort: Sort, asOf: string, met: readonly string[] | null) =>
      sortRows({ dataset, columns, standing: standing(asOf, met), money: money(asOf), texts }, sort),
    ),
  );

  const accounts = remembering((selection: Selection) =>
    lately(4, (kind: SumKind, pool: Pool) => accountOf(facts(selection), selection.rows, kind, pool)),
  );
  const account = (selection: Selection, kind: SumKind, pool: Pool = "promised") => accounts(selection)(kind, pool);
  const bothAccounts = (selection: Selection, pool: Pool) => ({
    money: account(selection, "money", pool),
    troops: account(selection, "troops", pool),
  });

  const breakdowns = remembering((selection: Selection) =>
    lately(16, (by: Dimension, split: Dimension | null) =>
      breakDown(
        { ...facts(selection), accounts: bothAccounts(selection, "promised"), fits: fits(selection) },
        rowsOf(selection.rows),
        by,
        split ?? undefined,
      ),
    ),
  );

  const kinds = new Map(dataset.parties.map((party) => [party.code, party.kind]));
  const ledgers = remembering((selection: Selection) =>
    lately(16, (figure: Figure) =>
      ledgerOf(
        {
          ...facts(selection),
          selected: selection.rows,
          accounts: bothAccounts(selection, "promised"),
          proposed: bothAccounts(selection, "proposed"),
          countriesOf: (rows) => partiesOf(columns, rows, fits(selection)).filter(({ code }) => kinds.get(code) === "country"),
        },
        figure,
      ),
    ),
  );
  const facets = remembering((selection: Selection) => countFacets(columns, selection.standing, selection.byFilter));
  const finding = remembering((selection: Selection) => findingOf(facts(selection), selection.rows, fits(selection)));
  const conditions = remembering((selection: Selection) =>
    answerConditions({ ...facts(selection), accounts: bothAccounts(selection, "promised"), fits: fits(selection) }, selection.rows),
  );
  const orders = remembering((selection: Selection) =>
    lately(4, (sort: Sort) => {
      const { asOf, met, texts } = selection.query;
      return permutation(texts)(sort, asOf, met).filter((row) => hasRow(selection.rows, row));
    }),
  );

  return {
    dataset,
    columns,
    total: columns.rows,
    row: (id) => columns.rowOf.get(id),
    select: ({ filters, asOf, met, texts }) => selections(texts)(filters, asOf, met),
    facets,
    order: (selection, sort) => orders(selection)(sort),
    breakdown: (selection, by, split) => breakdowns(selection)(by, split ?? null),
    account,
    ledger: (selection, figure) => ledgers(selection)(figure),
    finding,
    conditions,
    withoutEach: (selection) =>
      activeKeys(selection.query.filters)
        .map((key) => ({ key, count: countRows(passing(selection.standing, selection.byFilter, key)) }))
        .toSorted((a, b) => b.count - a.count),
  };
}
