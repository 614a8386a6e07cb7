import { clusterMarks } from "./clusterMarks";
import type { Lane, LanesAxis } from "./laneTypes";
import type { DrawBody } from "./picture";
import { statusMark } from "./pictureShapes";
import { SANS, element, textLine, widthOf } from "./svgText";

const [ROW, HEAD] = [24, 22];

interface Drawn {
  readonly axis: LanesAxis;
  readonly ticks: (least: number) => readonly { readonly at: number; readonly label: string }[];
  readonly lanes: readonly Lane[];
  readonly now: number;
  readonly format: (count: number) => string;
}

/** The picture of lanes: the whole axis in the picture's width, every lane; what would overlap is a count. */
export function drawLanes({ axis, ticks, lanes, now, format }: Drawn): DrawBody {
  return (width, ink) => {
    const font = `13px ${SANS}`;
    const labels = Math.min(220, Math.max(60, ...lanes.map((lane) => widthOf(lane.label, font))) + 12);
    const unit = (width - labels - 16) / (axis.to - axis.from);
    const x = (at: number) => labels + (at - axis.from) * unit;
    const bottom = HEAD + lanes.length * ROW;
    const muted = { "font-size": 12.5, fill: ink.token("--muted") };
    const line = (at: number, color: string) => element("path", { d: `M${x(at)} ${HEAD - 4}V${bottom}`, stroke: color, fill: "none" });
    const scale = ticks(60 / unit).map(
      (tick) => line(tick.at, ink.token("--grid")) + textLine(x(tick.at), 12, tick.label, { ...muted, "text-anchor": "middle" }),
    );
    const rows = lanes.map((lane, i) => {
      const y = HEAD + i * ROW + ROW / 2;
      const marks = clusterMarks(lane.items, 20 / unit).map(({ at, items: [first, ...others] }) => {
        if (!first) return "";
        if (others.length === 0 && first.shape !== "event") return statusMark(first.shape, x(at), y, ink);
        if (others.length === 0) return element("path", { d: `M${x(at)} ${y - 6}l6 6l-6 6l-6 -6Z`, fill: ink.token("--accent") });
        const text = { "font-size": 11.5, "font-weight": 600, fill: ink.token("--ink"), "text-anchor": "middle" };
        const box = { x: x(at) - 9.5, y: y - 8.5, width: 19, height: 17, rx: 8.5, fill: ink.token("--paper"), stroke: ink.token("--mark") };
        return element("rect", box) + textLine(x(at), y + 4, format(others.length + 1), text);
      });
      const rule = element("path", { d: `M${labels} ${y}H${width}`, stroke: ink.token("--hairline"), fill: "none" });
      return rule + textLine(0, y + 4.5, lane.label, { "font-size": 13, fill: ink.token("--ink") }) + marks.join("");
    });
    return { height: bottom + 4, content: [...scale, line(now, ink.token("--accent")), ...rows].join("") };
  };
}
