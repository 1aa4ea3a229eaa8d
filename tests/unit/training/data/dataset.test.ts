import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeEnvironment } from '../../../../src/decode/platform/node';
import { parseCsv } from '../../../../src/evaluation/csv';
import { loadSlice, parseManifest, readDataset } from '../../../../training/data/dataset';

const HEADER = 'file,source,label,group,patient,box_cx,box_cy,box_w,box_h,sha256';

test('quoted fields hold commas, quotes and line breaks', () => {
  expect(parseCsv('\uFEFFa,b\r\n"x, ""y""",1\n\n"two\nlines",2\n')).toEqual([
    { a: 'x, "y"', b: '1' },
    { a: 'two\nlines', b: '2' },
  ]);
  expect(() => parseCsv('a,b\n1,2\n3')).toThrow('line 3 has 1 fields, the header has 2');
});

test('rows are typed; what is empty is null', () => {
  const [full, bare] = parseManifest(
    `${HEADER}\na/1.png,web,glioma,g1,p1,0.5,0.4,0.2,0.1,${'AB'.repeat(32)}\na/2.png,web,tumor,g2,,,,,,\n`,
  );
  expect(full).toEqual({
    file: 'a/1.png',
    source: 'web',
    label: 'glioma',
    group: 'g1',
    patient: 'p1',
    box: { cx: 0.5, cy: 0.4, width: 0.2, height: 0.1 },
    sha256: 'ab'.repeat(32),
    lesionVisible: null,
    plane: '',
    sequence: '',
    stripped: false,
  });
  expect(bare).toMatchObject({ label: 'tumor', patient: null, box: null, sha256: null });
});

test.each([
  [
    'a/1.png,web,cyst,g,,,,,,',
    'line 2 has the label "cyst"; use glioma, meningioma, notumor, pituitary, other, tumor',
  ],
  ['a/1.png,web,glioma,,,,,,,', 'line 2 has no group'],
  ['../1.png,web,glioma,g,,,,,,', 'line 2: ../1.png lies outside images/'],
  ['a/1.png,web,glioma,g,,0.5,,,,', 'line 2 has a box that is not four fractions of the image (0..1)'],
  ['a/1.png,web,glioma,g,,,,,,abc', 'line 2: sha256 is not 64 hex digits'],
  ['a/1.png,web,glioma,g,,,,,,\na/1.png,web,glioma,g,,,,,,', 'line 3 repeats a/1.png of line 2'],
])('%s: %s', (line, message) => {
  expect(() => parseManifest(`${HEADER}\n${line}\n`)).toThrow(message);
});

test('a header without the needed columns is refused', () => {
  expect(() => parseManifest('file,label\nx,y\n')).toThrow('the header lacks source, group');
  expect(() => parseManifest('')).toThrow('the manifest has no rows');
});

test('any folder laid out alike is read, and what is wrong with an image is said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dendrite-'));
  try {
    await expect(readDataset(folder)).rejects.toThrow('give the folder that holds manifest.csv and images/');
    await mkdir(join(folder, 'images'));
    const bmp = Buffer.alloc(54 + 16 * 48, 77);
    bmp.fill(0, 0, 54);
    bmp.write('BM');
    bmp.writeUInt32LE(bmp.length, 2);
    bmp.writeUInt32LE(54, 10);
    bmp.writeUInt32LE(40, 14);
    bmp.writeInt32LE(16, 18);
    bmp.writeInt32LE(16, 22);
    bmp.writeUInt16LE(1, 26);
    bmp.writeUInt16LE(24, 28);
    await writeFile(join(folder, 'images', 'dot.bmp'), bmp);
    await writeFile(join(folder, 'images', 'note.png'), 'not a picture');
    const rows = ['dot.bmp,me,notumor,a,,,,,,', `dot.bmp/../dot.bmp,me,notumor,a,,,,,,${'0'.repeat(64)}`];
    rows.push('note.png,me,notumor,b,,,,,,', 'gone.png,me,notumor,c,,,,,,');
    await writeFile(join(folder, 'manifest.csv'), [HEADER, ...rows].join('\n'));
    const dataset = await readDataset(folder);
    const [dot, changed, note, gone] = dataset.rows;
    const env = nodeEnvironment();
    expect((await loadSlice(dataset, dot, env)).grey[0]).toBe(77);
    await expect(loadSlice(dataset, changed, env)).rejects.toThrow('its SHA-256 differs');
    await expect(loadSlice(dataset, note, env)).rejects.toThrow('note.png: The file is in no format');
    await expect(loadSlice(dataset, gone, env)).rejects.toThrow('is in the manifest but cannot be read');
  } finally {
    await rm(folder, { recursive: true });
  }
});
