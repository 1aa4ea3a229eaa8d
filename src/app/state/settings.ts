import { withDatabase } from './database';
import { createStore } from './store';

export interface Settings {
  /** Whether readings are kept on this device. */
  readonly keepHistory: boolean;
  /** The language that was chosen; null for the device's own. */
  readonly language: string | null;
}

export const settings = createStore<Settings>({ keepHistory: true, language: null });

export async function loadSettings(): Promise<void> {
  const kept = await withDatabase((db) =>
    Promise.all([db.get('settings', 'keepHistory'), db.get('settings', 'language')]),
  );
  if (!kept) return;
  const [keepHistory, language] = kept;
  if (typeof keepHistory === 'boolean') settings.set({ keepHistory });
  if (typeof language === 'string') settings.set({ language });
}

/** Without a database (private mode) it lasts as long as the page does. */
export async function keepSetting<Key extends keyof Settings>(key: Key, value: Settings[Key]): Promise<void> {
  settings.set({ [key]: value } as Pick<Settings, Key>);
  await withDatabase((db) => db.put('settings', value, key));
}
