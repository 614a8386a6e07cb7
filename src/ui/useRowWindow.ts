import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { type Range, type Virtualizer, defaultRangeExtractor, measureElement, useWindowVirtualizer } from "@tanstack/react-virtual";
import { afterPaint } from "./afterPaint";

/** Pixels: a first guess at a row's height, until it is measured. */
const ROW = 54;
const CARD = 88;
/** Pixels that the sticky head covers. */
const HEAD = 36;
/** Rows drawn around those in sight; in the frame that answers a choice none but the next. */
const OVERSCAN = 8;
const AT_ONCE = 1;
const MANY = 1000;

interface Settings<Row> {
  readonly rows: ArrayLike<Row>;
  readonly rowId: (row: Row) => string;
  /** How many of the rows can be shown. */
  readonly count: number;
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly cards: boolean;
  /** Show all of them (print). */
  readonly whole: boolean;
}

export interface RowWindow {
  /** The rows to draw, ascending, and the pixels of rows not drawn before each. */
  readonly items: readonly { readonly index: number; readonly before: number }[];
  /** Pixels of rows not drawn after the last. */
  readonly after: number;
  /** The ref of each row; none where heights are of no interest. */
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
  /**
   * What the body listens to, bubbling from the rows' links: arrows, Home, End and page keys move from link to link; and the row that
   * last had the focus stays drawn wherever the page scrolls, so that the focus is not lost, and a dialog can give it back.
   */
  readonly listeners: { readonly onKeyDown: (event: KeyboardEvent) => void; readonly onFocus: (event: FocusEvent) => void };
}

/** Which rows to draw, against the scroll of the window. */
export function useRowWindow<Row>({ rows, rowId, count, body, cards, whole }: Settings<Row>): RowWindow {
  const [kept, setKept] = useState<{ id: string; index: number } | null>(null);
  const idAt = useCallback(
    (index: number): string => {
      const row = rows[index];
      return row === undefined ? "" : rowId(row);
    },
    [rows, rowId],
  );
  const keptIndex = useMemo(() => {
    if (!kept || (kept.index < count && idAt(kept.index) === kept.id)) return kept?.index ?? -1;
    for (let index = 0; index < count; index++) if (idAt(index) === kept.id) return index;
    return -1;
  }, [kept, count, idAt]);

  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (keptIndex < 0 || indexes.includes(keptIndex)) return indexes;
      return [...indexes, keptIndex].toSorted((a, b) => a - b);
    },
    [keptIndex],
  );
  const scrollMargin = useTop(body);
  const overscan = useOverscan(rows);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler, which it would confuse, is off
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count,
    scrollMargin,
    rangeExtractor,
    estimateSize: () => (cards ? CARD : ROW),
    // The ids of all rows are too many to ask for each time where there are many: then a height is known by its place.
    ...(count > MANY ? {} : { getItemKey: idAt }),
    overscan,
    measureElement: heightOf,
    scrollPaddingStart: HEAD,
    // React warns of flushSync inside of the refs that measure.
    useFlushSync: false,
  });
  // A card is not as tall as a row: heights known from one are of no use to the other.
  const measuredAs = useRef(cards);
  useEffect(() => {
    if (measuredAs.current !== cards) virtualizer.measure();
    measuredAs.current = cards;
  }, [virtualizer, cards]);

  const drawn = virtualizer.getVirtualItems();
  const items = useMemo(() => {
    if (whole) return Array.from({ length: count }, (_, index) => ({ index, before: 0 }));
    let end = scrollMargin;
    return drawn.map((item) => {
      const before = item.start - end;
      end = item.end;
      return { index: item.index, before };
    });
  }, [whole, count, drawn, scrollMargin]);
  const after = whole ? 0 : virtualizer.getTotalSize() + scrollMargin - (drawn.at(-1)?.end ?? scrollMargin);

  function onKeyDown(event: KeyboardEvent) {
    const row = rowOf(event.target);
    if (!row || linkOf(row) !== event.target) return;
    const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
    const step = stepOf(event, { page: Math.max(1, endIndex - startIndex - 1), all: count });
    if (step === undefined) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(count - 1, Number(row.dataset["index"]) + step));
    flushSync(() => setKept({ id: idAt(to), index: to }));
    linkOf(body.current?.querySelector(`tr[data-index="${to}"]`) ?? null)?.focus({ preventScroll: true });
    virtualizer.scrollToIndex(to, { align: "auto" });
  }

  function onFocus({ target }: FocusEvent) {
    const index = Number(rowOf(target)?.dataset["index"] ?? -1);
    if (index >= 0) setKept({ id: idAt(index), index });
  }

  return { items, after, measure: whole ? undefined : virtualizer.measureElement, listeners: { onKeyDown, onFocus } };
}

/** Other rows are drawn in sight first, and around it after the paint. */
function useOverscan(rows: ArrayLike<unknown>): number {
  const [painted, setPainted] = useState(rows);
  useEffect(() => (painted === rows ? undefined : afterPaint(() => startTransition(() => setPainted(rows)))), [painted, rows]);
  return painted === rows ? OVERSCAN : AT_ONCE;
}

/**
 * A row's height: as the browser tells it after its layout, until then as last known or guessed. To ask for it while rows are drawn would
 * make the browser lay out the page once more.
 */
function heightOf(
  row: HTMLTableRowElement,
  entry: ResizeObserverEntry | undefined,
  window: Virtualizer<Window, HTMLTableRowElement>,
): number {
  if (entry) return measureElement(row, entry, window);
  const index = window.indexFromElement(row);
  return window.itemSizeCache.get(window.options.getItemKey(index)) ?? window.options.estimateSize(index);
}

/** How many rows a key moves by; undefined for a key that moves by none. */
function stepOf(
  { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  { page, all }: { page: number; all: number },
): number | undefined {
  if (altKey || ctrlKey || metaKey || shiftKey) return undefined;
  return new Map([
    ["ArrowDown", 1],
    ["ArrowUp", -1],
    ["PageDown", page],
    ["PageUp", -page],
    ["Home", -all],
    ["End", all],
  ]).get(key);
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("tr[data-index]") : null;
}

/** A row's link: what opens it. */
function linkOf(row: Element | null): HTMLElement | null {
  return row?.querySelector<HTMLElement>("a[href], button") ?? null;
}

/** Pixels from the top of the page to an element, kept up to date as what stands above it grows. */
function useTop(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (element.current) setTop(Math.round(element.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return top;
}
