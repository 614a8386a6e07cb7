import { marksOf } from "../model/originals";
import type { Dataset } from "../model/schema";
import type { Translation } from "../model/translationSchema";

/** What of a translation is of a data file (`fitTranslation`). */
export type TranslationFit = (dataset: Dataset) => Translation | null;

const fitted = new WeakMap<Dataset, WeakMap<Translation, Translation | null>>();

/**
 * What of a translation is of this data file, as far as it says: a page that has stayed open across an update holds the data from before it,
 * and what is asked for now is of those after it. null: it is of another release. Entries whose originals are other words are left out,
 * so that those stand in the file's own language. The same object for the same file and translation.
 */
export function fitTranslation(dataset: Dataset, translation: Translation): Translation | null {
  let known = fitted.get(dataset);
  if (!known) fitted.set(dataset, (known = new WeakMap()));
  let fit = known.get(translation);
  if (fit === undefined) known.set(translation, (fit = fitNow(dataset, translation)));
  return fit;
}

function fitNow(dataset: Dataset, translation: Translation): Translation | null {
  const { released, originals, events } = translation;
  if (released !== undefined && released !== dataset.released) return null;
  if (originals === undefined) return translation;
  const marks = marksOf(dataset);
  const isOther = (place: string) => Object.hasOwn(originals, place) && originals[place] !== marks[place];
  const kept = <T>(list: string, entries: Readonly<Record<string, T>> = {}): Record<string, T> =>
    Object.fromEntries(Object.entries(entries).filter(([id]) => !isOther(`${list}/${id}`)));
  return {
    ...translation,
    categories: kept("categories", translation.categories),
    components: kept("components", translation.components),
    conditions: kept("conditions", translation.conditions),
    commitments: kept("commitments", translation.commitments),
    ...(isOther("events") || events === undefined ? { events: [] } : { events }),
  };
}
