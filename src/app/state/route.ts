/** The screen, stored in the address's hash: the back button works, under any path and without a server. */
import { SCREENS } from './screens';
import { createStore } from './store';

type Named = (typeof SCREENS)[number];

export type Route =
  | { readonly screen: 'home' | Named }
  | { readonly screen: 'slice'; readonly id: string }
  /** `answered`: goes to the slice that shows the answer best, as soon as that is known. */
  | { readonly screen: 'study'; readonly id: string; readonly answered?: boolean }
  | { readonly screen: 'case'; readonly id: string }
  /** `id`: a part of the screen. */
  | { readonly screen: 'evidence'; readonly id?: string | undefined };

export const hrefs = {
  ...(Object.fromEntries(SCREENS.map((name) => [name, `#/${name}`])) as Readonly<Record<Named, string>>),
  home: '#/',
  evidence: '#/evidence',
  slice: (id: string) => `#/slice/${id}`,
  study: (id: string) => `#/study/${id}`,
  answer: (id: string) => `#/study/${id}/answer`,
  case: (id: string) => `#/history/${id}`,
} as const;

function parse(hash: string): Route {
  const [screen, id, rest] = hash.replace(/^#\/?/, '').split('/');
  if (screen === 'slice' && id) return { screen, id };
  if (screen === 'study' && id) return { screen, id, ...(rest === 'answer' && { answered: true }) };
  if (screen === 'history' && id) return { screen: 'case', id };
  if (screen === 'evidence') return { screen, id };
  return { screen: SCREENS.find((name) => name === screen) ?? 'home' };
}

export const route = createStore<{ readonly route: Route }>({ route: parse(location.hash) });

let shown = location.hash;

function look(): void {
  if (location.hash === shown) return;
  shown = location.hash;
  route.set({ route: parse(shown) });
}

addEventListener('hashchange', look);

export function go(href: string): void {
  location.hash = href;
  // Without waiting for the event, before which the old screen would be drawn once more.
  look();
}

/** The same, but the back button does not lead here again. */
export function goInstead(href: string): void {
  location.replace(href);
  look();
}
