import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { afterPaint } from "./afterPaint";

interface OneTabStop<Box extends HTMLElement> {
  readonly ref: RefObject<Box | null>;
  readonly onKeyDown: (event: KeyboardEvent<Box>) => void;
  readonly onFocus: () => void;
}

/** The buttons in sight, row by row: a list's items, a table's rows, or all in one row. */
function rowsOf(box: HTMLElement): HTMLButtonElement[][] {
  const rows = [...box.querySelectorAll<HTMLElement>("li, tbody tr")];
  return (rows.length > 0 ? rows : [box])
    .map((row) => [...row.querySelectorAll("button")].filter((button) => button.checkVisibility()))
    .filter((row) => row.length > 0);
}

/** Where a key leads from a place in the rows; null for a key that leads nowhere. */
function placeAfter(key: string, rows: readonly (readonly unknown[])[], row: number, column: number): [number, number] | null {
  const [lastRow, lastColumn] = [rows.length - 1, (rows[row]?.length ?? 1) - 1];
  const places: Readonly<Record<string, [number, number]>> = {
    ArrowDown: [Math.min(row + 1, lastRow), column],
    ArrowUp: [Math.max(row - 1, 0), column],
    ArrowRight: [row, Math.min(column + 1, lastColumn)],
    ArrowLeft: [row, Math.max(column - 1, 0)],
    Home: lastRow > 0 ? [0, column] : [0, 0],
    End: lastRow > 0 ? [lastRow, column] : [0, lastColumn],
  };
  return places[key] ?? null;
}

/**
 * Makes the buttons of a chart one stop of the Tab key (ARIA Authoring Practices, roving tabindex): arrows lead from row to row and
 * within a row, Home and End to the first and the last row. Tab comes back to where the focus was.
 */
export function useOneTabStop<Box extends HTMLElement>(): OneTabStop<Box> {
  const ref = useRef<Box>(null);
  const last = useRef<Element | null>(null);

  const setStop = () => {
    const buttons = ref.current ? rowsOf(ref.current).flat() : [];
    const stop = buttons.find((button) => button === last.current) ?? buttons[0];
    for (const button of buttons) {
      const tabIndex = button === stop ? 0 : -1;
      if (button.tabIndex !== tabIndex) button.tabIndex = tabIndex;
    }
  };
  // After every drawing: rows come and go with the filters. Which buttons can be seen is asked when nothing waits for the answer.
  useEffect(() => afterPaint(setStop));

  return {
    ref,
    onFocus: () => {
      last.current = document.activeElement;
      setStop();
    },
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const rows = rowsOf(event.currentTarget);
      const row = rows.findIndex((buttons) => buttons.some((button) => button === event.target));
      const column = rows[row]?.findIndex((button) => button === event.target) ?? -1;
      const place = row < 0 ? null : placeAfter(event.key, rows, row, column);
      if (!place) return;
      event.preventDefault();
      const target = rows[place[0]];
      target?.[Math.min(place[1], target.length - 1)]?.focus();
    },
  };
}
