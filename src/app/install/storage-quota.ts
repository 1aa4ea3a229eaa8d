/** How safe what is kept here is, and how much room is left: what the browser says, and no more. */
import { storage as database, setRoom } from '../state/database';
import { createStore } from '../state/store';

export interface Room {
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

export const room = createStore<Room>({ persistence: 'unknown', used: null, left: null });

/** An update needs a few megabytes beside the version in use, and each kept result about twenty kilobytes. */
const SCARCE = 20e6;

/** Absent without a secure connection and in some private modes. */
const storage = (): Partial<StorageManager> | undefined => navigator.storage;

/** Looks without asking for anything. */
export async function lookAtRoom(): Promise<void> {
  const { persistence } = room.get();
  try {
    const { usage, quota } = (await storage()?.estimate?.()) ?? {};
    if (usage !== undefined && quota !== undefined) {
      const left = Math.max(0, quota - usage);
      room.set({ used: usage, left });
      // That a write failed is surer than what is estimated.
      if (database.get().state !== 'full') setRoom(left < SCARCE ? 'scarce' : 'ready');
    }
    if (persistence !== 'unknown') return;
    const persisted = await storage()?.persisted?.();
    if (persisted === undefined) room.set({ persistence: 'unavailable' });
    else if (persisted) room.set({ persistence: 'granted' });
  } catch {
    // A browser that does not tell.
  }
}

/** Asks that nothing be cleared away without the user: once something is kept that would be missed. */
export async function askToPersist(): Promise<void> {
  await lookAtRoom();
  if (room.get().persistence !== 'unknown') return;
  room.set({ persistence: 'asking' });
  try {
    const granted = await storage()?.persist?.();
    room.set({ persistence: granted === undefined ? 'unavailable' : granted ? 'granted' : 'denied' });
  } catch {
    room.set({ persistence: 'unavailable' });
  }
}
