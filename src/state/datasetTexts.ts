import type { Texts } from "../engine/texts";
import type { Dataset } from "../model/schema";
import type { Translation } from "../model/translationSchema";
import type { Lang } from "./viewState";

/** The data file's words in the reader's language; what is not translated stays in the file's own (contract section 1). */
export interface DatasetTexts extends Texts {
  readonly language: Lang;
  readonly title: (row: number) => string;
  readonly summary: (row: number) => string;
  /** null: sources do not disagree. */
  readonly disputed: (row: number) => string | null;
  /** The note of a history step, by its place in the row's own history. */
  readonly note: (row: number, step: number) => string | null;
  /** The source's figure in words. */
  readonly asStated: (row: number) => string | null;
  readonly unit: (row: number) => string | null;
  readonly category: (id: string) => string;
  readonly categoryDescription: (id: string) => string | null;
  readonly component: (id: string) => string;
  readonly componentDescription: (id: string) => string | null;
  readonly condition: (id: string) => string;
  readonly conditionDescription: (id: string) => string | null;
  /** The note of a step in a condition's history. */
  readonly conditionNote: (id: string, step: number) => string | null;
  /** A milestone of the negotiation, by its place in the file. */
  readonly event: (index: number) => string;
}

/** An entry by its id: own keys only, since ids come from a file and may be called `constructor`. */
function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/**
 * A party's name (contract section 6): in English as the file gives it; else what its translation says; else countries and the EU bear
 * the language's own name for their code, where it has one, and all others the file's.
 */
export function partyNames(dataset: Dataset, lang: Lang, translation: Translation | null): (code: string) => string {
  const regions = lang === "en" ? null : new Intl.DisplayNames(lang, { type: "region", fallback: "none" });
  const names = new Map(
    dataset.parties.map(({ code, kind, name }) => {
      const isRegion = /^[A-Z]{2}$/.test(code) && (kind === "country" || code === "EU");
      return [code, own(translation?.parties, code)?.name ?? (isRegion ? regions?.of(code) : undefined) ?? name];
    }),
  );
  return (code) => names.get(code) ?? code;
}

function makeTexts(dataset: Dataset, lang: Lang, translation: Translation | null): DatasetTexts {
  const commitmentText = (row: number) => own(translation?.commitments, dataset.commitments[row]?.id ?? "");
  const labelled = (kind: "categories" | "components" | "conditions") => {
    const entries = new Map((dataset[kind] ?? []).map((entry) => [entry.id, entry]));
    return {
      label: (id: string) => own(translation?.[kind], id)?.label || (entries.get(id)?.label ?? id),
      description: (id: string) => own(translation?.[kind], id)?.description || (entries.get(id)?.description ?? null),
    };
  };
  const [categories, components, conditions] = [labelled("categories"), labelled("components"), labelled("conditions")];
  const conditionsById = new Map(dataset.conditions.map((condition) => [condition.id, condition]));

  return {
    language: lang,
    translation,
    partyName: partyNames(dataset, lang, translation),
    title: (row) => commitmentText(row)?.title || (dataset.commitments[row]?.title ?? ""),
    summary: (row) => commitmentText(row)?.summary || (dataset.commitments[row]?.summary ?? ""),
    disputed: (row) => commitmentText(row)?.disputed || (dataset.commitments[row]?.disputed ?? null),
    note: (row, step) =>
      inStep(commitmentText(row)?.history, dataset.commitments[row]?.history)?.[step] ||
      (dataset.commitments[row]?.history[step]?.note ?? null),
    asStated: (row) => commitmentText(row)?.asStated || (dataset.commitments[row]?.quantity?.asStated ?? null),
    unit(row) {
      const quantity = dataset.commitments[row]?.quantity;
      if (!quantity) return null;
      // Units of the other kinds are codes: formats and sums read them.
      return (quantity.kind === "equipment" && commitmentText(row)?.unit) || quantity.unit;
    },
    category: categories.label,
    categoryDescription: categories.description,
    component: components.label,
    componentDescription: components.description,
    condition: conditions.label,
    conditionDescription: conditions.description,
    conditionNote(id, step) {
      const history = conditionsById.get(id)?.history;
      return inStep(own(translation?.conditions, id)?.history, history)?.[step] || (history?.[step]?.note ?? null);
    },
    event: (index) => inStep(translation?.events, dataset.events)?.[index] || (dataset.events?.[index]?.title ?? ""),
  };
}

/** Texts that are known by their place only, where there are as many as in the file: else some of them would stand at another's place. */
function inStep(texts: readonly string[] | undefined, original: readonly unknown[] | undefined): readonly string[] | undefined {
  return texts?.length === original?.length ? texts : undefined;
}

const made = new WeakMap<Dataset, Map<Lang, DatasetTexts>>();

/** The texts of a file in a language: the same object for the same file, language and translation, so that `select` remembers by it. */
export function textsOf(dataset: Dataset, lang: Lang, translation: Translation | null): DatasetTexts {
  let byLang = made.get(dataset);
  if (!byLang) made.set(dataset, (byLang = new Map()));
  const known = byLang.get(lang);
  if (known?.translation === translation) return known;
  const texts = makeTexts(dataset, lang, translation);
  byLang.set(lang, texts);
  return texts;
}
