/**
 * `npx tsx training/experiments/quality/measure.ts`: how often unchanged slices get a warning of ghosts or writing, and
 * how often added motion and writing are found. Needs the images; takes some minutes. Writes
 * `docs/generated/quality.json`, which `npm run evaluate` reports.
 *
 * `--every N` checks every N-th image, and degrades every 16 N-th.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nodeEnvironment } from '../../../src/decode/platform/node';
import { wilson } from '../../../src/evaluation/wilson';
import { prepare } from '../../../src/pipeline/prepare';
import { type QualityCode, qualityOf } from '../../../src/pipeline/quality/quality';
import type { Slice } from '../../../src/pipeline/slice';
import { loadSlice, readDataset } from '../../data/dataset';
import { writeReport } from '../../report/report-file';
import { DEGRADATIONS } from './degradations';

const OUT = fileURLToPath(new URL('../../../docs/generated/quality.json', import.meta.url));
const SPOIL_EVERY = 16;

const { values } = parseArgs({ options: { every: { type: 'string', default: '2' } } });
const every = Number(values.every);
if (!(every >= 1)) throw new Error(`--every is 1 or more, not ${values.every}.`);

const WARNED = ['ghosting', 'writing'] as const;
const warnings = (slice: Slice): readonly QualityCode[] => {
  const prepared = prepare(slice);
  return prepared ? qualityOf(slice, prepared) : [];
};

interface Tally {
  images: number;
  hits: number;
}
const tally = (): Tally => ({ images: 0, hits: 0 });
const sources = new Map<string, Record<(typeof WARNED)[number], Tally>>();
const spoilt = DEGRADATIONS.map(tally);
const dataset = await readDataset();
const environment = nodeEnvironment();
const rows = dataset.rows.filter((_, i) => i % every === 0);
for (const [i, row] of rows.entries()) {
  const slice = await loadSlice(dataset, row, environment);
  const own = warnings(slice);
  const of = sources.get(row.source) ?? { ghosting: tally(), writing: tally() };
  sources.set(row.source, of);
  for (const code of WARNED) count(of[code], own.includes(code));
  if (i % SPOIL_EVERY !== 0) continue;
  DEGRADATIONS.forEach(({ code, spoil }, k) => {
    // Slices that already have the warning are not counted.
    if (!own.includes(code)) count(spoilt[k], warnings(spoil(slice)).includes(code));
  });
  if (i % (SPOIL_EVERY * 10) === 0) console.log(`${i} of ${rows.length} slices`);
}

function count(of: Tally, hit: boolean): void {
  of.images++;
  if (hit) of.hits++;
}

const report = {
  format: 'dendrite-quality',
  formatVersion: 1,
  images: rows.length,
  asTheyAre: Object.fromEntries(
    WARNED.map((code) => {
      const all = [...sources].map(([source, of]) => [source, of[code]] as const);
      const sum = (key: keyof Tally) => all.reduce((total, [, of]) => total + of[key], 0);
      return [code, { share: wilson(sum('hits'), sum('images')), bySource: Object.fromEntries(all.sort()) }];
    }),
  ),
  spoilt: DEGRADATIONS.map(({ code, name }, k) => ({
    code,
    name,
    images: spoilt[k].images,
    found: wilson(spoilt[k].hits, spoilt[k].images),
  })),
};
await writeReport(OUT, report);
