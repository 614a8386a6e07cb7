export interface LadderLayout {
  /** Width of the names of the rungs, in rem. */
  readonly rungs: number;
  /** What each column takes at least, in rem, and its largest value. It is as wide as its longest bar with a number after it. */
  readonly columns: readonly { readonly least: number; readonly top: number }[];
  /** Width below which the table scrolls sideways, in rem. */
  readonly least: number;
  /** A bar of 1 is the least of (width − taken) / tops; none where there is nothing to draw. */
  readonly limits: readonly { readonly taken: number; readonly tops: number }[];
}

/** In rem: the number after a bar, the least that is left to the bar, what stands beside a head and beside a rung's name. */
export const NUMBER = 2.1;
const BAR = 0.8;
const BESIDE_HEAD = 0.5;
const BESIDE_RUNG = 1.85;
/** Words longer than this break. */
const LONGEST_HEAD = 9;
/** A rung's name is set larger than a head, and lighter. */
const RUNG_SIZE = 1.05;

/** Widths of letters in rem, as the heads are set; the first kind that a letter belongs to. */
const LETTERS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,'’|іїІЇ]/, 0.25],
  [/[frt-]/, 0.32],
  [/[mwMWжмшщюфыЖМШЩЮФД]/, 0.65],
  [/[\u0400-\u04ff]/, 0.47],
  [/\p{Lu}/u, 0.54],
  [/./u, 0.455],
];

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (LETTERS.find(([kind]) => kind.test(letter))?.[1] ?? 0), 0);
}

/** Words wrap, so a head needs its longest word. */
function headWidth(label: string): number {
  return Math.min(LONGEST_HEAD, Math.max(...label.split(/\s+/).map(widthOf))) + BESIDE_HEAD;
}

/**
 * Widths of a ladder: one unit holds over all columns; a column takes its head, or its longest bar with a number after it,
 * whichever is wider. Names are given room in rem and bars what is left, so that it holds at any width and in print.
 * @param heads names of the columns
 * @param tops the largest value of each column
 * @param rungs names of the rows
 */
export function ladderLayout(heads: readonly string[], tops: readonly number[], rungs: readonly string[]): LadderLayout {
  const names = Math.max(0, ...rungs.map(widthOf)) * RUNG_SIZE + BESIDE_RUNG;
  const columns = heads.map((head, i) => ({ least: Math.max(headWidth(head), NUMBER + BAR), top: tops[i] ?? 0 }));
  const least = columns.reduce((sum, column) => sum + column.least, names);
  // The longer the unit, the more columns are as wide as their bar: those whose bar reaches the end of the head first come first.
  const growing = columns.filter(({ top }) => top > 0).toSorted((a, b) => (a.least - NUMBER) / a.top - (b.least - NUMBER) / b.top);
  let limit = { taken: least, tops: 0 };
  const limits = growing.map((column) => {
    limit = { taken: limit.taken - column.least + NUMBER, tops: limit.tops + column.top };
    return limit;
  });
  return { rungs: names, columns, least, limits };
}

/** The same for a given width, all in rem: the length of a bar of 1 and how wide each column is. */
export function ladderAt(layout: LadderLayout, width: number): { unit: number; columns: number[] } {
  const room = Math.max(width, layout.least);
  const unit = layout.limits.length === 0 ? 0 : Math.min(...layout.limits.map(({ taken, tops }) => (room - taken) / tops));
  const widths = layout.columns.map(({ least, top }) => Math.max(least, NUMBER + top * unit));
  const spare = (room - widths.reduce((sum, one) => sum + one, layout.rungs)) / Math.max(1, widths.length);
  return { unit, columns: widths.map((one) => one + Math.max(0, spare)) };
}
