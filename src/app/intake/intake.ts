/** All ways to open files: chosen, dropped (folders too), pasted, or an example. */

import { isIgnored } from '../../decode/ignored-files';
import { IS_OWN_MODEL } from '../../pipeline/labels';
import { type Found, foundFile } from '../session/entry';
import { isReading, openFiles } from '../session/session';
import { go, hrefs } from '../state/route';
import { createStore } from '../state/store';
import { followFrom } from './follow';
import { inOrder } from './order';
import { walk } from './walk';

/** A dropped folder that is being scanned. */
export interface FolderScan {
  readonly state: 'idle' | 'scanning' | 'nothing';
  /** Number found so far. */
  readonly files: number;
  readonly stop: () => void;
}

const IDLE: FolderScan = { state: 'idle', files: 0, stop: () => {} };
export const folderScan = createStore<FolderScan>(IDLE);
export const dismissScan = () => folderScan.set(IDLE);

/** Reads chosen files and shows them: one as its result, several as a list. */
export function takeIn(files: readonly File[]): void {
  const found = files.map((file) => foundFile(file, file.webkitRelativePath.slice(0, -file.name.length)));
  const wanted = found.length > 1 ? found.filter(({ name }) => !isIgnored(name)) : found;
  const chosenFolder = wanted.some(({ folder }) => folder);
  takeInFound(chosenFolder ? inOrder(wanted, ({ folder, name }) => folder + name) : wanted);
}

/** Files that the app was launched with. A file that no longer exists is shown as missing. */
export async function takeInHandles(handles: readonly FileSystemFileHandle[]): Promise<void> {
  const gone = (name: string): Found => ({ file: null, name, folder: '' });
  const found = handles.map((handle) =>
    handle.getFile().then(
      (file) => foundFile(file),
      () => gone(handle.name),
    ),
  );
  takeInFound(await Promise.all(found));
}

/** Opens files and shows them. */
export function takeInFound(found: readonly Found[]): void {
  const others = isReading();
  const first = openFiles(found);
  if (!first) return;
  // Files opened while others are being read join the list.
  if (others) go(hrefs.home);
  else followFrom(first);
}

/** Handles a drop or a paste. Must be called during the event: its items are gone afterwards. */
export function takeInFrom(transfer: DataTransfer): Promise<void> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.some((entry) => entry?.isDirectory))
    return takeInFolders(entries.filter((entry) => entry !== null));
  takeIn([...transfer.files]);
  return Promise.resolve();
}

/** Reading begins with the first files, while others are still being found. */
async function takeInFolders(entries: readonly FileSystemEntry[]): Promise<void> {
  const controller = new AbortController();
  folderScan.set({ state: 'scanning', files: 0, stop: () => controller.abort() });
  let files = 0;
  // A single file opens as its result, but only at the end is it known that it is single.
  let first: Found[] = [];
  for await (const found of walk(entries, controller.signal)) {
    files += found.length;
    folderScan.set({ files });
    if (files <= 1) first = found;
    else if (files === found.length + first.length) takeInFound([...first, ...found]);
    else openFiles(found);
  }
  if (files === 1) takeInFound(first);
  folderScan.set(files > 0 || controller.signal.aborted ? IDLE : { ...IDLE, state: 'nothing' });
}

const TUMOURS = ['glioma', 'meningioma', 'pituitary'] as const;
const HEALTHY = ['axial', 'coronal', 'sagittal'] as const;
export type Example = (typeof TUMOURS | typeof HEALTHY)[number];

/** Examples with a tumour come first. A model other than the shipped one may not have these classes. */
export const EXAMPLES: readonly Example[] = IS_OWN_MODEL ? HEALTHY : [...TUMOURS, ...HEALTHY];

const FILES: Readonly<Record<Example, string>> = {
  glioma: 'cheng-glioma.jpg',
  meningioma: 'cheng-meningioma.jpg',
  pituitary: 'cheng-pituitary.jpg',
  axial: 'colin27-axial.png',
  coronal: 'colin27-coronal.png',
  sagittal: 'colin27-sagittal.png',
};

/** In English, as the licences require. */
export const EXAMPLE_CREDITS = [
  'Glioma, meningioma, pituitary tumour: Cheng et al., PLoS ONE 2015, figshare 1512427, CC BY 4.0.',
  'Healthy: Colin27, © 1993–2009 Louis Collins, McConnell Brain Imaging Centre, MNI, McGill University.',
];

export const exampleUrl = (name: Example) => `${import.meta.env.BASE_URL}examples/${FILES[name]}`;

/** @returns false when it could not be fetched */
export async function openExample(name: Example): Promise<boolean> {
  try {
    const response = await fetch(exampleUrl(name));
    if (!response.ok) return false;
    const bytes = await response.blob();
    takeIn([new File([bytes], FILES[name], { type: bytes.type })]);
    return true;
  } catch {
    return false;
  }
}
