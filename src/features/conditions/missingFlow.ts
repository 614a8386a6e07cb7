import type { ConditionsAnswer } from "../../engine/conditions";
import { missingKey } from "../../engine/missingConditions";
import type { Dataset } from "../../model/schema";
import type { FlowData, FlowLink, FlowNode } from "../../ui/charts/flowLayout";

/** Nodes of their own; the rest is one node. */
const [SETS, PARTIES] = [10, 7];
export const SEVERAL = "several parties";
const REST = "all the rest";

interface FlowWords {
  readonly heads: FlowData["heads"];
  readonly conditions: (ids: readonly string[]) => string;
  readonly party: (code: string) => string;
  readonly several: string;
  readonly otherSets: (count: number) => string;
  readonly otherParties: (count: number) => string;
}

interface Category {
  readonly id: string;
  readonly label: string;
  readonly className: string;
}

/** The one party of a commitment, or that they are several. */
export function partyOf(dataset: Dataset, row: number): string {
  const codes = new Set(dataset.commitments[row]?.parties.map(({ code }) => code));
  const [first] = codes;
  return codes.size === 1 && first !== undefined ? first : SEVERAL;
}

/** How many waiting commitments each party has by itself, and several share; most first. */
export function waitingParties(dataset: Dataset, rows: readonly number[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const party = partyOf(dataset, row);
    counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}

class Links {
  readonly #links = new Map<string, FlowLink>();
  add(from: string, to: string, className: string): void {
    const key = JSON.stringify([from, to, className]);
    this.#links.set(key, { from, to, className, value: (this.#links.get(key)?.value ?? 0) + 1 });
  }
  all(): FlowLink[] {
    return [...this.#links.values()];
  }
}

/** Each waiting commitment once: from the exact set that it lacks, through its category, to its party. The smallest are drawn as one. */
export function missingFlow(dataset: Dataset, answer: ConditionsAnswer, categories: readonly Category[], words: FlowWords): FlowData {
  const all = answer.missing.flatMap(({ rows }) => rows);
  const shownSets = answer.missing.length > SETS + 1 ? answer.missing.slice(0, SETS) : answer.missing;
  const parties = waitingParties(dataset, all);
  const shownParties = parties.length > PARTIES + 1 ? parties.slice(0, PARTIES) : parties;
  const own = new Set(shownParties.map(([party]) => party));
  const classes = new Map(categories.map(({ id, className }) => [id, className]));
  const [first, second] = [new Links(), new Links()];
  const byCategory = new Map<string, number>();
  answer.missing.forEach(({ conditions, rows }, place) => {
    const set = place < shownSets.length ? `set ${missingKey(conditions)}` : REST;
    for (const row of rows) {
      const category = dataset.commitments[row]?.category ?? "";
      const party = partyOf(dataset, row);
      const className = classes.get(category) ?? "c-ink";
      byCategory.set(category, (byCategory.get(category) ?? 0) + 1);
      first.add(set, category, className);
      second.add(category, own.has(party) ? party : REST, className);
    }
  });
  const sets: FlowNode[] = shownSets.map(({ conditions, rows }) => ({
    id: `set ${missingKey(conditions)}`,
    label: words.conditions(conditions),
    value: rows.length,
  }));
  const setRest = all.length - sets.reduce((sum, { value }) => sum + value, 0);
  const ends: FlowNode[] = shownParties.map(([party, value]) => ({
    id: party,
    label: party === SEVERAL ? words.several : words.party(party),
    value,
  }));
  const partyRest = all.length - ends.reduce((sum, { value }) => sum + value, 0);
  return {
    heads: words.heads,
    columns: [
      setRest > 0 ? [...sets, { id: REST, label: words.otherSets(answer.missing.length - sets.length), value: setRest }] : sets,
      categories
        .filter(({ id }) => byCategory.has(id))
        .map(({ id, label, className }) => ({ id, label, className, value: byCategory.get(id) ?? 0 })),
      partyRest > 0 ? [...ends, { id: REST, label: words.otherParties(parties.length - ends.length), value: partyRest }] : ends,
    ],
    links: [first.all(), second.all()],
  };
}
