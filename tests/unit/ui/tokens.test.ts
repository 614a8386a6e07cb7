import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** How linear light reaches an eye without one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1. */
const EYES: Readonly<Record<string, Matrix>> = {
  "normal sight": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const TO_XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const WHITE: Triple = [0.95047, 1, 1.08883];
const CATEGORIES = ["monitoring", "aid", "force", "binding"];

const map = (triple: Triple, change: (value: number, i: number) => number): Triple => [
  change(triple[0], 0),
  change(triple[1], 1),
  change(triple[2], 2),
];
const times = (matrix: Matrix, [x, y, z]: Triple): Triple => {
  const row = ([a, b, c]: Triple) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** Linear light of `#rrggbb`. */
function light(hex: string): Triple {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return map([part(1), part(3), part(5)], (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
}

/** CIE L*a*b* of linear light. */
function lab(linear: Triple): Triple {
  const bounded = map(linear, (value) => Math.min(1, Math.max(0, value)));
  const [x, y, z] = map(times(TO_XYZ, bounded), (value, i) => {
    const ratio = value / (WHITE[i] ?? 1);
    return ratio > 216 / 24389 ? Math.cbrt(ratio) : (24389 / 27 / 116) * ratio + 16 / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const lightness = (hex: string) => lab(light(hex))[0];
const luminance = (hex: string) => times(TO_XYZ, light(hex))[1];

/** Contrast of WCAG 2. */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

const css = readFileSync("src/ui/tokens.css", "utf8");
const [bright = "", dark = "", darkMore = ""] = css.split('[data-theme="dark"]');
const brightMore = dark.slice(dark.indexOf("prefers-contrast: more"));

/** @param theme rules, the one that holds first before the ones that it overrides */
function colour(theme: string, name: string): string {
  const hex = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1];
  if (hex === undefined) throw new Error(`no colour is called --${name}`);
  return hex;
}

const pairs = CATEGORIES.flatMap((a, i) => CATEGORIES.slice(i + 1).map((b) => [a, b] as const));

describe.each([
  ["light", bright, { text: 4.5, edges: 3 }],
  ["dark", dark, { text: 4.5, edges: 3 }],
  ["light, with more contrast,", brightMore + bright, { text: 7, edges: 4.5 }],
  ["dark, with more contrast,", darkMore + dark, { text: 7, edges: 4.5 }],
])("colours of the %s theme", (_, theme, least) => {
  const category = (name: string) => colour(theme, `cat-${name}`);

  test.each(CATEGORIES)("%s stands out from every paper", (name) => {
    for (const paper of ["paper", "paper-sunk", "paper-raised"])
      expect.soft(contrast(category(name), colour(theme, paper)), paper).toBeGreaterThanOrEqual(least.edges);
  });

  test.each(Object.entries(EYES))("any two categories are told apart: %s", (_name, eye) => {
    for (const [a, b] of pairs) {
      const [one, other] = [lab(times(eye, light(category(a)))), lab(times(eye, light(category(b))))];
      expect.soft(Math.hypot(...map(one, (value, i) => value - (other[i] ?? 0))), `${a} and ${b}`).toBeGreaterThanOrEqual(20);
    }
  });

  test("any two categories are told apart in grey, as on paper", () => {
    for (const [a, b] of pairs)
      expect.soft(Math.abs(lightness(category(a)) - lightness(category(b))), `${a} and ${b}`).toBeGreaterThanOrEqual(10);
  });

  test.each(["ink", "ink-2", "muted", "accent", "accent-hover", "refusal", "met", "unmet", "unknown"])(
    "text in %s is read on every paper",
    (name) => {
      for (const paper of ["paper", "paper-sunk", "paper-raised"])
        expect.soft(contrast(colour(theme, name), colour(theme, paper)), paper).toBeGreaterThanOrEqual(least.text);
    },
  );

  test.each([
    ["warn", "warn-wash"],
    ["error", "error-wash"],
    ["accent", "accent-wash"],
    ["on-accent", "accent"],
    ["on-accent", "accent-hover"],
  ])("text in %s is read on %s", (name, ground) => {
    expect(contrast(colour(theme, name), colour(theme, ground))).toBeGreaterThanOrEqual(least.text);
  });

  // Where no more is asked for, what only decorates may be faint.
  const edges = ["control", "focus", "st-edge", "warn-edge", ...(least.edges > 3 ? ["hairline", "grid"] : [])];
  test.each(edges)("edges, lines and the focus are seen: %s", (name) => {
    for (const paper of ["paper", "paper-sunk", "paper-raised"])
      expect.soft(contrast(colour(theme, name), colour(theme, paper)), paper).toBeGreaterThanOrEqual(least.edges);
  });
});
