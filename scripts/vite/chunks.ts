/** What the bundler tells of a module. */
interface Graph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** Whether a module is, or is imported by, one of some roots; not where the import is for later. */
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
    // A module in a circle may have been asked for from inside of it: only what is sure is remembered.
    if (found || above.size === 0) answers.set(id, found);
    return found;
  };
}

const LANGUAGE = /\/src\/i18n\/(?!en\/)\w\w\//;
const withThePage = comesWith((_, isEntry) => isEntry);
const soonAfter = comesWith(
  (id) => /\/src\/app\/install\/(keeper|storage-quota)\.ts$/.test(id) || LANGUAGE.test(id),
);
/** What few ever ask for, and what it brings along, is loaded by itself. */
const BY_ITSELF =
  /\/src\/(app\/(api\/|evidence\/|export\/records\.ts$|slice\/robustness\/)|i18n\/en\/evidence\.ts$)/;
const ofScreens = (id: string) => /\/src\/(app|i18n\/en)\//.test(id) && !BY_ITSELF.test(id);

const chunk = (name: string, holds: (id: string, graph: Graph) => boolean) => ({
  name: (id: string, graph: Graph) => (holds(id, graph) ? name : null),
});

/**
 * Left to itself the bundler makes a chunk for every set of parts that share something: dozens, each compressed by itself,
 * and each a wait for its first byte where a slow connection stores them all. So there is one for the first load, one for
 * what is loaded right after it and by languages, and one for all the screens that come later. The first that holds a
 * module has it.
 */
export const chunks = [
  chunk('page', withThePage),
  chunk('soon', (id, graph) => soonAfter(id, graph) && !LANGUAGE.test(id)),
  chunk('screens', ofScreens),
];
