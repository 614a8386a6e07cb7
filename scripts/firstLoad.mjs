// Which of the built files the first view needs: all that stands between the address and counts, finding and table. Made from the manifest
// of the build, so that nothing can be left out by hand.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {{ file: string, css?: string[], imports?: string[], dynamicImports?: string[], isEntry?: boolean }} Chunk
 * @param {string} folder the built page
 * @returns {{ first: string[], later: string[] }} paths of JavaScript and CSS: of the entry with all that it imports at once, and the rest
 */
export function builtFiles(folder) {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const first = new Set();
  const take = (/** @type {Chunk} */ chunk) => {
    if (first.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) first.add(file);
    for (const name of chunk.imports ?? []) {
      const imported = manifest[name];
      if (imported) take(imported);
    }
  };
  const entries = Object.values(manifest).filter((chunk) => chunk.isEntry);
  for (const entry of entries) {
    take(entry);
    // What it runs as soon as the first screen stands.
    for (const name of entry.dynamicImports ?? []) if (manifest[name]) take(manifest[name]);
  }
  const html = readFileSync(join(folder, "index.html"), "utf8");
  for (const [, src = ""] of html.matchAll(/<script[^>]* src="\.\/([^"]+)"/g)) first.add(src);
  const all = new Set(Object.values(manifest).flatMap(({ file, css = [] }) => css.concat(file)));
  const later = [...all].filter((file) => !first.has(file) && /\.(?:js|css)$/.test(file));
  return { first: [...first].map((file) => join(folder, file)), later: later.map((file) => join(folder, file)) };
}
