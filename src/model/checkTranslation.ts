import { commitmentTexts, conditionTexts, eventTexts, labelTexts } from "./originals";
import { describeFound, isObject, ProblemList, quoted, valueAt } from "./problems";
import type { Path, Problem } from "./problems";
import type { Dataset } from "./schema";
import type { Translation } from "./translationSchema";

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
  const { categories, components = [], conditions, commitments } = dataset;
  for (const [list, entries] of [
    ["categories", categories],
    ["components", components],
  ] as const) {
    check.byId(list, new Map(entries.map((entry) => [entry.id, labelTexts(entry)])));
  }
  check.byId("conditions", new Map(conditions.map((condition) => [condition.id, conditionTexts(condition)])));
  check.text(["events"], eventTexts(dataset));
  check.byId("commitments", new Map(commitments.map((commitment) => [commitment.id, commitmentTexts(commitment)])));
  return check.problems.kept;
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
