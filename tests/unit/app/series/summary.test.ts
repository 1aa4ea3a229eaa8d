import { describe, expect, it } from 'vitest';
import { keptStudyOf } from '../../../../src/app/series/kept-study';
import { followed, standingOf, summaryOfStudy, suspiciousFirst } from '../../../../src/app/series/summary';
import { type Made, spot, studyOfMade } from './made';

const stack = (slices: readonly Omit<Made, 'id' | 'at'>[]) =>
  studyOfMade(slices.map((one, i) => ({ id: `s${i + 1}`, at: 5 * i, ...one })));

const none = {};
const ill = { none: 0.02, lesion: spot() };

describe('a study on the screen', () => {
  it('follows the lesion that decided, and gives its volume where the answer stands', () => {
    const surest = { none: 0.02, lesion: spot(0.99) };
    const { kind, label, lesion, best } = summaryOfStudy(
      stack([none, none, ill, surest, ill, none, none, none, none, none]),
    );
    expect({ kind, label, best: best.entry.id }).toEqual({ kind: 'tumour', label: 'glioma', best: 's4' });
    expect(lesion).toMatchObject({ first: 3, last: 5, peak: 4, together: true, stands: true });
  });

  it('is kept with its one answer, its key slice and how many slices it had', () => {
    const study = stack([none, none, ill, ill, ill, none, none, none, none, none]);
    expect(keptStudyOf(study)).toMatchObject({
      ...{ status: 'read', label: 'glioma', reason: null, slices: 10, ofMain: 10 },
      key: summaryOfStudy(study).lesion?.peak,
      lesion: { first: 3, last: 5, shown: 3 },
      series: [{ plane: 'axial', sequence: null, slices: 10 }],
    });
    expect(JSON.stringify(keptStudyOf(study))).not.toMatch(/s\d|study/);
  });

  it('shows no lesion where it found no tumour, whatever stands out', () => {
    const odd = { none: 0.95, lesion: spot(0.9) };
    const study = stack([none, none, odd, odd, odd, none, none, none, none, none]);
    expect(study.main.lesions).toHaveLength(1);
    expect(summaryOfStudy(study)).toMatchObject({ kind: 'none', lesion: null });
  });

  it('of an uncertain answer has a possible area, and no volume', () => {
    const unsure = { ...ill, status: 'uncertain' as const };
    const { kind, lesion, uncertain } = summaryOfStudy(
      stack([none, none, unsure, unsure, unsure, none, none, none]),
    );
    expect(kind).toBe('uncertain');
    expect(lesion).toMatchObject({ stands: false });
    expect(uncertain).toBe(3);
  });

  it('never says "no tumour" of the head’s ends or of what lies beyond', () => {
    const beyond = { status: 'rejected' as const };
    const { main } = stack([beyond, { head: 40 }, { head: 90 }, { head: 90 }, { head: 40, ...ill }, beyond]);
    expect(main.slices.map((slice) => standingOf(slice, main))).toEqual([
      ...['outside', 'end', 'none', 'none', 'tumour', 'outside'],
    ]);
  });

  it('sorts the strip by suspicion', () => {
    const { main } = stack([{ none: 0.5 }, { none: 0.1 }, { none: 0.9 }]);
    expect(suspiciousFirst(main)).toEqual([1, 0, 2]);
  });

  it('follows a long lesion over slices spread over it, the surest among them', () => {
    const long = Array.from({ length: 11 }, (_, i) => ({ none: 0.02, lesion: spot(i === 7 ? 0.99 : 0.8) }));
    const { lesion } = summaryOfStudy(stack(long));
    const chosen = followed(lesion!.track, 3).map(({ entry }) => entry.id);
    expect(chosen).toHaveLength(3);
    expect(chosen).toContain('s8');
    expect(new Set(chosen).size).toBe(3);
  });
});
