/** A text a row, laid end to end: moved between threads in one piece, cut when it is asked for. */
export interface FlatTexts {
  readonly text: string;
  /** Row r has the text from `offsets[r]` up to `offsets[r + 1]`. */
  readonly offsets: Uint32Array;
}

/** The text of a row. */
export function textAt({ text, offsets }: FlatTexts, row: number): string {
  return text.slice(offsets[row] ?? 0, offsets[row + 1] ?? 0);
}

/** All texts, in the order of the rows. They share the room of the one that they are cut from. */
export function eachText(texts: FlatTexts): string[] {
  return Array.from({ length: texts.offsets.length - 1 }, (_, row) => textAt(texts, row));
}

/** Texts that are written row after row. */
export function flatTextsWriter(rows: number): { add: (text: string) => void; done: () => FlatTexts } {
  const offsets = new Uint32Array(rows + 1);
  const parts: string[] = [];
  let [row, length] = [0, 0];
  return {
    add(text) {
      parts.push(text);
      length += text.length;
      offsets[++row] = length;
    },
    done: () => ({ text: parts.join(""), offsets }),
  };
}
