import { segment } from "./barListPicture";
import type { Panel } from "./Panels";
import type { DrawBody } from "./picture";
import { SANS, element, textLine, widthOf } from "./svgText";

const ROW = 20;
const GAP = 24;
/** Panels beside each other. */
const ACROSS = 2;

const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => widthOf(text, `13px ${SANS}`)));

/** The picture of small multiples: two beside each other, all on one scale. */
export function drawPanels(panels: readonly Panel[], max: number): DrawBody {
  return (width, ink) => {
    const panelWidth = (width - GAP * (ACROSS - 1)) / ACROSS;
    const rows = panels.flatMap((panel) => panel.rows);
    const label = Math.min(panelWidth * 0.4, widest(rows.map((row) => row.label)) + 8);
    const room = widest(rows.map((row) => row.figure)) + 26;
    const unit = Math.max(0, panelWidth - label - room) / (max > 0 ? max : 1);
    const height = Math.max(0, ...panels.map((panel) => panel.rows.length)) * ROW + 34;
    const parts = panels.map((panel, place) => {
      const [left, top] = [(place % ACROSS) * (panelWidth + GAP), Math.floor(place / ACROSS) * (height + 12)];
      const head = textLine(left, top + 15, panel.label, { "font-size": 14, "font-weight": 600, fill: ink.token("--ink") });
      const line = element("path", { d: `M${left} ${top + 22.5}h${panelWidth}`, stroke: ink.token("--hairline"), fill: "none" });
      const drawn = panel.rows.map((row, i) => {
        const y = top + 26 + i * ROW;
        let x = left + label;
        const axis = element("path", { d: `M${x - 0.5} ${y}v${ROW}`, stroke: ink.token("--control") });
        const bars = row.segments.map((bit) => {
          const bar = segment(bit, { x, y: y + 3 }, unit, ink);
          x += bar.width;
          return bar.markup;
        });
        const look = { "font-size": 13, fill: ink.token(row.absent ? "--muted" : "--ink"), "font-style": row.absent ? "italic" : "normal" };
        return (
          textLine(left, y + 14, row.label, { "font-size": 13, fill: ink.token("--ink") }) +
          bars.join("") +
          axis +
          textLine(x + 5, y + 14, row.figure, look)
        );
      });
      return head + line + drawn.join("");
    });
    return { height: Math.ceil(panels.length / ACROSS) * (height + 12), content: parts.join("") };
  };
}
