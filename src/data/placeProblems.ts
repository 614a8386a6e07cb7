import { placeInText, stepsOf } from "../model/placeInText";
import type { Problem } from "../model/problems";
import type { SplitFile } from "./splitFile";

const [LF, CR, OPEN_OBJECT] = [0x0a, 0x0d, 0x7b];
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** The bytes of a JSON text. */
export interface Text {
  readonly bytes: Uint8Array;
  /** The first byte after the byte order mark. */
  readonly from: number;
  /** null: it is no object with a list of commitments, but JSON. */
  readonly split: SplitFile | null;
}

function byteIn(bytes: Uint8Array, start: number, end: number, steps: readonly string[]): number {
  const text = decoder.decode(bytes.subarray(start, end));
  return start + encoder.encode(text.slice(0, placeInText(text, steps))).length;
}

function nameOf(bytes: Uint8Array, { start, end }: { readonly start: number; readonly end: number }): unknown {
  return JSON.parse(decoder.decode(bytes.subarray(start, end)));
}

/** The byte at which a problem's value begins; where a key is not there, what lacks it. */
function byteOf(problem: Problem, { bytes, from, split }: Text): number {
  const steps = stepsOf(problem.pointer);
  const [first, ...inside] = steps;
  if (split === null || first === undefined) return byteIn(bytes, from, bytes.length, steps);
  const member = split.keys.findLast(({ key }) => nameOf(bytes, key) === first);
  if (!member) return bytes.indexOf(OPEN_OBJECT, from);
  const row = member.isCommitments ? Number(inside[0] ?? Number.NaN) : Number.NaN;
  if (!(row < split.rows)) return byteIn(bytes, member.value.start, member.value.end, inside);
  return byteIn(bytes, split.extents[2 * row] ?? 0, split.extents[2 * row + 1] ?? 0, inside.slice(1));
}

/** Lines and columns from 1 of ascending bytes; columns in UTF-16 units. */
function* placesOf(offsets: readonly number[], bytes: Uint8Array, from: number): Generator<{ line: number; column: number }> {
  let [at, line, column] = [from, 1, 1];
  for (const offset of offsets) {
    let start = at;
    for (; at < offset; at++) {
      const byte = bytes[at];
      if (byte !== LF && (byte !== CR || bytes[at + 1] === LF)) continue;
      line++;
      column = 1;
      start = at + 1;
    }
    column += decoder.decode(bytes.subarray(start, offset)).length;
    yield { line, column };
  }
}

/** Problems with the line and column of their places in the file's bytes, which are known to be JSON where a problem has no place yet. */
export function placeProblems(problems: readonly Problem[], text: Text): readonly Problem[] {
  const found = problems
    .flatMap((problem, index) => (problem.line === undefined ? [{ index, offset: byteOf(problem, text) }] : []))
    .toSorted((a, b) => a.offset - b.offset);
  const places = placesOf(
    found.map(({ offset }) => offset),
    text.bytes,
    text.from,
  );
  const placed = [...problems];
  for (const { index } of found) {
    const [problem, place] = [problems[index], places.next().value];
    if (problem && place) placed[index] = { ...problem, ...place };
  }
  return placed;
}
