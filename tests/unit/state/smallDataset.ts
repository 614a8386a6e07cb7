import { parseDataset } from "../../../src/model/parseDataset";
import type { Dataset } from "../../../src/model/schema";

const SOURCE = { id: "s", title: "Text", publisher: "Presidency", url: "https://example.org/", kind: "official" };

const FILE = {
  schemaVersion: 1,
  id: "small",
  title: "Small",
  licence: "CC-BY-4.0",
  released: "2026-07-20",
  coveredUntil: "2026-07",
  baseCurrency: "EUR",
  categories: [{ id: "aid", label: "Aid", description: "Money and equipment." }],
  components: [{ id: "framework", label: "Framework" }],
  parties: [
    { code: "FR", name: "France", kind: "country", groups: ["G7"] },
    { code: "XK", name: "Kosovo (file)", kind: "country" },
    { code: "ZQ", name: "Nowhere", kind: "country" },
    { code: "EU", name: "European Union", kind: "union" },
    { code: "COALITION", name: "Coalition of the Willing", kind: "collective" },
    { code: "NATO", name: "NATO", kind: "organisation" },
  ],
  conditions: [
    {
      id: "ceasefire",
      label: "Ceasefire",
      kind: "event",
      history: [{ date: "2026-01-01", state: "unmet", note: "Not yet.", sources: ["s"] }],
    },
  ],
  sources: [SOURCE],
  rates: [],
  events: [{ date: "2026-01-06", title: "Summit", sources: ["s"] }],
  commitments: [
    {
      id: "jets",
      title: "Jets",
      summary: "Ten jets.",
      category: "aid",
      component: "framework",
      parties: [{ code: "FR", role: "lead" }],
      conditions: ["ceasefire"],
      quantity: { kind: "equipment", low: 10, high: 10, unit: "jets", asStated: "ten" },
      history: [{ date: "2026-01-06", status: "signed", note: "Signed in Paris.", sources: ["s"] }],
      disputed: "Some say twelve.",
    },
    {
      id: "loan",
      title: "Loan",
      summary: "A loan.",
      category: "aid",
      parties: [{ code: "FR", role: "lead" }],
      conditions: [],
      quantity: { kind: "money", low: 1, high: 1, unit: "EUR" },
      history: [{ date: "2026-01-06", status: "pledged", sources: ["s"] }],
    },
  ],
};

/** A data file of two commitments, whose last covered day is 2026-07-01; with the parties given, if any. */
export function smallDataset(changes: Partial<typeof FILE> = {}): Dataset {
  const result = parseDataset(JSON.stringify({ ...FILE, ...changes }));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.dataset;
}
