import crossfilter from "crossfilter2";
import { STATUSES } from "../../src/model/status";
import { type Choice, NOTHING_CHOSEN } from "./interactions";
import { cellOf, FIRST_IDS, isPromised, type Peer } from "./peers";
import { type BenchRecord, CATEGORIES, COUNTRIES } from "./records";

interface Entry {
  readonly key: unknown;
  readonly value: unknown;
}

interface Result {
  readonly country: readonly Entry[];
  readonly category: readonly Entry[];
  readonly status: readonly Entry[];
  readonly cells: readonly Entry[];
  readonly first: readonly BenchRecord[];
}

function inOrder(entries: readonly Entry[], values: readonly string[]): number[] {
  const counts = new Map(entries.map(({ key, value }) => [key, value as number]));
  return values.map((value) => counts.get(value) ?? 0);
}
/**
 * crossfilter2 as its documentation has it: a dimension and a group for each facet (the countries as an array dimension), ranges by
 * `filterRange`, sums by `reduceSum`, the first ids by `top`. Only what an interaction changes is filtered anew.
 */
export function crossfilterPeer(records: readonly BenchRecord[]): Peer<Result> {
  // Equal days go by id, ascending: the order is one number, so that `top` gives the tracker's own.
  const size = records.length;
  const places = new Map(records.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((record, i) => [record, i]));
  const facts = crossfilter(records as BenchRecord[]);
  const country = facts.dimension((record) => record.countries as string[], true);
  const category = facts.dimension((record) => record.category);
  const status = facts.dimension((record) => record.status);
  const order = facts.dimension((record) => (record.day + 1) * size - 1 - (places.get(record) ?? 0));
  const amount = facts.dimension((record) => (record.cents === null ? -1 : record.cents / 100));
  const cell = facts.dimension(cellOf);
  const groups = {
    country: country.group(),
    category: category.group(),
    status: status.group(),
    cells: cell.group().reduceSum((record) => (record.cents !== null && isPromised(record.status) ? record.cents : 0)),
  };
  const facets = { country, category, status };
  let before = NOTHING_CHOSEN;

  const choose = (choice: Choice): void => {
    for (const facet of ["country", "category", "status"] as const) {
      const chosen = choice[facet];
      if (chosen === before[facet]) continue;
      const dimension = facets[facet];
      const [only] = chosen;
      if (only === undefined) dimension.filterAll();
      else if (chosen.length === 1) dimension.filterExact(only);
      else dimension.filterFunction((value) => chosen.includes(value));
    }
    const { days, amounts } = choice;
    if (days !== before.days) {
      if (days) order.filterRange([days[0] * size, (days[1] + 1) * size]);
      else order.filterAll();
    }
    if (amounts !== before.amounts) {
      // The upper end of a range is left out; amounts are whole cents.
      if (amounts) amount.filterRange([amounts[0], amounts[1] + 0.001]);
      else amount.filterAll();
    }
    before = choice;
  };

  return {
    name: "crossfilter2",
    ask(choice) {
      choose(choice);
      return {
        // `all` gives the same array each time, filled anew.
        country: groups.country.all(),
        category: groups.category.all(),
        status: groups.status.all(),
        cells: groups.cells.all(),
        first: order.top(FIRST_IDS),
      };
    },
    read: (result) => ({
      country: inOrder(result.country, COUNTRIES),
      category: inOrder(result.category, CATEGORIES),
      status: inOrder(result.status, STATUSES),
      sums: new Map(result.cells.filter(({ value }) => value !== 0).map(({ key, value }) => [key as string, value as number])),
      ids: result.first.map(({ id }) => id),
    }),
  };
}
