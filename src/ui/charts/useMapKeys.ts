import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { MapPlace } from "./mapTypes";
import { nearestTowards } from "./nearestTowards";

/** Milliseconds between two letters of one word (ARIA Authoring Practices: "in rapid succession"). */
const WORD = 1000;

interface MapKeys {
  /** The place whose button takes the focus. */
  readonly stop: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * The next place whose name begins with what was typed. One letter, or the same one again, goes on from the place where the focus is;
 * a longer word may stay there.
 */
export function findByName(places: readonly MapPlace[], from: string | null, typed: string): string | null {
  const wanted = folded(typed);
  const isOneLetter = wanted === wanted.slice(0, 1).repeat(wanted.length);
  const start = places.findIndex(({ id }) => id === from) + (isOneLetter ? 1 : 0);
  const inTurn = [...places.slice(Math.max(0, start)), ...places.slice(0, Math.max(0, start))];
  const begins = (text: string) => inTurn.find(({ name }) => folded(name).startsWith(text))?.id ?? null;
  return begins(wanted) ?? (isOneLetter ? begins(wanted.slice(0, 1)) : null);
}

/** Buttons of the places with their middles on screen: insets lie where the page puts them. */
function onScreen(box: HTMLElement) {
  return [...box.querySelectorAll<HTMLElement>("button[data-place]")].map((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return { id: button.dataset["place"] ?? "", x: left + width / 2, y: top + height / 2 };
  });
}

/**
 * All places are one stop of the Tab key (roving tabindex): an arrow leads to the nearest neighbour in its direction, Home and End to the
 * first and the last by name, letters to the next name that begins with them.
 * @param places by name
 */
export function useMapKeys(box: RefObject<HTMLElement | null>, places: readonly MapPlace[]): MapKeys {
  const [chosen, setChosen] = useState<string | null>(null);
  const word = useRef({ text: "", at: Number.NEGATIVE_INFINITY });
  const stop = places.some(({ id }) => id === chosen) ? chosen : ((places.find(({ pressed }) => pressed) ?? places[0])?.id ?? null);

  const typeAhead = (key: string, at: number): string | null => {
    const isSameWord = at - word.current.at < WORD;
    word.current = { text: isSameWord ? word.current.text + key : key, at };
    return findByName(places, stop, word.current.text);
  };
  const target = ({ key, timeStamp }: KeyboardEvent): string | null => {
    if (key === "Home") return places[0]?.id ?? null;
    if (key === "End") return places.at(-1)?.id ?? null;
    if (/^\p{L}$/u.test(key)) return typeAhead(key, timeStamp);
    return box.current && stop !== null ? nearestTowards(onScreen(box.current), stop, key) : null;
  };
  return {
    stop,
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (!(event.target instanceof Element) || !event.target.matches("button[data-place]")) return;
      const to = target(event);
      if (to === null) return;
      event.preventDefault();
      flushSync(() => setChosen(to));
      box.current?.querySelector<HTMLElement>(`button[data-place="${CSS.escape(to)}"]`)?.focus();
    },
    onFocus: ({ target: element }) => {
      if (element instanceof HTMLElement && element.matches("button[data-place]")) setChosen(element.dataset["place"] ?? null);
    },
  };
}
