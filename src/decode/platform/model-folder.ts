import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const SHIPPED_MODEL = fileURLToPath(new URL('../../../model', import.meta.url));

/**
 * The folder of the model that a command uses.
 *
 * @param told value of `--model`; without it DENDRITE_MODEL, and without that the shipped model
 */
export const modelFolder = (told: string | undefined, environment: NodeJS.ProcessEnv = process.env): string =>
  told ?? environment.DENDRITE_MODEL ?? SHIPPED_MODEL;

/** The record of a model's training images, in its folder (src/evaluation/trained-on.ts). */
export const TRAINED_ON_FILE = 'trained-on.bin.gz';

/** The features of a model's training images, in its folder (src/pipeline/explain/foreign). */
export const FOREIGN_FILE = 'foreign.json';

/** @returns the record of a model's training images, or null where there is none */
export function trainedOnOf(model: string): Buffer | null {
  const beside = join(model, TRAINED_ON_FILE);
  if (existsSync(beside)) return readFileSync(beside);
  const finderOf = (folder: string) => readFileSync(join(folder, 'finder.bin'));
  const isShipped = existsSync(join(model, 'finder.bin')) && finderOf(model).equals(finderOf(SHIPPED_MODEL));
  return isShipped ? readFileSync(join(SHIPPED_MODEL, '../training/data', TRAINED_ON_FILE)) : null;
}
