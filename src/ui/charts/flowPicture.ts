import { wrapFlowLabel } from "./Flow";
import { type FlowData, flowLayout, LINE, NODE_WIDTH } from "./flowLayout";
import type { DrawBody } from "./picture";
import { element, textLine } from "./svgText";

/** The picture of a flow: laid out anew for the picture's width. */
export function drawFlow(data: FlowData): DrawBody {
  return (width, ink) => {
    const { height, nodes, bands, heads } = flowLayout(data, width, wrapFlowLabel);
    const text = {
      "font-size": 14,
      fill: ink.token("--ink"),
      stroke: ink.token("--paper"),
      "stroke-width": 3.5,
      "stroke-linejoin": "round",
      "paint-order": "stroke",
    };
    const parts = [
      ...bands.map(({ d, className }) => element("path", { d, fill: ink.series(className), "fill-opacity": 0.3 })),
      ...heads.map((head) => textLine(head.x, LINE, head.text, { ...text, "font-weight": 600, "text-anchor": head.anchor })),
      ...nodes.map(({ node, x, y, height: tall, lines, textX, textY, anchor }) => {
        const look = Object.assign({ "text-anchor": anchor }, text);
        const fill = node.className ? ink.series(node.className) : ink.token("--ink");
        const bar = element("rect", { x, y, width: NODE_WIDTH, height: tall, fill });
        return bar + lines.map((line, i) => textLine(textX, textY + i * LINE, line, look)).join("");
      }),
    ];
    return { height, content: parts.join("") };
  };
}
