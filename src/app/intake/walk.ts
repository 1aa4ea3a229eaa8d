/** Finds all files in dropped folders: folder by folder, each in order, never all at once. */
import { isIgnored } from '../../decode/ignored-files';
import { stemOf } from '../session/companions';
import { type Found, foundFile } from '../session/entry';
import { inOrder } from './order';

/** Files of the folders, some at a time. A file that the browser cannot deliver comes as null. */
export async function* walk(
  entries: readonly FileSystemEntry[],
  signal?: AbortSignal,
): AsyncGenerator<Found[], void, undefined> {
  // A stack of folders with the next one last; recursion could become too deep.
  const folders: FileSystemDirectoryEntry[] = [];

  async function* level(found: readonly FileSystemEntry[]): AsyncGenerator<Found[], void, undefined> {
    const wanted = inOrder(
      found.filter(({ name }) => !isIgnored(name)),
      ({ name }) => name,
    );
    const plain = wanted.filter((entry) => entry.isFile) as FileSystemFileEntry[];
    for (let at = 0; at < plain.length && !signal?.aborted; ) {
      let end = Math.min(at + CHUNK, plain.length);
      // The two halves of a volume come together: sorted by name they are neighbours.
      while (end < plain.length && stemOf(plain[end].name) === stemOf(plain[end - 1].name)) end++;
      yield await Promise.all(plain.slice(at, end).map(fileOf));
      at = end;
    }
    folders.push(...(wanted.filter((entry) => entry.isDirectory) as FileSystemDirectoryEntry[]).reverse());
  }

  yield* level(entries);
  for (let folder = folders.pop(); folder && !signal?.aborted; folder = folders.pop()) {
    const children = await childrenOf(folder, signal);
    if (children) yield* level(children);
    else yield [{ file: null, name: folder.name, folder: folderOf(folder) }];
  }
}

/** The number that browsers return at a time. */
const CHUNK = 100;

const fileOf = (entry: FileSystemFileEntry): Promise<Found> =>
  new Promise((resolve) =>
    entry.file(
      (file) => resolve(foundFile(file, folderOf(entry))),
      () => resolve({ file: null, name: entry.name, folder: folderOf(entry) }),
    ),
  );

/** "/scans/one/IM1" lies in "scans/one/". */
const folderOf = ({ fullPath, name }: FileSystemEntry) => fullPath.slice(1, fullPath.length - name.length);

/** Null where the folder cannot be read. */
async function childrenOf(
  folder: FileSystemDirectoryEntry,
  signal: AbortSignal | undefined,
): Promise<FileSystemEntry[] | null> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  while (!signal?.aborted) {
    // Returns a hundred at a time, and an empty list at the end.
    const some = await new Promise<FileSystemEntry[] | null>((resolve) =>
      reader.readEntries(resolve, () => resolve(null)),
    );
    if (!some) return all.length > 0 ? all : null;
    if (some.length === 0) break;
    for (const entry of some) all.push(entry);
  }
  return all;
}
