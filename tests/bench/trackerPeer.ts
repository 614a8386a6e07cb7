import { type Filters, NO_FILTERS } from "../../src/engine/filters";
import { DEFAULT_SORT } from "../../src/engine/sort";
import type { Texts } from "../../src/engine/texts";
import type { Breakdown } from "../../src/engine/breakdown";
import type { FacetCounts } from "../../src/engine/facets";
import type { Tracker } from "../../src/engine/tracker";
import { dayFromNumber } from "../../src/model/partialDate";
import type { Choice } from "./interactions";
import { FIRST_IDS, type Peer } from "./peers";

const TEXTS: Texts = { language: "en", translation: null, partyName: (code) => code };
const AS_OF = "2026-07-01";

function toFilters({ country, category, status, days, amounts }: Choice): Filters {
  return {
    ...NO_FILTERS,
    country,
    category,
    status: status as Filters["status"],
    from: days && dayFromNumber(days[0]),
    to: days && dayFromNumber(days[1]),
    min: amounts && amounts[0],
    max: amounts && amounts[1],
  };
}

interface Result {
  readonly facets: FacetCounts;
  readonly breakdown: Breakdown;
  readonly sum: number;
  readonly rows: Uint32Array;
}

/** The tracker's own engine, through the front door that the page uses. */
export function trackerPeer(tracker: Tracker): Peer<Result> {
  const { commitments } = tracker.dataset;
  return {
    name: "tracker",
    ask(choice) {
      const selection = tracker.select({ filters: toFilters(choice), asOf: AS_OF, met: null, texts: TEXTS });
      const facets = tracker.facets(selection);
      const breakdown = tracker.breakdown(selection, "country", "category");
      // Sums are worked out when they are read: every cell is.
      let sum = 0;
      const { groups, joint } = breakdown;
      for (const group of joint ? [...groups, joint] : groups) for (const { money } of group.parts.values()) sum += money.sum.low;
      return { facets, breakdown, sum, rows: tracker.page(selection, DEFAULT_SORT, 0, FIRST_IDS) };
    },
    read({ facets, breakdown: { groups, joint }, rows }) {
      const counts = (facet: "country" | "category" | "status") => facets[facet].map(({ count }) => count);
      const sums = new Map<string, number>();
      for (const { value, parts } of joint ? [...groups, joint] : groups)
        for (const [category, { money }] of parts) if (money.sum.low > 0) sums.set(`${value} ${category}`, money.sum.low);
      return {
        country: counts("country"),
        category: counts("category"),
        status: counts("status"),
        sums,
        ids: Array.from(rows, (row) => commitments[row]?.id ?? ""),
      };
    },
  };
}
