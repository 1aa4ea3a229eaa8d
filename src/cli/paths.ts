import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file to read, or a path that cannot be one, with a sentence that says why. */
export type Found = { readonly path: string } | { readonly path: string; readonly problem: string };

/**
 * Files under the given paths, folders recursed, in the order of their names: the same on every file system.
 *
 * Hidden files and links to folders (which may lead in circles) are passed over inside folders; what is named
 * explicitly is always taken.
 */
export async function* filesUnder(paths: readonly string[]): AsyncGenerator<Found, void, undefined> {
  for (const path of paths) yield* visit(path);
}

async function* visit(path: string): AsyncGenerator<Found, void, undefined> {
  let kind: 'file' | 'folder' | 'other';
  try {
    const about = await stat(path);
    kind = about.isFile() ? 'file' : about.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    yield { path, problem: problemOf(error) };
    return;
  }
  if (kind === 'file') yield { path };
  else if (kind === 'folder') yield* inside(path);
  else yield { path, problem: 'This is neither a file nor a folder; give the path of an image or a folder.' };
}

async function* inside(folder: string): AsyncGenerator<Found, void, undefined> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, problem: problemOf(error) };
    return;
  }
  // By code units: a locale's order would differ between machines.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* inside(path);
    else if (entry.isFile()) yield { path };
    else if (entry.isSymbolicLink() && (await leadsToFile(path))) yield { path };
  }
}

/** A link that leads nowhere counts as a file: opening it says what is wrong. */
async function leadsToFile(path: string): Promise<boolean> {
  return stat(path).then(
    (about) => about.isFile(),
    () => true,
  );
}

/** Why the file system gave nothing, in a sentence. */
export function problemOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'There is no such file or folder; check the path.';
    case 'EACCES':
    case 'EPERM':
      return 'Access was denied; check the permissions.';
    case 'ELOOP':
      return 'The link leads in a circle; give the path of the file itself.';
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open; close some programs and try again.';
    default:
      return 'The file could not be opened; check that it can be read.';
  }
}
