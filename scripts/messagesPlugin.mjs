// Messages are taken apart at build time, so that the page needs no parser for them; the English ones that only views and dialogs with a
// chunk of their own use come in a chunk too.
import { readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import { firstNamespaces } from "./firstNamespaces.mjs";

const CATALOGUE = /\/messages\/(\w+)\.json$/;
/** The plugin's own name for a catalogue: one that ends in .json would be read as JSON once more. */
const OWN = /^\0messages:(\w+):(\w*)$/;

/** @param {unknown} node @returns {unknown} */
const compiled = (node) =>
  typeof node === "string"
    ? compile(node)
    : Object.fromEntries(Object.entries(/** @type {object} */ (node)).map(([key, value]) => [key, compiled(value)]));

/** @returns {import("vite").Plugin} */
export function compiledMessages() {
  return {
    name: "compiled-messages",
    apply: "build",
    enforce: "pre",
    async resolveId(id, importer) {
      if (id === "use-intl/format-message") return this.resolve("use-intl/format-message/format-only", importer, { skipSelf: true });
      const [, language] = CATALOGUE.exec(id) ?? [];
      const later = importer !== undefined && /\blaterWords\.ts$/.test(importer) ? "later" : "";
      return language === undefined ? null : `\0messages:${language}:${later}`;
    },
    load(id) {
      const [, language, later] = OWN.exec(id) ?? [];
      if (language === undefined) return null;
      const file = `src/i18n/messages/${language}.json`;
      this.addWatchFile(file);
      const entries = Object.entries(JSON.parse(readFileSync(file, "utf8")));
      const wanted = language === "en" ? entries.filter(([name]) => firstNamespaces.includes(name) === (later === "")) : entries;
      // A text that is parsed is ready sooner than an object that is written out.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled(Object.fromEntries(wanted))))})`;
    },
  };
}
