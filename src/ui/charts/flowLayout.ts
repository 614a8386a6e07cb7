/** One node of a column. */
export interface FlowNode {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Colour class; without one it is drawn in ink. */
  readonly className?: string | undefined;
}

/** A band from a node to one of the next column. */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly className: string;
}

/** Three columns, and the bands from the first to the second and from the second to the third. */
export interface FlowData {
  readonly heads: readonly [string, string, string];
  readonly columns: readonly [readonly FlowNode[], readonly FlowNode[], readonly FlowNode[]];
  readonly links: readonly [readonly FlowLink[], readonly FlowLink[]];
}

interface PlacedNode {
  readonly node: FlowNode;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Lines of the label, the first at `textY`. */
  readonly lines: readonly string[];
  readonly textX: number;
  readonly textY: number;
  readonly anchor: "start" | "end";
}

interface Band {
  readonly key: string;
  readonly className: string;
  readonly d: string;
}

export interface FlowLayout {
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly bands: readonly Band[];
  readonly heads: readonly { readonly text: string; readonly x: number; readonly anchor: "start" | "end" }[];
}

export const NODE_WIDTH = 9;
export const LINE = 16;
const HEAD = 34;
const GAP = 10;
const PAD = 8;
/** px for a value of 1: at most, and so much for all of them together. */
const [MOST_UNIT, ALL_UNITS] = [8, 420];

/** Breaks a label into lines of at most so many px. */
export type WrapLabel = (text: string, width: number) => readonly string[];

const round = (n: number) => Math.round(n * 100) / 100;

/** A band between two stretches of the same height. */
function bandPath(left: number, top: number, right: { readonly x: number; readonly y: number }, height: number): string {
  const middle = round((left + right.x) / 2);
  const [a, b, c, d] = [top, right.y, right.y + height, top + height].map(round);
  return `M${left} ${a}C${middle} ${a} ${middle} ${b} ${right.x} ${b}V${c}C${middle} ${c} ${middle} ${d} ${left} ${d}Z`;
}

function placeColumn(nodes: readonly FlowNode[], unit: number, linesOf: (node: FlowNode) => readonly string[]) {
  let y = 0;
  const placed = nodes.map((node) => {
    const lines = linesOf(node);
    const height = Math.max(1, node.value * unit);
    const slot = Math.max(height, lines.length * LINE);
    const top = y + (slot - height) / 2;
    y += slot + GAP;
    return { node, lines, height, top };
  });
  return { placed, bottom: Math.max(0, y - GAP) };
}

/**
 * Places the nodes and bands of a flow within a width, in px. Bands leave and enter a node in the order of the nodes at their other
 * end, so that they cross as little as the order of the nodes allows.
 */
export function flowLayout({ heads, columns, links }: FlowData, width: number, wrap: WrapLabel): FlowLayout {
  const [leftLabel, rightLabel] = [Math.min(240, width * 0.31), Math.min(200, width * 0.24)];
  const first = leftLabel + PAD;
  const last = width - rightLabel - NODE_WIDTH - PAD;
  const lefts = [first, (first + last) / 2, last].map(round);
  const total = Math.max(1, ...columns.map((nodes) => nodes.reduce((sum, node) => sum + node.value, 0)));
  const unit = Math.min(MOST_UNIT, ALL_UNITS / total);
  const labelWidths = [leftLabel, last - (first + last) / 2 - NODE_WIDTH - 2 * PAD, rightLabel];
  const made = columns.map((nodes, c) => placeColumn(nodes, unit, (node) => wrap(`${node.value} ${node.label}`, labelWidths[c] ?? 0)));
  const height = Math.max(...made.map(({ bottom }) => bottom));
  const places = made.map(({ placed, bottom }, c) => {
    const shift = HEAD + (height - bottom) / 2;
    return placed.map(({ node, lines, height: tall, top }): PlacedNode => {
      const [x, y] = [lefts[c] ?? 0, top + shift];
      return {
        node,
        x,
        y,
        height: tall,
        lines,
        textX: c === 0 ? x - PAD : x + NODE_WIDTH + PAD,
        textY: y + tall / 2 - ((lines.length - 1) * LINE) / 2 + 4.5,
        anchor: c === 0 ? "end" : "start",
      };
    });
  });
  const bands = links.flatMap((between, c) => {
    const [sources, targets] = [places[c] ?? [], places[c + 1] ?? []];
    const [left, right] = [(lefts[c] ?? 0) + NODE_WIDTH, lefts[c + 1] ?? 0];
    const used = new Map<string, number>();
    const take = (place: PlacedNode, side: string, amount: number) => {
      const key = `${side} ${place.node.id}`;
      const from = used.get(key) ?? place.y;
      used.set(key, from + amount);
      return from;
    };
    return sources.flatMap((source) =>
      targets.flatMap((target) =>
        between
          .filter((link) => link.from === source.node.id && link.to === target.node.id)
          .map((link): Band => {
            const thick = link.value * unit;
            const [top, y] = [take(source, "out", thick), take(target, "in", thick)];
            return {
              key: `${c} ${link.from} ${link.to} ${link.className}`,
              className: link.className,
              d: bandPath(left, top, { x: right, y }, thick),
            };
          }),
      ),
    );
  });
  return {
    height: Math.ceil(height + HEAD + PAD),
    nodes: places.flat(),
    bands,
    heads: heads.map((text, c) =>
      c === 0 ? { text, x: (lefts[0] ?? 0) + NODE_WIDTH, anchor: "end" as const } : { text, x: lefts[c] ?? 0, anchor: "start" as const },
    ),
  };
}
