/** How safe what is kept here is, and how much room is left: what the browser says, and no more. */
import { storage as database, setSpaceLeft } from '../state/database';
import { createStore } from '../state/store';

export interface StorageQuota {
  readonly persistence:
    | 'unknown'
    /** Some browsers ask the user first, and may never answer. */
    | 'asking'
    | 'granted'
    | 'denied'
    /** The browser has no such promise to give. */
    | 'unavailable';
  /** Bytes; null where the browser does not tell. */
  readonly used: number | null;
  readonly left: number | null;
}

export const storageQuota = createStore<StorageQuota>({ persistence: 'unknown', used: null, left: null });

/** An update needs a few megabytes beside the version in use, and each kept result about twenty kilobytes. */
const SCARCE = 20e6;

/** Absent without a secure connection and in some private modes. */
const storage = (): Partial<StorageManager> | undefined => navigator.storage;

/** Looks without asking for anything. */
export async function refreshStorageQuota(): Promise<void> {
  const { persistence } = storageQuota.get();
  try {
    const { usage, quota } = (await storage()?.estimate?.()) ?? {};
    if (usage !== undefined && quota !== undefined) {
      const left = Math.max(0, quota - usage);
      storageQuota.set({ used: usage, left });
      // That a write failed is surer than what is estimated.
      if (database.get().state !== 'full') setSpaceLeft(left < SCARCE ? 'scarce' : 'ready');
    }
    if (persistence !== 'unknown') return;
    const persisted = await storage()?.persisted?.();
    if (persisted === undefined) storageQuota.set({ persistence: 'unavailable' });
    else if (persisted) storageQuota.set({ persistence: 'granted' });
  } catch {
    // A browser that does not tell.
  }
}

/** Asks that nothing be cleared away without the user: once something is kept that would be missed. */
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
