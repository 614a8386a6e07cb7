/** Numbers from 0 up, no wider than the greatest of them needs. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** Where the list of each row begins among numbers that are laid end to end. It ends where the next row's begins. */
export interface Runs {
  /** Where the first list of every 32 rows begins. Empty when no row has any. */
  readonly starts: Uint32Array;
  /** How far behind that a row's own list begins. */
  readonly within: Numbers;
}

/** Lists of numbers of different lengths, one a row. */
export interface Lists extends Runs {
  readonly items: Numbers;
}

/** Where a row's list begins. */
export function startOf({ starts, within }: Runs, row: number): number {
  return (starts[row >>> 5] ?? 0) + (within[row] ?? 0);
}

/** The numbers that a row has in such lists. */
export function listOf(lists: Lists, row: number): Numbers {
  return lists.items.subarray(startOf(lists, row), startOf(lists, row + 1));
}

/** The same numbers, no wider than they need. */
function narrowed(numbers: Uint32Array): Numbers {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  return most <= 0xff ? Uint8Array.from(numbers) : most <= 0xffff ? Uint16Array.from(numbers) : numbers.slice();
}

function toRuns(offsets: Uint32Array): Runs {
  if (offsets[offsets.length - 1] === 0) return { starts: new Uint32Array(0), within: new Uint8Array(0) };
  const starts = Uint32Array.from({ length: (offsets.length + 31) >>> 5 }, (_, block) => offsets[block * 32] ?? 0);
  return { starts, within: narrowed(offsets.map((offset, row) => offset - (starts[row >>> 5] ?? 0))) };
}

/** Lists that are written row after row. */
export function listWriter(rows: number): {
  push: (item: number) => void;
  close: (row: number) => void;
  /** The items as they were given, and where each row's begin. */
  written: () => Runs & { readonly items: Uint32Array };
  lists: () => Lists;
} {
  const offsets = new Uint32Array(rows + 1);
  let items = new Uint32Array(Math.max(16, rows));
  let length = 0;
  const written = () => ({ ...toRuns(offsets), items: items.slice(0, length) });
  return {
    push(item) {
      if (length === items.length) {
        const wider = new Uint32Array(items.length * 2);
        wider.set(items);
        items = wider;
      }
      items[length++] = item;
    },
    close: (row) => void (offsets[row + 1] = length),
    written,
    lists() {
      const { items: wide, ...runs } = written();
      return { ...runs, items: narrowed(wide) };
    },
  };
}
