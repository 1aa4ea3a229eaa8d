/** Every link leads to its screen. */
import { beforeAll, expect, it, vi } from 'vitest';

type Routes = typeof import('../../../../src/app/state/route');

let routes: Routes;

beforeAll(async () => {
  vi.stubGlobal('location', { hash: '' });
  vi.stubGlobal('addEventListener', () => {});
  routes = await import('../../../../src/app/state/route');
});

const shown = (href: string) => {
  routes.go(href);
  return routes.route.get().route;
};

it('begins at home', () => {
  expect(routes.route.get().route).toEqual({ screen: 'home' });
});

it('shows each screen at its own address', () => {
  for (const [screen, href] of Object.entries(routes.hrefs))
    if (typeof href === 'string') expect(shown(href)).toEqual({ screen });
});

it('shows a slice, a study, its answer and a kept case by their id', () => {
  const { hrefs } = routes;
  expect(shown(hrefs.slice('a'))).toEqual({ screen: 'slice', id: 'a' });
  expect(shown(hrefs.study('a'))).toEqual({ screen: 'study', id: 'a' });
  expect(shown(hrefs.answer('a'))).toEqual({ screen: 'study', id: 'a', answered: true });
  expect(shown(hrefs.case('a'))).toEqual({ screen: 'case', id: 'a' });
});

it('shows one part of the evidence', () => {
  expect(shown(`${routes.hrefs.evidence}/use`)).toEqual({ screen: 'evidence', id: 'use' });
});

it('goes home where an address is unknown or lacks its id', () => {
  for (const href of ['#/nowhere', '#/slice', '#/study/', '#/constructor', ''])
    expect(shown(href), href).toEqual({ screen: 'home' });
});
