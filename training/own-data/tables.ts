/** Findings of every image, each measured by a network that never saw its patient. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Net } from '../../src/pipeline/net/index';
import { PREPROCESSING_VERSION } from '../../src/pipeline/prepare';
import { TABLE_IDS } from '../data/committed-table';
import type { Dataset } from '../data/dataset';
import { measureImage } from '../data/measure-image';
import { loadTable, type Table, type TableRow, writeTable } from '../data/table';
import { sha256 } from '../emit';
import { writeAtomically } from '../net/checkpoint';

/**
 * Measures rows of a data set, or reads the measurements of an earlier run with the same networks.
 *
 * @param netOf index in `nets` of the network that measures a row; null to leave the row out
 * @param key identifies the networks
 */
export async function measure(
  dataset: Dataset,
  nets: readonly Net[],
  netOf: (index: number) => number | null,
  folder: string,
  key: string,
  progress: (share: number, detail: string) => void,
): Promise<Table> {
  const jobs = dataset.rows.flatMap((row, index) => {
    const fold = netOf(index);
    return fold === null ? [] : [{ row, fold }];
  });
  const fingerprint = sha256(JSON.stringify([key, PREPROCESSING_VERSION, TABLE_IDS, jobs]));
  const mark = join(folder, 'finished');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint) return loadTable(folder, TABLE_IDS);
  const rows: TableRow[] = [];
  const vectors: Float64Array[] = [];
  const leftOut: { file: string; reason: string }[] = [];
  for (const [i, { row, fold }] of jobs.entries()) {
    const found = await measureImage(dataset, row, nets[fold], null);
    const { file, source, label, group } = row;
    if ('reason' in found) leftOut.push({ file, reason: found.reason });
    else {
      rows.push({ file, source, label, group, fold, pointing: found.pointing, baseline: [] });
      vectors.push(found.values);
    }
    progress((i + 1) / jobs.length, `${i + 1} of ${jobs.length} images`);
  }
  const values = new Float32Array(rows.length * TABLE_IDS.length);
  vectors.forEach((vector, r) => {
    values.set(vector, r * TABLE_IDS.length);
  });
  const table = { preprocessingVersion: PREPROCESSING_VERSION, features: TABLE_IDS, rows, values, leftOut };
  await writeTable(table, folder);
  writeAtomically(mark, fingerprint);
  return table;
}
