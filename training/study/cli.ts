/**
 * Chooses how a series' answer is made of its slices' answers, and prints what each way is worth:
 *
 *     tsx training/study/cli.ts --out-of-fold DIR/oof.bin,DIR/oof.bin
 *     tsx training/study/cli.ts --rows rows.json
 *
 * `--rows` is a JSON array of `StudyRow` (see rows.ts). `--data` is the folder of the data set, for labels and patients.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { DATA_FOLDER, readDataset } from '../dataset';
import type { Interval } from '../evaluation/bootstrap';
import { CANDIDATES } from './candidates';
import { chooseRule, REPLICATES, SEED } from './evaluate';
import { rankingFigures } from './ranking';
import { rowsFromOutOfFold, type StudyRow } from './rows';
import { trialSeries } from './series';

/** Sources whose slices are known to be of one patient each group; the web's clusters are none. */
const SOURCES = ['cheng', 'lgg'];

const { values } = parseArgs({
  options: {
    'out-of-fold': { type: 'string' },
    rows: { type: 'string' },
    data: { type: 'string', default: DATA_FOLDER },
    json: { type: 'boolean', default: false },
  },
});

async function rows(): Promise<StudyRow[]> {
  if (values.rows) return JSON.parse(await readFile(values.rows, 'utf8')) as StudyRow[];
  if (!values['out-of-fold']) throw new Error('Give --out-of-fold FILE,… or --rows FILE.');
  return rowsFromOutOfFold(values['out-of-fold'].split(','), (await readDataset(values.data)).rows);
}

const words = ({ value, low, high }: Interval): string =>
  `${value.toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})`;

const table = await rows();
const series = trialSeries(table, SOURCES);
const choice = chooseRule(series, CANDIDATES);
const ranking = rankingFigures(table, REPLICATES, SEED);
if (values.json) console.log(JSON.stringify({ ...choice, ranking }));
else {
  const count = (kind: string) => series.filter((one) => one.kind === kind).length;
  console.log(
    `${count('patient')} patients, ${count('tumour-free')} tumour-free stacks, ${count('few')} with few`,
  );
  const all = [...choice.rules, { id: `nested (${choice.nested.chosen.join(' | ')})`, ...choice.nested }];
  const names = Object.keys(all[0]!.figures);
  console.log(['rule', ...names].join('\t'));
  for (const { id, figures } of all) {
    console.log([id, ...names.map((name) => words(figures[name]!))].join('\t'));
  }
  console.log(`chosen: ${choice.chosen}; threshold: ${JSON.stringify(choice.threshold)}`);
  for (const [score, interval] of Object.entries(ranking)) {
    console.log(`order within a patient by ${score}: AUC ${words(interval)}`);
  }
}
