import { nodeEnvironment } from '../../src/decode/platform/node';
import { checkPixels } from '../../src/pipeline/check';
import { examineSlice } from '../../src/pipeline/examine';
import { locateLesion } from '../../src/pipeline/findings/locate';
import { NO_PLACE } from '../../src/pipeline/findings/peaks';
import { NET_LABELS } from '../../src/pipeline/label-vectors';
import type { Net } from '../../src/pipeline/net/index';
import { prepare } from '../../src/pipeline/prepare';
import { type BaselineTree, baselineLeaf } from './baseline-tree';
import { type Dataset, loadSlice, type Row } from './dataset';
import { pointingOf } from './pointing';
import type { Pointing } from './table';

/** The measurements of one image, or the reason why a reading would reject it. */
export type Measured =
  | {
      readonly values: Float64Array;
      readonly pointing: Pointing | null;
      /** Null where the baseline was not run. */
      readonly baselineLeaf: number | null;
    }
  | { readonly reason: string };

const env = nodeEnvironment();

/** Runs an image through the pipeline as a reading would, with a finder that never saw its patient. */
export async function measureImage(
  dataset: Dataset,
  row: Row,
  finder: Net,
  baseline: BaselineTree | null,
): Promise<Measured> {
  const slice = await loadSlice(dataset, row, env);
  const rejected = checkPixels(slice);
  if (rejected) return { reason: rejected.code };
  const prepared = prepare(slice);
  if (!prepared) return { reason: 'no-head' };
  const { output, candidate, measurements } = examineSlice(slice, prepared, finder);
  // The candidate is measured whether or not there is a lesion; the score among the findings tells.
  return {
    values: Float64Array.from([...measurements, ...NET_LABELS.map((_, k) => output.logits[k] ?? NO_PLACE)]),
    pointing: row.box && pointingOf(locateLesion(candidate, output.logits, slice, 0), row.box),
    baselineLeaf: baseline && baselineLeaf(baseline, slice),
  };
}
