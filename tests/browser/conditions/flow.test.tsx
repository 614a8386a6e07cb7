import { expect, test } from "vitest";
import { drawFlow } from "../../../src/ui/charts/flowPicture";
import { flowLayout, type FlowData } from "../../../src/ui/charts/flowLayout";
import { withInk } from "../../../src/ui/charts/ink";
import "../../../src/ui/styles.css";

const DATA: FlowData = {
  heads: ["Missing", "For", "Of"],
  columns: [
    [
      { id: "a", label: "Alpha & omega", value: 3 },
      { id: "b", label: "Beta", value: 1 },
    ],
    [
      { id: "x", label: "Aid", value: 2, className: "c-aid" },
      { id: "y", label: "Force", value: 2, className: "c-force" },
    ],
    [{ id: "p", label: "<France>", value: 4 }],
  ],
  links: [
    [
      { from: "a", to: "x", value: 2, className: "c-aid" },
      { from: "a", to: "y", value: 1, className: "c-force" },
      { from: "b", to: "y", value: 1, className: "c-force" },
    ],
    [
      { from: "x", to: "p", value: 2, className: "c-aid" },
      { from: "y", to: "p", value: 2, className: "c-force" },
    ],
  ],
};

test("bands fill their nodes from top to bottom without overlapping", () => {
  const layout = flowLayout(DATA, 700, (text) => [text]);
  expect(layout.bands).toHaveLength(5);
  const [a] = layout.nodes;
  const leaving = layout.bands.slice(0, 2).map(({ d }) => d.split(/[A-Z ]/).map(Number));
  expect(leaving[0]?.[2]).toBeCloseTo(a?.y ?? 0);
  const unit = (a?.height ?? 0) / 3;
  expect(leaving[1]?.[2]).toBeCloseTo((a?.y ?? 0) + 2 * unit, 1);
  for (const { x } of layout.nodes) expect(x).toBeLessThan(700);
});

test("thin nodes keep the height of their labels, and no two labels of a column overlap", () => {
  const many: FlowData = {
    ...DATA,
    columns: [
      Array.from({ length: 10 }, (_, i) => ({ id: `${i}`, label: `Set ${i}`, value: i === 0 ? 5000 : 1 })),
      DATA.columns[1],
      DATA.columns[2],
    ],
    links: [[], []],
  };
  const tops = flowLayout(many, 700, (text) => [text, "second"])
    .nodes.slice(0, 10)
    .map(({ textY }) => textY);
  tops.slice(1).forEach((top, i) => expect(top - (tops[i] ?? 0)).toBeGreaterThanOrEqual(32));
});

test("the picture is one SVG in the light theme's colours, its labels escaped", () => {
  const { content, height } = withInk("light", (ink) => drawFlow(DATA)(700, ink));
  const svg = new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`, "image/svg+xml");
  expect(svg.querySelector("parsererror")).toBeNull();
  expect(svg.querySelectorAll("path")).toHaveLength(5);
  expect(svg.querySelector("path")?.getAttribute("fill")).toBe("#167a78");
  expect(svg.documentElement.textContent).toContain("<France>");
  expect(height).toBeGreaterThan(60);
});
