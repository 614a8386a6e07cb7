import type { SentencePart } from "../i18n/sentence";
import { FigureButton } from "./FigureButton";

/** Punctuation that must not begin a line by itself: a button, unlike a word, lets it. */
const STICKS = /^[\u00a0]?[.,:;)]/;

/** A sentence whose numbers open their ledgers. */
export function Sentence({ parts }: { parts: readonly SentencePart[] }) {
  const stuck = (place: number): string => {
    const part = parts[place];
    return typeof part === "string" ? (STICKS.exec(part)?.[0] ?? "") : "";
  };
  return parts.map((part, place) =>
    typeof part === "string" ? (
      place === 0 ? (
        part
      ) : (
        part.slice(stuck(place).length)
      )
    ) : (
      // A sentence's parts have no identity but their place.
      // oxlint-disable-next-line react/no-array-index-key
      <span className="nb" key={place}>
        <FigureButton figure={part.figure} text={part.text} />
        {stuck(place + 1)}
      </span>
    ),
  );
}
