/** From the measured images to the model's files, and its answers to images that it never saw. */
import { committedNets, greatestNonBrainScore } from '../committed-nets';
import { featureTable } from '../data/committed-table';
import type { Table } from '../data/table';
import { trainModel } from '../model-files';
import { leftOutAnswers, nestedAnswers } from '../report/protocols';
import type { CvOptions, TreeGrid } from '../tree/cross-validation';
import { TREE_TRAINING } from '../tree/options';
import { DataError } from './folder';
import type { Trained } from './networks';
import { samplesOf, type Unseen } from './report';

/** Every image measured by a network that never saw its patient, and again by one that never saw its hospital. */
export interface Findings {
  readonly patients: Table;
  readonly hospitals: readonly { readonly source: string; readonly table: Table }[];
}

/**
 * @param network the one that ships
 * @throws DataError where there are too few images to grow a tree
 */
export async function modelOf(
  { patients, hospitals }: Findings,
  network: Trained,
  grid: Partial<TreeGrid>,
): Promise<{ readonly files: ReadonlyMap<string, Buffer>; readonly unseen: Unseen }> {
  const { rows } = patients;
  const features = featureTable(patients);
  const training = treeTraining(rows.length, grid);
  const { json, bin } = network.files;
  const nets = { ...(await committedNets()), 'finder.json': json, 'finder.bin': bin };
  const brainScore = await greatestNonBrainScore();
  return orDataError(rows.length, () => ({
    files: trainModel(features, nets, brainScore, training).files,
    unseen: {
      patients: samplesOf(rows, nestedAnswers(features, training)),
      hospitals: hospitals.map(({ source, table }) => {
        const held = { sources: [source], table: featureTable(table) };
        return { source, samples: samplesOf(table.rows, leftOutAnswers(features, held, training)) };
      }),
    },
  }));
}

/** With a few hundred images, leaves as large as the shipped tree's would be too large. */
function treeTraining(rows: number, grid: Partial<TreeGrid>): CvOptions {
  const least = Math.max(3, Math.floor(rows / 20));
  const minLeaves = [...new Set(TREE_TRAINING.grid.minLeaves.map((size) => Math.min(size, least)))];
  return { ...TREE_TRAINING, grid: { ...TREE_TRAINING.grid, minLeaves, ...grid } };
}

function orDataError<T>(images: number, train: () => T): T {
  try {
    return train();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DataError(
      `A tree could not be grown from the findings of ${images} images (${error.message}). Add images; the networks that are trained are kept.`,
    );
  }
}
