import { expect, test } from "vitest";
import { standingOn } from "../../../src/engine/asOf";
import { toColumns } from "../../../src/engine/columns";
import { partyFits, valuesInOrder, valuesOfRow } from "../../../src/engine/dimensions";
import { DIMENSIONS } from "../../../src/engine/figure";
import { NO_FILTERS } from "../../../src/engine/filters";
import { money, smallFile } from "./smallFile";

const dataset = smallFile([
  { id: "full", component: "first", parties: ["TR", "FR"], conditions: ["consent"], quantity: { ...money(1), terms: "loan" } },
  { id: "bare", parties: ["EU"], history: [["2024", "declined"]] },
]);
const columns = toColumns(dataset);
const facts = { dataset, columns, standing: standingOn(dataset, columns, "2026-07-01", null) };

test("a row has all of its values in each dimension", () => {
  expect(Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, valuesOfRow(facts, dimension, 0)]))).toEqual({
    country: ["TR", "FR"],
    category: ["aid"],
    component: ["first"],
    status: ["pledged"],
    due: ["no"],
    condition: ["consent"],
    group: ["G7", "NATO", "EU"],
    year: ["2025"],
    terms: ["loan"],
  });
});

test("a row without a value has none, or stands under 'none'", () => {
  expect(Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, valuesOfRow(facts, dimension, 1)]))).toEqual({
    country: ["EU"],
    category: ["aid"],
    component: ["none"],
    status: ["declined"],
    due: [],
    condition: [],
    group: [],
    year: ["2024"],
    terms: ["none"],
  });
});

test("values have the file's order, years their own", () => {
  expect(valuesInOrder(facts, "year", ["2026", "2024", "2026"])).toEqual(["2024", "2026"]);
  expect(valuesInOrder(facts, "country", [])).toEqual(["GB", "TR", "FR", "EU"]);
  expect(valuesInOrder(facts, "component", [])).toEqual(["second", "first", "none"]);
  expect(valuesInOrder(facts, "due", [])).toEqual(["yes", "no"]);
});

test.each([
  [{}, ["GB", "TR", "FR", "EU"]],
  [{ country: ["FR", "EU"] }, ["FR", "EU"]],
  [{ group: ["G7"] }, ["GB", "FR"]],
  [{ group: ["G7"], country: ["FR", "TR"] }, ["FR"]],
])("with %o chosen only parties that fit may be listed", (filters, listed) => {
  const fits = partyFits(dataset, { ...NO_FILTERS, ...filters });
  expect(dataset.parties.map(({ code }) => code).filter(fits)).toEqual(listed);
});
