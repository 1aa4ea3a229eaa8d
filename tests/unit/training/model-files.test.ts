import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadModel } from '../../../src/pipeline/model';
import { committedNets, greatestNonBrainScore } from '../../../training/committed-nets';
import { committedTable } from '../../../training/data/committed-table';
import { trainModel } from '../../../training/model-files';

const MODEL = fileURLToPath(new URL('../../../model', import.meta.url));

describe('model/', () => {
  it('is what training emits from the committed table, to the byte', { timeout: 600_000 }, async () => {
    const { files } = trainModel(
      await committedTable(),
      await committedNets(),
      await greatestNonBrainScore(),
    );
    expect((await readdir(MODEL)).sort()).toEqual([...files.keys()].sort());
    for (const [name, bytes] of files) {
      expect(bytes.equals(await readFile(join(MODEL, name))), name).toBe(true);
    }
  });

  it('passes its own checks', async () => {
    const model = await loadModel((name) => readFile(join(MODEL, name)));
    expect(model.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
