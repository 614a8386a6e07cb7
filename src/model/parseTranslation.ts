import { readJson } from "./parseDataset";
import { isObject } from "./problems";
import type { Problem, ProblemList } from "./problems";
import { checkSchema } from "./schemaProblems";
import { type Translation, translationSchema } from "./translationSchema";

export type TranslationResult =
  | { readonly ok: true; readonly translation: Translation }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly problemCount: number };

const RECORDS = ["originals", "parties", "categories", "components", "conditions", "commitments"];

/**
 * Reads the text of a translation (contract section 1). Its records by id have no prototype: a commitment may be called
 * `constructor`, and `translation.commitments[id]` is then its translation or nothing.
 */
export function parseTranslation(text: string): TranslationResult {
  const read = readJson(text);
  if (!read.ok || !isTranslation(read.value, read.problems))
    return { ok: false, problems: read.problems.kept, problemCount: read.problems.count };
  for (const key of RECORDS) {
    const record: unknown = Reflect.get(read.value, key);
    if (isObject(record)) Object.setPrototypeOf(record, null);
  }
  return { ok: true, translation: read.value };
}

function isTranslation(value: unknown, problems: ProblemList): value is Translation {
  checkSchema(translationSchema, value, [], problems);
  return problems.count === 0;
}
