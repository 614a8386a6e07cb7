type Piece = { readonly text: string } | { readonly value: unknown };

/** The pieces of a list or object, in their order. */
function piecesOf(value: object): Piece[] {
  const isList = Array.isArray(value);
  const inside = Object.entries(value).flatMap(([key, entry], at): Piece[] => [
    { text: `${at === 0 ? "" : ","}${isList ? "" : `${JSON.stringify(key)}:`}` },
    { value: entry },
  ]);
  return [{ text: isList ? "[" : "{" }, ...inside, { text: isList ? "]" : "}" }];
}

/** A JSON value as text, without blanks. However deep it is nested, it costs no stack: JSON.stringify fails beyond some thousand levels. */
export function deepJson(value: unknown): string {
  const texts: string[] = [];
  const waiting: Piece[] = [{ value }];
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    if ("text" in piece) texts.push(piece.text);
    else if (typeof piece.value === "object" && piece.value !== null)
      for (const part of piecesOf(piece.value).toReversed()) waiting.push(part);
    else texts.push(JSON.stringify(piece.value));
  }
  return texts.join("");
}
