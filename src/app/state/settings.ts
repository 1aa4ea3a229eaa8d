import { withDatabase } from './database';
import { createStore } from './store';

export interface Settings {
  /** Whether readings are kept on this device; null where the user has not chosen. */
  readonly keepHistory: boolean | null;
  /** Whether numbers replace file names, in the history and in saved files. */
  readonly hideNames: boolean;
  /** Whether the person reads before the answer is shown. */
  readonly firstRead: boolean;
  /** The chosen language; null for the device's own. */
  readonly language: string | null;
  /** Prevalence of tumours among slices where the app is used, 0..1; null for that of the tests. */
  readonly prevalence: number | null;
}

export const settings = createStore<Settings>({
  keepHistory: null,
  hideNames: false,
  firstRead: false,
  language: null,
  prevalence: null,
});

export async function loadSettings(): Promise<void> {
  const kept = await withDatabase((db) =>
    Promise.all([
      db.get('settings', 'keepHistory'),
      db.get('settings', 'hideNames'),
      db.get('settings', 'firstRead'),
      db.get('settings', 'language'),
      db.get('settings', 'prevalence'),
    ]),
  );
  if (!kept) return;
  const [keepHistory, hideNames, firstRead, language, prevalence] = kept;
  if (typeof keepHistory === 'boolean') settings.set({ keepHistory });
  if (typeof hideNames === 'boolean') settings.set({ hideNames });
  if (typeof firstRead === 'boolean') settings.set({ firstRead });
  if (typeof language === 'string') settings.set({ language });
  if (typeof prevalence === 'number' && prevalence > 0 && prevalence < 1) settings.set({ prevalence });
}

/** Without a database (private mode) it lasts only as long as the page. */
export async function keepSetting<Key extends keyof Settings>(key: Key, value: Settings[Key]): Promise<void> {
  settings.set({ [key]: value } as Pick<Settings, Key>);
  await withDatabase((db) => db.put('settings', value, key));
}
