import { STATUSES } from "../../src/model/status";
import { cellOf, FIRST_IDS, isPromised, type Answer, type Peer } from "./peers";
import { type BenchRecord, CATEGORIES, COUNTRIES } from "./records";

function isIn(limits: readonly [number, number] | null, value: number | null): boolean {
  return limits === null || (value !== null && value >= limits[0] && value <= limits[1]);
}

/** `filter` and `reduce` over plain records, as a page would do it that does not think of speed. */
export function plainPeer(records: readonly BenchRecord[]): Peer<Answer> {
  const cells = new Map(records.map((record) => [record, cellOf(record)]));
  const inOrder = records.toSorted((a, b) => b.day - a.day || (a.id < b.id ? -1 : 1));
  return {
    name: "plain",
    ask(choice) {
      const [country, category, status] = [new Set(choice.country), new Set(choice.category), new Set(choice.status)];
      const { days, amounts } = choice;
      const tests = {
        country: (record: BenchRecord) => country.size === 0 || record.countries.some((code) => country.has(code)),
        category: (record: BenchRecord) => category.size === 0 || category.has(record.category),
        status: (record: BenchRecord) => status.size === 0 || status.has(record.status),
      };
      const passes = (record: BenchRecord, except?: keyof typeof tests): boolean =>
        (except === "country" || tests.country(record)) &&
        (except === "category" || tests.category(record)) &&
        (except === "status" || tests.status(record)) &&
        isIn(days, record.day) &&
        isIn(amounts, record.cents === null ? null : record.cents / 100);
      const count = (
        facet: "country" | "category" | "status",
        values: readonly string[],
        valuesOf: (record: BenchRecord) => readonly string[],
      ) => {
        const counts = records
          .filter((record) => passes(record, facet))
          .reduce((sum, record) => {
            for (const value of valuesOf(record)) sum.set(value, (sum.get(value) ?? 0) + 1);
            return sum;
          }, new Map<string, number>());
        return values.map((value) => counts.get(value) ?? 0);
      };
      const selected = inOrder.filter((record) => passes(record));
      return {
        country: count("country", COUNTRIES, (record) => record.countries),
        category: count("category", CATEGORIES, (record) => [record.category]),
        status: count("status", STATUSES, (record) => [record.status]),
        sums: selected.reduce((sums, record) => {
          const cell = cells.get(record) ?? "";
          if (record.cents !== null && isPromised(record.status)) sums.set(cell, (sums.get(cell) ?? 0) + record.cents);
          return sums;
        }, new Map<string, number>()),
        ids: selected.slice(0, FIRST_IDS).map(({ id }) => id),
      };
    },
    read: (answer) => answer,
  };
}
