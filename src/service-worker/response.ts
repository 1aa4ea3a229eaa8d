/** Responses from the cache: checked bytes, with headers that are made here. */
import { PAGE_POLICY } from './policy';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  wasm: 'application/wasm',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

/** @param url relative to the app */
export function responseOf(url: string, bytes: BodyInit): Response {
  const [, extension = ''] = /\.(\w+)(?:\?|$)/.exec(url) ?? [];
  const headers = new Headers({
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  });
  // the examples of embedding contain a frame, and have their own policy
  if (extension === 'html' && !url.startsWith('embed/')) headers.set('content-security-policy', PAGE_POLICY);
  return new Response(bytes, { headers });
}
