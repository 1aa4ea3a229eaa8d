import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const DIST = 'dist';

/** The service worker, the list of what it keeps, and the web manifest. */
export function offline(base: string): Plugin[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/sw',
    filename: 'sw.ts',
    // The page registers it itself: the user decides when a new version takes over.
    injectRegister: false,
    injectManifest: {
      globPatterns: ['**/*.{html,js,css,json,bin,wasm,png,svg,webmanifest,txt}'],
      // Read by installers, never by the running page.
      globIgnores: ['icons/maskable-*.png', 'sw.js'],
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      // Every entry by its digest: a download that was cut or mixed with another version is never kept.
      dontCacheBustURLsMatching: /^assets\//,
      manifestTransforms: [
        async (entries) => ({
          manifest: await Promise.all(
            entries.map(async (entry) => ({ ...entry, integrity: await integrityOf(entry.url) })),
          ),
          warnings: [],
        }),
      ],
    },
    manifest: {
      // Without the full path, two projects on one origin would count as the same app.
      id: base,
      scope: base,
      start_url: base,
      name: 'Dendrite',
      short_name: 'Dendrite',
      description:
        'Reads brain MRI slices on this device, without a connection. It assists; a person decides.',
      lang: 'en',
      dir: 'ltr',
      display: 'standalone',
      background_color: '#0e1317',
      theme_color: '#0e1317',
      categories: ['medical', 'health'],
      icons: [
        { src: 'icons/mark.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    includeManifestIcons: false,
    devOptions: { enabled: false },
  });
}

async function integrityOf(url: string): Promise<string> {
  const digest = createHash('sha384').update(await readFile(join(DIST, url)));
  return `sha384-${digest.digest('base64')}`;
}
