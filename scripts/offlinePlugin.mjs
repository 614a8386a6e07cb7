// Writes sw.js: the service worker with the list of what has been built and a version that any change of it changes.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a reader without a connection does not need: maps for developers, what only servers, feed readers and other pages
 * read, scripts of other languages. */
const NOT_KEPT = /\.map$|^sw\.js$|^_|(^|\/)\.|^feed\.|^preview\.png$|-(vietnamese|greek|greek-ext)-/;

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => !NOT_KEPT.test(name))
    .toSorted();
}

/** @returns {import("vite").Plugin} */
export function offline() {
  let folder = "dist";
  return {
    name: "offline",
    apply: "build",
    configResolved(config) {
      folder = config.build.outDir;
    },
    // Last, when everything else has been written.
    closeBundle: {
      order: "post",
      sequential: true,
      handler() {
        const files = filesIn(folder);
        const template = readFileSync("scripts/sw-template.js", "utf8");
        const hash = createHash("sha256").update(template);
        for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
        const [, entry = ""] = /<script type="module"[^>]* src="\.\/(.+?)"/.exec(readFileSync(join(folder, "index.html"), "utf8")) ?? [];
        if (entry === "") throw new Error("index.html has no entry");
        // The page is asked for, and kept, as the folder that it lies in.
        const kept = ["", ...files.filter((file) => file !== "index.html")];
        const worker = template
          .replace("__VERSION__", hash.digest("hex").slice(0, 16))
          .replace("__ENTRY__", entry)
          .replace("__FILES__", JSON.stringify(kept));
        writeFileSync(join(folder, "sw.js"), worker);
      },
    },
  };
}
