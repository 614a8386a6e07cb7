// The front page's first screen stands in the built page, so that it is seen before the tracker's code has come.
import { readFileSync } from "node:fs";
import { runnerImport } from "vite";

const ROOT = '<div id="root"></div>';

/** Style sheets are of no use where nothing is drawn. */
const withoutStyles = {
  name: "without-styles",
  enforce: /** @type {const} */ ("pre"),
  resolveId: (/** @type {string} */ id) => (id.endsWith(".css") ? "\0style" : null),
  load: (/** @type {string} */ id) => (id === "\0style" ? "" : null),
};

/** @returns {import("vite").Plugin} */
export function firstScreenInPage() {
  return {
    name: "first-screen",
    apply: "build",
    async transformIndexHtml(html) {
      if (!html.includes(ROOT)) throw new Error(`index.html lacks ${ROOT}`);
      const { module } = await runnerImport("./src/app/firstScreen.tsx", {
        configFile: false,
        logLevel: "error",
        plugins: [withoutStyles],
      });
      const screen = module.firstScreen(JSON.parse(readFileSync("public/data/commitments.json", "utf8")));
      // The policy allows no styles in HTML: start.ts sets them.
      const unstyled = screen.replaceAll(' style="', ' data-style="');
      // Nobody can press what it holds: what can be pressed comes with the code, in the same place.
      return html.replace(ROOT, () => `${ROOT}\n    <div id="first-screen" hidden inert>${unstyled}</div>`);
    },
  };
}
