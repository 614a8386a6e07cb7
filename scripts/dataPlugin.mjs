// Plain JavaScript that loads publishData.ts when it is needed: a config that imports TypeScript of the app makes Vite warn.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { runnerImport } from "vite";

/**
 * Fails the build where the data file, a translation or what is published beside them is not in order, with place, found and expected.
 * @returns {import("vite").Plugin}
 */
export function dataInOrder() {
  return {
    name: "data-in-order",
    apply: "build",
    // The page knows the file that has been checked by its digest (src/data/checkedFile.ts).
    config: () => ({
      define: {
        CHECKED_DATA: JSON.stringify(createHash("sha256").update(readFileSync("public/data/commitments.json")).digest("hex")),
      },
    }),
    async buildStart() {
      const { module } = await runnerImport("./scripts/publishData.ts", { configFile: false, logLevel: "error" });
      const lines = module.publish({ check: true });
      // Without a stack: the fault lies in the data.
      if (lines.length > 0) this.error({ message: lines.join("\n"), stack: "" });
    },
  };
}

/** @param {string} text as an attribute's value */
const attribute = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/**
 * Where package.json knows the tracker's address ("homepage"): tells it to whoever shows links to the page, and makes the address of
 * the preview picture absolute, since few of them follow a relative one.
 * @param {string | null} [site] with a slash at its end
 * @returns {import("vite").Plugin}
 */
export function siteAddress(site = JSON.parse(readFileSync("package.json", "utf8")).homepage ?? null) {
  return {
    name: "site-address",
    apply: "build",
    transformIndexHtml(html) {
      if (site === null) return html;
      const known = `<link rel="canonical" href="${attribute(site)}" />\n    <meta property="og:url" content="${attribute(site)}" />\n    `;
      return html
        .replaceAll('content="./preview.png"', `content="${attribute(site)}preview.png"`)
        .replace('<link rel="license"', `${known}<link rel="license"`);
    },
  };
}
