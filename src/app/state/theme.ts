/** Light or dark. Stored in localStorage, not in the database, because it is needed before the first paint. */
import type { Theme } from '../../i18n/codes';
import { createStore } from './store';

export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

const KEY = 'dendrite.theme';

export const theme = createStore<{ readonly theme: Theme }>({ theme: stored() });

function stored(): Theme {
  try {
    return THEMES.find((name) => name === localStorage.getItem(KEY)) ?? 'system';
  } catch {
    return 'system'; // Storage is switched off.
  }
}

export function applyTheme(): void {
  document.documentElement.dataset.theme = theme.get().theme;
}

export function setTheme(next: Theme): void {
  theme.set({ theme: next });
  applyTheme();
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Without storage it lasts only as long as the page.
  }
}
