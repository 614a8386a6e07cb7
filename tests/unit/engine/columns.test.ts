import { expect, test } from "vitest";
import { type FixedFacet, toColumns } from "../../../src/engine/columns";
import { listOf } from "../../../src/engine/lists";
import { rowsOf } from "../../../src/engine/rowSet";
import { smallFile } from "./smallFile";

const columns = toColumns(
  smallFile([
    { id: "part", partOf: "whole", parties: ["FR", "GB", "FR"], conditions: ["consent", "consent", "ceasefire"] },
    { id: "whole", component: "first", parties: ["TR"], category: "force" },
    { id: "lost", partOf: "elsewhere" },
  ]),
);

function rowsOfValue(facet: FixedFacet, value: string): number[] {
  const { index, sets } = columns.facets[facet];
  const set = sets[index.get(value) ?? -1];
  return set ? rowsOf(set) : [];
}

test("values stand in file order, groups in order of appearance, also those that no row has", () => {
  expect(columns.facets.country.values).toEqual(["GB", "TR", "FR", "EU"]);
  expect(columns.facets.component.values).toEqual(["second", "first"]);
  expect(columns.facets.group.values).toEqual(["G7", "NATO", "EU"]);
});

test("each value knows its rows", () => {
  expect(rowsOfValue("country", "FR")).toEqual([0, 2]);
  expect(rowsOfValue("group", "G7")).toEqual([0, 2]);
  expect(rowsOfValue("group", "NATO")).toEqual([1]);
  expect(rowsOfValue("component", "first")).toEqual([1]);
  expect(rowsOfValue("condition", "ceasefire")).toEqual([0]);
  expect(rowsOfValue("country", "EU")).toEqual([]);
});

test("a party or condition that is named twice counts once, in its place", () => {
  expect([...listOf(columns.parties, 0)]).toEqual([2, 0]);
  expect([...listOf(columns.conditions, 0)]).toEqual([1, 0]);
  expect([...listOf(columns.conditions, 1)]).toEqual([]);
});

test("a whole is found by id, wherever it stands; one outside the file is none", () => {
  expect([...columns.whole]).toEqual([1, -1, -1]);
  expect(columns.rowOf.get("lost")).toBe(2);
});

test("what a row lacks is marked", () => {
  const { values } = columns.facets.component;
  expect(Array.from(columns.component, (code) => values[code])).toEqual([undefined, "first", undefined]);
});

test("a file without commitments has columns of no rows", () => {
  const none = toColumns(smallFile([]));
  expect([none.rows, none.whole.length, none.steps.day.length, [...listOf(none.parties, 0)]]).toEqual([0, 0, 0, []]);
});
