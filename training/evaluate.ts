/**
 * `npm run evaluate`: the committed table → `docs/evaluation.json`, `docs/evaluation.md` and the figures. Takes a few
 * minutes. `npm run evaluate -- --check` changes nothing and fails when a file would change.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { committedTable } from './committed-table';
import { evaluateTable } from './evaluation/evaluate-table';
import { reportFiles } from './evaluation/report';
import { TREE_TRAINING } from './options';

const DOCS = fileURLToPath(new URL('../docs', import.meta.url));

const { table, ...features } = await committedTable();
const seed = {
  id: 'seed',
  title: "The seed's tree",
  probabilities: table.rows.map((row) => row.seed),
};
const pointings = table.rows.map((row) => row.pointing);
const evaluation = evaluateTable(features, pointings, [seed], TREE_TRAINING, (about, done) => {
  console.log(`${about}: ${Math.round(100 * done)} %`);
});
const files = reportFiles(evaluation);

if (process.argv.includes('--check')) {
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
