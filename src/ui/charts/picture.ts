import type { LegendEntry } from "./Legend";
import { type Ink, type Theme, withInk } from "./ink";
import { mapKey } from "./mapInk";
import { cross, hatch, statusMark } from "./pictureShapes";
import { SANS, SERIF, element, escapeXml, textLine, widthOf, wrap } from "./svgText";

/** What a picture says of itself besides its chart. */
export interface PictureNotes {
  /** The filters in words. */
  readonly filters: string;
  /** Lines under the source: the scenario, data set and licence, whose data. */
  readonly notes: readonly string[];
  /** Address of the view, read when the picture is made; null where no link can lead to what it shows. */
  readonly address: () => string | null;
}

/** What stands around the drawing. */
export interface PictureCaption {
  readonly title: string;
  /** What is drawn, and under it the filters in words. */
  readonly subtitle: readonly string[];
  readonly legend: readonly LegendEntry[];
  /** Lines under the drawing: source and as-of date, data set and licence, address. */
  readonly notes: readonly string[];
}

interface PictureBody {
  readonly height: number;
  /** SVG markup, drawn from 0, 0 within the width that it was given. */
  readonly content: string;
}

/** Draws a chart's body in this width, in px. */
export type DrawBody = (width: number, ink: Ink) => PictureBody;

const WIDTH = 760;
const MARGIN = 28;
const INNER = WIDTH - 2 * MARGIN;
/** The most that browsers take for a canvas's side. */
const LARGEST_SIDE = 16_000;
/** Twice the size, else once: some devices refuse a canvas long before its sides are too long. */
const SCALES = [2, 1];

function legendKey(entry: LegendEntry, x: number, y: number, ink: Ink): string {
  if (entry.status) return statusMark(entry.status, x + 6, y - 5, ink);
  if (entry.className === "refusal") return cross(x + 1, y - 10, 9, ink.token("--refusal"));
  if (entry.className.startsWith("m-")) return mapKey(entry.className, x, y, ink);
  const color = ink.series(entry.className.replace("hatch", "").trim());
  if (!entry.className.includes("hatch")) return element("rect", { x, y: y - 11, width: 12, height: 12, fill: color });
  const { fill, defs } = hatch(color, ink.token("--paper"));
  return defs + element("rect", { x: x + 0.5, y: y - 10.5, width: 11, height: 11, fill, stroke: color });
}

function legend(entries: readonly LegendEntry[], top: number, ink: Ink): { markup: string; bottom: number } {
  const font = `14px ${SANS}`;
  let [x, y] = [MARGIN, top];
  const parts = entries.map((entry) => {
    const width = 18 + widthOf(entry.label, font) + 18;
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + 20];
    const markup = legendKey(entry, x, y, ink) + textLine(x + 18, y, entry.label, { "font-size": 14, fill: ink.token("--ink-2") });
    x += width;
    return markup;
  });
  return { markup: parts.join(""), bottom: entries.length === 0 ? top - 20 : y };
}

/** Lines of text one under the other; gives the markup and the last baseline. */
function paragraph(
  texts: readonly string[],
  top: number,
  size: number,
  look: Readonly<Record<string, string | number>>,
): { markup: string; bottom: number } {
  const font = `${look["font-weight"] ?? 400} ${size}px ${look["font-family"] ?? SANS}`;
  const lines = texts.flatMap((text) => wrap(text, INNER, font));
  const markup = lines.map((line, i) => textLine(MARGIN, top + i * size * 1.35, line, { "font-size": size, ...look })).join("");
  return { markup, bottom: top + Math.max(0, lines.length - 1) * size * 1.35 };
}

/** A chart with everything that it needs to stand alone, as SVG text: no script, no style sheet, no foreign object. */
export function toSvg(caption: PictureCaption, drawBody: DrawBody, theme: Theme): string {
  return withInk(theme, (ink) => {
    const title = paragraph([caption.title], MARGIN + 22, 24, { "font-family": SERIF, "font-weight": 600, fill: ink.token("--ink") });
    const subtitle = paragraph(caption.subtitle, title.bottom + 26, 15, { fill: ink.token("--muted") });
    const key = legend(caption.legend, subtitle.bottom + 28, ink);
    const bodyTop = key.bottom + 16;
    const body = drawBody(INNER, ink);
    const rule = bodyTop + body.height + 12;
    const notes = paragraph(caption.notes, rule + 20, 13, { fill: ink.token("--muted") });
    const height = Math.ceil(notes.bottom + MARGIN);
    const line = element("path", { d: `M${MARGIN} ${rule}H${WIDTH - MARGIN}`, stroke: ink.token("--hairline"), fill: "none" });
    const content = [
      element("title", {}, escapeXml(caption.title)),
      element("desc", {}, escapeXml([...caption.subtitle, ...caption.notes].join(" "))),
      element("rect", { width: WIDTH, height, fill: ink.token("--paper") }),
      title.markup,
      subtitle.markup,
      key.markup,
      element("g", { transform: `translate(${MARGIN} ${bodyTop})` }, body.content || " "),
      line,
      notes.markup,
    ].join("");
    const frame = {
      xmlns: "http://www.w3.org/2000/svg",
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      "font-family": SANS,
      "font-size": 14,
    };
    return `<?xml version="1.0" encoding="UTF-8"?>\n${element("svg", frame, content)}\n`;
  });
}

function toCanvas(image: HTMLImageElement, scale: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** SVG text as a PNG of twice its size, smaller where a canvas could not be that large. Rejects where there is no canvas for it at all. */
export async function toPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const most = LARGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight);
    for (const scale of SCALES) {
      // One after the other: two canvases at once would want the memory that one of them lacks.
      // oxlint-disable-next-line no-await-in-loop
      const png = await toCanvas(image, Math.min(scale, most));
      if (png) return png;
    }
    throw new Error("The canvas gave no picture.");
  } finally {
    URL.revokeObjectURL(url);
  }
}
