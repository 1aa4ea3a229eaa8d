import type { Plugin } from 'vite';
import { PAGE_POLICY } from '../../src/service-worker/policy';

/**
 * Writes the page's content security policy into its head. Only in builds, since the dev server needs inline scripts.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'dendrite:csp',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
