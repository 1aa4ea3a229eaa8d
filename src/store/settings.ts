import { withDatabase } from './database';
import { createStore } from './store';

export interface Settings {
  /** Whether readings are kept on this device. */
  readonly keepHistory: boolean;
}

export const settings = createStore<Settings>({ keepHistory: true });

export async function loadSettings(): Promise<void> {
  const keepHistory = await withDatabase((db) => db.get('settings', 'keepHistory'));
  if (typeof keepHistory === 'boolean') settings.set({ keepHistory });
}

export async function setKeepHistory(keepHistory: boolean): Promise<void> {
  settings.set({ keepHistory });
  await withDatabase((db) => db.put('settings', keepHistory, 'keepHistory'));
}
