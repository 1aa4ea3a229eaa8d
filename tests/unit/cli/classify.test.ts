import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FINDING_IDS } from '../../../src/pipeline/decide';
import { LABELS } from '../../../src/pipeline/labels';
import { imageFields, makeDicom, pixels } from '../decode/make/dicom';
import { makePng } from '../decode/make/png';
import { madeUpModel } from '../pipeline/made-up-model';
import { flatSlice, headSlice } from '../pipeline/slice-phantom';
import { classify, start } from './command';

let folder: string;
let images: string;
let model: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'classify-'));
  images = join(folder, 'images');
  model = join(folder, 'model');
  await mkdir(join(images, 'inner'), { recursive: true });
  await mkdir(model);
  for (const [name, bytes] of madeUpModel()) await writeFile(join(model, name), bytes);
  await writeFile(join(images, 'b head.png'), png(headSlice()));
  await writeFile(join(images, 'a.png'), png(flatSlice()));
  await writeFile(join(images, 'inner', 'gehört "dazu".png'), png(headSlice(200, 170)));
  await writeFile(join(images, 'ct'), ct());
  await writeFile(join(images, 'notes.txt'), 'not an image');
  await writeFile(join(images, 'empty.png'), '');
  await writeFile(join(images, 'cut.png'), png(headSlice()).subarray(0, 400));
  await writeFile(join(images, '.hidden'), 'passed over');
  await symlink(images, join(images, 'inner', 'circle'));
  await symlink(join(folder, 'nowhere'), join(images, 'inner', 'dangling'));
});

afterAll(() => rm(folder, { recursive: true }));

function png({ width, height, grey }: ReturnType<typeof headSlice>): Uint8Array {
  return makePng({ width, height, depth: 8, colourType: 0, samples: Uint8Array.from(grey) });
}

/** Another modality: a file that can be decoded but is not MR. */
function ct(): Uint8Array {
  return makeDicom([...imageFields({ rows: 8, columns: 8, modality: 'CT' }), pixels(new Uint16Array(64))]);
}

const linesOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('classify', { timeout: 60_000 }, () => {
  it('prints one line an image in the order of names, whatever the files are, and ends well', async () => {
    const missing = join(folder, 'missing.png');
    const { code, out } = await classify('--model', model, '--jsonl', images, missing);
    expect(code).toBe(0);
    const lines = linesOf(out);
    expect(lines.map(({ file }) => file)).toEqual([
      join(images, 'a.png'),
      join(images, 'b head.png'),
      join(images, 'ct'),
      join(images, 'cut.png'),
      join(images, 'empty.png'),
      join(images, 'inner', 'dangling'),
      join(images, 'inner', 'gehört "dazu".png'),
      join(images, 'notes.txt'),
      missing,
    ]);
    expect(lines.map(({ status }) => status)).toEqual([
      'rejected',
      expect.stringMatching(/^(read|uncertain)$/),
      'rejected',
      'error',
      'error',
      'error',
      expect.stringMatching(/^(read|uncertain)$/),
      'error',
      'error',
    ]);
    expect(lines[2].reason).toContain('is CT, not MR');
    for (const line of lines) {
      expect(Object.keys(line)).toEqual([
        ...['file', 'status', 'label', 'probabilities', 'lesion', 'reason', 'warnings'],
        ...['reasonCode', 'outline', 'findings', 'readers'],
      ]);
      expect(line.reason === null).toBe(line.status === 'read');
      expect(line.label === null).toBe(line.probabilities === null);
      expect(line.readers === null).toBe(line.probabilities === null);
      expect(line.findings === null).toBe(line.probabilities === null);
      if (line.reasonCode) expect(line.reasonCode).toMatch(/^[a-z-]+$/);
      if (line.findings) expect(Object.keys(line.findings)).toEqual(FINDING_IDS);
      if (line.reason) expect(line.reason).toMatch(/^[A-Z].*\.$/);
      if (!line.probabilities) continue;
      expect(Object.keys(line.probabilities)).toEqual([...LABELS]);
      const most = Math.max(...(Object.values(line.probabilities) as number[]));
      expect(line.probabilities[line.label]).toBe(most);
    }
  });

  it('loses nothing silently: what is passed over is said, and names are read as they are', async () => {
    const odd = join(folder, 'odd');
    await mkdir(odd);
    execFileSync('mkfifo', [join(odd, 'pipe')]);
    await symlink(images, join(odd, 'elsewhere'));
    await symlink('/dev/null', join(odd, 'nothing'));
    await writeFile(join(odd, '.hidden'), '');
    const head = png(headSlice());
    // A name in Latin 1, and one that changes the direction of text.
    await writeFile(
      Buffer.concat([Buffer.from(`${odd}/m`), Buffer.from([0xfc]), Buffer.from('ller.png')]),
      head,
    );
    await writeFile(join(odd, 'ab\u202egnp.exe\u0007'), head);
    const { code, out, err } = await classify('--model', model, odd);
    expect(code).toBe(0);
    expect(linesOf(out).map(({ file, status }) => [file, status])).toEqual([
      [join(odd, 'ab\u202egnp.exe\u0007'), expect.stringMatching(/^(read|uncertain)$/)],
      [join(odd, 'm\ufffdller.png'), expect.stringMatching(/^(read|uncertain)$/)],
    ]);
    expect(out).not.toMatch(/[\u202e]|(?!\n)\p{Cc}/u);
    for (const said of [
      'pipe (a pipe)',
      'elsewhere (a link to a folder)',
      'nothing (a link to a device)',
      '1 hidden',
    ])
      expect(err).toContain(said);
  });

  it('stops at the time that a file and all of them may take, and says what was left out', async () => {
    const long = await classify('--model', model, '--file-minutes', '0.0000001', images);
    expect(linesOf(long.out)[0].reason).toContain('--file-minutes');
    const all = await classify('--model', model, '--minutes', '0.0000001', images);
    expect(linesOf(all.out).every(({ reason }) => reason.startsWith('Not read: '))).toBe(true);
    expect(linesOf(all.out).length).toBe(linesOf(long.out).length);
    expect(await classify('--model', model, '--minutes', 'soon', images)).toMatchObject({ code: 2 });
  });

  it.skipIf(!existsSync('/dev/full'))('says why when the disk is full', async () => {
    const full = openSync('/dev/full', 'w');
    const child = start('--model', model, images, { stdio: ['ignore', full, 'pipe'] });
    let err = '';
    child.stderr!.on('data', (chunk) => {
      err += chunk;
    });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
    expect(err).toContain('The disk is full');
    closeSync(full);
  });

  it('does not run without a path, with an unknown option, or with a broken model', async () => {
    const [none, unknown, plane, broken] = await Promise.all([
      classify('--jsonl'),
      classify('--model', model, '--xml', images),
      classify('--model', model, '--study', '--planes', 'top', images),
      classify('--model', folder, images),
    ]);
    expect(none).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Give the images') });
    expect(unknown).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--xml') });
    expect(plane).toMatchObject({ code: 2, out: '', err: expect.stringContaining('not "top"') });
    expect(broken).toMatchObject({ code: 2, out: '', err: expect.stringContaining('no model') });
    expect(broken.err).not.toContain('ENOENT');
  });

  it('says so and ends with 1 where there are no images', async () => {
    const empty = join(folder, 'empty');
    await mkdir(empty);
    const [nothing, missing] = await Promise.all([
      classify('--model', model, empty),
      classify('--model', model, join(folder, 'missing')),
    ]);
    expect(nothing).toMatchObject({ code: 1, out: '', err: expect.stringContaining('No images found') });
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('No images found') });
    expect(linesOf(missing.out)).toMatchObject([
      { status: 'error', reason: expect.stringContaining('no such') },
    ]);
    expect(missing.err).not.toContain('ENOENT');
  });

  it('tells its version and its model', async () => {
    const { code, out } = await classify('--model', model, '--version');
    expect(code).toBe(0);
    expect(out).toMatch(/^dendrite \d+\.\d+\.\d+, model [0-9a-f]{12}\n$/);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = start('--model', model, ...new Array<string>(40).fill(images));
    let err = '';
    child.stderr!.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout!.once('data', () => child.stdout!.destroy());
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    expect(err).not.toContain('EPIPE');
    expect(code).toBe(0);
  });
});
