/** What the bundler tells of a module. */
interface Graph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

const answers = new Map<string, boolean>();

/** Whether a module comes with the page, and not with a part that is loaded later. */
function comesFirst(id: string, graph: Graph, above: ReadonlySet<string> = new Set()): boolean {
  const known = answers.get(id);
  if (known !== undefined) return known;
  const info = graph.getModuleInfo(id);
  const further = new Set(above).add(id);
  const first =
    info !== null &&
    (info.isEntry ||
      info.importers.some((importer) => !above.has(importer) && comesFirst(importer, graph, further)));
  // A module in a circle may have been asked for from inside of it: only what is sure is remembered.
  if (first || above.size === 0) answers.set(id, first);
  return first;
}

/**
 * One chunk for everything that the first load needs. Left to itself the bundler makes one for every set of parts
 * that share something: a dozen, each compressed by itself.
 */
export const firstLoad = {
  debugName: 'first load',
  name: (id: string, graph: Graph) => (comesFirst(id, graph) ? 'page' : null),
};
