/** Every way in for files: chosen, dropped (folders too), pasted, or one of the examples. */
import { isIgnored } from '../../decode/ignored-files';
import { type Entry, type Found, foundFile } from '../session/entry';
import { isReading, openFiles, session } from '../session/session';
import { go, goInstead, hrefs } from '../state/route';
import { createStore, when } from '../state/store';
import { inOrder } from './order';
import { walk } from './walk';

/** A dropped folder being looked through. */
export interface Looking {
  readonly state: 'idle' | 'looking' | 'nothing';
  /** Found by now. */
  readonly files: number;
  readonly stop: () => void;
}

const IDLE: Looking = { state: 'idle', files: 0, stop: () => {} };
export const looking = createStore<Looking>(IDLE);
export const dismissLooking = () => looking.set(IDLE);

/** Reads chosen files and shows them: one as its result, several as a list. */
export function takeIn(files: readonly File[]): void {
  const found = files.map((file) => foundFile(file, file.webkitRelativePath.slice(0, -file.name.length)));
  const wanted = found.length > 1 ? found.filter(({ name }) => !isIgnored(name)) : found;
  const chosenFolder = wanted.some(({ folder }) => folder);
  open(chosenFolder ? inOrder(wanted, ({ folder, name }) => folder + name) : wanted);
}

/** Files that the app was launched with. One that is gone by now is shown as that. */
export async function takeInHandles(handles: readonly FileSystemFileHandle[]): Promise<void> {
  const gone = (name: string): Found => ({ file: null, name, folder: '' });
  const found = handles.map((handle) =>
    handle.getFile().then(
      (file) => foundFile(file),
      () => gone(handle.name),
    ),
  );
  open(await Promise.all(found));
}

/** Opens files and goes where they are shown. */
function open(found: readonly Found[]): void {
  const alone = !isReading() && found.length === 1;
  let first: Entry | null = null;
  let where: string = hrefs.home;
  // A volume or an archive is shown as a list too, unless the user has gone elsewhere by then.
  const onMany = () => {
    if (first && location.hash === hrefs.slice(first.id)) goInstead(hrefs.home);
    where = hrefs.home;
  };
  first = openFiles(found, alone ? onMany : undefined);
  if (!first) return;
  const { id } = first;
  if (alone) where = hrefs.slice(id);
  void when(session, ({ entries }) => entries.some((entry) => entry.id === id)).then(() => go(where));
}

/** Takes in a drop or a paste. Must be called in the event itself: afterwards its items are gone. */
export function takeInFrom(transfer: DataTransfer): Promise<void> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.some((entry) => entry?.isDirectory))
    return takeInFolders(entries.filter((entry) => entry !== null));
  takeIn([...transfer.files]);
  return Promise.resolve();
}

/** Reading begins with the first files, while the others are still being found. */
async function takeInFolders(entries: readonly FileSystemEntry[]): Promise<void> {
  const controller = new AbortController();
  looking.set({ state: 'looking', files: 0, stop: () => controller.abort() });
  let files = 0;
  // One file alone opens as its result: that it is alone is known at the end.
  let first: Found[] = [];
  for await (const found of walk(entries, controller.signal)) {
    files += found.length;
    looking.set({ files });
    if (files <= 1) first = found;
    else if (files === found.length + first.length) open([...first, ...found]);
    else openFiles(found);
  }
  if (files === 1) open(first);
  looking.set(files > 0 || controller.signal.aborted ? IDLE : { ...IDLE, state: 'nothing' });
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
