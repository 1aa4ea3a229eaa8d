/** The language of the page: the user's choice, or else the first of the device's languages that is available. */
import { page } from '../../i18n/en/page';
import { ENGLISH, type Language, languageOf, preferred } from '../../i18n/languages';
import type { Spoken } from '../../i18n/words';
import { keepSetting, settings } from './settings';
import { createStore } from './store';

interface State extends Spoken {
  readonly code: string;
  /** Own name of a language that could not be loaded; the previous one stays. */
  readonly missing: string | null;
}

export const language = createStore<State>({ code: ENGLISH.code, page, parts: null, missing: null });

/** Maximum wait for a language before the first drawing, in milliseconds, to avoid drawing twice. */
const PATIENCE = 1000;

/**
 * Makes the page ready to draw: in its language if that loads soon, otherwise in English.
 * @param loaded resolves when the settings are loaded
 */
export async function startLanguage(loaded: Promise<void>): Promise<void> {
  // A page from its service worker was here before, and the chosen language is known within a few milliseconds.
  const again = navigator.serviceWorker?.controller != null;
  const own = again ? null : speak(deviceLanguage());
  const chosen = loaded.then(() => {
    const kept = languageOf(settings.get().language ?? '');
    return kept ? speak(kept) : (own ?? speak(deviceLanguage()));
  });
  await Promise.race([own ?? chosen, pause(PATIENCE)]);
}

export async function chooseLanguage(code: string): Promise<void> {
  const chosen = languageOf(code);
  // Stored at once, not when the language has loaded, so that the choice survives a reload or a missing connection.
  if (chosen) await Promise.all([keepSetting('language', code), speak(chosen)]);
}

const deviceLanguage = () => preferred(navigator.languages);

/** Counts the choices: a slow language must not replace a later one. */
let wishes = 0;

async function speak({ code, name, load }: Language): Promise<void> {
  const wish = ++wishes;
  if (code === language.get().code) {
    language.set({ missing: null });
    return;
  }
  try {
    const loaded = load ? await load() : null;
    if (wish !== wishes) return;
    language.set({ code, page: loaded?.page ?? page, parts: loaded, missing: null });
    show();
  } catch {
    if (wish === wishes) language.set({ missing: name });
  }
}

/** Sets what stylesheets, screen readers and the browser's tab need. */
function show(): void {
  const { code, page } = language.get();
  document.documentElement.lang = code;
  document.documentElement.dir = page.direction;
  document.title = page.documentTitle;
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
