/**
 * `npm run evaluate`: from the committed tables to `docs/generated/evaluation.json`, and from this and all other
 * measurements to the reports, the model card, the checklists and the figures under `docs/`. Takes a few minutes and
 * needs no images.
 *
 * `npm run evaluate -- --check` changes nothing and fails when a file would change. `npx tsx training/evaluate.ts
 * --report` measures nothing and writes the reports again from the committed figures.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { acquisitions } from './data/acquisition';
import { blockTables } from './data/block-tables';
import { committedTable } from './data/committed-table';
import { readHashes } from './experiments/leakage/file';
import { type Evaluation, evaluateTable } from './report/evaluate-table';
import { DOCS, readInputs } from './report/read-inputs';
import { evaluationJson, reportFiles } from './report/report';
import { TREE_TRAINING } from './tree/options';

const EVALUATION = 'evaluation.json';

async function measure(): Promise<string> {
  const { table, ...features } = await committedTable();
  const baseline = {
    id: 'baseline',
    title: 'The baseline tree',
    probabilities: table.rows.map((row) => row.baseline),
  };
  const input = {
    table: features,
    files: table.rows.map((row) => row.file),
    pointings: table.rows.map((row) => row.pointing),
    hashes: await readHashes(),
    others: [baseline],
    blocks: await blockTables(),
    acquired: await acquisitions(),
  };
  return evaluationJson(
    evaluateTable(input, TREE_TRAINING, (about, done) => {
      console.log(`${about}: ${Math.round(100 * done)} %`);
    }),
  );
}

const check = process.argv.includes('--check');
const json = process.argv.includes('--report')
  ? await readFile(join(DOCS, EVALUATION), 'utf8')
  : await measure();
if (!check) await writeFile(join(DOCS, EVALUATION), json);
// The reports are made from what was written: NaN has become null, as for any reader of the file.
const evaluation: Evaluation = JSON.parse(json);
const files = reportFiles({ evaluation, ...(await readInputs()) });
files.set(EVALUATION, json);

if (check) {
  const changed = [];
  for (const [name, content] of files) {
    const before = await readFile(join(DOCS, name), 'utf8').catch(() => null);
    if (before !== content) changed.push(name);
  }
  if (changed.length > 0) {
    console.error(`docs/ is not what this table gives: ${changed.join(', ')}. Run \`npm run evaluate\`.`);
    process.exitCode = 1;
  }
} else {
  for (const [name, content] of files) {
    await mkdir(dirname(join(DOCS, name)), { recursive: true });
    await writeFile(join(DOCS, name), content);
  }
  const { value, low, high } = evaluation.readers[0].overall.figures.balancedAccuracy;
  console.log(
    `Balanced accuracy on unseen patients: ${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)}).`,
  );
}
