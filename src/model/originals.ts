import type { Dataset } from "./schema";

/** What of a data file is translated, entry by entry, and by which mark a translation tells of which words it is one. */

type Labelled = { readonly id: string; readonly label: string; readonly description?: string };
type Texts = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The notes of a history in order; empty where there is none. */
const notesOf = (history: readonly { readonly note?: string }[]): readonly string[] => history.map(({ note }) => note ?? "");

export const labelTexts = ({ label, description }: Labelled): Texts => ({ label, description });

export const conditionTexts = (condition: Dataset["conditions"][number]): Texts => ({
  ...labelTexts(condition),
  history: notesOf(condition.history),
});

export function commitmentTexts({ title, summary, disputed, history, quantity }: Dataset["commitments"][number]): Texts {
  const unit = quantity?.kind === "equipment" ? quantity.unit : undefined;
  return { title, summary, disputed, history: notesOf(history), asStated: quantity?.asStated, unit };
}

export const eventTexts = ({ events = [] }: Dataset): readonly string[] => events.map(({ title }) => title);

/** A mark of texts that any change of them changes (FNV-1a, 32 bits). It guards against mistakes, not against attacks. */
function markOf(texts: Texts | readonly string[]): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(texts);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The marks of all that is translated, by `list/id`. */
export function marksOf(dataset: Dataset): Readonly<Record<string, string>> {
  const { categories, components = [], conditions, commitments } = dataset;
  return Object.fromEntries([
    ...categories.map((entry) => [`categories/${entry.id}`, markOf(labelTexts(entry))]),
    ...components.map((entry) => [`components/${entry.id}`, markOf(labelTexts(entry))]),
    ...conditions.map((entry) => [`conditions/${entry.id}`, markOf(conditionTexts(entry))]),
    ["events", markOf(eventTexts(dataset))],
    ...commitments.map((entry) => [`commitments/${entry.id}`, markOf(commitmentTexts(entry))]),
  ]);
}
