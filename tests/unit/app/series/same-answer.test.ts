/** One series gets the same answer in the app, on the command line, from the API and in training. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApi } from '../../../../src/api/app';
import type { StudiesBody } from '../../../../src/api/responses';
import { createStudies } from '../../../../src/app/series/studies';
import { classifyPaths } from '../../../../src/cli/classify-paths';
import { decodePath } from '../../../../src/cli/decode-path';
import { decodeFile } from '../../../../src/decode';
import { FINDINGS } from '../../../../src/pipeline/findings/findings';
import { loadModel, type Model } from '../../../../src/pipeline/model';
import { type SeriesLine, seriesLine } from '../../../../src/records/json/series-line';
import { readDecoded } from '../../../../src/worker/read-decoded';
import { readHead } from '../../../../training/experiments/heads/answers';
import type { TreeJson } from '../../../../training/tree/ml-cart-json';
import { inProcessReader } from '../../api/in-process';
import { environment } from '../../decode/make/decode';
import { makeNifti } from '../../decode/make/nifti';
import { leaf, madeUpModel, reader, smallTree } from '../../pipeline/made-up-model';
import { headSlice } from '../../pipeline/slice-phantom';

const SIDE = 64;
const SLICES = 20;
let folder: string;
let model: Model;
const bytes = volume();

/** On the small heads at the ends, which do not count, it answers differently from the others. */
const tree: TreeJson = {
  ...smallTree(),
  root: {
    samples: [100, 20, 80, 20],
    splitColumn: FINDINGS.findIndex(({ id }) => id === 'lesion-brightness'),
    splitValue: 0.43,
    left: leaf(0.85, 0.05, 0.05, 0.05),
    right: leaf(0.1, 0.1, 0.7, 0.1),
  },
};

beforeAll(async () => {
  model = await loadModel(reader(madeUpModel(tree)));
  folder = await mkdtemp(join(tmpdir(), 'series-'));
  await writeFile(join(folder, 'volume.nii'), bytes);
});

afterAll(() => rm(folder, { recursive: true }));

/** A stack whose head grows and shrinks, as a real one does: the ends do not count for the answer. */
function volume(): Uint8Array {
  const values = Array.from({ length: SLICES }, (_, z) => {
    const side = Math.round(SIDE * (0.5 + 0.5 * Math.sin((Math.PI * (z + 0.5)) / SLICES)));
    const { grey } = headSlice(side, side);
    const edge = (SIDE - side) >> 1;
    return Array.from({ length: SIDE * SIDE }, (_, i) => {
      const x = (i % SIDE) - edge;
      const y = Math.floor(i / SIDE) - edge;
      return x < 0 || y < 0 || x >= side || y >= side ? 0 : grey[y * side + x];
    });
  }).flat();
  const sform = [
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 3, 0],
  ];
  return makeNifti({ size: [SIDE, SIDE, SLICES], values, sform });
}

it('is the same however the series is read', { timeout: 60_000 }, async () => {
  const entries = [];
  for await (const decoded of decodeFile('volume.nii', bytes, environment, {})) {
    if (decoded.kind !== 'slice') throw new Error(decoded.message);
    const outcome = readDecoded(decoded, model);
    entries.push({ id: decoded.file, name: decoded.file, state: 'done', outcome } as const);
  }
  const inApp = createStudies()(entries);
  const lines: SeriesLine[] = [];
  const decode = (path: string) => decodePath(path, environment, {});
  for await (const line of classifyPaths([folder], model, decode, { study: true })) {
    if ('series' in line) lines.push(line);
  }
  const labels = inApp[0].main.slices.map(({ reading }) => reading.label);
  expect(labels[0]).toBe('glioma');
  expect(labels[SLICES / 2]).toBe('notumor');
  expect(inApp).toHaveLength(1);
  expect(lines).toHaveLength(1);
  const { status, label, probabilities, spacingMm, slices, read, reason } = seriesLine(inApp[0].main, 1);
  const answer = { status, label, probabilities, spacingMm, slices, read, reason };
  expect(lines[0]).toMatchObject(answer);
  expect(inApp[0].main.answer.decisive.length).toBeGreaterThan(0);
  const api = createApi({ reader: await inProcessReader(model) });
  const body = new FormData();
  body.append('file', new File([new Uint8Array(bytes)], 'volume.nii'));
  const response = await api.request('http://localhost/api/v1/studies', { method: 'POST', body });
  expect(((await response.json()) as StudiesBody).series).toMatchObject([answer]);
  // Training reads all three planes; the axial one is the series above.
  const [axial] = await readHead(join(folder, 'volume.nii'), model);
  expect(axial).toMatchObject({ plane: 'axial', slices, read });
  expect(axial.answer).toMatchObject({ status, label });
  expect(axial!.answer.notumor).toBeCloseTo(probabilities!.notumor, 6);
});
