import type { ComponentChildren } from 'preact';
import { Words } from '../../i18n/words';
import { language } from '../state/language';
import { useStore } from '../state/store';

/** All words under it are those of the language in use, and change with it. */
export function InLanguage({ children }: { children: ComponentChildren }) {
  return <Words.Provider value={useStore(language)}>{children}</Words.Provider>;
}
