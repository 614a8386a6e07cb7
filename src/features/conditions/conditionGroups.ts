import type { Condition, Dataset } from "../../model/schema";
import { isOwnDataset } from "../../i18n/ownDataset";

/** The second of the two triggers in the tracker's own file; what it starts is kept apart from what a ceasefire starts. */
const ATTACK = "new-armed-attack";

type GroupName = "ceasefire" | "attack" | "ownConsent" | Condition["kind"];

interface ConditionGroup {
  readonly name: GroupName;
  readonly conditions: readonly Condition[];
}

const ORDER: readonly GroupName[] = ["ceasefire", "attack", "event", "ownConsent", "consent", "authorisation", "third-party", "financial"];

/** Whether these conditions are a matter of a new attack. Only the tracker's own file is known well enough to say so. */
export function isAttack(dataset: Dataset, conditions: readonly string[]): boolean {
  return isOwnDataset(dataset.id) && conditions.includes(ATTACK);
}

function groupOf(dataset: Dataset, { id, kind }: Condition): GroupName {
  if (!isOwnDataset(dataset.id)) return kind;
  if (kind === "event") return id === ATTACK ? "attack" : "ceasefire";
  return kind === "consent" ? "ownConsent" : kind;
}

/** The file's conditions by kind; in the tracker's own file the two triggers stand apart. */
export function conditionGroups(dataset: Dataset): ConditionGroup[] {
  return ORDER.map((name) => ({ name, conditions: dataset.conditions.filter((condition) => groupOf(dataset, condition) === name) })).filter(
    ({ conditions }) => conditions.length > 0,
  );
}
