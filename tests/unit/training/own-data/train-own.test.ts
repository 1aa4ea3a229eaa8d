import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLASSES, makeHospitals } from './made-up';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dendrite-own-'));
  makeHospitals(join(folder, 'data'), 5);
  writeFileSync(join(folder, 'data/north/abscess/torn_1.png'), 'no picture');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @param until ends the command as a power cut would, when its output matches */
function command(args: readonly string[], until?: RegExp): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', ...args]);
    let said = '';
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      if (until?.test(said)) child.kill('SIGKILL');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => resolve({ code, said }));
  });
}

interface Told {
  readonly data?: string;
  readonly more?: readonly string[];
  readonly until?: RegExp;
}

const train = (out: string, { data = 'data', more = [], until }: Told = {}) =>
  command(
    [
      ...['training/train.ts', '--data', join(folder, data), '--out', join(folder, out), '--folds', '3'],
      ...['--recipe', 'tests/unit/training/own-data/recipe.json', '--no-build', ...more],
    ],
    until,
  );

/** Runs a model on the images in a folder, and checks that each gets an answer in its classes. */
async function expectAnswers(model: string, images: string, classes: readonly string[], count: number) {
  const { said } = await command([
    ...['src/cli/classify.ts', '--jsonl', '--model', join(folder, model, 'model')],
    join(folder, images),
  ]);
  const lines = said.trim().split('\n');
  expect(lines).toHaveLength(count);
  for (const { status, probabilities } of lines.map((line) => JSON.parse(line))) {
    expect(['read', 'uncertain']).toContain(status);
    expect(Object.keys(probabilities)).toEqual(classes);
  }
}

test('a folder of labelled images becomes a model that reads', async () => {
  const { code, said } = await train('whole');
  expect(said).toContain('left out: north/abscess/torn_1.png:');
  expect(said).toContain('## north, which it never saw\n\n15 images of 15 patients.');
  expect(said).toContain('The model is in');
  expect(code).toBe(0);
  expect(readdirSync(join(folder, 'whole/model'))).toContain('report.md');
  const json = (name: string) => JSON.parse(readFileSync(join(folder, 'whole/model', name), 'utf8'));
  expect(json('foreign.json').finder).toBe(json('finder.json').sha256);
  await expectAnswers('whole', 'data/north/metastasis', CLASSES, 5);
}, 300_000);

test('six classes make a model too', async () => {
  const classes = ['abscess', 'cavernoma', 'cyst', 'healthy', 'lymphoma', 'metastasis'];
  makeHospitals(join(folder, 'six'), 3, { classes });
  const { code, said } = await train('of-six', { data: 'six' });
  expect(said).toContain('36 images of 36 patients.');
  expect(code).toBe(0);
  await expectAnswers('of-six', 'six/south/lymphoma', classes, 3);
}, 300_000);

test('a model goes on from another, to two of its classes, and is measured on what is new to both', async () => {
  const classes = ['abscess', 'healthy'];
  makeHospitals(join(folder, 'clinic'), 3, { after: 100, classes });
  copyFileSync(
    join(folder, 'data/south/abscess/p16_1.png'),
    join(folder, 'clinic/south/abscess/again_1.png'),
  );
  const more = ['--from', join(folder, 'whole/model'), '--elsewhere', join(folder, 'data')];
  const { code, said } = await train('tuned', { data: 'clinic', more });
  expect(said).toContain('1 of 13 images: the model in');
  expect(said).toContain('Patients it never saw, of the same hospitals\n\n12 images of 12 patients.');
  expect(said).toMatch(/## What it cost elsewhere\n\n20 images in .*data that the one before learnt from/);
  expect(code).toBe(0);
  await expectAnswers('tuned', 'clinic/north/abscess', classes, 3);
  const nothingNew = await train('again', { more: ['--from', join(folder, 'whole/model')] });
  expect(nothingNew.said).toContain('"abscess" has 0 patients that the model in');
  expect(nothingNew.code).toBe(2);
}, 300_000);

test('a training that was cut off goes on, to the same bytes', async () => {
  const cut = await train('cut', { until: /network without part 2/ });
  expect(cut.code).toBeNull();
  // Everything after this point is made from these networks.
  await train('cut', { until: /findings/ });
  const networks = readdirSync(join(folder, 'whole/networks'));
  expect(networks).toEqual(['all', 'fold-0', 'fold-1', 'fold-2', 'without-0', 'without-1']);
  for (const name of networks) {
    const bytes = (run: string) => readFileSync(join(folder, run, 'networks', name, 'finder.bin'));
    expect(bytes('cut').equals(bytes('whole')), name).toBe(true);
  }
}, 300_000);

test('what is wrong with the data is said in a sentence, and nothing is trained', async () => {
  for (const name of ['south', 'boxes.csv']) rmSync(join(folder, 'data', name), { recursive: true });
  for (const n of [1, 2, 3]) rmSync(join(folder, `data/north/healthy/p${5 + n}_1.png`));
  const { code, said } = await train('few');
  expect(code).toBe(2);
  expect(said).toContain('"healthy" has images of 2 patients. At least 5 are needed');
  expect(said).toContain('All images come from one hospital (north)');
  expect(said).toContain('Nothing was trained. Mend what is said above.\n');
  expect(said).not.toContain('    at ');
}, 60_000);
