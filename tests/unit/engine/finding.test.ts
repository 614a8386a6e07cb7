import { expect, test } from "vitest";
import { NO_FILTERS, type Filters } from "../../../src/engine/filters";
import type { Finding } from "../../../src/engine/finding";
import { createTracker } from "../../../src/engine/tracker";
import { selectionOf } from "./readings";
import { smallFile } from "./smallFile";

const tracker = createTracker(
  smallFile([
    { id: "due", history: [["2025-01-01", "active"]] },
    { id: "done", parties: ["GB"], history: [["2025-01-01", "fulfilled"]], conditions: ["ceasefire"] },
    { id: "waits-for-both", parties: ["GB", "TR"], conditions: ["consent", "ceasefire"] },
    { id: "waits-for-consent", conditions: ["consent"], history: [["2025-01-01", "stalled"]] },
    { id: "proposed", parties: ["EU"], conditions: ["consent"], history: [["2025-01-01", "proposed"]] },
    { id: "declined", history: [["2025-01-01", "declined"]] },
    { id: "withdrawn", history: [["2025-01-01", "withdrawn"]] },
    { id: "later", history: [["2027-01-01", "pledged"]] },
  ]),
);

function finding(filters: Partial<Filters>, met: readonly string[] | null = null): Finding {
  return tracker.finding(selectionOf(tracker, { filters: { ...NO_FILTERS, ...filters }, asOf: "2026-03-01", met }));
}

test("counts promises, refusals and proposals apart, against the whole file", () => {
  expect(finding({})).toEqual({
    count: 7,
    total: 8,
    promises: 4,
    carriedOut: 2,
    due: 2,
    waiting: 2,
    waitingFor: [{ condition: "consent", count: 2 }],
    proposed: 1,
    declined: 1,
    withdrawn: 1,
    countries: ["GB", "TR", "FR"],
    otherParties: ["EU"],
  });
});

test("names what promises wait for, most first, and follows a scenario", () => {
  expect(finding({}, []).waitingFor).toEqual([
    { condition: "ceasefire", count: 2 },
    { condition: "consent", count: 2 },
  ]);
  expect(finding({}, ["ceasefire"]).waitingFor).toEqual([{ condition: "consent", count: 2 }]);
  expect(finding({}, ["consent", "ceasefire"])).toMatchObject({ due: 4, waiting: 0, waitingFor: [] });
  expect(finding({ country: ["FR"] }, []).waitingFor).toEqual([{ condition: "consent", count: 1 }]);
});

test("with a country or group chosen names only parties that fit", () => {
  expect(finding({ country: ["TR"] })).toMatchObject({ count: 1, countries: ["TR"], otherParties: [] });
  expect(finding({ group: ["NATO"] })).toMatchObject({ count: 1, countries: ["TR"] });
});

test("an empty selection finds nothing and still knows the file", () => {
  expect(finding({ q: "nothing" })).toMatchObject({ count: 0, total: 8, promises: 0, countries: [], waitingFor: [] });
});
