import { createHash } from "node:crypto";
import { NO_FILTERS } from "../src/engine/filters";
import { createTracker } from "../src/engine/tracker";
import { dateInWords } from "../src/exporters/citation";
import { escapeMarkup } from "../src/exporters/xmlText";
import { firstDay } from "../src/model/partialDate";
import type { Dataset } from "../src/model/schema";
import { OFF_LADDER, RUNGS, STATUSES, type Status } from "../src/model/status";

/** Pixels of the picture that a link to the tracker is shown with elsewhere. */
export const PREVIEW_SIZE = { width: 1200, height: 630 };

const [LEFT, RIGHT] = [72, 1128];
const SERIF = "'Source Serif 4 Variable', serif";
const SANS = "'Source Sans 3 Variable', sans-serif";
const [INK, MUTED, RULE] = ["#14202b", "#56636e", "#d9dfe3"];
/** Firmest first, as in the tracker's light theme (ui/tokens.css); what is off the ladder at the end. */
const ORDER: readonly Status[] = [...RUNGS, ...OFF_LADDER];
const FILLS: Readonly<Record<Status, string>> = {
  fulfilled: "#14202b",
  active: "#435563",
  allocated: "#74848f",
  signed: "#a3b0bb",
  pledged: "#d3dbe1",
  proposed: "#eef1f3",
  stalled: "#8f4a00",
  withdrawn: "#8f4a00",
  declined: "#b3123f",
};
/** A piece of the bar that is narrower bears no label. */
const LABELLED = 62;

/** Where a line stands: at its left end, or with `end` at its right. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly end?: boolean;
}

const textAt = ({ x, y, end = false }: Place, font: string, fill: string, words: string) =>
  `<text x="${x}" y="${y}" style="font:${font}" fill="${fill}"${end ? ' text-anchor="end"' : ""}>${escapeMarkup(words)}</text>`;

/** The picture of a data file's figures as they stand on the last day covered: an SVG that needs the page's fonts. */
export function previewSvg(dataset: Dataset): string {
  const tracker = createTracker(dataset);
  const asOf = firstDay(dataset.coveredUntil ?? dataset.released);
  const texts = { language: "en", translation: null, partyName: (code: string) => code };
  const selection = tracker.select({ filters: NO_FILTERS, asOf, met: null, texts });
  const { count, due, waiting, countries } = tracker.finding(selection);

  const counts = ORDER.map((status) => ({
    status,
    count: selection.standing.status.reduce((sum, at) => sum + (STATUSES[at] === status ? 1 : 0), 0),
  }));
  const [head = "", ...rest] = dataset.title.split(/(?<=: )/);
  const numbers = [
    [count, "commitments"],
    [countries.length, "countries"],
    [due, "due"],
    [waiting, "waiting"],
    [dataset.sources.length, "sources"],
  ] as const;
  const step = (RIGHT - LEFT + 40) / numbers.length;
  let x = LEFT;
  const bar = counts.flatMap(({ status, count: n }) => {
    if (n === 0) return [];
    const width = ((RIGHT - LEFT) * n) / count;
    const at = x;
    x += width;
    const piece = `<rect x="${at.toFixed(2)}" y="446" width="${Math.max(1, width - 2).toFixed(2)}" height="44" fill="${FILLS[status]}"/>`;
    if (width < LABELLED) return [piece];
    const place = x >= RIGHT - 1 ? { x: RIGHT, y: 518, end: true } : { x: Math.round(at), y: 518 };
    return [piece, textAt(place, `400 22px ${SANS}`, MUTED, `${status} ${n}`)];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PREVIEW_SIZE.width}" height="${PREVIEW_SIZE.height}">`,
    `<rect width="100%" height="100%" fill="#fcfdfd"/>`,
    `<rect x="${LEFT}" y="60" width="${RIGHT - LEFT}" height="6" fill="${INK}"/>`,
    textAt({ x: LEFT, y: 144 }, `600 64px ${SERIF}`, INK, head.trim()),
    textAt({ x: LEFT, y: 214 }, `600 64px ${SERIF}`, INK, rest.join("")),
    ...numbers.flatMap(([value, word], i) => [
      textAt({ x: LEFT + i * step, y: 348 }, `600 84px ${SERIF}`, INK, String(value)),
      textAt({ x: LEFT + i * step, y: 384 }, `400 26px ${SANS}`, MUTED, word),
    ]),
    ...bar,
    `<rect x="${LEFT}" y="548" width="${RIGHT - LEFT}" height="1" fill="${RULE}"/>`,
    textAt(
      { x: LEFT, y: 588 },
      `400 24px ${SANS}`,
      MUTED,
      `As of ${dateInWords(asOf)}. Every figure with its sources. Data: ${dataset.licence}.`,
    ),
    "</svg>",
  ].join("\n");
}

/** What a picture made from this SVG says in itself, so that a stale one is found out. */
export function previewMark(svg: string): string {
  return createHash("sha256").update(svg, "utf8").digest("hex");
}
