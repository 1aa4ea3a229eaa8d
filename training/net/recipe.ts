import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TreeGrid } from '../tree/cross-validation';
import { DEFAULTS, OPTIONAL, type TrainConfig } from './config';

/** The one recipe: a config, and phases that each override some of it and start from the weights of the one before. */
export const RECIPE = fileURLToPath(new URL('./recipe.json', import.meta.url));

interface Recipe {
  readonly config: Partial<TrainConfig>;
  readonly phases?: readonly Partial<TrainConfig>[];
  readonly leftOut?: readonly Partial<TrainConfig>[];
  readonly tune?: readonly Partial<TrainConfig>[];
}

/**
 * @param path of the recipe's JSON: `{ config, phases, leftOut, tune }`
 * @param part the phases of a training from scratch, of one without a hospital that is then tested on it, or of one that
 *   starts from a trained network
 * @returns the config of each phase, in order
 * @throws Error that names unknown options
 */
export function readRecipe(
  path: string,
  seed: number,
  part: keyof Omit<Recipe, 'config'> = 'phases',
): readonly TrainConfig[] {
  const { config, [part]: phases }: Recipe = JSON.parse(readFileSync(path, 'utf8'));
  if (!phases) throw new Error(`it has no "${part}"`);
  const known = new Set<string>([...Object.keys(DEFAULTS), ...OPTIONAL]);
  return phases.map((phase) => {
    const own = { ...config, ...phase };
    const unknown = Object.keys(own).filter((key) => !known.has(key));
    if (unknown.length > 0) throw new Error(`${path} sets what no training has: ${unknown.join(', ')}`);
    return { ...DEFAULTS, ...own, seed, augment: { ...DEFAULTS.augment, ...own.augment } };
  });
}

/** The recipe's options of the findings tree, where they differ from training/tree/options.ts. */
export function readTreeGrid(path: string): Partial<TreeGrid> {
  const { tree = {} } = JSON.parse(readFileSync(path, 'utf8')) as { tree?: Partial<TreeGrid> };
  return tree;
}
