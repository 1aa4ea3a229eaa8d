/** Observes the network and violations of the page's policy. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Request } from '@playwright/test';
import { BASE } from './site';

/** The only query that an address may have: the model's hash. */
const MODEL = /^\?[0-9a-f]{64}$/;

export interface Watch {
  readonly requests: readonly Request[];
  /** Fails if any request did anything but fetch a file of the site. */
  check(origin: string): void;
}

/** Watches every request of every page, worker and service worker, and every violation of a policy. */
export function watch(context: BrowserContext): Watch {
  const requests: Request[] = [];
  const breaches: string[] = [];
  context.on('request', (request) => requests.push(request));
  context.on('console', (message) => {
    if (/content security policy|requires 'Trusted/i.test(message.text())) breaches.push(message.text());
  });
  return {
    requests,
    check(origin) {
      expect(requests.length).toBeGreaterThan(10);
      expect(requests.map((request) => troubleOf(request, origin)).filter(Boolean)).toEqual([]);
      expect(breaches).toEqual([]);
    },
  };
}

/** Why the app must not make a request; null where it may. */
function troubleOf(request: Request, origin: string): string | null {
  const url = new URL(request.url());
  // The page's own memory: pictures on the screen, and tables being saved.
  if (url.protocol === 'blob:' && url.origin === origin) return null;
  const name = `${request.method()} ${url.href}`;
  if (url.origin !== origin || !url.pathname.startsWith(BASE)) return `${name}: elsewhere`;
  if (request.method() !== 'GET' || request.postDataBuffer()) return `${name}: carries something`;
  if (url.search && !(url.pathname.startsWith(`${BASE}model/`) && MODEL.test(url.search)))
    return `${name}: carries a query`;
  const file = url.pathname.slice(BASE.length) || 'index.html';
  return existsSync(join('dist', file)) ? null : `${name}: no file of the site`;
}
