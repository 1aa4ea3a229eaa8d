/** The samples of docs/servers send the policies that the code is written for. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGE_POLICY, WORKER_POLICY } from '../../../src/service-worker/policy';

const sample = (name: string) => readFileSync(`docs/servers/${name}`, 'utf8');

describe('samples for servers', () => {
  it.each(['nginx.conf', 'Caddyfile', 'web.config'])('%s: the page’s policy, and no frames', (name) => {
    expect(sample(name)).toContain(`${PAGE_POLICY}; frame-ancestors 'none'`);
  });

  // A folder's files cannot be told apart by name in IIS: there the service worker adds it.
  it.each(['nginx.conf', 'Caddyfile'])('%s: the worker’s policy', (name) => {
    expect(sample(name)).toContain(WORKER_POLICY);
  });
});
