import type { ReadRequest } from './protocol';

/** Positions within one file of an archive; no file has as many slices. */
const STRIDE = 2 ** 20;

/** Which slices of a file this worker reads, and where they stand among all of it. */
export interface Share {
  /** Whether a file of an archive is to be opened at all. Asked in the archive's order. */
  wants(name: string, index: number): boolean;
  /** Position of the next slice, in the file's order; null when it is not this worker's to read. */
  take(name: string): number | null;
}

/**
 * All of a file, one slice of it, or every nth. Of an archive it is every nth file, since the others need not be
 * unpacked then; of a volume every nth slice. What is wrong with the file as a whole is reported by the first worker.
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
