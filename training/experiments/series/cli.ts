/**
 * Chooses how a series' answer is made from the answers to its slices, and prints the figures of each way:
 *
 *     npx tsx training/experiments/series/cli.ts
 *
 * Starts from the committed table; needs no images. `--rows rows.json` takes a JSON array of `StudyRow` instead (see
 * rows.ts).
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Interval } from '../../../src/evaluation/bootstrap';
import { committedTable } from '../../data/committed-table';
import { PATIENT_SOURCES } from '../../report/patients';
import { nestedAnswers } from '../../report/protocols';
import { TREE_TRAINING } from '../../tree/options';
import { CANDIDATES } from './candidates';
import { chooseRule, REPLICATES, SEED } from './evaluate';
import { rankingFigures } from './ranking';
import { type StudyRow, studyRows } from './rows';
import { trialSeries } from './series';

const { values } = parseArgs({
  options: { rows: { type: 'string' }, json: { type: 'boolean', default: false } },
});

async function rows(): Promise<StudyRow[]> {
  if (values.rows) return JSON.parse(await readFile(values.rows, 'utf8')) as StudyRow[];
  const { table, ...features } = await committedTable();
  const files = table.rows.map(({ file }) => file);
  return studyRows(features, files, nestedAnswers(features, TREE_TRAINING));
}

const words = ({ value, low, high }: Interval): string =>
  `${value.toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})`;

const table = await rows();
const series = trialSeries(table, PATIENT_SOURCES);
const choice = chooseRule(series, CANDIDATES);
const ranking = rankingFigures(table, REPLICATES, SEED);
if (values.json) console.log(JSON.stringify({ ...choice, ranking }));
else {
  const count = (kind: string) => series.filter((one) => one.kind === kind).length;
  console.log(
    `${count('patient')} patients, ${count('tumour-free')} tumour-free stacks, ${count('few')} with few`,
  );
  const all = [...choice.rules, { id: `nested (${choice.nested.chosen.join(' | ')})`, ...choice.nested }];
  const names = Object.keys(all[0].figures);
  console.log(['rule', ...names].join('\t'));
  for (const { id, figures } of all) {
    console.log([id, ...names.map((name) => words(figures[name]))].join('\t'));
  }
  console.log(`chosen: ${choice.chosen}; threshold: ${JSON.stringify(choice.threshold)}`);
  for (const [score, interval] of Object.entries(ranking)) {
    console.log(`order within a patient by ${score}: AUC ${words(interval)}`);
  }
}
