import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'fflate';
import type { Plugin } from 'vite';
import { MANIFEST_FILE, MODEL_FILES } from '../../src/pipeline/manifest';
import { MODEL_FOLDER } from './model-folder';

/**
 * Serves the model's files under `model/`. In a build the weights are compressed, since many hosts compress only text
 * and code; the reader decompresses them, and checks hashes over the very bytes that training wrote
 * (src/worker/model.ts).
 */
export function modelFiles(folder = MODEL_FOLDER): Plugin {
  const read: readonly string[] = [MANIFEST_FILE, ...MODEL_FILES];
  const names = () => readdirSync(folder).filter((name) => read.includes(name));
  return {
    name: 'dendrite:model-files',
    generateBundle() {
      if (!names().includes('manifest.json')) {
        this.error(`${folder}/manifest.json is missing: run "npm run train" first.`);
      }
      for (const name of names()) {
        const bytes = readFileSync(join(folder, name));
        this.emitFile({
          type: 'asset',
          fileName: `model/${name}`,
          source: name.endsWith('.bin') ? gzipSync(bytes, { level: 9, mtime: 0 }) : bytes,
        });
      }
    },
    configureServer(server) {
      server.middlewares.use(`${server.config.base}model`, (request, response, next) => {
        const name = basename(request.url ?? '').split('?')[0];
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
