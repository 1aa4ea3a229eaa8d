/**
 * The lesion finders of the folds: the same recipe as the shipped one's, each trained without one fold of the
 * patients, so that every image has one that never saw its patient. Trained by `training/net/cli.ts train --fold K`
 * and exported here; committed, so that the table and the robustness can be computed anew.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadNet, type Net, type NetSpec } from '../../src/pipeline/net/index';

export const FINDERS_FOLDER = fileURLToPath(new URL('./finders', import.meta.url));

/** As many as `foldsOf` deals. */
export const FOLDS = 3;

/** @returns the finder of each fold, ready to run */
export function readFinders(folder = FINDERS_FOLDER): Promise<Net[]> {
  return Promise.all(
    Array.from({ length: FOLDS }, async (_, fold) => {
      const spec: NetSpec = JSON.parse(await readFile(join(folder, `fold-${fold}.json`), 'utf8'));
      return loadNet(await readFile(join(folder, `fold-${fold}.bin`)), spec);
    }),
  );
}
