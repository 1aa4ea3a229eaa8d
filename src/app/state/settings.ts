import { withDatabase } from './database';
import { createStore } from './store';

export interface Settings {
  /** Whether readings are kept on this device; null where the user has not chosen. */
  readonly keepHistory: boolean | null;
  /** Whether numbers stand in the place of files' names, in the history and in what is saved. */
  readonly hideNames: boolean;
  /** Whether the person reads before the answer is shown. */
  readonly firstRead: boolean;
  /** The language that was chosen; null for the device's own. */
  readonly language: string | null;
}

export const settings = createStore<Settings>({
  keepHistory: null,
  hideNames: false,
  firstRead: false,
  language: null,
});

export async function loadSettings(): Promise<void> {
  const kept = await withDatabase((db) =>
    Promise.all([
      db.get('settings', 'keepHistory'),
      db.get('settings', 'hideNames'),
      db.get('settings', 'firstRead'),
      db.get('settings', 'language'),
    ]),
  );
  if (!kept) return;
  const [keepHistory, hideNames, firstRead, language] = kept;
  if (typeof keepHistory === 'boolean') settings.set({ keepHistory });
  if (typeof hideNames === 'boolean') settings.set({ hideNames });
  if (typeof firstRead === 'boolean') settings.set({ firstRead });
  if (typeof language === 'string') settings.set({ language });
}

/** Without a database (private mode) it lasts as long as the page does. */
export async function keepSetting<Key extends keyof Settings>(key: Key, value: Settings[Key]): Promise<void> {
  settings.set({ [key]: value } as Pick<Settings, Key>);
  await withDatabase((db) => db.put('settings', value, key));
}
