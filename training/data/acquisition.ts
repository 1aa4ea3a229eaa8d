/**
 * Sequence and plane of other hospitals' images, as their manifest names them: committed as `acquisition.csv`, so that
 * the evaluation can report by both without the images. `npx tsx training/data/acquisition.ts` writes it where they
 * are.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseCsv } from '../../src/evaluation/csv';
import { blockTables } from './block-tables';
import { type Row, readAllRows } from './dataset';

export const ACQUISITION = fileURLToPath(new URL('./acquisition.csv', import.meta.url));

/** Fields are empty where nothing is recorded. */
export type Acquisition = Pick<Row, 'sequence' | 'plane'>;

export async function acquisitions(): Promise<ReadonlyMap<string, Acquisition>> {
  const records = parseCsv(await readFile(ACQUISITION, 'utf8'));
  return new Map(records.map(({ file, sequence, plane }) => [file, { sequence, plane }]));
}

/** The file's text: one line for each of the given images, in their order. */
export function acquisitionText(files: readonly string[], manifest: readonly Row[]): string {
  const rows = new Map(manifest.map((row) => [row.file, row]));
  const lines = files.map((file) => {
    const row = rows.get(file);
    if (!row) throw new Error(`${file} is in a block's table and in no manifest.`);
    return [file, row.sequence, row.plane].join(',');
  });
  return `${['file,sequence,plane', ...lines].join('\n')}\n`;
}

if (process.argv[1]?.endsWith('acquisition.ts')) {
  const files = (await blockTables()).flatMap(({ files }) => files);
  await writeFile(
    ACQUISITION,
    acquisitionText(
      files,
      (await readAllRows()).map(({ row }) => row),
    ),
  );
}
