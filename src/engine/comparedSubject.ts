import type { Dataset, Party } from "../model/schema";
import { remembering } from "./remembering";

/** Whose figures a column of a comparison shows: one party's, or those of a group's members. */
export interface Subject {
  /** As the address has it: a party's code, or `group.<name>`. */
  readonly key: string;
  /** The group's name; null for a party. */
  readonly group: string | null;
  /** The party, or the members in file order. */
  readonly members: readonly Party[];
  /** The party that the group is itself, such as the European Union: it stands beside its members and is none of them. */
  readonly body: Party | null;
}

const GROUP = "group.";

/** The key of a group's column. */
export function groupKey(group: string): string {
  return GROUP + group;
}

/** The name of the group that a key stands for; null when it stands for a party. */
export function groupOfKey(key: string): string | null {
  return key.startsWith(GROUP) ? key.slice(GROUP.length) : null;
}

/** Whether this party is what the group is called after: the European Union of `EU`, the Coalition of `coalition`. */
function isBody(party: Party, group: string): boolean {
  return party.kind !== "country" && party.code.toUpperCase() === group.toUpperCase();
}

/** The groups of a file, in the order in which its parties name them. */
export function groupsIn(dataset: Dataset): readonly string[] {
  return [...new Set(dataset.parties.flatMap((party) => party.groups ?? []))];
}

/** Whose figures a key stands for; null when the file knows neither the party nor the group. */
export function subjectOf(dataset: Dataset, key: string): Subject | null {
  const group = groupOfKey(key);
  if (group === null) {
    const party = dataset.parties.find(({ code }) => code === key);
    return party ? { key, group, members: [party], body: null } : null;
  }
  const members = dataset.parties.filter((party) => party.groups?.includes(group) && !isBody(party, group));
  if (members.length === 0) return null;
  return { key, group, members, body: dataset.parties.find((party) => isBody(party, group)) ?? null };
}

const codesByKey = remembering<Dataset, Map<string, ReadonlySet<string>>>(() => new Map());

/** The codes of a key's party or members; none when the file does not know it. */
export function codesOfSubject(dataset: Dataset, key: string): ReadonlySet<string> {
  const known = codesByKey(dataset).get(key);
  if (known) return known;
  const codes = new Set(subjectOf(dataset, key)?.members.map(({ code }) => code));
  codesByKey(dataset).set(key, codes);
  return codes;
}
