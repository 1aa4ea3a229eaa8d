import { describe, expect, it } from 'vitest';
import type { Label } from '../../../../src/pipeline/labels';
import type { ReasonCode, Status } from '../../../../src/pipeline/reading';
import { joinSeries, readSeries, type SeriesSlice } from '../../../../src/pipeline/series';
import { lesion, slice } from './make';

interface Stack {
  readonly study?: string;
  readonly none: number;
  readonly type?: Label;
  readonly status?: Status;
  readonly slices?: number;
}

/** A series of an examination with identical slices. */
const stack = (series: string, { study = 'a', slices = 10, ...made }: Stack): SeriesSlice[] =>
  Array.from({ length: slices }, (_, i) => {
    const one = slice({ series, at: 5 * i, file: `${series} ${i}`, ...made });
    return { ...one, provenance: { ...one.provenance, study } };
  });

const join = (...stacks: readonly SeriesSlice[][]) => joinSeries(readSeries(stacks.flat()));

describe('the answer to an examination', () => {
  it('is that of its one series', () => {
    const [study] = join(stack('1', { none: 0.01 }));
    expect(study).toMatchObject({ status: 'read', label: 'glioma', reason: null });
    expect(study.main).toBe(study.series[0]);
    expect(study.probabilities).toEqual(study.main.answer.probabilities);
  });

  it('joins the series of one examination, and no others', () => {
    const studies = join(
      stack('1', { none: 0.01 }),
      stack('2', { none: 0.02 }),
      stack('3', { none: 0.9, study: 'b' }),
    );
    expect(studies.map(({ series }) => series.length)).toEqual([2, 1]);
    expect(studies.map(({ label }) => label)).toEqual(['glioma', 'notumor']);
  });

  it('is uncertain where series name different answers', () => {
    const types = join(stack('1', { none: 0.01 }), stack('2', { none: 0.01, type: 'meningioma' }));
    expect(types[0]).toMatchObject({
      status: 'uncertain',
      reason: { code: 'series-differ', params: { series: 2 } },
    });
    const [some] = join(stack('1', { none: 0.95 }), stack('2', { none: 0.01 }));
    expect(some.status).toBe('uncertain');
    expect(some.main).toBe(some.series[1]);
  });

  it('is no "no tumour" where an unsure series leans to one, and a tumour whatever unsure ones lean to', () => {
    const unsure = stack('2', { none: 0.01, status: 'uncertain' });
    expect(join(stack('1', { none: 0.95 }), unsure)[0].status).toBe('uncertain');
    expect(join(stack('1', { none: 0.01, type: 'meningioma' }), unsure)[0]).toMatchObject({
      status: 'read',
      label: 'meningioma',
    });
  });

  it('gives a scout of a few slices no say', () => {
    const [study] = join(stack('scout', { none: 0.01, slices: 3 }), stack('1', { none: 0.95, slices: 20 }));
    expect(study).toMatchObject({ status: 'read', label: 'notumor' });
    expect(study.series).toHaveLength(2);
  });
});

describe('the parts of a series', () => {
  const refused = (reason: ReasonCode) => ({ none: null, status: 'rejected', reason }) as const;
  it('are the brain, its ends, and what lies beyond', () => {
    const made = [
      refused('blank'),
      refused('not-brain-mri'),
      { none: 0.9, head: 40 },
      { none: 0.9, head: 100 },
      refused('not-brain-mri'),
      { none: 0.9, head: 100 },
      refused('coloured'),
    ];
    const [series] = readSeries(made.map((one, i) => slice({ at: 5 * i, ...one })));
    expect([...series.parts.values()]).toEqual([
      'outside',
      'outside',
      'end',
      'brain',
      'brain',
      'brain',
      'brain',
    ]);
  });

  it('are not told where nothing was read: each slice says why', () => {
    const [series] = readSeries([
      slice({ at: 0, ...refused('not-brain-mri') }),
      slice({ at: 5, ...refused('blank') }),
    ]);
    expect([...series.parts.values()]).toEqual(['brain', 'brain']);
  });
});

describe('the range of a volume', () => {
  it('reaches from where the lesion was last seen to where it is not seen any more, and over its edge', () => {
    const spot = lesion(0.5, 0.5, 0.2);
    const made = [0, 5, 10, 15, 20].map((at, i) => slice({ at, head: 192, lesion: i % 4 ? spot : null }));
    const [track] = readSeries(made)[0].lesions;
    const { volumeMl, volumeRangeMl } = track;
    // A disc 51.2 mm across on three slices of 5 mm; a pixel of the network's input is 1 mm.
    const disc = (radius: number) => (Math.PI * radius * radius) / 1000;
    expect(volumeMl).toBeCloseTo(15 * disc(25.6));
    expect(volumeRangeMl!.least).toBeCloseTo(10 * disc(24.6));
    expect(volumeRangeMl!.most).toBeCloseTo(20 * disc(26.6));
  });
});
