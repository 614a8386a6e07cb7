import { useRef } from "react";
import { useFrameWidth } from "../useFrameWidth";
import { type FlowData, flowLayout, LINE, NODE_WIDTH } from "./flowLayout";
import { SANS, wrap } from "./svgText";
import "./flow.css";

interface FlowProps {
  /** What flows where, in words, for who does not see it; the chart's table has the figures. */
  readonly label: string;
  readonly data: FlowData;
}

/** px, until the frame is measured and where it cannot be. */
const NOMINAL = 720;
/** Below this width the picture is scaled down instead of laid out again. */
const LEAST = 560;
const REM = 16;

/** Breaks labels as they are set on screen and in pictures. */
export function wrapFlowLabel(text: string, width: number): readonly string[] {
  return wrap(text, width, `600 14px ${SANS}`);
}

/** Three columns of nodes joined by bands: how much of each goes where. */
export function Flow({ label, data }: FlowProps) {
  const frame = useRef<HTMLDivElement>(null);
  const rem = useFrameWidth(frame);
  const width = Number.isFinite(rem) && rem > 0 ? Math.max(LEAST, Math.round(rem * REM)) : NOMINAL;
  const { height, nodes, bands, heads } = flowLayout(data, width, wrapFlowLabel);
  return (
    <div className="flow-frame" ref={frame}>
      <svg className="flow" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {bands.map((band) => (
          <path key={band.key} className={`band ${band.className}`} d={band.d} />
        ))}
        {heads.map((head) => (
          <text key={head.text} className="b" x={head.x} y={LINE} textAnchor={head.anchor}>
            {head.text}
          </text>
        ))}
        {nodes.map(({ node, x, y, height: tall, lines, textX, textY, anchor }) => (
          <g key={`${x} ${node.id}`}>
            <rect className={`node ${node.className ?? ""}`.trim()} x={x} y={y} width={NODE_WIDTH} height={tall} />
            <text textAnchor={anchor}>
              {lines.map((line, i) => {
                const [value = "", ...words] = line.split(" ");
                return (
                  <tspan key={line} x={textX} y={textY + i * LINE}>
                    {i === 0 ? <tspan className="b">{value}</tspan> : value}
                    {words.length > 0 ? ` ${words.join(" ")}` : ""}
                  </tspan>
                );
              })}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
