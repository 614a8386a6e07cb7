/**
 * @typedef {{ importedIds: readonly string[], importers: readonly string[], dynamicImporters: readonly string[], isEntry: boolean }} Info
 * @typedef {{ getModuleInfo: (id: string) => Info | null }} Graph
 */

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

/**
 * Names the chunk of a module: all that the page's entry imports at once comes as one, which is smaller and asked for in one go. Else
 * whatever a later chunk shares with it would split it into many.
 * @returns {(id: string, graph: Graph) => string | null}
 */
export function firstChunk() {
  /** @type {Set<string> | null} */
  let first = null;
  return (id, graph) => {
    if (first === null) {
      const entry = entryOf(id, graph);
      if (entry === null) return null;
      first = new Set([entry]);
      for (const one of first) for (const imported of graph.getModuleInfo(one)?.importedIds ?? []) first.add(imported);
    }
    return first.has(id) ? "first" : null;
  };
}
