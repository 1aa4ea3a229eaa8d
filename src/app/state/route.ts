/**
 * Which screen is shown, kept in the address's hash: the back button works, at any sub-path and without a server.
 */
import { createStore } from './store';

/** Screens that need nothing but their name: the address of each is `#/NAME`. */
const NAMED = ['history', 'clinic', 'check', 'archive', 'about', 'privacy'] as const;

export type Named = (typeof NAMED)[number];

export type Route =
  | { readonly screen: 'home' | Named }
  | { readonly screen: 'slice'; readonly id: string }
  /** `answered`: the slice that shows the answer best is gone to, as soon as it is known. */
  | { readonly screen: 'study'; readonly id: string; readonly answered?: boolean }
  | { readonly screen: 'case'; readonly id: string }
  /** `id`: which part of it. */
  | { readonly screen: 'evidence'; readonly id?: string | undefined };

export const hrefs = {
  ...(Object.fromEntries(NAMED.map((name) => [name, `#/${name}`])) as Readonly<Record<Named, string>>),
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
  return { screen: NAMED.find((name) => name === screen) ?? 'home' };
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
  // Not with the event, which comes later: the screen before would be drawn once more.
  look();
}

/** The same without a way back to where one is now. */
export function goInstead(href: string): void {
  location.replace(href);
  look();
}
