/** A figure in a frame: where it is, what it is called, and its size in CSS pixels. */
export interface EmbedFrame {
  /** Whole address of an embed. */
  readonly src: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** Lower than this a figure has no room beside its caption. */
const LEAST_HEIGHT = 480;

/** A text as the value of an HTML attribute in double quotes: nothing in it ends the value or begins a tag. One line, no control characters. */
function attribute(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD")
    .trim()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

// Copying out of the figure needs the host's leave; without it the figure offers a file instead.
const frame = ({ src, title }: EmbedFrame, size: string) =>
  `<iframe src="${attribute(src)}" title="${attribute(title)}" ${size} loading="lazy" allow="clipboard-write"></iframe>`;

/** The HTML of a frame of one size, never wider than its place. */
export function fixedEmbedCode(embed: EmbedFrame): string {
  return frame(embed, `width="${embed.width}" height="${embed.height}" style="border:0;max-width:100%"`);
}

/** The HTML of a frame as wide as its place, in the proportions of its size, and never too low for its caption. */
export function responsiveEmbedCode(embed: EmbedFrame): string {
  const least = Math.min(LEAST_HEIGHT, embed.height);
  return frame(embed, `style="border:0;width:100%;aspect-ratio:${embed.width}/${embed.height};min-height:${least}px"`);
}
