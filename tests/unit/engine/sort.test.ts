import { expect, test } from "vitest";
import { NO_FILTERS } from "../../../src/engine/filters";
import { sortByNumber } from "../../../src/engine/radix";
import type { SortKey } from "../../../src/engine/sort";
import { titlePlacesInSteps } from "../../../src/engine/titlesInSteps";
import { createTracker } from "../../../src/engine/tracker";
import { englishOf } from "./readings";
import { type Brief, money, smallFile } from "./smallFile";

function sorted(briefs: readonly Brief[], key: SortKey, descending: boolean, language = "en"): string[] {
  const dataset = smallFile(briefs);
  const tracker = createTracker(dataset);
  const names: Record<string, string> = { FR: "France", GB: "Royaume-Uni", TR: "Turquie" };
  const texts =
    language === "en"
      ? englishOf(dataset)
      : {
          language,
          translation: { language, commitments: { a: { title: "Zèbre" }, b: { title: "Éclair" } } },
          partyName: (code: string) => names[code] ?? code,
        };
  const selection = tracker.select({ filters: NO_FILTERS, asOf: "2026-07-01", met: null, texts });
  return Array.from(tracker.order(selection, { key, descending }), (row) => dataset.commitments[row]?.id ?? "");
}

const AMOUNTS: Brief[] = [
  { id: "none-b" },
  { id: "none-a", quantity: { kind: "equipment", low: 1, high: 1, unit: "jets" } },
  { id: "open", quantity: { kind: "money", low: 10, high: null, unit: "EUR" } },
  { id: "range", quantity: { kind: "money", low: 10, high: 20, unit: "EUR" } },
  { id: "exact", quantity: money(10) },
  { id: "up-to", quantity: { kind: "money", low: null, high: 99, unit: "EUR" } },
];

test("amounts go by low, then high, the open one highest; what has no money is last either way, by id", () => {
  expect(sorted(AMOUNTS, "amount", false)).toEqual(["up-to", "exact", "range", "open", "none-a", "none-b"]);
  expect(sorted(AMOUNTS, "amount", true)).toEqual(["open", "range", "exact", "up-to", "none-a", "none-b"]);
});

test("ties go by id ascending in both directions", () => {
  const same: Brief[] = [{ id: "c" }, { id: "a" }, { id: "b" }];
  for (const key of ["date", "amount", "country", "category", "status"] as const) {
    expect(sorted(same, key, false)).toEqual(["a", "b", "c"]);
    expect(sorted(same, key, true)).toEqual(["a", "b", "c"]);
  }
});

test("what was worked out in steps gives the same order of titles as at once", () => {
  const briefs = Array.from({ length: 1500 }, (_, i) => ({
    id: `c${String(i).padStart(4, "0")}`,
    title: `${"ÉeéE zZ"[(i * 7) % 7]}${(i * 7919) % 700}`,
  }));
  const dataset = smallFile(briefs);
  const texts = englishOf(dataset);
  const [stepped, other] = [createTracker(dataset), createTracker(dataset)];
  const steps = titlePlacesInSteps(stepped.reader, texts);
  let step = steps.next();
  let count = 0;
  for (; !step.done; step = steps.next()) count++;
  expect(count).toBeGreaterThan(2);
  if (step.done) stepped.titlePlaces.set(texts, step.value);
  const titles = (tracker: typeof stepped): string[] => {
    const selection = tracker.select({ filters: NO_FILTERS, asOf: "2026-07-01", met: null, texts });
    return Array.from(tracker.order(selection, { key: "title", descending: false }), (row) => dataset.commitments[row]?.title ?? "");
  };
  expect(titles(stepped)).toEqual(titles(other));
  expect(titles(stepped)).toEqual(dataset.commitments.map(({ title }) => title).toSorted(new Intl.Collator("en").compare));
});

test("numbers of any size and sign go in their order", () => {
  const lists = [
    [3, 1, 2, 1],
    [-5, 70_000, 0, -5],
    [2 ** 33, 1, 2 ** 40, 2 ** 33],
    [0.5, -0.25, Number.POSITIVE_INFINITY, 0],
    [1e17, -1e17, 3, 1e16],
  ];
  for (const numbers of lists) {
    for (const descending of [false, true]) {
      const rows = [0, 1, 2, 3].toSorted((a, b) => Math.sign((numbers[a] ?? 0) - (numbers[b] ?? 0)) * (descending ? -1 : 1));
      expect([...sortByNumber(Uint32Array.of(0, 1, 2, 3), numbers, descending)]).toEqual(rows);
    }
  }
});

test("dates are those of the first entry, a partial one at its first day", () => {
  const briefs: Brief[] = [
    { id: "b", history: [["2025-01-02", "pledged"]] },
    {
      id: "a",
      history: [
        ["2025", "pledged"],
        ["2026-05-05", "signed"],
      ],
    },
    { id: "c", history: [["2025-01", "pledged"]] },
  ];
  expect(sorted(briefs, "date", false)).toEqual(["a", "c", "b"]);
  expect(sorted(briefs, "date", true)).toEqual(["b", "a", "c"]);
});

test("categories and statuses go by their own order, not by name", () => {
  const briefs: Brief[] = [
    { id: "a", category: "aid", history: [["2025-01-01", "declined"]] },
    { id: "b", category: "force", history: [["2025-01-01", "active"]] },
    { id: "c", category: "aid", history: [["2025-01-01", "proposed"]] },
  ];
  expect(sorted(briefs, "category", false)).toEqual(["b", "a", "c"]);
  expect(sorted(briefs, "status", false)).toEqual(["c", "b", "a"]);
});

test("countries go by the name of the first party in the reader's language", () => {
  const briefs: Brief[] = [
    { id: "a", parties: ["TR"] },
    { id: "b", parties: ["GB", "FR"] },
    { id: "c", parties: ["FR"] },
  ];
  expect(sorted(briefs, "country", false)).toEqual(["c", "a", "b"]);
  expect(sorted(briefs, "country", false, "fr")).toEqual(["c", "b", "a"]);
});

test("titles go by the language's collation, of the translation where there is one", () => {
  const briefs: Brief[] = [
    { id: "a", title: "Éclair" },
    { id: "b", title: "zebra" },
    { id: "c", title: "Fox" },
    { id: "d", title: "eclair" },
  ];
  expect(sorted(briefs, "title", false)).toEqual(["d", "a", "c", "b"]);
  expect(sorted(briefs, "title", false, "fr")).toEqual(["d", "b", "c", "a"]);
});
