/**
 * Files that other viewers read wrongly, dropped as folders: the app gives the right answers, and the same as the
 * command line. `../shared/faults` is not part of this project; its scripts need Debian's python3-pydicom, -nibabel,
 * -opencv, -pil, -scipy and -tifffile.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import type { ExportedResult } from '../../src/app/export/exported';
import { isOtherFile } from '../../src/decode/other-file';
import type { DecodeRefusal } from '../../src/decode/types';
import { WARNINGS } from '../../src/decode/warning';
import type { Line } from '../../src/records/json/line';
import type { SeriesLine } from '../../src/records/json/series-line';
import { classify } from '../unit/cli/command';
import { expect, saved, test } from './site';

const FAULTS = '../shared/faults';
const PYTHON = '/usr/bin/python3';

function canMake(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import pydicom, nibabel, cv2, PIL, scipy, tifffile'], { stdio: 'ignore' });
    return existsSync(FAULTS);
  } catch {
    return false;
  }
}

type Slice = Pick<Line, 'file' | 'status' | 'label' | 'probabilities' | 'reasonCode' | 'warnings'>;

interface Read {
  readonly slices: readonly Slice[];
  /** Standing of each series. */
  readonly series: readonly string[];
  /** What was left out, in one line. */
  readonly leftOut: string | null;
}

/** Every fault's folder, with what is right. */
const RIGHT: Readonly<Record<string, (read: Read) => void>> = {
  'film-photo': ({ slices }) => {
    const of = (name: string) => slices.filter(({ file }) => file.startsWith(`${name}#`)).length;
    expect([of('layout-2x2.png'), of('lightbox-4x5.jpg')]).toEqual([4, 20]);
    for (const { file, reasonCode } of slices)
      if (!file.includes('#')) expect(reasonCode).toBe('several-heads');
  },
  'not-a-brain-series': ({ series }) => expect(series).toEqual(['rejected']),
  'same-place-scattered': ({ series }) => expect(new Set(series).size).toBe(1),
  'other-body-parts': ({ slices }) => all(slices, { status: 'rejected' }),
  'bits-stored-too-small': ({ slices }) => {
    same(slices);
    warned(slices, 'contradiction', /^stored/);
  },
  'syntax-and-pixels-part': ({ slices }) => {
    same(slices, /native|right/);
    same(slices, /jpeg\.dcm/);
    warned(slices, 'contradiction', /^says/);
  },
  'dicom-orientation': ({ slices }) => {
    same(slices);
    warned(slices, 'turned', /^(?!upright)/);
  },
  'nan-background': ({ slices }) => {
    // The smallest value that is left is not the smallest of the other file, so that the sureness differs a little.
    const volume = (name: string) =>
      slices.filter(({ file }) => file.startsWith(name)).map(({ label }) => label);
    expect(volume('background-nan.nii')).toEqual(volume('background-smallest.nii'));
    all(
      slices.filter(({ file }) => file.endsWith('.tif')),
      { status: 'read', label: 'glioma' },
    );
  },
  'window-shows-nothing': ({ slices }) => {
    same(slices);
    warned(slices, 'window-hides');
  },
  'nifti-units': ({ slices, series }) => {
    for (let k = 0; k < 7; k++) same(slices, new RegExp(`#${k}$`));
    expect(new Set(series).size).toBe(1);
  },
  'decimal-comma': ({ slices }) => same(slices, /slope|spacing/),
  'bytes-after-the-image': ({ slices }) => {
    same(slices, /dcm$/);
    for (let k = 0; k < 7; k++) same(slices, new RegExp(`#${k}$`));
    warned(slices, 'trailing-bytes', /^(after|inside)/);
  },
  'zip-dot-slash': ({ slices }) => {
    expect(slices).toHaveLength(2);
    all(slices, { status: 'read' });
  },
  'secondary-capture': ({ slices }) => {
    all(slices, { status: 'read', label: 'glioma' });
    warned(slices, 'secondary-capture', /^sc-/);
    warned(slices, 'nonstandard-header', /^(says|mono)/);
  },
  'disc-noise': ({ slices, leftOut }) => {
    expect(slices).toHaveLength(6);
    expect(leftOut).toMatch(/^9 other files were left out/);
  },
};

function all(slices: readonly Slice[], right: Partial<Slice>): void {
  expect(slices.length).toBeGreaterThan(0);
  for (const slice of slices) expect(slice).toMatchObject(right);
}

/** The slices whose file name fits have one answer. */
function same(slices: readonly Slice[], which = /./): void {
  const answers = slices.filter(({ file }) => which.test(file));
  expect(answers.length).toBeGreaterThan(1);
  const [{ label, probabilities }] = answers;
  all(answers, { status: 'read', label, probabilities });
}

function warned(slices: readonly Slice[], code: keyof typeof WARNINGS, which = /./): void {
  const warnings = slices.filter(({ file }) => which.test(file)).map((slice) => slice.warnings);
  expect(warnings.length).toBeGreaterThan(0);
  for (const one of warnings) expect(one).toContain(WARNINGS[code]);
}

const sorted = (slices: readonly Slice[]) =>
  slices
    .map(({ file, status, label, probabilities, reasonCode, warnings }) => ({
      ...{ file, status, label, probabilities, reasonCode, warnings },
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));

const standing = ({ status, label }: Pick<SeriesLine, 'status' | 'label'>) =>
  status === 'read' ? (label === 'notumor' ? 'none' : 'tumour') : status;

/** The app leaves out a volume's planes whose slices are too small; the command line, asked for all, names each. */
const isOfThinPlane = ({ file, reasonCode }: Line) =>
  /#(coronal|sagittal)\d+$/.test(file) && reasonCode === 'too-small';

async function byCommandLine(folder: string): Promise<Read> {
  const { out } = await classify('--jsonl', '--study', '--planes', 'all', folder);
  const lines: (Line | SeriesLine)[] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const slices = lines.filter((line): line is Line => 'file' in line);
  const left = slices.find(({ reason }) => reason?.includes('left out'));
  return {
    slices: sorted(
      slices
        .filter((line) => line !== left && !isOfThinPlane(line))
        .map((line) => ({ ...line, file: relative(folder, line.file) })),
    ),
    series: lines.filter((line): line is SeriesLine => 'series' in line).map(standing),
    leftOut: left?.reason ?? null,
  };
}

/** Drops a folder as a person would: Chromium walks it. */
async function dropFolder(page: Page, folder: string): Promise<void> {
  await page.locator('main').waitFor();
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await cdp.detach();
}

async function byApp(page: Page, folder: string): Promise<Read> {
  await dropFolder(page, folder);
  const answer = page.locator('article[aria-busy="false"]');
  // Shown once everything is read.
  const list = page.getByRole('button', { name: 'Clear the list' });
  await answer.or(list).first().waitFor({ timeout: 240_000 });
  // A single study or picture is shown as its answer; the list is one step further.
  await page.evaluate(() => location.assign('#/'));
  await list.waitFor({ timeout: 240_000 });
  const button = page.getByRole('button', { name: /^Save (results|all details)/ });
  const { bytes } = await saved(page, (await button.textContent())!.trim());
  const results: ExportedResult[] = JSON.parse(bytes.toString()).results;
  const others = page.locator('.list__others summary');
  return {
    slices: sorted(results.filter((result) => !isLeftOut(result)).map(asLine)),
    series: await page
      .locator('.studies .item__verdict')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.kind!)),
    leftOut: (await others.count()) ? await others.textContent() : null,
  };
}

/** The file of results names what the list leaves out; the command line has one line for all of it. */
const isLeftOut = ({ file, reason }: ExportedResult) =>
  reason !== null && isOtherFile({ file, ...(reason as Pick<DecodeRefusal, 'code' | 'params'>) });

/** The fields of the command line's output, without the folder. */
const asLine = ({ file, reason, warnings = [], ...rest }: ExportedResult): Slice => ({
  ...(rest as Pick<Slice, 'status' | 'label' | 'probabilities'>),
  file: file.slice(file.indexOf('/') + 1),
  reasonCode: (reason as { code: Slice['reasonCode'] } | null)?.code ?? null,
  warnings: warnings
    .filter((code) => code in WARNINGS)
    .map((code) => WARNINGS[code as keyof typeof WARNINGS]),
});

test.describe('files met in the field', () => {
  test.skip(!canMake(), `needs ${FAULTS} and Debian's python3-pydicom, -nibabel, -opencv, -tifffile`);
  let made: string;
  test.beforeAll(() => {
    made = mkdtempSync(join(tmpdir(), 'faults-'));
  });
  test.afterAll(() => rmSync(made, { recursive: true, force: true }));

  for (const [fault, isRight] of Object.entries(RIGHT)) {
    test(fault, async ({ page, site }) => {
      test.setTimeout(300_000);
      cpSync(FAULTS, made, { recursive: true });
      const folder = join(made, fault);
      execFileSync(PYTHON, [join(folder, 'make.py')], {
        env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
      });
      rmSync(join(folder, 'make.py'));
      await page.goto(site.url);
      const [app, line] = [await byApp(page, folder), await byCommandLine(folder)];
      isRight(app);
      isRight(line);
      expect(app.slices).toEqual(line.slices);
    });
  }
});
