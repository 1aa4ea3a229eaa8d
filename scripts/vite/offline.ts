import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { installation } from './installation';
import { modelAddress } from './model-hash';

/** Folder of the build. */
let dist = 'dist';

/** The service worker, the list of files that it stores, and the web manifest. */
export function offline(base: string): Plugin[] {
  const followed: Plugin = {
    name: 'dendrite:out',
    configResolved: ({ build }) => {
      dist = build.outDir;
    },
  };
  const pwa = VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/service-worker',
    filename: 'sw.ts',
    // The page registers it itself: the user decides when a new version takes over.
    injectRegister: false,
    injectManifest: {
      // One classic script, which every browser can register.
      rollupFormat: 'iife',
      globPatterns: ['**/*.{html,js,css,json,bin,wasm,png,jpg,svg,webmanifest,txt}'],
      // Not stored: files that only installers read, the policy, which the host edits, and the documents, which are for
      // hosts and engineers; what users need of them is in the app.
      globIgnores: ['docs/**', 'icons/maskable-*.png', 'screenshots/**', 'sw.js', 'policy.json'],
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      // Every entry has its digest, so that a truncated download, or one mixed with another version, is never stored.
      // From the largest to the smallest (src/service-worker/stored-version.ts).
      manifestTransforms: [
        async (entries) => ({
          manifest: await Promise.all([...entries].sort((a, b) => b.size - a.size).map(kept)),
          warnings: [],
        }),
      ],
    },
    manifest: installation(base),
    includeManifestIcons: false,
    devOptions: { enabled: false },
  });
  return [followed, ...pwa];
}

/** Only the fields that the service worker reads (`size` is required by the plugin, which drops it). */
const kept = async ({ url, size }: { url: string; size: number }) => ({
  url: modelAddress(url),
  size,
  revision: null,
  integrity: await integrityOf(url),
});

async function integrityOf(url: string): Promise<string> {
  const digest = createHash('sha256').update(await readFile(join(dist, url)));
  return `sha256-${digest.digest('base64')}`;
}
