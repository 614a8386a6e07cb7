/**
 * @typedef {{ importedIds: readonly string[], importers: readonly string[], dynamicImporters: readonly string[], dynamicallyImportedIds: readonly string[], isEntry: boolean }} Info
 * @typedef {{ getModuleInfo: (id: string) => Info | null }} Graph
 */

/** The page's own module: the one that the entry imports when the first screen stands. */
const MAIN = /\/src\/app\/main\.tsx$/;

/** Run by itself, before the page's own code: both at once would keep the browser from answering for twice as long. */
const REACT = /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/](?!.*server)/;

/** What Vite puts beside every import that comes later: the entry's too. */
const HELPER = /preload-helper/;

/** @param {string} id @param {Graph} graph */
function entryOf(id, graph) {
  const seen = new Set([id]);
  for (const one of seen) {
    const info = graph.getModuleInfo(one);
    if (info?.isEntry) return one;
    for (const importer of [...(info?.importers ?? []), ...(info?.dynamicImporters ?? [])]) seen.add(importer);
  }
  return null;
}

/** A module and all that it imports at once. @param {string} id @param {Graph} graph */
function closureOf(id, graph) {
  const all = new Set([id]);
  for (const one of all) for (const imported of graph.getModuleInfo(one)?.importedIds ?? []) all.add(imported);
  return all;
}

/**
 * A group of the bundler: of two that have a module, that of the higher priority takes it.
 * @param {string} name @param {number} priority @param {(id: string, graph: Graph) => boolean | undefined} has
 */
function group(name, priority, has) {
  return {
    debugName: name,
    priority,
    name: (/** @type {string} */ id, /** @type {Graph} */ graph) => (has(id, graph) ? name : null),
  };
}

/**
 * The chunks that the page begins with, as groups of the bundler. All that the page needs at once comes as one, which is smaller and asked
 * for in one go: else whatever a later chunk shares with it would split it into many. The entry, which only shows the first screen,
 * stands before it by itself.
 */
export function firstChunks() {
  /** @type {{ start: Set<string>, first: Set<string> } | null} */
  let chunks = null;
  /** @param {string} id @param {Graph} graph */
  const chunksFor = (id, graph) => {
    if (chunks !== null) return chunks;
    const entry = entryOf(id, graph);
    if (entry === null) return null;
    const start = closureOf(entry, graph);
    const main = [...start].flatMap((one) => graph.getModuleInfo(one)?.dynamicallyImportedIds ?? []).find((one) => MAIN.test(one));
    if (main !== undefined) chunks = { start, first: closureOf(main, graph) };
    return chunks;
  };
  return [
    group("start", 3, (id, graph) => HELPER.test(id) || chunksFor(id, graph)?.start.has(id)),
    group("react", 2, (id) => REACT.test(id)),
    group("first", 1, (id, graph) => chunksFor(id, graph)?.first.has(id)),
  ];
}
