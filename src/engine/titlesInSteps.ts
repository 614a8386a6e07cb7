import type { RowReader } from "./rowReader";
import { titlesOf } from "./sort";
import type { Texts } from "./texts";

const TEXTS_A_STEP = 2048;
/** So few that they are put in order at once. */
const TOGETHER = 512;

interface Sorting {
  readonly texts: readonly string[];
  readonly compare: (a: string, b: string) => number;
}

/** Each once, and of each text which of them it is. */
function* distinct(texts: Iterable<string>, rows: number): Generator<undefined, { readonly once: string[]; readonly of: Uint32Array }> {
  const known = new Map<string, number>();
  const of = new Uint32Array(rows);
  let row = 0;
  for (const text of texts) {
    const before = known.get(text);
    of[row++] = before ?? known.size;
    if (before === undefined) known.set(text, known.size);
    if (row % TEXTS_A_STEP === 0) yield;
  }
  return { once: [...known.keys()], of };
}

/** Two neighbouring runs of a list that are in order, as one in another list. */
function* merge(
  from: Uint32Array,
  to: Uint32Array,
  run: readonly [number, number, number],
  { texts, compare }: Sorting,
): Generator<undefined> {
  const [start, middle, end] = run;
  let [a, b] = [start, middle];
  const at = (place: number): string => texts[from[place] ?? 0] ?? "";
  for (let place = start; place < end; place++) {
    const isFirst = b >= end || (a < middle && compare(at(a), at(b)) <= 0);
    to[place] = from[isFirst ? a++ : b++] ?? 0;
    if (place % TEXTS_A_STEP === 0) yield;
  }
}

/** The texts' places in the list, in the order of the texts. */
function* sortInSteps(sorting: Sorting): Generator<undefined, Uint32Array> {
  const { texts, compare } = sorting;
  let [from, to] = [Uint32Array.from(texts.keys()), new Uint32Array(texts.length)];
  for (let start = 0; start < from.length; start += TOGETHER) {
    from.subarray(start, start + TOGETHER).sort((a, b) => compare(texts[a] ?? "", texts[b] ?? ""));
    yield;
  }
  for (let size = TOGETHER; size < from.length; size *= 2) {
    for (let start = 0; start < from.length; start += 2 * size) {
      const middle = Math.min(start + size, from.length);
      yield* merge(from, to, [start, middle, Math.min(middle + size, from.length)], sorting);
    }
    [from, to] = [to, from];
  }
  return from;
}

/**
 * Where each row's title stands in the order of the reader's language (see textPlaces), some thousand texts a step, since to compare many
 * in a language's way takes long.
 */
export function* titlePlacesInSteps(reader: RowReader, texts: Texts): Generator<undefined, Uint32Array> {
  const { compare } = new Intl.Collator(texts.language);
  const { once, of } = yield* distinct(titlesOf(reader, texts), reader.rows);
  const sorted = yield* sortInSteps({ texts: once, compare });
  const places = new Uint32Array(once.length);
  for (let i = 1; i < sorted.length; i++) {
    const [before, here] = [sorted[i - 1] ?? 0, sorted[i] ?? 0];
    places[here] = compare(once[before] ?? "", once[here] ?? "") === 0 ? (places[before] ?? 0) : i;
    if (i % TEXTS_A_STEP === 0) yield;
  }
  return of.map((text) => places[text] ?? 0);
}
