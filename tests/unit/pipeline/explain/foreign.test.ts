import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foreignOf } from '../../../../src/pipeline/explain/foreign/foreign-of';
import { loadNet } from '../../../../src/pipeline/net/index';
import { IMAGE_SIZE, prepare } from '../../../../src/pipeline/prepare';
import { madeUpNets } from '../made-up-nets';
import { phantom } from '../phantom';

const files = madeUpNets();
const untrained = loadNet(files['finder.bin'], JSON.parse(files['finder.json'].toString()));
const shipped = loadNet(
  readFileSync('model/finder.bin'),
  JSON.parse(readFileSync('model/finder.json', 'utf8')),
);
const head = prepare(phantom())!.image;

/** Pixels of a square in the middle, 24 a side. */
const isSquare = (pixel: number) => {
  const [x, y] = [pixel % IMAGE_SIZE, Math.floor(pixel / IMAGE_SIZE)];
  return Math.max(Math.abs(x - 96), Math.abs(y - 96)) < 12;
};

describe('places that look foreign', () => {
  it('have a table of the shipped model', () => {
    expect(
      foreignOf(shipped, head),
      'run `npx tsx training/experiments/foreign/measure.ts` where the images are',
    ).not.toBeNull();
    expect(foreignOf(untrained, head)).toBeNull();
  });

  it('are where a pattern is drawn that no scanner makes, and nowhere else', () => {
    const chequered = head.map((grey, pixel) =>
      isSquare(pixel) ? ((pixel >> 2) + (Math.floor(pixel / IMAGE_SIZE) >> 2)) & 1 : grey,
    );
    const [before, after] = [foreignOf(shipped, head)!, foreignOf(shipped, chequered)!];
    const { side } = after;
    expect(side * side).toBe(after.values.length);
    const cells = [...after.values.keys()];
    const inSquare = (cell: number) =>
      Math.max(Math.abs((cell % side) - side / 2 + 0.5), Math.abs(Math.floor(cell / side) - side / 2 + 0.5)) <
      3;
    const marked = cells.filter(inSquare).filter((cell) => after.values[cell] > 1);
    expect(marked.length / cells.filter(inSquare).length).toBeGreaterThan(0.9);
    const far = (cell: number) =>
      Math.max(Math.abs((cell % side) - side / 2), Math.abs(Math.floor(cell / side) - side / 2)) > 18;
    for (const cell of cells.filter(far)) {
      expect(after.values[cell] > 1, `cell ${cell}`).toBe(before.values[cell] > 1);
    }
  });
});
