/** What the bundler reports about a module. */
interface Graph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** Whether a module is one of some roots, or is imported by one; dynamic imports do not count. */
function comesWith(isRoot: (id: string, isEntry: boolean) => boolean) {
  const answers = new Map<string, boolean>();
  return function comes(id: string, graph: Graph, above: ReadonlySet<string> = new Set()): boolean {
    const known = answers.get(id);
    if (known !== undefined) return known;
    const info = graph.getModuleInfo(id);
    const further = new Set(above).add(id);
    const found =
      info !== null &&
      (isRoot(id, info.isEntry) ||
        info.importers.some((importer) => !above.has(importer) && comes(importer, graph, further)));
    // Inside a circle of modules the answer may be preliminary, so only certain answers are cached.
    if (found || above.size === 0) answers.set(id, found);
    return found;
  };
}

const LANGUAGE = /\/src\/i18n\/(?!en\/)\w\w\//;
const withThePage = comesWith((_, isEntry) => isEntry);
const soonAfter = comesWith(
  (id) => /\/src\/app\/install\/(keeper|storage-quota)\.ts$/.test(id) || LANGUAGE.test(id),
);
/** Rarely used parts get chunks of their own, with everything only they use. */
const BY_ITSELF =
  /\/src\/(app\/(api\/|evidence\/|export\/records\.ts$|slice\/robustness\/)|i18n\/en\/evidence\.ts$)/;
const ofScreens = (id: string) => /\/src\/(app|i18n\/en)\//.test(id) && !BY_ITSELF.test(id);

const chunk = (name: string, holds: (id: string, graph: Graph) => boolean) => ({
  name: (id: string, graph: Graph) => (holds(id, graph) ? name : null),
});

/**
 * By default the bundler makes a chunk for every set of parts that share something: dozens, each compressed separately,
 * and each a wait for its first byte on a slow connection. So there is one for the first load, one for what is loaded
 * right after it and for languages, and one for all later screens. A module goes into the first that claims it.
 */
export const chunks = [
  chunk('page', withThePage),
  chunk('soon', (id, graph) => soonAfter(id, graph) && !LANGUAGE.test(id)),
  chunk('screens', ofScreens),
];
