/**
 * The files of one version, in their own cache: downloading, damaging or removing another version never touches them.
 * The list of the files is stored last, so a cache with a list is complete.
 */
import { digestOf } from './digest';
import { versionCache } from './names';
import { responseOf } from './response';

export interface Entry {
  /** Relative to the app. */
  readonly url: string;
  readonly integrity: string;
}

export interface StoredVersion {
  readonly id: string;
  readonly entries: readonly Entry[];
}

/** The list of a version's files, whose digest is the version's id. */
const listOf = (id: string): Entry => ({ url: 'files.json', integrity: id });
const textOf = (entries: readonly Entry[]) => new TextEncoder().encode(JSON.stringify(entries));
/** Parallel requests: as many as browsers make over HTTP/1.1. */
const AT_ONCE = 6;

const versions = new Map<string, StoredVersion>();

export const versionOf = async (entries: readonly Entry[]): Promise<StoredVersion> => ({
  id: await digestOf(textOf(entries)),
  entries,
});

/**
 * A version by its id, which the caller knows to be a release's; null where it was never completely stored, or its list
 * is damaged.
 */
export async function versionById(id: string): Promise<StoredVersion | null> {
  const known = versions.get(id);
  if (known) return known;
  const list = await intact(id, listOf(id));
  if (!list) return null;
  const version = { id, entries: await list.json() };
  versions.set(id, version);
  return version;
}

/**
 * Stores a version, or only the entries given. Files left by an interrupted download, or shared with other versions,
 * are not fetched again.
 * @throws where a file cannot be fetched, or differs from the one that was built
 */
export async function fill(
  version: StoredVersion,
  others: readonly StoredVersion[],
  entries: readonly Entry[] = version.entries,
): Promise<void> {
  await forEachLacking({ id: version.id, entries }, async (entry, signal) => {
    const twin = await fromOthers(entry, others);
    if (twin) await put(version.id, entry, twin);
    else await fetchEntry(version.id, entry, signal);
  });
  // the browser, or another worker's cleanup, may have removed some again
  if (!(await isIntact({ id: version.id, entries }))) throw new Error('Some files did not stay');
  await finish(version);
}

/** Stores the list beside the files, unless it is there. */
export async function finish({ id, entries }: StoredVersion): Promise<void> {
  if (!(await intact(id, listOf(id)))) await put(id, listOf(id), new Response(textOf(entries)));
}

async function fromOthers(entry: Entry, others: readonly StoredVersion[]): Promise<Response | null> {
  for (const { id, entries } of others) {
    const same = entries.some(({ url, integrity }) => url === entry.url && integrity === entry.integrity);
    const found = same && (await intact(id, entry));
    if (found) return found;
  }
  return null;
}

/**
 * The file as it was built; null where it is missing or damaged. Only the stored bytes are used: the digest does not
 * cover the stored status and headers.
 */
export async function intact(id: string, { url, integrity }: Entry): Promise<Response | null> {
  const kept = await caches.match(url, { cacheName: versionCache(id), ignoreVary: true });
  if (!kept) return null;
  const bytes = await kept.arrayBuffer();
  return (await digestOf(bytes)) === integrity ? responseOf(url, bytes) : null;
}

/**
 * Fetches a file and stores it.
 * @throws where it cannot be fetched, or its bytes are others
 */
export async function fetchEntry(
  id: string,
  entry: Entry,
  signal: AbortSignal | null = null,
): Promise<Response> {
  const { url, integrity } = entry;
  const response = await fetch(url, { integrity, cache: 'no-cache', signal });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const bytes = await response.arrayBuffer();
  await put(id, entry, new Response(bytes));
  return responseOf(url, bytes);
}

const put = async (id: string, { url }: Entry, response: Response) =>
  (await caches.open(versionCache(id))).put(url, response);

/**
 * Checks a version's files and fetches those that are missing or damaged.
 * @param onTrouble called once, before the first is fetched
 * @returns the addresses that could not be fetched, and how many could
 */
export async function repair(version: StoredVersion, onTrouble: () => void) {
  const missing: string[] = [];
  let repaired = 0;
  let troubled = false;
  await forEachLacking(version, async (entry) => {
    if (!troubled) onTrouble();
    troubled = true;
    try {
      await fetchEntry(version.id, entry);
      repaired++;
    } catch {
      missing.push(entry.url);
    }
  });
  return { missing, repaired };
}

/**
 * Calls `see` for every file that is missing or damaged, a few at once. The list is sorted by size and taken from both
 * ends: large files fill a slow connection while small ones wait for their first byte.
 * @throws the first error, once all requests have ended: a retry by another worker would write into the same cache
 */
async function forEachLacking(
  { id, entries }: StoredVersion,
  see: (entry: Entry, signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const waiting = [...entries];
  const stop = new AbortController();
  const lane = async (next: () => Entry | undefined) => {
    for (let entry = next(); entry && !stop.signal.aborted; entry = next()) {
      if (!(await intact(id, entry))) await see(entry, stop.signal);
    }
  };
  const ends = [() => waiting.shift(), () => waiting.pop()] as const;
  const lanes = Array.from({ length: AT_ONCE }, (_, index) => lane(ends[index % 2]));
  try {
    await Promise.all(lanes);
  } catch (error) {
    stop.abort();
    await Promise.allSettled(lanes);
    throw error;
  }
}

/** Whether every file is present as it was built. */
export async function isIntact({ id, entries }: StoredVersion): Promise<boolean> {
  for (const entry of entries) if (!(await intact(id, entry))) return false;
  return true;
}
