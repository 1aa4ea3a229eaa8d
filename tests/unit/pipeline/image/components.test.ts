import { expect, test } from 'vitest';
import { connectedComponents, countOnEdge } from '../../../../src/pipeline/image/components';

const draw = (...lines: string[]) => Uint8Array.from(lines.join(''), (c) => (c === '#' ? 1 : 0));

test('parts are numbered in reading order and do not join at corners or around the edge', () => {
  const { labels, components } = connectedComponents(draw('##..#', '....#', '..#..', '.#..#'), 5);
  expect([...labels]).toEqual([1, 1, 0, 0, 2, 0, 0, 0, 0, 2, 0, 0, 3, 0, 0, 0, 4, 0, 0, 5]);
  expect(components.map((c) => c.size)).toEqual([2, 2, 1, 1, 1]);
  expect(components[1]).toMatchObject({ x: 4, y: 0, right: 5, bottom: 2 });
});

test('a drawn frame lies along its own edge, a disc does not', () => {
  const size = 60;
  const frame = new Uint8Array(size * size);
  const disc = new Uint8Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (x < 2 || y < 2 || x >= size - 2 || y >= size - 2) frame[y * size + x] = 1;
      if ((x - 30) ** 2 + (y - 30) ** 2 < 625) disc[y * size + x] = 1;
    }
  }
  const shareOnEdge = (mask: Uint8Array) => {
    const { labels, components } = connectedComponents(mask, size);
    return countOnEdge(labels, size, components[0]) / components[0].size;
  };
  expect(shareOnEdge(frame)).toBe(1);
  expect(shareOnEdge(disc)).toBeLessThan(0.2);
});

test('an empty mask has no parts', () => {
  expect(connectedComponents(new Uint8Array(12), 4).components).toEqual([]);
});
