/** The language of the page: the one that was chosen, or else the first of the device's own that there is. */
import { page } from '../../i18n/en/page';
import { ENGLISH, type Language, languageOf, preferred } from '../../i18n/languages';
import type { Spoken } from '../../i18n/words';
import { keepSetting, settings } from './settings';
import { createStore } from './store';

interface State extends Spoken {
  readonly code: string;
  /** A language that could not be loaded, by its own name; the one before it stays. */
  readonly missing: string | null;
}

export const language = createStore<State>({ code: ENGLISH.code, page, rest: null, missing: null });

/** Milliseconds that the first drawing waits for a language, not to be drawn twice. */
const PATIENCE = 1000;

/**
 * Ready to draw: in its language where that comes soon, in English otherwise.
 * @param loaded the settings, on their way
 */
export async function startLanguage(loaded: Promise<void>): Promise<void> {
  // A page that comes from its service worker was here before: what was chosen then is a few milliseconds away.
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
  // Kept at once, not when it has come: what was wished for outlives a reload, and a missing connection.
  if (chosen) await Promise.all([keepSetting('language', code), speak(chosen)]);
}

const deviceLanguage = () => preferred(navigator.languages);

/** Counts the wishes: a slow language must not come after a later one. */
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
    language.set({ code, page: loaded?.page ?? page, rest: loaded, missing: null });
    show();
  } catch {
    if (wish === wishes) language.set({ missing: name });
  }
}

/** What a stylesheet, a screen reader and the browser's tab need to know. */
function show(): void {
  const { code, page } = language.get();
  document.documentElement.lang = code;
  document.documentElement.dir = page.direction;
  document.title = page.documentTitle;
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
