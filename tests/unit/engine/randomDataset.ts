import * as fc from "fast-check";
import { STATUSES } from "../../../src/model/status";
import type { Dataset } from "../../../src/model/schema";
import { firstDay } from "./oracleFigures";
import { datasetFrom } from "./readings";

/** Small valid data files in which everything that the counting rules speak of meets everything else. */

const year = fc.integer({ min: 2023, max: 2027 });
const date = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(4, 7, 10))
  .map(([y, month, day, length]) => `${y}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`.slice(0, length));
const dates = fc
  .array(date, { minLength: 1, maxLength: 3 })
  .map((days) => days.toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : Number(firstDay(a) > firstDay(b)))));

const history = dates.chain((days) =>
  fc.tuple(...days.map((day) => fc.constantFrom(...STATUSES).map((status) => ({ date: day, status, sources: ["s"] })))),
);
const conditionHistory = fc.oneof(
  fc.constant([]),
  dates.chain((days) =>
    fc.tuple(...days.map((day) => fc.constantFrom("met", "unmet", "unknown").map((state) => ({ date: day, state, sources: [] })))),
  ),
);

/** Amounts whose product with a rate may fall on half a cent, and large ones. */
const amount = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0, max: 9999 }).map((thousandths) => thousandths / 1000),
  fc.integer({ min: 0, max: 99_999_999_999_999 }).map((cents) => cents / 100),
);
const people = fc.integer({ min: 0, max: 500 });

const ends = (number: fc.Arbitrary<number>) =>
  fc.tuple(number, number, fc.constantFrom("exact", "exact", "range", "up to", "at least")).map(([a, b, shape]) => {
    if (shape === "exact") return { low: a, high: a };
    if (shape === "range") return { low: Math.min(a, b), high: Math.max(a, b) };
    return shape === "up to" ? { low: null, high: a } : { low: a, high: null };
  });

const span = fc.record({ per: fc.constant("year"), from: year, to: year }, { requiredKeys: [] });
const terms = fc.record({ terms: fc.constantFrom("grant", "loan", "in-kind", "guarantee") }, { requiredKeys: [] });
const joined = (...parts: fc.Arbitrary<object>[]) => fc.tuple(...parts).map((objects) => Object.assign({}, ...objects));
const money = joined(
  fc.constantFrom("EUR", "EUR", "USD", "GBP", "NOK").map((unit) => ({ kind: "money", unit })),
  ends(amount),
  span,
  terms,
);
const quantity = fc.oneof(
  { weight: 5, arbitrary: money },
  { weight: 2, arbitrary: joined(fc.constant({ kind: "troops", unit: "people" }), ends(people), span) },
  { weight: 1, arbitrary: joined(fc.constant({ kind: "equipment", unit: "lorries" }), ends(people), span) },
  { weight: 1, arbitrary: joined(fc.constant({ kind: "gdp-share", unit: "%" }), ends(people)) },
);

const CODES = ["FR", "GB", "EU", "COALITION"];
const CONDITIONS = ["ceasefire", "consent", "budget"];

/** The commitment of this number; it may be part of any of a lower number, so that there are no cycles, or of one that the file lacks. */
function commitment(number: number): fc.Arbitrary<object> {
  const wholes = [...Array.from({ length: number }, (_, i) => `c-${i}`), "elsewhere"];
  return joined(
    fc.record(
      {
        id: fc.constant(`c-${number}`),
        title: fc.constantFrom("Éclair", "eclair", "Zebra", "10 jets", "9 jets"),
        summary: fc.constantFrom("", "Türkiye"),
        category: fc.constantFrom("aid", "force"),
        component: fc.constantFrom("first", "second"),
        parties: fc.array(fc.record({ code: fc.constantFrom(...CODES), role: fc.constantFrom("lead", "contributor", "host") }), {
          minLength: 1,
          maxLength: 3,
        }),
        conditions: fc.subarray(CONDITIONS, { maxLength: 2 }),
        history,
      },
      { requiredKeys: ["id", "title", "summary", "category", "parties", "conditions", "history"] },
    ),
    fc.record({ quantity, partOf: fc.constantFrom(...wholes) }, { requiredKeys: [] }),
  );
}

const rates = fc
  .uniqueArray(fc.tuple(fc.constantFrom("USD", "GBP"), year), { selector: (rate) => rate.join(), maxLength: 6 })
  .chain((list) =>
    fc.tuple(
      ...list.map(([currency, of]) =>
        fc.integer({ min: 1, max: 20_000 }).map((toBase) => ({ currency, year: of, toBase: toBase / 10_000, source: "s" })),
      ),
    ),
  );

/** A checked data file of up to 9 commitments in random order. */
export const randomDataset: fc.Arbitrary<Dataset> = fc
  .tuple(
    fc.integer({ min: 0, max: 9 }).chain((size) => fc.tuple(...Array.from({ length: size }, (_, number) => commitment(number)))),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 }),
    rates,
    fc.tuple(conditionHistory, conditionHistory, conditionHistory),
  )
  .map(([commitments, places, allRates, histories]) =>
    datasetFrom(
      JSON.stringify({
        schemaVersion: 1,
        id: "random",
        title: "Random",
        licence: "CC0-1.0",
        released: "2026-07-01",
        baseCurrency: "EUR",
        categories: [
          { id: "force", label: "Force" },
          { id: "aid", label: "Aid" },
        ],
        components: [
          { id: "first", label: "First" },
          { id: "second", label: "Second" },
        ],
        parties: [
          { code: "GB", name: "United Kingdom", kind: "country", groups: ["G7"] },
          { code: "FR", name: "France", kind: "country", groups: ["EU", "G7"] },
          { code: "EU", name: "européenne, Union", kind: "union" },
          { code: "COALITION", name: "Coalition", kind: "collective", groups: ["coalition"] },
        ],
        conditions: CONDITIONS.map((id, i) => ({ id, label: id, kind: "event", history: histories[i] })),
        sources: [{ id: "s", title: "Déclaration", publisher: "P", url: "https://example.org/", kind: "official" }],
        rates: allRates,
        commitments: commitments
          .map((one, i) => ({ one, place: places[i] ?? 0 }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ one }) => one),
      }),
    ),
  );
