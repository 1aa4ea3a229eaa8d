import { nodeEnvironment } from '../../src/decode/platform/node';
import { check } from '../../src/pipeline/check';
import { suspectOf } from '../../src/pipeline/findings/candidate';
import { measureFindings } from '../../src/pipeline/findings/findings';
import { locateLesion } from '../../src/pipeline/findings/locate';
import { type Net, runMirrored } from '../../src/pipeline/net/index';
import { normalise } from '../../src/pipeline/prepare';
import { type SeedTree, seedLeaf } from './baseline-tree';
import { type Dataset, loadSlice, type Row } from './dataset';
import { pointingOf } from './pointing';
import type { Pointing } from './table';

/** One image of a data set, measured, or the reason why a reading would reject it. */
export type Measured =
  | { readonly values: Float64Array; readonly pointing: Pointing | null; readonly seedLeaf: number }
  | { readonly reason: string };

const env = nodeEnvironment();

/** Takes an image through the pipeline as far as a reading would, with a finder that never saw its patient. */
export async function measureImage(
  dataset: Dataset,
  row: Row,
  finder: Net,
  seed: SeedTree,
): Promise<Measured> {
  const slice = await loadSlice(dataset, row, env);
  const rejected = check(slice);
  if (rejected) return { reason: rejected.code };
  const prepared = normalise(slice);
  if (!prepared) return { reason: 'no-head' };
  const finding = runMirrored(finder, prepared.image);
  const suspect = suspectOf(finding, prepared);
  // Where it would point if it had to, whether or not it is sure that there is a lesion: that is in the findings.
  return {
    values: measureFindings(finding, suspect),
    pointing: row.box && pointingOf(locateLesion(suspect, slice, 0), row.box),
    seedLeaf: seedLeaf(seed, slice),
  };
}
