/** Colours of the light theme as `#rrggbb`, whatever theme is on screen: pictures go onto other people's paper. */
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

/** Custom properties that the page's own sheets set on `:root`, where the light theme stands. */
function rootTokens(): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSStyleRule) || !rule.selectorText.split(",").some((selector) => selector.trim() === ":root")) continue;
      for (const name of rule.style) if (name.startsWith("--")) tokens.set(name, rule.style.getPropertyValue(name));
    }
  }
  return tokens;
}

/**
 * Runs `draw` with the light theme's colours. They are read from an unseen element on which the light tokens are set again, so
 * that a dark page gives them too.
 */
export function withLightInk<Result>(draw: (ink: Ink) => Result): Result {
  const paper = document.createElement("div");
  paper.hidden = true;
  for (const [name, value] of rootTokens()) paper.style.setProperty(name, value);
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
