import type { LadderColumn, LadderRow } from "./Ladder";
import { columnTops } from "./Ladder";
import { ladderAt, ladderLayout } from "./ladderLayout";
import type { DrawBody } from "./picture";
import { SANS, element, textLine, wrap } from "./svgText";

const ROW = 26;
const BAR = 14;
/** Px of the layout's rem. */
const REM = 16;

/** The picture of a ladder: one unit over all columns. */
export function drawLadder(columns: readonly LadderColumn[], rows: readonly LadderRow[]): DrawBody {
  return (width, ink) => {
    const bold = `600 13px ${SANS}`;
    const text = { "font-size": 14, fill: ink.token("--ink") };
    const layout = ladderLayout(
      columns.map((column) => column.label),
      columnTops(columns, rows),
      rows.map((row) => row.label),
    );
    // A picture cannot scroll: with too many columns their room shrinks.
    const rem = Math.min(REM, width / layout.least);
    const at = ladderAt(layout, width / rem);
    const rungs = layout.rungs * rem;
    const unit = at.unit * rem;
    const widths = at.columns.map((column) => column * rem);
    const lefts = widths.map((_, i) => rungs + widths.slice(0, i).reduce((a, b) => a + b, 0));
    const heads = columns.map((column, i) => wrap(column.label, (widths[i] ?? 0) - 6, bold));
    const headHeight = Math.max(...heads.map((lines) => lines.length), 1) * 16 + 14;
    const head = columns.map((column, i) => {
      const x = lefts[i] ?? 0;
      const lines = (heads[i] ?? []).map((line, n) =>
        textLine(x, 20 + n * 16, line, { "font-size": 13, "font-weight": 600, fill: ink.token("--ink") }),
      );
      return element("rect", { x, y: 0, width: 18, height: 4, fill: ink.series(column.className) }) + lines.join("");
    });
    const body = rows.map((row, r) => {
      const top = headHeight + r * ROW;
      const base = top + ROW / 2 + 5;
      const line = row.startsOff ? element("path", { d: `M0 ${top}H${width}`, stroke: ink.token("--control") }) : "";
      const cells = columns.map((column, i) => {
        const x = lefts[i] ?? 0;
        const cell = row.cells[i];
        const length = (cell?.value ?? 0) * unit;
        const y = top + (ROW - BAR) / 2;
        const look = row.refuses ? { fill: "none", stroke: ink.token("--refusal") } : { fill: ink.series(column.className) };
        const bar = length > 0 ? element("rect", { x: x + 0.5, y, width: length, height: BAR, ...look }) : "";
        const axis = element("path", { d: `M${x} ${y - 2}v${BAR + 4}`, stroke: ink.token("--control") });
        const words = textLine(x + length + 6, base, cell?.words ?? "0", length > 0 ? text : { ...text, fill: ink.token("--muted") });
        return bar + axis + words;
      });
      return line + textLine(0, base, row.label, text) + cells.join("");
    });
    return { height: headHeight + rows.length * ROW, content: [...head, ...body].join("") };
  };
}
