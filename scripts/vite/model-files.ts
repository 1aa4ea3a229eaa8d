import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

/** What training emits is served as it is, under `model/`: the reader checks hashes over these very bytes. */
export function modelFiles(folder = 'model'): Plugin {
  const names = () => readdirSync(folder).filter((name) => /\.(json|bin)$/.test(name));
  return {
    name: 'dendrite:model-files',
    generateBundle() {
      if (!names().includes('manifest.json')) {
        this.error(`${folder}/manifest.json is missing: run "npm run train" first.`);
      }
      for (const name of names()) {
        this.emitFile({
          type: 'asset',
          fileName: `model/${name}`,
          source: readFileSync(join(folder, name)),
        });
      }
    },
    configureServer(server) {
      server.middlewares.use(`${server.config.base}model`, (request, response, next) => {
        const name = basename(request.url ?? '').split('?')[0]!;
        if (!names().includes(name)) return next();
        response.setHeader(
          'content-type',
          name.endsWith('.json') ? 'application/json' : 'application/octet-stream',
        );
        response.end(readFileSync(join(folder, name)));
      });
    },
  };
}
