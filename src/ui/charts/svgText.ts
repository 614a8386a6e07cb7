/** Attributes of an SVG element; numbers are written with at most two decimals. */
type Attributes = Readonly<Record<string, string | number>>;

export const SANS = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif";
export const SERIF = "'Source Serif 4', 'Source Serif Pro', 'Noto Serif', Georgia, 'Times New Roman', serif";

/** Text without the control characters and lone surrogates that XML 1.0 forbids. */
export function legalXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}

/** Text as it may stand in XML, escaped. */
export function escapeXml(text: string): string {
  return legalXml(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** One element as markup. `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === "number" ? number(value) : escapeXml(value)}"`,
  );
  return content === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${content}</${name}>`;
}

/** A line of text at its baseline. */
export function textLine(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return element("text", { x, y, ...attributes }, escapeXml(text));
}

let canvas: CanvasRenderingContext2D | null | undefined;

/** Width of a line in px. `font` as in CSS: `600 15px Arial`. */
export function widthOf(text: string, font: string): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return text.length * 8;
  canvas.font = font;
  return canvas.measureText(text).width;
}

/** A word that is wider than a line, such as an address, in pieces that fit; each character that belongs together stays whole. */
function pieces(word: string, width: number, font: string): string[] {
  if (widthOf(word, font) <= width) return [word];
  const found: string[] = [];
  let piece = "";
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece !== "" && widthOf(piece + segment, font) > width) {
      found.push(piece);
      piece = segment;
    } else piece += segment;
  }
  return [...found, piece];
}

/** Breaks text at blanks into lines that fit; a word that is too long for a line is broken too. */
export function wrap(text: string, width: number, font: string): string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(/\s+/).filter((w) => w !== "");
  for (const word of words.flatMap((w) => pieces(w, width, font))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer, font) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}
