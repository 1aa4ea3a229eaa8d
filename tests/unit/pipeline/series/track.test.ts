import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../../../src/pipeline/series/group';
import { followLesions } from '../../../../src/pipeline/series/track';
import { lesion, type Made, slice } from './make';

const follow = (made: readonly Made[]) => followLesions(seriesOf(made.map(slice))[0]);

/** Slices through a ball, in millimetres, with pixels of 0.8 by 0.5 mm. */
function ball(radius: number, between: number, offset: number, more: Made = {}): Made[] {
  const [width, height, spacing] = [250, 400, { x: 0.8, y: 0.5 }];
  return Array.from({ length: Math.ceil(120 / between) }, (_, i) => {
    const at = offset + i * between;
    const squared = radius * radius - (at - 60) * (at - 60);
    const across = 2 * Math.sqrt(Math.max(0, squared));
    const found = squared > 0 ? lesion(0.4, 0.6, across / (width * 0.8), across / (height * 0.5)) : null;
    return { at, width, height, spacing, lesion: found, ...more };
  });
}

const volumeOfBall = (radius: number) => ((4 / 3) * Math.PI * radius ** 3) / 1000;

describe('the volume of a lesion', () => {
  it.each([
    [20, 5, 0],
    [20, 5, 2.5],
    [20, 5, 1.1],
    [12, 3, 0.7],
    [30, 6.5, 2],
    [8, 1, 0.3],
  ])('of a ball of radius %d mm on slices %d mm apart, from %d mm', (radius, between, offset) => {
    const [found, ...more] = follow(ball(radius, between, offset));
    expect(more).toEqual([]);
    const volume = volumeOfBall(radius);
    expect(Math.abs(found!.volumeMl! - volume) / volume).toBeLessThan(0.05);
    expect(Math.abs(found!.extentMm.depth! - 2 * radius)).toBeLessThanOrEqual(between);
    expect(found!.extentMm.width!).toBeLessThanOrEqual(2 * radius);
    expect(found!.extentMm.width!).toBeGreaterThan(1.9 * radius);
    expect(found!.extentMm.height!).toBeCloseTo(found!.extentMm.width!, 6);
    expect(found!.cut).toBe(false);
  });

  it('is made up for a slice on which it was missed, and for one that is missing', () => {
    const whole = ball(20, 5, 0);
    const middle = whole.findIndex(({ at }) => at === 55);
    const volume = follow(whole)[0].volumeMl!;
    const missed = whole.map((made, i) => (i === middle ? { ...made, lesion: null } : made));
    const missing = whole.filter((_, i) => i !== middle);
    for (const stack of [missed, missing]) {
      const [found, ...more] = follow(stack);
      expect(more).toEqual([]);
      expect(found!.slices.length).toBe(6);
      expect(Math.abs(found!.volumeMl! - volume) / volume).toBeLessThan(0.03);
      expect(found!.extentMm.depth).toBeCloseTo(35, 6);
    }
  });

  it('is not counted twice where there are several slices of one place', () => {
    const once = ball(20, 5, 0);
    const [found, ...more] = follow([...once, ...once]);
    expect(more).toEqual([]);
    expect(found!.slices.length).toBe(14);
    expect(found!.volumeMl).toBeCloseTo(follow(once)[0].volumeMl!, 9);
  });

  it('is not known without the size of a pixel, or the distance between slices', () => {
    const [noPixels] = follow(ball(20, 5, 0, { spacing: undefined }));
    expect(noPixels).toMatchObject({ volumeMl: null, extentMm: { width: null, height: null, depth: 35 } });
    const unplaced = ball(20, 5, 0).map(({ at: _, ...made }, instance) => ({ ...made, instance }));
    const [noPlaces] = follow(unplaced);
    expect(noPlaces).toMatchObject({ volumeMl: null, extentMm: { depth: null } });
    expect(noPlaces!.extentMm.width).toBeCloseTo(40, 6);
    expect(noPlaces!.slices.length).toBe(7);
    const [alone] = follow([{ at: 3, lesion: lesion(0.5, 0.5, 0.1), sliceSpacing: 5 }]);
    expect(alone).toMatchObject({ volumeMl: null, extentMm: { depth: null }, cut: true });
  });

  it('is a lower bound where the stack ends, has a hole, or could not be read', () => {
    const whole = ball(20, 5, 0);
    const above = whole.filter(({ at }) => at! >= 60);
    const [half] = follow(above);
    expect(half!.cut).toBe(true);
    expect(half!.volumeMl!).toBeLessThan(0.6 * volumeOfBall(20));
    const holed = whole.filter(({ at }) => at! <= 30 || at! >= 50);
    expect(follow(holed)[0].cut).toBe(true);
    const unread = whole.map((made) =>
      made.at === 85 || made.at === 80 ? { ...made, status: 'rejected' as const } : made,
    );
    expect(follow(unread)[0].cut).toBe(true);
    expect(follow(whole)[0].cut).toBe(false);
  });
});

describe('a lesion is followed', () => {
  const empty = (at: number): Made => ({ at });
  const at = (position: number, x: number, score = 0.8, y = 0.5): Made => ({
    ...{ at: position, lesion: lesion(x, y, 0.1, 0.1, score) },
  });
  const places = (made: readonly Made[]) =>
    follow(made).map(({ slices }) => slices.map(({ provenance }) => provenance.position));

  it('as far as its boxes overlap, the surest first', () => {
    const made = [
      empty(0),
      at(5, 0.3, 0.5),
      at(10, 0.33, 0.6),
      at(15, 0.36, 0.4),
      at(20, 0.7, 0.9),
      at(25, 0.72),
      empty(30),
    ];
    expect(places(made)).toEqual([
      [20, 25],
      [5, 10, 15],
    ]);
    const [first, second] = follow(made);
    expect([first!.score, first!.peak.provenance.position]).toEqual([0.9, 20]);
    expect([second!.score, second!.peak.provenance.position]).toEqual([0.6, 10]);
  });

  it('where a slice shows one: a place to look at, on one that is called tumour-free, is none', () => {
    const doubtful = { ...at(5, 0.3, 0.5), status: 'uncertain', none: 0.6 } as const;
    expect(places([at(0, 0.3), doubtful])).toEqual([[0]]);
    expect(places([at(0, 0.3), { ...doubtful, ...at(5, 0.3, 0.7) }])).toEqual([[0, 5]]);
  });

  it('over one slice without it, and not over two', () => {
    expect(places([at(0, 0.3), empty(5), at(10, 0.3)])).toEqual([[0, 10]]);
    expect(places([at(0, 0.3), empty(5), empty(10), at(15, 0.3)])).toEqual([[0], [15]]);
  });

  it('past another one in between', () => {
    expect(places([at(0, 0.3), at(5, 0.7), at(10, 0.3), at(15, 0.7), at(20, 0.3)])).toEqual([
      [0, 10, 20],
      [5, 15],
    ]);
  });

  it('not over a hole in the stack', () => {
    expect(places([at(0, 0.3), at(5, 0.3), at(25, 0.3), at(30, 0.3)])).toEqual([
      [0, 5],
      [25, 30],
    ]);
  });

  it('not onto slices that show no brain', () => {
    const rejected: Made = { ...at(10, 0.3), status: 'rejected' };
    expect(places([at(0, 0.3), at(5, 0.3), rejected])).toEqual([[0, 5]]);
    expect(follow([rejected])).toEqual([]);
  });
});
