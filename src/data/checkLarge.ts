import { type Prepared, preparedWriter } from "../engine/prepared";
import { isDataset, newerVersion, noteRepeatedKeys, parseDataset } from "../model/parseDataset";
import { type Problem, ProblemList } from "../model/problems";
import type { Commitment, Dataset } from "../model/schema";
import type { DatasetErrorFacts } from "./datasetError";
import { fileOf, textOfBytes } from "./largeFile";
import { placeProblems, type Text } from "./placeProblems";
import { readBytes, refuseForeign } from "./readBytes";
import { type SplitFile, splitFile } from "./splitFile";
import type { LargeFile } from "./workerProtocol";

export type Checked =
  | { readonly ok: true; readonly file: LargeFile }
  | { readonly ok: false; readonly facts: Omit<DatasetErrorFacts, "readable" | "cause">; readonly readable: LargeFile | null };

/** Up to here a file is also one text, in which repeated keys are looked for; a text of more than about 500 MB no browser holds. */
const ONE_TEXT = 20 * 1024 * 1024;
export const LONGEST_TEXT = 400 * 1024 * 1024;
const STEP = 1000;

type Bytes = Uint8Array<ArrayBuffer>;

/** All of the file but its commitments, as JSON. */
function headOf(bytes: Bytes, { keys }: SplitFile): string {
  const members = keys.map(({ key, value, isCommitments }) => {
    const name = textOfBytes(bytes, key.start, key.end);
    return `${name}:${isCommitments ? "[]" : textOfBytes(bytes, value.start, value.end)}`;
  });
  return `{${members.join(",")}}`;
}

class Reading {
  readonly bytes: Bytes;
  readonly head: string;
  readonly onRow: (done: number) => void;

  constructor(bytes: Bytes, head: string, onRow: (done: number) => void) {
    this.bytes = bytes;
    this.head = head;
    this.onRow = onRow;
  }

  /** Checks the commitments at these extents against the head, and works out what is needed of them as long as nothing is wrong. */
  check(
    extents: Uint32Array<ArrayBuffer>,
    noteFirst: (problems: ProblemList) => void = () => {},
  ): { problems: ProblemList; prepared: Prepared | null } {
    const file = fileOf(this.head, this.bytes, extents);
    const problems = new ProblemList(file);
    noteFirst(problems);
    const rows = extents.length / 2;
    let writer: ReturnType<typeof preparedWriter> | null = null;
    const isSound = isDataset(file, problems, (commitment, row) => {
      if (row % STEP === 0) this.onRow(row / rows);
      if (problems.count > 0) return;
      // As long as nothing is wrong, the head is a dataset's and this is a commitment.
      writer ??= preparedWriter(file as Dataset, rows);
      writer.add(commitment as Commitment, row);
    });
    writer ??= isSound ? preparedWriter(file, rows) : null;
    return { problems, prepared: isSound && writer ? writer.done() : null };
  }
}

function checkUtf8(bytes: Bytes, fileName: string): void {
  if (bytes.length <= ONE_TEXT) readBytes(bytes, fileName);
  else refuseForeign(bytes, fileName);
}

/** A file that is no object with one list of commitments, or no JSON. */
function asOneText(bytes: Bytes, from: number, fileName: string): Checked {
  if (bytes.length > LONGEST_TEXT) return { ok: false, facts: { kind: "large", fileName }, readable: null };
  const result = parseDataset(readBytes(bytes, fileName));
  const { problems, problemCount } = result.ok ? twoLists() : result;
  const placed = placeProblems(problems, { bytes, from, split: null });
  return { ok: false, facts: { kind: kindOf(problems), fileName, problems: placed, problemCount }, readable: null };
}

/** The only thing that can be wrong with a file that has one list of commitments and is not split: it has another one. */
function twoLists(): { problems: readonly Problem[]; problemCount: number } {
  const problems = new ProblemList(undefined);
  problems.add(["commitments"], "duplicate-key", '"commitments" once more');
  return { problems: problems.kept, problemCount: 1 };
}

function kindOf(problems: readonly { readonly code: string }[]): "newer" | "problems" {
  return problems.some(({ code }) => code === "newer-version") ? "newer" : "problems";
}

function faultless(extents: Uint32Array, faulty: ReadonlySet<number>): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(extents).filter((_, at) => !faulty.has(at >>> 1));
}

function factsOf({ kept, count, commitments }: ProblemList, text: Text, fileName: string): Omit<DatasetErrorFacts, "readable" | "cause"> {
  const problems = placeProblems(kept, text);
  return { kind: kindOf(kept), fileName, problems, problemCount: count, faultyCount: commitments.size };
}

/** Checks a file that has been split. Throws a SyntaxError where one of its parts is no JSON. */
function checkParts(
  text: Text & { readonly bytes: Bytes; readonly split: SplitFile },
  fileName: string,
  onRow: (done: number) => void,
): Checked {
  const { bytes, from, split } = text;
  const reading = new Reading(bytes, headOf(bytes, split), onRow);
  const newer = newerVersion(JSON.parse(reading.head));
  if (newer) return { ok: false, facts: factsOf(newer, text, fileName), readable: null };
  const fileOfExtents = (extents: Uint32Array<ArrayBuffer>, prepared: Prepared): LargeFile => ({
    bytes,
    head: reading.head,
    extents,
    prepared,
  });
  const extents = split.extents.slice();
  // In files too large for one text only what is not in the commitments is looked at.
  const { problems, prepared } = reading.check(extents, (list) =>
    noteRepeatedKeys(bytes.length <= ONE_TEXT ? textOfBytes(bytes, from, bytes.length) : reading.head, list),
  );
  if (prepared) return { ok: true, file: fileOfExtents(extents, prepared) };
  const facts = factsOf(problems, text, fileName);
  if (problems.elsewhere || problems.commitments.size === split.rows) return { ok: false, facts, readable: null };
  const rest = faultless(split.extents, problems.commitments);
  const ofRest = reading.check(rest).prepared;
  return { ok: false, facts, readable: ofRest && fileOfExtents(rest, ofRest) };
}

/**
 * Reads and checks the bytes of a large data file part by part: the same checks, with the same problems, as for a small one (see
 * parseDataset), but no text of the whole and no objects of all commitments are ever there. Throws a `DatasetError` for what is no data file.
 */
export function checkLarge(bytes: Bytes, fileName: string, onProgress: (done: number) => void = () => {}): Checked {
  checkUtf8(bytes, fileName);
  const from = bytes[0] === 0xef ? 3 : 0;
  const split = splitFile(bytes, from);
  if (!split) return asOneText(bytes, from, fileName);
  try {
    return checkParts({ bytes, from, split }, fileName, onProgress);
  } catch (fault) {
    if (fault instanceof SyntaxError) return asOneText(bytes, from, fileName);
    throw fault;
  }
}
