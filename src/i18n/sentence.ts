import type { Figure } from "../engine/figure";

/** A piece of a sentence: words, or a number that opens its ledger. */
export type SentencePart = string | { readonly figure: Figure; readonly text: string };

// A catalogue's tags become text (use-intl `markup`), so a figure is carried through it between characters that no text contains.
const [OPEN, BAR, CLOSE] = ["\ue000", "\ue001", "\ue002"];
const MARKED = new RegExp(`${OPEN}(\\d+)${BAR}([^${CLOSE}]*)${CLOSE}`, "u");

/** Makes sentences in which numbers know their figure: `mark` gives the function for a message's tag, `parts` takes the text apart. */
export function figureMarker(): { mark: (figure: Figure) => (chunks: string) => string; parts: (text: string) => SentencePart[] } {
  const figures: Figure[] = [];
  return {
    mark: (figure) => {
      const index = figures.push(figure) - 1;
      return (chunks) => `${OPEN}${index}${BAR}${chunks}${CLOSE}`;
    },
    parts: (text) => {
      const pieces = text.split(MARKED);
      const parts: SentencePart[] = [];
      for (let i = 0; i < pieces.length; i += 3) {
        const [words = "", index, number = ""] = pieces.slice(i, i + 3);
        if (words !== "") parts.push(words);
        const figure = index === undefined ? undefined : figures[Number(index)];
        if (figure) parts.push({ figure, text: number });
      }
      return parts;
    },
  };
}

/** The sentence as plain text, for a page's description or an export. */
export function plainText(parts: readonly SentencePart[]): string {
  return parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
}
