/** Every way in for files: chosen, dropped (folders too), pasted, or one of the examples. */
import { go, hrefs } from './route';
import { openFiles, session } from './session';

/** Droppings of file managers, in every folder that came from another computer. */
const LITTER = /^(\.|Thumbs\.db$|desktop\.ini$)/i;

/** Reads files and shows them: one as its result, several as a list. */
export function takeIn(files: readonly File[]): void {
  const wanted = files.length > 1 ? files.filter(({ name }) => !LITTER.test(name)) : files;
  const alone = session.get().batch === null && wanted.length === 1;
  const first = openFiles(wanted);
  if (first) go(alone ? hrefs.slice(first.id) : hrefs.home);
}

/** Files of a drop or a paste. Must be called in the event itself: afterwards its items are gone. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return [...transfer.files];
  const found: File[] = [];
  for (const entry of entries) if (entry) await collect(entry, found);
  return found;
}

async function collect(entry: FileSystemEntry, into: File[]): Promise<void> {
  if (LITTER.test(entry.name)) return;
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    );
    if (file) into.push(file);
    return;
  }
  const folder = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // It hands out a hundred at a time, and an empty list at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      folder.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return;
    for (const child of some) await collect(child, into);
  }
}

export const EXAMPLES = ['axial', 'coronal', 'sagittal'] as const;
export type Example = (typeof EXAMPLES)[number];

export const exampleUrl = (name: Example) => `${import.meta.env.BASE_URL}examples/colin27-${name}.png`;

/** @returns false when it could not be fetched */
export async function openExample(name: Example): Promise<boolean> {
  try {
    const response = await fetch(exampleUrl(name));
    if (!response.ok) return false;
    takeIn([new File([await response.blob()], `colin27-${name}.png`, { type: 'image/png' })]);
    return true;
  } catch {
    return false;
  }
}
