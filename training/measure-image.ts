import { nodeEnvironment } from '../src/decode/node';
import { check } from '../src/pipeline/check';
import { measure } from '../src/pipeline/measure/index';
import { normalise } from '../src/pipeline/normalise';
import { type Dataset, loadSlice, type Row } from './dataset';
import { type SeedTree, seedLeaf } from './seed-tree';

/** One image of a data set, measured, or the reason why a reading would reject it. */
export type Measured =
  | { readonly values: Float64Array; readonly seedLeaf: number }
  | { readonly reason: string };

const env = nodeEnvironment();

/** Takes an image through the pipeline as far as a reading would. */
export async function measureImage(dataset: Dataset, row: Row, seed: SeedTree): Promise<Measured> {
  const slice = await loadSlice(dataset, row, env);
  const rejected = check(slice);
  if (rejected) return { reason: rejected.code };
  const prepared = normalise(slice);
  if (!prepared) return { reason: 'no-head' };
  return { values: measure(prepared), seedLeaf: seedLeaf(seed, slice) };
}
