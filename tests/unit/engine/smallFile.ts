import type { Dataset } from "../../../src/model/schema";
import { datasetFrom } from "./readings";

/** What a test says of a commitment; the rest is: pledged by France on 2025-03-01, aid, without conditions or a figure. */
export interface Brief {
  readonly id: string;
  readonly title?: string;
  readonly summary?: string;
  readonly category?: string;
  readonly component?: string;
  readonly parties?: readonly string[];
  readonly conditions?: readonly string[];
  readonly quantity?: object;
  readonly partOf?: string;
  readonly overlaps?: readonly string[];
  /** Days and statuses. */
  readonly history?: readonly (readonly [string, string])[];
  readonly sources?: readonly string[];
}

const HEAD = {
  schemaVersion: 1,
  id: "small",
  title: "Small",
  licence: "CC0-1.0",
  released: "2026-07-01",
  baseCurrency: "EUR",
  categories: [
    { id: "force", label: "Force" },
    { id: "aid", label: "Aid" },
  ],
  components: [
    { id: "second", label: "Second" },
    { id: "first", label: "First" },
  ],
  parties: [
    { code: "GB", name: "United Kingdom", kind: "country", groups: ["G7"] },
    { code: "TR", name: "Türkiye", kind: "country", groups: ["NATO"] },
    { code: "FR", name: "France", kind: "country", groups: ["EU", "G7"] },
    { code: "EU", name: "European Union", kind: "union" },
  ],
  conditions: [
    {
      id: "ceasefire",
      label: "Ceasefire",
      kind: "event",
      history: [
        { date: "2025-01-01", state: "unmet", sources: [] },
        { date: "2026-02", state: "met", sources: [] },
        { date: "2026-05-01", state: "unknown", sources: [] },
      ],
    },
    { id: "consent", label: "Consent", kind: "consent", history: [] },
  ],
  sources: [
    { id: "s", title: "Joint statement", publisher: "Presidency", url: "https://example.org/", kind: "official" },
    { id: "news", title: "Déclaration de Paris", publisher: "Agency", url: "https://example.org/news", kind: "news" },
  ],
  rates: [{ currency: "USD", year: 2025, toBase: 0.9, source: "s" }],
};

function commitmentFrom({ parties = ["FR"], history = [["2025-03-01", "pledged"]], sources = ["s"], ...brief }: Brief): object {
  return {
    title: brief.id,
    summary: "",
    category: "aid",
    conditions: [],
    ...brief,
    parties: parties.map((code) => ({ code, role: "contributor" })),
    history: history.map(([date, status]) => ({ date, status, sources })),
  };
}

/** A checked data file of these commitments. */
export function smallFile(briefs: readonly Brief[]): Dataset {
  return datasetFrom(JSON.stringify({ ...HEAD, commitments: briefs.map(commitmentFrom) }));
}

/** An exact amount of money. */
export function money(amount: number, unit = "EUR"): object {
  return { kind: "money", low: amount, high: amount, unit };
}
