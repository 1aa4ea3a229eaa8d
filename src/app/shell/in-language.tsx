import type { ComponentChildren } from 'preact';
import { Words } from '../../i18n/words';
import { language } from '../state/language';
import { useStore } from '../state/store';

/** Gives everything inside the words of the current language, and updates them when it changes. */
export function InLanguage({ children }: { children: ComponentChildren }) {
  return <Words.Provider value={useStore(language)}>{children}</Words.Provider>;
}
