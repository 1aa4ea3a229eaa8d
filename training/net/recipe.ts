import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TreeGrid } from '../tree/cross-validation';
import { DEFAULTS, OPTIONAL, type TrainConfig } from './config';

/** The one recipe: a config, and phases that each override some of it and start from the weights of the one before. */
export const RECIPE = fileURLToPath(new URL('./recipe.json', import.meta.url));

/**
 * @param path of the recipe's JSON: `{ config, phases, tune }`
 * @param part the phases of a training from scratch, or of one that starts from a trained network
 * @returns the config of each phase, in order
 * @throws Error that names unknown options
 */
export function readRecipe(
  path: string,
  seed: number,
  part: 'phases' | 'tune' = 'phases',
): readonly TrainConfig[] {
  const { config, [part]: phases } = JSON.parse(readFileSync(path, 'utf8')) as {
    config: Partial<TrainConfig>;
    phases?: readonly Partial<TrainConfig>[];
    tune?: readonly Partial<TrainConfig>[];
  };
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
