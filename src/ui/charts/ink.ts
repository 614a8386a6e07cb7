/** Pictures go onto other people's paper: light, unless the reader asks for a dark one. */
export type Theme = "light" | "dark";

/** Colours of one theme as `#rrggbb`, whatever theme is on screen. */
export interface Ink {
  /** A token's colour: `--ink`. */
  readonly token: (name: string) => string;
  /** The colour of a series class: `c-aid`. */
  readonly series: (className: string) => string;
}

function toHex(color: string): string {
  const [r, g, b] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (r === undefined || g === undefined || b === undefined) return "#000000";
  return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** Where the style sheets set the custom properties of each theme: the dark one changes some of the light one's. */
const SELECTORS: Readonly<Record<Theme, readonly string[]>> = { light: [":root"], dark: [":root", '[data-theme="dark"]'] };

/** Custom properties that the page's own sheets set for these selectors, later ones over earlier ones. */
function tokensOf(selectors: readonly string[]): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const wanted of selectors) {
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (!(rule instanceof CSSStyleRule) || !rule.selectorText.split(",").some((selector) => selector.trim() === wanted)) continue;
        for (const name of rule.style) if (name.startsWith("--")) tokens.set(name, rule.style.getPropertyValue(name));
      }
    }
  }
  return tokens;
}

/**
 * Runs `draw` with a theme's colours. They are read from an unseen element on which its tokens are set again, so that a page in the
 * other theme gives them too.
 */
export function withInk<Result>(theme: Theme, draw: (ink: Ink) => Result): Result {
  const paper = document.createElement("div");
  paper.hidden = true;
  for (const [name, value] of tokensOf(SELECTORS[theme])) paper.style.setProperty(name, value);
  const probe = document.createElement("span");
  probe.style.setProperty("forced-color-adjust", "none");
  paper.append(probe);
  document.body.append(paper);
  const read = (className: string, color: string) => {
    probe.className = className;
    probe.style.color = color;
    return toHex(getComputedStyle(probe).color);
  };
  try {
    return draw({
      token: (name) => read("", `var(${name})`),
      series: (className) => read(className, "var(--c)"),
    });
  } finally {
    paper.remove();
  }
}
