import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { argmax } from '../../../../src/pipeline/argmax';
import { cover } from '../../../../src/pipeline/explain/occlusion/cover';
import { type Occlusion, occlude, SIDE } from '../../../../src/pipeline/explain/occlusion/occlude';
import { MIN_DROP, occlusionVerdict } from '../../../../src/pipeline/explain/occlusion/verdict';
import { margins } from '../../../../src/pipeline/findings/margins';
import { LABELS } from '../../../../src/pipeline/labels';
import { loadNet, type Net, runNet } from '../../../../src/pipeline/net/index';
import { IMAGE_SIZE, prepare } from '../../../../src/pipeline/prepare';
import { madeUpNets } from '../made-up-nets';
import { phantom } from '../phantom';

const files = madeUpNets();
const untrained = loadNet(files['finder.bin'], JSON.parse(files['finder.json'].toString()));
const shipped = loadNet(
  readFileSync('model/finder.bin'),
  JSON.parse(readFileSync('model/finder.json', 'utf8')),
);

const MASS = { x: 0.6, y: 0.5, rx: 0.1, ry: 0.1, grey: 190 };
const head = prepare(phantom())!.image;
const ill = prepare(phantom({ lesions: [MASS] }))!;

function run(net: Net, image: Float32Array, place: number): { occlusion: Occlusion; steps: number[] } {
  const looks = occlude(net, image, LABELS[place]);
  const steps: number[] = [];
  for (;;) {
    const look = looks.next();
    if (look.done) return { occlusion: look.value, steps };
    steps.push(look.value);
  }
}

const evidence = (net: Net, image: Float32Array, place: number) => margins(runNet(net, image).logits)[place];

describe('cover', () => {
  const at = (x: number, y: number) => y * IMAGE_SIZE + x;

  it('fills a part and a quarter around it with the mean grey next to it', () => {
    const image = new Float32Array(IMAGE_SIZE ** 2).fill(0.25);
    for (let y = 66; y < 102; y++) for (let x = 66; x < 102; x++) image[at(x, y)] = 1;
    const covered = cover(image, 3, 3, SIDE)!;
    expect(covered.every((grey) => Math.abs(grey - 0.25) < 1e-6)).toBe(true);
    expect(image[at(75, 75)]).toBe(1);
  });

  it('leaves everything else, and air, as it is', () => {
    const covered = cover(head, 3, 1, SIDE)!;
    let changed = 0;
    head.forEach((grey, i) => {
      if (covered[i] === grey) return;
      changed++;
      expect(grey).toBeGreaterThan(0);
      expect(i % IMAGE_SIZE).toBeGreaterThanOrEqual(66);
      expect(i % IMAGE_SIZE).toBeLessThan(102);
    });
    expect(changed).toBeGreaterThan(450);
  });

  it('covers nothing where there is hardly any head', () => {
    expect(cover(head, 0, 0, SIDE)).toBeNull();
  });
});

describe('occlusion', () => {
  it('is what the network says less, part by part', () => {
    const { occlusion, steps } = run(untrained, head, 1);
    const whole = evidence(untrained, head, 1);
    let covers = 0;
    for (let part = 0; part < SIDE * SIDE; part++) {
      const covered = cover(head, part % SIDE, Math.floor(part / SIDE), SIDE);
      const drop = covered ? whole - evidence(untrained, covered, 1) : 0;
      expect(occlusion.drops[part]).toBeCloseTo(drop, 5);
      if (covered) covers++;
    }
    expect(steps).toHaveLength(covers);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBeLessThanOrEqual(1);
  });

  it('finds the one bright mass of a phantom to be what the shipped network goes by', () => {
    const place = argmax(runNet(shipped, ill.image).logits);
    const { occlusion } = run(shipped, ill.image, place);
    const { crop } = ill;
    const drawn = {
      x: ((MASS.x - MASS.rx) * 256 - crop.x) / crop.width,
      y: ((MASS.y - MASS.ry) * 256 - crop.y) / crop.height,
      width: (2 * MASS.rx * 256) / crop.width,
      height: (2 * MASS.ry * 256) / crop.height,
    };
    expect(LABELS[place]).not.toBe('notumor');
    expect(occlusionVerdict(occlusion, drawn)).toBe('confirmed');
    expect(occlusionVerdict(occlusion, { ...drawn, x: 1 - drawn.x - drawn.width })).toBe('elsewhere');
  });
});

describe('what covering says of a marked place', () => {
  const drops = new Float32Array(SIDE * SIDE);
  drops[2 * SIDE + 5] = 3;
  const cell = { x: 5 / 8, y: 2 / 8, width: 1 / 8, height: 1 / 8 };

  it('is confirmed where the strongest part meets it, by however little', () => {
    expect(occlusionVerdict({ side: SIDE, drops }, cell)).toBe('confirmed');
    expect(occlusionVerdict({ side: SIDE, drops }, { ...cell, x: 0.5, width: 0.126 })).toBe('confirmed');
    expect(occlusionVerdict({ side: SIDE, drops }, { ...cell, x: 0.5, width: 0.125 })).toBe('elsewhere');
  });

  it('is open where nothing lowers the evidence much', () => {
    const faint = drops.map((drop) => Math.min(drop, MIN_DROP - 0.01));
    expect(occlusionVerdict({ side: SIDE, drops: faint }, cell)).toBe('nowhere');
    expect(occlusionVerdict({ side: SIDE, drops: drops.map((drop) => -drop) }, cell)).toBe('nowhere');
  });
});
