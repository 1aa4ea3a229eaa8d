/**
 * The networks of a training on own data: one for each fold of the patients, one for each hospital, and the one that
 * ships.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadNet, type Net } from '../../src/pipeline/net/index';
import { writeAtomically } from '../net/checkpoint';
import type { TrainConfig } from '../net/config';
import { exportFinder } from '../net/export';
import { trainPhases } from '../net/phases';
import { type PreparedSet, prepareAll } from '../net/prepare';
import { type Exported, unfoldNet } from '../net/unfold';

export interface NetworkTask {
  /** For messages. */
  readonly name: string;
  /** Name of its folder. */
  readonly id: string;
  /** Whether it may learn from a row of the manifest. */
  readonly learns: (index: number) => boolean;
}

export interface Trained {
  readonly files: { readonly json: Buffer; readonly bin: Buffer };
  /** Ready to run, as exported. */
  readonly net: Net;
}

/** Cost of training one network, in images seen times their size in megapixels. */
export function workOf(recipe: readonly TrainConfig[], images: number): number {
  return recipe.reduce((sum, { epochs, size }) => sum + (epochs * images * size * size) / 1e6, 0);
}

/**
 * Trains a network, or resumes an earlier run.
 *
 * @param data folder with the manifest of all rows
 * @param out folder for this network
 * @param start model to start from; null to train from scratch
 */
export async function trainNetwork(
  { learns }: NetworkTask,
  recipe: readonly TrainConfig[],
  data: string,
  out: string,
  start: Exported | null,
  progress: (share: number, detail: string, before: number) => void,
): Promise<Trained> {
  const all = workOf(recipe, 1);
  const training = ({ rowOf }: PreparedSet) => [...rowOf.keys()].filter((sample) => learns(rowOf[sample]));
  const [{ size, seed }] = recipe;
  const prepared = start && (await prepareAll(size, [data], () => {}));
  const from = prepared ? unfoldNet(start, prepared.samples, training(prepared), seed) : undefined;
  let first: number | null = null;
  const { net } = await trainPhases(
    { recipe, data: [data], training, out, from },
    {
      log: () => {},
      onEpoch({ epoch, epochs }, phase) {
        const done = workOf(recipe.slice(0, phase), 1) / all;
        const share = (epochs: number) => done + workOf([{ ...recipe[phase], epochs }], 1) / all;
        first ??= share(epoch - 1);
        progress(
          share(epoch),
          `epoch ${epoch} of ${epochs}${recipe.length > 1 ? `, phase ${phase + 1} of ${recipe.length}` : ''}`,
          first,
        );
      },
    },
  );
  const { spec, bytes } = exportFinder(net);
  mkdirSync(out, { recursive: true });
  const files = { json: Buffer.from(`${JSON.stringify(spec, null, 2)}\n`), bin: Buffer.from(bytes) };
  writeAtomically(join(out, 'finder.json'), files.json);
  writeAtomically(join(out, 'finder.bin'), files.bin);
  return { files, net: loadNet(bytes, spec) };
}
