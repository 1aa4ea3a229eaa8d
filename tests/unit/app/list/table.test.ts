/** What the table shows of a list, and what it saves. */
import { describe, expect, it } from 'vitest';
import { cell, headLine, lineOf } from '../../../../src/app/export/csv';
import { ALL, countByStanding, rowOf, rowsOf, shown } from '../../../../src/app/list/rows';
import type { Entry } from '../../../../src/app/session/entry';
import { rangeOf } from '../../../../src/app/ui/window';
import type { Label } from '../../../../src/pipeline/labels';
import type { Outcome } from '../../../../src/worker/protocol';

const read = (
  file: string,
  label: Label,
  tumour: number,
  status: 'read' | 'uncertain' | 'rejected' = 'read',
) => {
  const thumbnail = { width: 1, height: 1, grey: new Uint8ClampedArray(1) };
  const rest = tumour / 3;
  const outcome: Outcome = {
    kind: 'reading',
    file,
    provenance: { format: 'dicom', plane: 'axial', warnings: [] },
    width: 1,
    height: 1,
    reading: {
      status,
      label,
      probabilities: { glioma: rest, meningioma: rest, notumor: 1 - tumour, pituitary: rest },
      lesion: null,
      reason: null,
      readers: null,
      path: [],
      measurements: new Float64Array(0),
    },
    prepared: null,
    crop: null,
    path: [],
    display: thumbnail,
    thumbnail,
    model: 'abc',
  };
  return { id: file, name: file, state: 'done', outcome } as Entry;
};

const failed: Entry = {
  id: 'bad',
  name: 'bad.dcm',
  state: 'done',
  outcome: { kind: 'failed', file: 'bad.dcm', code: 'reader-died', detail: '' },
};
const waiting: Entry = { id: 'w', name: 'later.dcm', folder: 'Disc/', state: 'waiting' };

const entries = [
  read('b.dcm', 'notumor', 0.1),
  waiting,
  read('a.dcm', 'glioma', 0.9),
  failed,
  read('c.dcm', 'meningioma', 0.6, 'uncertain'),
  read('knee.dcm', 'glioma', 0.8, 'rejected'),
];
const rows = entries.map(rowOf);
const names = (view: Partial<typeof ALL>) => shown(rows, { ...ALL, ...view }).map(({ entry }) => entry.name);

describe('the table', () => {
  it('counts by what became of each', () => {
    expect(countByStanding(rows)).toEqual({
      tumour: 1,
      uncertain: 1,
      none: 1,
      rejected: 1,
      error: 1,
      unread: 1,
    });
  });

  it('shows the suspicious first, to begin with, and everything as it was opened on demand', () => {
    expect(names({}).slice(0, 3)).toEqual(['a.dcm', 'c.dcm', 'b.dcm']);
    expect(names({ sort: 'order' })).toEqual(entries.map(({ name }) => name));
  });

  it('sorts by the probability of a tumour; what has none comes last, whichever way', () => {
    expect(names({ sort: 'tumour', descending: true }).slice(0, 3)).toEqual(['a.dcm', 'c.dcm', 'b.dcm']);
    expect(names({ sort: 'tumour' }).slice(0, 3)).toEqual(['b.dcm', 'c.dcm', 'a.dcm']);
  });

  it('sorts by name with its folder, and by verdict', () => {
    expect(names({ sort: 'name' })).toEqual(['a.dcm', 'b.dcm', 'bad.dcm', 'c.dcm', 'later.dcm', 'knee.dcm']);
    expect(names({ sort: 'verdict' })).toEqual([
      'a.dcm',
      'c.dcm',
      'b.dcm',
      'knee.dcm',
      'bad.dcm',
      'later.dcm',
    ]);
  });

  it('filters by verdict, class and text; a rejected slice has no class', () => {
    expect(names({ standing: 'error' })).toEqual(['bad.dcm']);
    expect(names({ label: 'glioma' })).toEqual(['a.dcm']);
    expect(names({ text: ' DISC/lat' })).toEqual(['later.dcm']);
    expect(names({ label: 'glioma', text: 'c' })).toEqual(['a.dcm']);
    expect(names({ label: 'glioma', text: 'x' })).toEqual([]);
  });

  it('draws the rows near the screen alone', () => {
    expect(rangeOf(-64_000, 800, 5000, 64)).toEqual({ from: 988, to: 1025 });
    expect(rangeOf(300, 800, 10, 64)).toEqual({ from: 0, to: 10 });
    expect(rangeOf(-1e6, 800, 10, 64)).toEqual({ from: 10, to: 10 });
  });
});

describe('the table as CSV', () => {
  it('runs nothing in a spreadsheet', () => {
    expect(cell('=HYPERLINK("http://x")')).toBe(`"'=HYPERLINK(""http://x"")"`);
    for (const start of ['+1', '-1', '@x', '\tx', '\rx']) expect(cell(start)).toMatch(/^"?'/);
    expect(cell('a.dcm')).toBe('a.dcm');
  });

  it('keeps commas, quotes and line ends inside a cell', () => {
    expect(cell('a,b')).toBe('"a,b"');
    expect(cell('say "b"')).toBe('"say ""b"""');
    expect(cell('a\nb')).toBe('"a\nb"');
  });

  it('has a cell for every column of every line, and none for what was not read', () => {
    const columns = headLine().trimEnd().split(',').length;
    for (const entry of entries.filter(({ outcome }) => outcome)) {
      expect(lineOf(entry, 0).trimEnd().split(',')).toHaveLength(columns);
    }
    expect(lineOf(waiting, 0)).toBe('');
    expect(lineOf(entries[2], 2)).toContain('a.dcm,read,glioma,');
    expect(lineOf({ ...failed, folder: 'Disc/' }, 0)).toContain('Disc/bad.dcm,error,');
  });
});

it('of a hidden answer tells nothing, neither by words nor by its place', () => {
  const entries = [
    read('a', 'notumor', 0.1),
    read('b', 'glioma', 0.99),
    read('c', 'glioma', 0.7, 'uncertain'),
  ];
  const rows = rowsOf(entries, ({ id }) => id !== 'c');
  for (const sort of ['verdict', 'tumour', 'lesion'] as const)
    for (const descending of [false, true]) {
      const order = shown(rows, { ...ALL, sort, descending }).map(({ entry }) => entry.id);
      expect(order.filter((id) => id !== 'c')).toEqual(['a', 'b']);
    }
  expect(countByStanding(rows)).toMatchObject({ tumour: 0, none: 0, uncertain: 1, unread: 2 });
  expect(shown(rows, { ...ALL, label: 'glioma' }).map(({ entry }) => entry.id)).toEqual(['c']);
  // Unchanged, once it may be shown.
  expect(rowsOf(entries, () => false)).toEqual(entries.map(rowOf));
});
