// What the first view waits for is asked for at once, beside the code: the data file and the fonts of Latin text, and the
// code that the entry runs when the first screen stands, with its styles. Fonts of scripts that no
// language of the tracker is written in are left out.

const FONTS = /@fontsource-variable\/[\w-]+\/wght\.css$/;
/** Scripts of the package that stay. The browser fetches Cyrillic only where a letter of it stands. */
const KEPT = /-(?:latin|latin-ext|cyrillic|cyrillic-ext)-wght-/;

/**
 * As a font or by `fetch`, both are asked for without credentials of other origins, as an anonymous request.
 * @param {string} href @param {Record<string, string>} attributes
 */
const preload = (href, attributes) => ({
  tag: "link",
  attrs: { rel: "preload", href: `./${href}`, crossorigin: "anonymous", ...attributes },
  injectTo: /** @type {const} */ ("head"),
});

/** @returns {import("vite").Plugin} */
export function firstRequests() {
  return {
    name: "first-requests",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!FONTS.test(id.replaceAll("\\", "/"))) return null;
      return { code: (code.match(/@font-face \{[^}]*\}/g) ?? []).filter((face) => KEPT.test(face)).join("\n"), map: null };
    },
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle = {} }) {
        const fonts = Object.keys(bundle).filter((file) => /-(?:3|4)-latin-wght-normal-[\w-]+\.woff2$/.test(file));
        if (fonts.length !== 2) throw new Error(`two fonts of Latin text are expected in the build, not ${fonts.length}`);
        const first = Object.values(bundle).find((chunk) => chunk.type === "chunk" && chunk.name === "first");
        if (first?.type !== "chunk") throw new Error("the build has no chunk of what the page needs first");
        const styles = [...(first.viteMetadata?.importedCss ?? [])];
        return [
          // The first screen needs them before that chunk is run.
          ...styles.map((file) => ({
            tag: "link",
            attrs: { rel: "stylesheet", href: `./${file}`, crossorigin: true },
            injectTo: /** @type {const} */ ("head"),
          })),
          ...[first.fileName, ...first.imports.filter((file) => /\/react-/.test(file))].map((file) => ({
            tag: "link",
            attrs: { rel: "modulepreload", href: `./${file}`, crossorigin: true },
            injectTo: /** @type {const} */ ("head"),
          })),
          preload("data/commitments.json", { as: "fetch" }),
          ...fonts.map((file) => preload(file, { as: "font", type: "font/woff2" })),
        ];
      },
    },
  };
}
