import { describeFound, isObject, ProblemList, quoted, valueAt } from "./problems";
import type { Path, Problem } from "./problems";
import type { Dataset, Translation } from "./schema";

/** A text of the data file, or the notes of a history in order; undefined: there is none. */
type Original = string | readonly string[] | undefined;
type Originals = Readonly<Record<string, Original>>;

/**
 * Whether a translation of the tracker's own data file is complete: a text for each text, a note for each note, and nothing that
 * the file doesn't have. Opening asks for none of that: there, what is missing stays in the file's own language.
 */
export function checkTranslation(dataset: Dataset, translation: Translation): readonly Problem[] {
  const check = new Completeness(translation);
  check.release(dataset.released);
  const { categories, components = [], conditions, events = [], commitments } = dataset;
  for (const [list, entries] of [
    ["categories", categories],
    ["components", components],
  ] as const) {
    check.byId(list, new Map(entries.map(({ id, label, description }) => [id, { label, description }])));
  }
  check.byId(
    "conditions",
    new Map(conditions.map(({ id, label, description, history }) => [id, { label, description, history: notesOf(history) }])),
  );
  check.text(
    ["events"],
    events.map(({ title }) => title),
  );
  const texts = commitments.map(({ id, title, summary, disputed, history, quantity }): [string, Originals] => {
    const unit = quantity?.kind === "equipment" ? quantity.unit : undefined;
    return [id, { title, summary, disputed, history: notesOf(history), asStated: quantity?.asStated, unit }];
  });
  check.byId("commitments", new Map(texts));
  return check.problems.kept;
}

function notesOf(history: readonly { readonly note?: string }[]): readonly string[] {
  return history.map(({ note }) => note ?? "");
}

class Completeness {
  readonly problems: ProblemList;
  readonly #translation: Translation;

  constructor(translation: Translation) {
    this.#translation = translation;
    this.problems = new ProblemList(translation, Infinity);
  }

  /** A translation may say of which release it is; then it is of this one. */
  release(of: string): void {
    const { released } = this.#translation;
    if (released !== undefined && released !== of) this.problems.add(["released"], "other-release", quoted(released));
  }

  byId(list: string, originals: ReadonlyMap<string, Originals>): void {
    for (const [id, texts] of originals) {
      for (const [key, original] of Object.entries(texts)) this.text([list, id, key], original);
    }
    const translated = valueAt(this.#translation, [list]);
    if (!isObject(translated)) return;
    for (const id of Object.keys(translated)) if (!originals.has(id)) this.problems.add([list, id], "nothing-to-translate", quoted(id));
  }

  text(path: Path, original: Original): void {
    const translated = valueAt(this.#translation, path);
    if (typeof original === "object") this.#list(path, original, translated);
    else if (isEmpty(original) && !isEmpty(translated)) this.problems.add(path, "nothing-to-translate", describeFound(translated));
    else if (!isEmpty(original) && isEmpty(translated)) this.problems.add(path, "untranslated", describeFound(translated));
  }

  #list(path: Path, originals: readonly string[], translated: unknown): void {
    const texts: readonly unknown[] = Array.isArray(translated) ? translated : [];
    if (texts.length !== originals.length)
      this.problems.add(path, "translated-count", `${texts.length}, where the file has ${originals.length}`);
    else for (const [at, original] of originals.entries()) this.text([...path, at], original);
  }
}

function isEmpty(text: unknown): boolean {
  return text === undefined || text === "";
}
