/** Small parts of a batch: time left, order of files, halves of volumes, full pictures. */
import { describe, expect, it } from 'vitest';
import { smallCopy } from '../../../../src/app/history/small-picture';
import { inOrder } from '../../../../src/app/intake/order';
import { walk } from '../../../../src/app/intake/walk';
import { companionsOf } from '../../../../src/app/session/companions';
import { foundFile } from '../../../../src/app/session/entry';
import { createEstimate } from '../../../../src/app/session/estimate';
import { createPictures } from '../../../../src/app/session/pictures';
import { isFull, slim } from '../../../../src/app/session/slim';
import type { SliceRead } from '../../../../src/worker/protocol';

const picture = (side: number, value = 0) => ({
  width: side,
  height: side,
  grey: new Uint8ClampedArray(side * side).fill(value),
});

const sliceRead = (file: string): SliceRead => ({
  kind: 'reading',
  file,
  provenance: { format: 'png', warnings: [] },
  width: 512,
  height: 512,
  reading: {
    status: 'read',
    label: 'notumor',
    probabilities: { glioma: 0, meningioma: 0, notumor: 1, pituitary: 0 },
    lesion: null,
    reason: null,
    readers: null,
    path: [],
    measurements: new Float64Array(3),
  },
  prepared: picture(128),
  crop: null,
  heat: { side: 2, values: new Uint8ClampedArray(4) },
  evidence: { side: 2, values: new Float32Array(16) },
  path: [
    {
      feature: 'a',
      value: 1,
      threshold: 2,
      below: true,
      about: { id: 'a', unit: '1', meaning: 'how a it is' } as SliceRead['path'][number]['about'],
    },
  ],
  display: picture(512),
  thumbnail: picture(96),
  model: 'abc',
});

describe('the estimate', () => {
  it('is silent until it knows something, then follows the pace', () => {
    const estimate = createEstimate();
    for (const now of [0, 100, 200]) estimate.tick(now);
    expect(estimate.left(10)).toBeNull();
    estimate.tick(300);
    expect(estimate.left(10)).toBe(1000);
    for (let i = 1; i <= 220; i++) estimate.tick(300 + 500 * i);
    expect(estimate.left(10)).toBe(5000);
  });
});

describe('the order of files', () => {
  it('counts as people do', () => {
    expect(inOrder(['IM10', 'im9', 'IM1', 'b/1', 'a/2'], (name) => name)).toEqual([
      'a/2',
      'b/1',
      'IM1',
      'im9',
      'IM10',
    ]);
  });
});

describe('halves of volumes', () => {
  it('finds the other half in the same folder alone, and nothing for other files', () => {
    const found = [
      foundFile(new File([], 'brain.hdr'), 'one/'),
      foundFile(new File([], 'brain.img.gz'), 'one/'),
      foundFile(new File([], 'brain.img'), 'two/'),
      foundFile(new File([], 'brain.png'), 'one/'),
    ];
    const companions = companionsOf(found);
    expect(companions(found[0])).toEqual([found[1].file]);
    expect(companions(found[1])).toEqual([found[0].file]);
    expect(companions(found[2])).toEqual([]);
    expect(companions(found[3])).toEqual([]);
  });
});

describe('full pictures', () => {
  it('are let go when they were not asked for the longest', () => {
    const pictures = createPictures(2);
    pictures.put('a', sliceRead('a'));
    pictures.put('b', sliceRead('b'));
    pictures.get('a');
    pictures.put('c', sliceRead('c'));
    expect(['a', 'b', 'c'].map((id) => pictures.get(id)?.file)).toEqual(['a', undefined, 'c']);
  });

  it('are not part of what is kept of thousands', () => {
    const one = slim(sliceRead('one'));
    const two = slim(sliceRead('two'));
    expect(isFull(one)).toBe(false);
    expect(one).not.toHaveProperty('evidence');
    expect(one).not.toHaveProperty('heat');
    expect(one.prepared).toBeNull();
    expect(one.reading.measurements).toHaveLength(3);
    // All slices share one description of a feature.
    expect(two.path[0].about).toBe(one.path[0].about);
  });

  it('are made small by averaging blocks', () => {
    const { width, height, grey } = smallCopy({ ...picture(600, 100) });
    expect([width, height]).toEqual([200, 200]);
    expect(new Set(grey)).toEqual(new Set([100]));
    expect(smallCopy(picture(256, 7)).grey).toHaveLength(256 * 256);
  });
});

describe('a dropped folder', () => {
  const file = (fullPath: string, readable = true) => ({
    isFile: true,
    isDirectory: false,
    name: fullPath.split('/').at(-1),
    fullPath,
    file: (yes: (file: File) => void, no: () => void) =>
      readable ? yes(new File([], fullPath.split('/').at(-1)!)) : no(),
  });
  /** A folder that returns its children a hundred at a time, as in browsers. */
  const folder = (fullPath: string, children: readonly object[] | null) => ({
    isFile: false,
    isDirectory: true,
    name: fullPath.split('/').at(-1),
    fullPath,
    createReader: () => {
      let at = 0;
      return {
        readEntries: (yes: (some: readonly object[]) => void, no: () => void) => {
          if (!children) return no();
          yes(children.slice(at, at + 100));
          at += 100;
        },
      };
    },
  });
  const all = async (...entries: object[]) => {
    const found = [];
    for await (const some of walk(entries as unknown as FileSystemEntry[])) found.push(...some);
    return found;
  };

  it('is walked to its last file, folder by folder in order', async () => {
    const many = Array.from({ length: 250 }, (_, i) => file(`/disc/b/IM${250 - i}`));
    const found = await all(
      folder('/disc', [
        folder('/disc/b', many),
        file('/disc/Thumbs.db'),
        folder('/disc/a', [file('/disc/a/x')]),
      ]),
    );
    expect(found).toHaveLength(251);
    expect(found[0]).toMatchObject({ name: 'x', folder: 'disc/a/' });
    expect(found.slice(1, 4).map(({ name }) => name)).toEqual(['IM1', 'IM2', 'IM3']);
  });

  it('loses nothing that cannot be opened', async () => {
    const found = await all(folder('/disc', [file('/disc/locked', false), folder('/disc/shut', null)]));
    expect(found).toEqual([
      { file: null, name: 'locked', folder: 'disc/' },
      { file: null, name: 'shut', folder: 'disc/' },
    ]);
  });
});
