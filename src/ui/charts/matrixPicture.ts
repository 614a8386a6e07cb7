import { segment } from "./barListPicture";
import type { Ink } from "./ink";
import type { MatrixCell, MatrixProps, MatrixRow } from "./Matrix";
import type { DrawBody } from "./picture";
import { cross, statusMark } from "./pictureShapes";
import { SANS, SERIF, element, textLine, wrap } from "./svgText";

const PAD = 10;
const LINE = 16;
/** Side of the square that a mark takes. */
const MARK = 15;
const MAIN = { count: 20, sum: 16, absent: 14 } as const;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
interface Drawn {
  readonly markup: string;
  readonly height: number;
}

/** Text in lines within a width; gives the markup and the height. */
function block(text: string, place: Place, size: number, look: Readonly<Record<string, string | number>>): Drawn {
  const family = look["font-family"] ?? SANS;
  const lines = wrap(text, place.width, `${look["font-weight"] ?? 400} ${size}px ${family}`);
  const step = Math.max(LINE, size * 1.2);
  const markup = lines.map((line, i) => textLine(place.x, place.y + size + i * step, line, { "font-size": size, ...look })).join("");
  return { markup, height: lines.length === 0 ? 0 : size + 4 + (lines.length - 1) * step };
}

function drawMain(cell: MatrixCell, place: Place, ink: Ink): Drawn {
  const text = cell.tag === null ? cell.main.text : `${cell.main.text} (${cell.tag})`;
  if (cell.size === "absent") return block(text, place, MAIN.absent, { "font-style": "italic", fill: ink.token("--muted") });
  const weight = cell.size === "count" || cell.tag !== null ? 600 : 400;
  return block(text, place, MAIN[cell.size], { "font-family": SERIF, "font-weight": weight, fill: ink.token("--ink") });
}

function drawMarks({ marks }: MatrixCell, { x, y, width }: Place, ink: Ink): Drawn {
  const across = Math.max(1, Math.floor(width / MARK));
  const drawn = marks.map((shape, i) => statusMark(shape, x + 6.5 + (i % across) * MARK, y + 9 + Math.floor(i / across) * MARK, ink));
  return { markup: drawn.join(""), height: Math.ceil(marks.length / across) * MARK };
}

function drawBar({ bar }: MatrixCell, { x, y, width }: Place, max: number, ink: Ink): Drawn {
  if (bar.length === 0) return { markup: "", height: 0 };
  let end = x;
  const drawn = bar.map((bit) => {
    const one = segment(bit, { x: end, y: y + 2 }, (width - 20) / max, ink);
    end += one.width;
    return one.markup;
  });
  return { markup: drawn.join(""), height: 20 };
}

function drawLine(line: MatrixCell["lines"][number], { x, y, width }: Place, ink: Ink): Drawn {
  const isRefused = line.look === "refused";
  const indent = isRefused ? 13 : 0;
  const drawn = block(
    line.pieces.map(({ text, after }) => (after === undefined ? text.trim() : `${text.trim()} ${after}`)).join(" "),
    { x: x + indent, y, width: width - indent },
    12,
    {
      fill: ink.token(isRefused ? "--refusal" : "--muted"),
      "font-style": line.look === "absent" ? "italic" : "normal",
    },
  );
  return isRefused ? { ...drawn, markup: cross(x, y + 4, 8, ink.token("--refusal")) + drawn.markup } : drawn;
}

/** What a cell holds, one under the other. */
function drawCell(cell: MatrixCell, place: Place, max: number, ink: Ink): Drawn {
  const steps: ((at: Place) => Drawn)[] = [
    (at) => drawMain(cell, at, ink),
    (at) => drawMarks(cell, at, ink),
    (at) => drawBar(cell, at, max, ink),
    ...cell.lines.map((line) => (at: Place) => drawLine(line, at, ink)),
  ];
  let height = 0;
  const markup = steps.map((step) => {
    const drawn = step({ ...place, y: place.y + height });
    height += drawn.height;
    return drawn.markup;
  });
  return { markup: markup.join(""), height };
}

/** The picture of a matrix: its rows, those that each is made of left out, in the columns' order. */
export function drawMatrix({ columns, groups, max }: MatrixProps): DrawBody {
  return (width, ink) => {
    const headWidth = Math.min(150, width * 0.2);
    const columnWidth = (width - headWidth) / Math.max(1, columns.length);
    const at = (place: number, y: number) => ({ x: headWidth + place * columnWidth, y, width: columnWidth - PAD });
    const rule = (y: number, token: string) =>
      element("path", { d: `M0 ${Math.round(y) + 0.5}H${width}`, stroke: ink.token(token), fill: "none" });
    const parts: string[] = [];
    const heads = columns.map(({ label, note }, place) => {
      const name = block(label, at(place, 0), 15, { "font-family": SERIF, "font-weight": 600, fill: ink.token("--ink") });
      const under = note === null ? null : block(note, at(place, name.height), 12, { fill: ink.token("--muted") });
      parts.push(name.markup, under?.markup ?? "");
      return name.height + (under?.height ?? 0);
    });
    let y = Math.max(0, ...heads) + 6;
    parts.push(rule(y, "--ink"));
    const drawRow = (row: MatrixRow) => {
      y += 6;
      const swatch = row.swatch === undefined ? 0 : 16;
      if (row.swatch !== undefined) parts.push(element("rect", { x: 0, y: y + 4, width: 10, height: 10, fill: ink.series(row.swatch) }));
      const label = block(row.label, { x: swatch, y, width: headWidth - PAD - swatch }, 13, {
        "font-weight": 600,
        fill: ink.token("--ink"),
      });
      const noteAt = { x: 0, y: y + label.height, width: headWidth - PAD };
      const note = row.note === undefined ? null : block(row.note, noteAt, 12, { fill: ink.token("--muted") });
      const cells = row.cells.map((cell, place) => drawCell(cell, at(place, y), max, ink));
      parts.push(label.markup, note?.markup ?? "", ...cells.map(({ markup }) => markup));
      y += Math.max(label.height + (note?.height ?? 0), ...cells.map(({ height }) => height)) + 6;
      parts.push(rule(y, "--hairline"));
    };
    for (const group of groups) {
      if (group.label !== null) {
        parts.push(textLine(0, y + 24, group.label, { "font-size": 13, "font-weight": 600, fill: ink.token("--muted") }));
        y += 30;
        parts.push(rule(y, "--ink"));
      }
      for (const row of group.rows) drawRow(row);
    }
    return { height: y + 4, content: parts.join("") };
  };
}
