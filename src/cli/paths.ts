import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isIgnored } from '../decode/ignored-files';

/**
 * A file to read; a path that cannot be read, with a sentence that says why; or something that is skipped. `raw` is the
 * path in the bytes of the file system, where these are not UTF-8 and `path` shows replacement characters.
 */
export type Found =
  | { readonly path: string; readonly raw?: Buffer }
  | { readonly path: string; readonly problem: string }
  | { readonly path: string; readonly skipped: string };

/**
 * Files under the given paths, including subfolders, in order of their names: the same on every file system.
 *
 * Inside folders, hidden files, links to folders (which may be circular), pipes, sockets and devices are skipped and
 * counted. A file or folder that is named explicitly is always read.
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
  else if (kind === 'folder') yield* inside(Buffer.from(path));
  else yield { path, problem: 'This is neither a file nor a folder; give the path of an image or a folder.' };
}

const SLASH = Buffer.from(sep);

/** Names are bytes in the file system: on old discs and servers they may not be UTF-8. */
async function* inside(folder: Buffer): AsyncGenerator<Found, void, undefined> {
  let entries: Dirent<Buffer>[];
  try {
    entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    yield { path: folder.toString(), problem: problemOf(error) };
    return;
  }
  // by code units, since a locale's order would differ between machines
  const named = entries.map((entry) => ({ entry, name: entry.name.toString() }));
  named.sort((a, b) => (a.name < b.name ? -1 : 1));
  const hidden = named.filter(({ name }) => isIgnored(name)).length;
  if (hidden > 0) yield { path: folder.toString(), skipped: `${hidden} hidden` };
  for (const { entry, name } of named) {
    if (isIgnored(name)) continue;
    const whole = folder.at(-1) === SLASH[0] ? folder : Buffer.concat([folder, SLASH]);
    const raw = Buffer.concat([whole, entry.name]);
    const path = join(folder.toString(), name);
    const file = { path, ...(!raw.equals(Buffer.from(raw.toString())) && { raw }) };
    if (entry.isDirectory()) yield* inside(raw);
    else if (entry.isFile()) yield file;
    else if (!entry.isSymbolicLink()) yield { path, skipped: kindOf(entry) };
    else {
      const target = await targetOf(raw);
      if (target === 'file') yield file;
      else yield { path, skipped: `a link to ${target}` };
    }
  }
}

const kindOf = (entry: Dirent<Buffer> | Stats): string =>
  entry.isDirectory()
    ? 'a folder'
    : entry.isFIFO()
      ? 'a pipe'
      : entry.isSocket()
        ? 'a socket'
        : entry.isBlockDevice() || entry.isCharacterDevice()
          ? 'a device'
          : 'no file';

/** A broken link counts as a file: opening it gives the error. */
async function targetOf(path: Buffer): Promise<string> {
  return stat(path).then(
    (about) => (about.isFile() ? 'file' : kindOf(about)),
    () => 'file',
  );
}

/** A sentence for an error of the file system. */
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
