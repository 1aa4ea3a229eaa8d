/** The languages there are. Another one: a folder like the others', and a line here. */
import type { Translation } from './translation';

export interface Language {
  /** BCP 47, as `<html lang>` has it. */
  readonly code: string;
  /** In itself: whoever looks for it may read no other. */
  readonly name: string;
  /** Null for English, which is part of the page. */
  readonly load: (() => Promise<Translation>) | null;
}

export const ENGLISH: Language = { code: 'en', name: 'English', load: null };

export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { code: 'es', name: 'Español', load: () => import('./es/index').then(({ es }) => es) },
  { code: 'fr', name: 'Français', load: () => import('./fr/index').then(({ fr }) => fr) },
  { code: 'pt', name: 'Português', load: () => import('./pt/index').then(({ pt }) => pt) },
  { code: 'ar', name: 'العربية', load: () => import('./ar/index').then(({ ar }) => ar) },
  { code: 'hi', name: 'हिन्दी', load: () => import('./hi/index').then(({ hi }) => hi) },
  { code: 'sw', name: 'Kiswahili', load: () => import('./sw/index').then(({ sw }) => sw) },
];

export const languageOf = (code: string): Language | undefined =>
  LANGUAGES.find((language) => language.code === code);

/** The first of the device's languages that there is: `pt-BR` is served with `pt`. */
export function preferred(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languageOf(tag.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return ENGLISH;
}
