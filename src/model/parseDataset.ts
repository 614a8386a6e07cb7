import { placeOf, readJsonText } from "./jsonText";
import { describeFound, isObject, ProblemList } from "./problems";
import type { Problem } from "./problems";
import { References } from "./references";
import { commitmentSchema, headSchema, MOST_COMMITMENTS, SCHEMA_VERSION } from "./schema";
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
  const newer = newerVersion(file);
  if (newer) return failure(newer, null);
  if (isDataset(file, problems)) return { ok: true, dataset: file };
  return failure(problems, problems.elsewhere ? null : without(file, problems.commitments));
}

/** The one problem of a file that needs a newer tracker, whatever else it may hold; null: it needs none. */
export function newerVersion(file: unknown): ProblemList | null {
  const version = isObject(file) ? file["schemaVersion"] : undefined;
  if (typeof version !== "number" || version <= SCHEMA_VERSION) return null;
  const problems = new ProblemList(file);
  problems.add(["schemaVersion"], "newer-version", `schema version ${version}`);
  return problems;
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
    problems.add([], syntax.expected, syntax.found, placeOf(text, syntax.offset));
    return { ok: false, problems };
  }
  const problems = new ProblemList(value);
  noteRepeatedKeys(text, problems);
  return { ok: true, value, problems };
}

/** Notes every key that an object has a second time, in texts up to 20 MB. The text is known to be JSON. */
export function noteRepeatedKeys(text: string, problems: ProblemList): void {
  if (text.length > REPEATED_KEYS_UP_TO) return;
  for (const { path, offset } of readJsonText(text).repeated) {
    problems.add(path, "duplicate-key", `${JSON.stringify(path.at(-1))} once more`, placeOf(text, offset));
  }
}

/**
 * Runs all checks but those of the text, notes what is wrong, and says whether the file has no problem at all. Goes through the
 * commitments once, one by one: the list may make them as it goes. `each` is told of every one after its own checks.
 */
export function isDataset(
  file: unknown,
  problems: ProblemList,
  each: (commitment: unknown, index: number) => void = () => {},
): file is Dataset {
  if (!isObject(file)) return checkSchema(headSchema, file, [], problems);
  const commitments = file["commitments"];
  const isList = Array.isArray(commitments);
  checkSchema(headSchema, isList ? { ...file, commitments: [] } : file, [], problems);
  const references = new References(file, problems);
  references.checkHead();
  if (!isList) return false;
  if (commitments.length > MOST_COMMITMENTS) problems.add(["commitments"], "commitment-count", describeFound(commitments));
  for (let index = 0; index < commitments.length; index++) {
    const commitment: unknown = commitments[index];
    checkSchema(commitmentSchema, commitment, ["commitments", index], problems);
    references.checkCommitment(commitment, index);
    each(commitment, index);
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
