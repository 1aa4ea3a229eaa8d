/** How safe the stored data are, and how much space is left, according to the browser. */
import { storage as database, setSpaceLeft } from '../state/database';
import { createStore } from '../state/store';

export interface StorageQuota {
  readonly persistence:
    | 'unknown'
    /** Some browsers ask the user first, and may never answer. */
    | 'asking'
    | 'granted'
    | 'denied'
    /** The browser offers no persistent storage. */
    | 'unavailable';
  /** Bytes; null where the browser does not say. */
  readonly used: number | null;
  readonly left: number | null;
}

export const storageQuota = createStore<StorageQuota>({ persistence: 'unknown', used: null, left: null });

/** An update needs a few megabytes in addition to the version in use, and each kept result about twenty kilobytes. */
const SCARCE = 20e6;

/** Absent without a secure connection and in some private modes. */
const storage = (): Partial<StorageManager> | undefined => navigator.storage;

/** Reads the state without asking the user for anything. */
export async function refreshStorageQuota(): Promise<void> {
  const { persistence } = storageQuota.get();
  try {
    const { usage, quota } = (await storage()?.estimate?.()) ?? {};
    if (usage !== undefined && quota !== undefined) {
      const left = Math.max(0, quota - usage);
      storageQuota.set({ used: usage, left });
      // A failed write is more reliable than the estimate.
      if (database.get().state !== 'full') setSpaceLeft(left < SCARCE ? 'scarce' : 'ready');
    }
    if (persistence !== 'unknown') return;
    const persisted = await storage()?.persisted?.();
    if (persisted === undefined) storageQuota.set({ persistence: 'unavailable' });
    else if (persisted) storageQuota.set({ persistence: 'granted' });
  } catch {
    // The browser does not say.
  }
}

/** Asks the browser not to delete data without the user. Called once there is data that the user would miss. */
export async function askToPersist(): Promise<void> {
  await refreshStorageQuota();
  if (storageQuota.get().persistence !== 'unknown') return;
  storageQuota.set({ persistence: 'asking' });
  try {
    const granted = await storage()?.persist?.();
    storageQuota.set({ persistence: granted === undefined ? 'unavailable' : granted ? 'granted' : 'denied' });
  } catch {
    storageQuota.set({ persistence: 'unavailable' });
  }
}
