import { expect, it } from 'vitest';
import { nodeEnvironment } from '../../../src/decode/platform/node';
import { confidenceOf } from '../../../src/pipeline/decide';
import { byLabel } from '../../../src/pipeline/label-vectors';
import { loadModel } from '../../../src/pipeline/model';
import { loadNet } from '../../../src/pipeline/net/index';
import { readSlice } from '../../../src/pipeline/read';
import { committedNets, greatestNonBrainScore } from '../../../training/committed-nets';
import { committedTable } from '../../../training/data/committed-table';
import { type Dataset, loadSlice, type Row } from '../../../training/data/dataset';
import { measureImage } from '../../../training/data/measure-image';
import { trainModel } from '../../../training/model-files';
import { TREE_TRAINING } from '../../../training/tree/options';
import { answerRow } from '../../../training/tree/readers';

const row = (name: string): Row => ({
  ...{ file: `../examples/${name}`, source: 'examples', label: 'glioma', group: name },
  ...{
    patient: null,
    box: null,
    sha256: null,
    sequence: '',
    plane: '',
    stripped: false,
    lesionVisible: null,
  },
});
const dataset: Dataset = {
  folder: 'public',
  rows: ['cheng-glioma.jpg', 'cheng-meningioma.jpg', 'cheng-pituitary.jpg', 'colin27-axial.png'].map(row),
};

// A hospital is left out by a smaller network than the shipped one.
it.each([192, 128])(
  'a model with a network of %i pixels answers in the app as in its training',
  async (size) => {
    const table = await committedTable();
    const shipped = await committedNets();
    const spec = { ...JSON.parse(Buffer.from(shipped['finder.json']).toString()), size };
    const nets = { ...shipped, 'finder.json': Buffer.from(JSON.stringify(spec)) };
    const grid = { ...TREE_TRAINING.grid, minLeaves: [20], maxDepths: [4] };
    const options = { ...TREE_TRAINING, grid };
    const trained = trainModel(table, nets, await greatestNonBrainScore(), options, (one) => one % 5 === 0);
    const model = await loadModel(async (name) => trained.files.get(name)!);
    const finder = loadNet(nets['finder.bin'], spec);
    for (const own of dataset.rows) {
      const measured = await measureImage(dataset, own, finder, null);
      if ('reason' in measured) throw new Error(measured.reason);
      const matrix = Float32Array.from(measured.values);
      const measuredTable = { ...table, matrix, labels: [own.label], groups: [own.group], folds: [0] };
      const expected = answerRow(trained, measuredTable, 0);
      const reading = readSlice(await loadSlice(dataset, own, nodeEnvironment()), model);
      const named = byLabel([...expected.probabilities]);
      for (const [label, probability] of Object.entries(named)) {
        expect(reading.probabilities![label], `${own.file}: ${label}`).toBeCloseTo(probability, 5);
      }
      if (reading.status === 'rejected') continue;
      const sure = confidenceOf(expected) >= trained.threshold.leastProbability[expected.predicted];
      expect(reading.status, own.file).toBe(sure ? 'read' : 'uncertain');
    }
  },
  300_000,
);
