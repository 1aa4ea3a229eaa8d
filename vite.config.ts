import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { chunks } from './scripts/vite/chunks';
import { contentSecurityPolicy } from './scripts/vite/csp';
import { documentPages } from './scripts/vite/docs';
import { modelFiles } from './scripts/vite/model-files';
import { modelClasses, modelReport } from './scripts/vite/model-folder';
import { modelName } from './scripts/vite/model-hash';
import { offline } from './scripts/vite/offline';
import { selfTestFile } from './scripts/vite/self-test';
import { thirdParty } from './scripts/vite/third-party';
import { versionFile } from './scripts/vite/version';

/** All addresses are relative, so that one build can be served under any path. Only the address's hash makes routes. */
const base = './';

/** A language is told from the rest by its name: budgets count it apart. */
const chunkName = (module: string | null | undefined) => {
  const [, language] = /\/i18n\/(\w+)\/index\.ts$/.exec(module ?? '') ?? [];
  return language ? `language-${language}` : '[name]';
};

/** image-js and what it brings do not say that a part nobody calls may be left out: formats, alignment, drawing. */
const IMAGE_JS = /\/node_modules\/(image-js|image-type|file-type|fast-\w+|jpeg-js|tiff|ssim\.js|ml-[\w-]+)\//;
const hasSideEffects = (id: string) => !IMAGE_JS.test(id);

export default defineConfig({
  base,
  plugins: [
    preact(),
    modelClasses(),
    modelReport(),
    modelFiles(),
    modelName(),
    versionFile(),
    selfTestFile(),
    thirdParty(),
    documentPages(),
    contentSecurityPolicy(),
    offline(base),
  ],
  // A worker that imports its codecs on demand must be a module.
  worker: {
    format: 'es',
    plugins: () => [modelReport()],
    rolldownOptions: { treeshake: { moduleSideEffects: hasSideEffects } },
  },
  build: {
    target: 'es2022',
    // Inlined assets would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      output: {
        codeSplitting: { groups: chunks },
        // Not `.gz`: some hosts would unpack it on the way, and its digest would be another.
        assetFileNames: ({ names }) =>
          names[0]?.endsWith('.gz') ? 'assets/trained-on-[hash].bin' : 'assets/[name]-[hash][extname]',
        chunkFileNames: ({ facadeModuleId }) => `assets/${chunkName(facadeModuleId)}-[hash].js`,
      },
    },
  },
  server: { host: '127.0.0.1' },
  // What the worker needs is found at the start, not with the first image (which a reload would then lose).
  optimizeDeps: { entries: ['index.html', 'src/worker/worker.ts'] },
});
