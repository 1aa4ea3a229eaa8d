import type { ReadRequest } from './protocol';

/** Positions reserved for each file of an archive; no file has as many slices. */
const STRIDE = 2 ** 20;

/** Which slices of a file this worker reads, and their positions in the whole file. */
export interface Share {
  /** Whether to open a file of an archive. Called in the archive's order. */
  wants(name: string, index: number): boolean;
  /** Position of the next slice, in the file's order; null when this worker does not read it. */
  take(name: string): number | null;
}

/**
 * All of a file, one slice of it, or every nth: of an archive every nth file, so that the others need not be unpacked;
 * of a volume every nth slice. An error with the file as a whole is reported by the first worker.
 */
export function shareOf({ only, part }: Pick<ReadRequest, 'only' | 'part'>): Share {
  let entry = -1;
  let next = 0;
  const mine = (index: number) => !part || index % part.of === part.index;
  return {
    wants(name, index) {
      const wanted = only === undefined ? mine(index) : only === name || only.startsWith(`${name}#`);
      if (wanted) {
        entry = index;
        next = 0;
      }
      return wanted;
    },
    take(name) {
      const at = next++;
      const wanted = only === undefined ? entry >= 0 || mine(at) : name === only;
      return wanted ? (entry + 1) * STRIDE + at : null;
    },
  };
}
