/** Rows whose texts lie in one part: so few that a part is copied from thread to thread in a part of a frame. */
const ROWS_A_PART = 2048;

/** A text a row, laid end to end in a few long texts: cut when it is asked for. */
export interface FlatTexts {
  readonly parts: readonly string[];
  /** Row r has the text from `offsets[r]` up to `offsets[r + 1]` of all parts end to end. */
  readonly offsets: Uint32Array;
}

/** The text of a row. */
export function textAt({ parts, offsets }: FlatTexts, row: number): string {
  const part = Math.floor(row / ROWS_A_PART);
  const start = offsets[part * ROWS_A_PART] ?? 0;
  return parts[part]?.slice((offsets[row] ?? 0) - start, (offsets[row + 1] ?? 0) - start) ?? "";
}

/** All texts, in the order of the rows. They share the room of the parts that they are cut from. */
export function eachText(texts: FlatTexts): string[] {
  return Array.from({ length: texts.offsets.length - 1 }, (_, row) => textAt(texts, row));
}

/** Texts that are written row after row. */
export function flatTextsWriter(rows: number): { add: (text: string) => void; done: () => FlatTexts } {
  const offsets = new Uint32Array(rows + 1);
  const parts: string[] = [];
  let waiting: string[] = [];
  let [row, length] = [0, 0];
  const close = () => {
    if (waiting.length > 0) parts.push(waiting.join(""));
    waiting = [];
  };
  return {
    add(text) {
      waiting.push(text);
      length += text.length;
      offsets[++row] = length;
      if (row % ROWS_A_PART === 0) close();
    },
    done() {
      close();
      return { parts, offsets };
    },
  };
}
