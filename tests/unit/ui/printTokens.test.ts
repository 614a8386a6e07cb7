import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The custom properties that a rule sets. */
const namesIn = (css: string) => new Set(Array.from(css.matchAll(/(--[\w-]+):/g), ([, name]) => name));

/** The text between the brace that opens after `start` and the next one that closes. */
function ruleAfter(css: string, start: string): string {
  const open = css.indexOf("{", css.indexOf(start));
  return css.slice(open + 1, css.indexOf("}", open));
}

describe("print", () => {
  it("resets every colour that the dark theme sets, so that no dark surface comes onto paper", () => {
    const dark = namesIn(ruleAfter(readFileSync("src/ui/tokens.css", "utf8"), '[data-theme="dark"]'));
    const printed = namesIn(ruleAfter(readFileSync("src/ui/print.css", "utf8"), '[data-theme="dark"]'));
    // No scrim and no dialog's shadow is printed.
    const needless = new Set(["--scrim", "--shadow-dialog"]);
    expect(dark.size).toBeGreaterThan(20);
    expect([...dark].filter((name) => name !== undefined && !needless.has(name) && !printed.has(name))).toEqual([]);
  });
});
