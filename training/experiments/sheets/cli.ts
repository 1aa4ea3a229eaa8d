/**
 * `npx tsx training/experiments/sheets/cli.ts`: sheets of slices, photographed and not: how many are recognised and cut
 * correctly, and what is answered for their slices. Needs the images; takes some minutes for a round. Writes
 * `docs/generated/sheets.json`, which `npm run evaluate` reports.
 *
 * `--rounds N` makes N sheets of each layout.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nodeEnvironment } from '../../../src/decode/platform/node';
import { Random } from '../../../src/evaluation/random';
import { classOf } from '../../../src/pipeline/label-vectors';
import type { Label } from '../../../src/pipeline/labels';
import { loadModel } from '../../../src/pipeline/model';
import { layoutOf } from '../../../src/pipeline/sheet/index';
import { loadSlice, type Row, readDataset } from '../../data/dataset';
import { unseenFinders } from '../../data/unseen-finders';
import { hash } from '../../net/random';
import { writeReport } from '../../report/report-file';
import { answerOf, type Laid, readSheet, type SheetResult, sheetFigures } from './measure';
import { CONDITIONS } from './photo';
import { sheetOf } from './sheet';

const MODEL_FOLDER = fileURLToPath(new URL('../../../model', import.meta.url));
const OUT = fileURLToPath(new URL('../../../docs/generated/sheets.json', import.meta.url));

/** Rows and columns, as on films and screens. */
const LAYOUTS = [
  [2, 2],
  [2, 3],
  [3, 3],
  [3, 4],
  [4, 4],
  [5, 4],
  [4, 5],
  [6, 5],
] as const;

/** One slice in so many is also tested alone. */
const SINGLES = 40;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '1' }, out: { type: 'string', default: OUT } },
});
const rounds = Number(values.rounds);
if (!(rounds >= 1)) throw new Error(`--rounds is 1 or more, not ${values.rounds}.`);

const dataset = await readDataset();
const environment = nodeEnvironment();
const model = await loadModel((name) => readFile(join(MODEL_FOLDER, name)));
const finders = await unseenFinders();
const rows = dataset.rows.filter(({ label, group }) => classOf(label) >= 0 && finders.has(group));

/** For each source, its slices in random order, with those of one patient together. */
const orders = [...new Set(rows.map(({ source }) => source))].map((source, i) => {
  const own = rows.filter((row) => row.source === source);
  const groups = new Random(i + 1).shuffle([...new Set(own.map(({ group }) => group))]);
  return groups.flatMap((name) => own.filter(({ group }) => group === name));
});

/** A sheet shows slices of one source, as a film shows slices of one scanner. */
function* drawn(): Generator<{ rows: number; columns: number; slices: Row[] }> {
  let number = 0;
  for (let round = 0; round < rounds; round++) {
    for (const [down, across] of LAYOUTS) {
      const slices = orders[number++ % orders.length].splice(0, down * across);
      if (slices.length === down * across) yield { rows: down, columns: across, slices };
    }
  }
}

const results = CONDITIONS.map((): SheetResult[] => []);
let [sheets, slices] = [0, 0];
for (const { rows: down, columns: across, slices: own } of drawn()) {
  const laid: Laid[] = [];
  for (const row of own) {
    const slice = await loadSlice(dataset, row, environment);
    const one = { ...model, finder: finders.get(row.group)! };
    laid.push({ slice, truth: row.label as Label, model: one, clean: answerOf(slice, one) });
  }
  const sheet = sheetOf(
    laid.map(({ slice }) => slice),
    down,
    across,
  );
  for (const [k, { apply }] of CONDITIONS.entries()) {
    const seen = await apply(sheet, hash(sheets, k));
    results[k].push(await readSheet(seen, laid, { rows: down, columns: across }));
  }
  sheets++;
  slices += laid.length;
  console.log(`sheet ${sheets}: ${down} x ${across}`);
}

/** A single slice, unchanged or photographed, must not be taken for a sheet. */
const singles = rows.filter((_, i) => i % SINGLES === 0);
const taken = CONDITIONS.map(() => 0);
for (const [i, row] of singles.entries()) {
  const sheet = sheetOf([await loadSlice(dataset, row, environment)], 1, 1);
  for (const [k, { apply }] of CONDITIONS.entries()) {
    const { picture } = await apply(sheet, hash(i, k));
    if (layoutOf(picture, model)) taken[k]++;
  }
}

const report = {
  format: 'dendrite-sheets',
  formatVersion: 1,
  trainingFingerprint: model.manifest.trainingFingerprint,
  ...{ sheets, slices, singles: singles.length },
  layouts: LAYOUTS.map(([down, across]) => `${down} x ${across}`),
  conditions: CONDITIONS.map(({ name }, k) => ({
    name,
    figures: sheetFigures(results[k]),
    extraTiles: results[k].reduce((sum, { extra }) => sum + extra, 0),
    singlesTaken: taken[k],
  })),
};
await writeReport(values.out, report);
