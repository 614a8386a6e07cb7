import { placeOf, readJsonText } from "./jsonText";
import { isObject, ProblemList } from "./problems";
import type { Problem } from "./problems";
import { References } from "./references";
import { commitmentSchema, headSchema, SCHEMA_VERSION } from "./schema";
import type { Dataset } from "./schema";
import { checkSchema } from "./schemaProblems";

export type ParseResult =
  | { readonly ok: true; readonly dataset: Dataset }
  | {
      readonly ok: false;
      /** The first 100. */
      readonly problems: readonly Problem[];
      readonly problemCount: number;
      /** The file without the commitments at fault, where only single commitments are and others are left. */
      readonly readable: Dataset | null;
      /** How many commitments are at fault. */
      readonly faultyCount: number;
    };

/** Repeated keys are looked for in texts up to 20 MB (contract section 5): beyond, the second reading costs seconds. */
const REPEATED_KEYS_UP_TO = 20 * 1024 * 1024;

/**
 * Reads the text of a data file (contract section 5). On success the dataset is the parsed JSON itself: every key, unknown ones
 * too, in its order. Otherwise all that is wrong; nothing is mended.
 */
export function parseDataset(text: string): ParseResult {
  const read = readJson(text);
  if (!read.ok) return failure(read.problems, null);
  const { value: file, problems } = read;
  if (isObject(file) && isNewer(file["schemaVersion"])) {
    const newer = new ProblemList(file);
    newer.add(["schemaVersion"], "newer-version", `schema version ${String(file["schemaVersion"])}`);
    return failure(newer, null);
  }
  if (isDataset(file, problems)) return { ok: true, dataset: file };
  return failure(problems, problems.elsewhere ? null : without(file, problems.commitments));
}

function isNewer(version: unknown): boolean {
  return typeof version === "number" && Number.isInteger(version) && version > SCHEMA_VERSION;
}

function failure(problems: ProblemList, readable: Dataset | null): ParseResult {
  return { ok: false, problems: problems.kept, problemCount: problems.count, readable, faultyCount: problems.commitments.size };
}

/** A JSON value with the problems of its text (repeated keys), or the one problem that it is not JSON. */
export function readJson(text: string): { ok: true; value: unknown; problems: ProblemList } | { ok: false; problems: ProblemList } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { syntax } = readJsonText(text);
    if (!syntax) throw error;
    const problems = new ProblemList(undefined);
    problems.add([], "syntax", syntax.found, placeOf(text, syntax.offset));
    return { ok: false, problems };
  }
  const problems = new ProblemList(value);
  if (text.length <= REPEATED_KEYS_UP_TO) {
    for (const { path, offset } of readJsonText(text).repeated) {
      problems.add(path, "duplicate-key", `${JSON.stringify(path.at(-1))} once more`, placeOf(text, offset));
    }
  }
  return { ok: true, value, problems };
}

/** Runs all checks but those of the text, notes what is wrong, and says whether the file has no problem at all. */
function isDataset(file: unknown, problems: ProblemList): file is Dataset {
  checkSchema(headSchema, file, [], problems);
  if (!isObject(file)) return false;
  const references = new References(file, problems);
  references.checkHead();
  const commitments = file["commitments"];
  if (!Array.isArray(commitments)) return false;
  for (const [index, commitment] of commitments.entries()) {
    checkSchema(commitmentSchema, commitment, ["commitments", index], problems);
    references.checkCommitment(commitment, index);
  }
  references.checkBetween();
  return problems.count === 0;
}

function without(file: unknown, faulty: ReadonlySet<number>): Dataset | null {
  if (!isObject(file) || !Array.isArray(file["commitments"])) return null;
  const commitments: unknown[] = file["commitments"].filter((_, index) => !faulty.has(index));
  const rest: unknown = { ...file, commitments };
  return commitments.length > 0 && isDataset(rest, new ProblemList(rest)) ? rest : null;
}
