/** The model that a training starts from, and what it has seen. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TRAINED_ON_FILE, trainedOnOf } from '../../src/decode/platform/model-folder';
import { areTrainedOn, readTrainedOn, type TrainedOn } from '../../src/evaluation/trained-on';
import { LABELS } from '../../src/pipeline/labels';
import type { TrainConfig } from '../net/config';
import { type Exported, readExported } from '../net/unfold';
import { MIN_PATIENTS, patientsOf } from './checks';
import { DataError } from './folder';

export interface Start {
  /** Folder of the model. */
  readonly folder: string;
  readonly finder: Exported;
  /** Its training images. */
  readonly trained: TrainedOn;
}

/** @throws DataError */
export function readStart(folder: string): Start {
  const bytesOf = (name: string) => {
    const path = join(folder, name);
    if (!existsSync(path)) {
      throw new DataError(
        `${folder} holds no model: there is no ${name}. Give --from model, or another model's folder.`,
      );
    }
    return readFileSync(path);
  };
  const json = (name: string) => JSON.parse(bytesOf(name).toString());
  const trained = trainedOnOf(folder);
  if (trained === null) {
    throw new DataError(
      `${folder} does not say what it learnt from (${TRAINED_ON_FILE}), so no figure of a model that goes on from it could be honest. Give the command that made it once more: it writes the file and keeps the networks.`,
    );
  }
  try {
    const finder = readExported(bytesOf('finder.bin'), json('finder.json'), json('labels.json'));
    return { folder, finder, trained: readTrainedOn(trained) };
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError(`The model in ${folder} could not be read: ${(error as Error).message}.`);
  }
}

/** A phase of the recipe, for a network with the shape of the one it starts from. */
export function likeStart(config: TrainConfig, { finder: { spec } }: Start): TrainConfig {
  const { channels, merge, detail, skip = false, denseType } = spec;
  const { denseType: told = 1, ...own } = config;
  return {
    ...{ ...own, channels, merge, skip, mapSize: own.size / (detail === undefined ? 8 : 4) },
    ...(detail !== undefined && { detail }),
    ...(denseType && { denseType: told }),
  };
}

/**
 * Groups of which the model has learnt from an image, or from a near-duplicate of one. Only what is new to it can be
 * used to test its successor.
 *
 * @throws DataError where that is too little
 */
export function seenGroups(
  rows: readonly { readonly label: string; readonly group: string }[],
  hashes: Uint8Array,
  { folder, trained }: Pick<Start, 'folder' | 'trained'>,
): ReadonlySet<string> {
  const learnt = areTrainedOn(hashes, trained);
  const seen = new Set(rows.filter((_, row) => learnt[row]).map(({ group }) => group));
  const news = rows.filter(({ group }) => !seen.has(group));
  if (seen.size > 0) {
    console.log(
      `- ${rows.length - news.length} of ${rows.length} images: the model in ${folder} has learnt from their patients. They teach, and are in no figure.`,
    );
  }
  for (const label of LABELS) {
    const patients = patientsOf(label, news);
    if (patients >= MIN_PATIENTS) continue;
    throw new DataError(
      `"${label}" has ${patients} patients that the model in ${folder} has not learnt from. At least ${MIN_PATIENTS} are needed to measure on: add more, or train without --from.`,
    );
  }
  return seen;
}
