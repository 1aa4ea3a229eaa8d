import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCheckpoint, writeCheckpoint } from '../../../../training/net/checkpoint';
import type { TrainConfig } from '../../../../training/net/config';
import { measure } from '../../../../training/net/metrics';
import { readOutOfFold, writeOutOfFold } from '../../../../training/net/outoffold';
import { predict } from '../../../../training/net/predict';
import { drawEpoch } from '../../../../training/net/sampling';
import { readNet, writeNet } from '../../../../training/net/storednet';
import { trainNet } from '../../../../training/net/train';
import { all, blobs, SIZE, TINY } from './blobs';

function inFolder(run: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'net-'));
  try {
    run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('training', () => {
  const samples = blobs(24);

  it('gives the same weights to the bit for the same seed, and others for another', () => {
    const first = trainNet(samples, all(samples), TINY);
    expect(trainNet(samples, all(samples), TINY)).toEqual(first);
    expect(trainNet(samples, all(samples), { ...TINY, seed: 2 })).not.toEqual(first);
  }, 30_000);

  it('goes on from a checkpoint as if it had never stopped', () => {
    inFolder((folder) => {
      const path = join(folder, 'checkpoint.bin');
      const whole = trainNet(samples, all(samples), TINY, {
        onEpoch: ({ epoch }, state) => epoch === 2 && writeCheckpoint(path, 'this', state),
      });
      const resume = readCheckpoint(path, 'this');
      expect(resume?.epoch).toBe(2);
      expect(trainNet(samples, all(samples), TINY, { resume: resume! })).toEqual(whole);
      expect(() => readCheckpoint(path, 'another')).toThrow('another config');
      expect(readCheckpoint(join(folder, 'none.bin'), 'this')).toBeUndefined();
    });
  }, 30_000);

  it('learns to tell and to find discs', () => {
    const many = blobs(96);
    const config = { ...TINY, epochs: 12, balance: 1, mixup: 0, dropout: 0 };
    const net = trainNet(many, all(many).slice(0, 72), config);
    const held = all(many).slice(72);
    const predictions = predict(net, many, held);
    const metrics = measure(many, predictions);
    expect(metrics.tumourAuc).toBeGreaterThan(0.95);
    expect(metrics.balancedAccuracy).toBeGreaterThan(0.8);
    expect(metrics.pointing).toBeGreaterThan(0.8);
    inFolder((folder) => {
      writeNet(join(folder, 'net.bin'), net);
      expect(readNet(join(folder, 'net.bin'))).toEqual(net);
      writeOutOfFold(join(folder, 'oof.bin'), many, predictions);
      const read = readOutOfFold(join(folder, 'oof.bin'));
      expect(read.files).toEqual(held.map((i) => many.files[i]));
      expect(read.logits).toEqual(predictions.logits);
      expect(read.maps).toEqual(predictions.maps);
    });
  }, 60_000);
});

describe('the options', () => {
  const many = blobs(96);
  const held = all(many).slice(72);
  const options: TrainConfig = {
    ...{ ...TINY, epochs: 20, balance: 1, mixup: 0, dropout: 0 },
    ...{ mapSize: 16, skip: true, denseType: 0.5, loc: 0.3 },
  };

  it('teach a finer map, its peak and the types, and all is kept', () => {
    const net = trainNet(many, all(many).slice(0, 72), options);
    expect(net.shape).toEqual({
      ...{ size: SIZE, channels: [8, 8, 8, 16], merge: 8, detail: 8, classes: 4 },
      ...{ skip: true, denseType: true },
    });
    const predictions = predict(net, many, held);
    expect(predictions.mapSide).toBe(16);
    const metrics = measure(many, predictions);
    expect(metrics.balancedAccuracy).toBeGreaterThan(0.8);
    expect(metrics.pointing).toBeGreaterThan(0.9);
    expect(metrics.pointingNear).toBeGreaterThanOrEqual(metrics.pointing!);
    inFolder((folder) => {
      writeOutOfFold(join(folder, 'oof.bin'), many, predictions);
      const read = readOutOfFold(join(folder, 'oof.bin'));
      expect(read.maps).toEqual(predictions.maps);
      expect(read.types).toEqual(predictions.types);
      writeNet(join(folder, 'net.bin'), net);
      expect(readNet(join(folder, 'net.bin'))).toEqual(net);
    });
  }, 60_000);

  it('know which maps there are', () => {
    expect(() => trainNet(many, held, { ...options, mapSize: 20 })).toThrow('8 or 16 cells');
  });
});

describe('sampling', () => {
  const samples = blobs(24);

  it('takes each image once when nothing is balanced', () => {
    const drawn = drawEpoch(samples, all(samples), 1, 1, 0);
    expect([...drawn].sort((a, b) => a - b)).toEqual(all(samples));
    expect([...drawn]).not.toEqual(all(samples));
  });

  it('draws every cell equally often when all is', () => {
    const drawn = drawEpoch(samples, all(samples), 0, 1, 0);
    const counts = new Map<string, number>();
    for (const i of drawn) {
      const cell = `${samples.sources[i]}/${samples.labels[i]}`;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    const values = [...counts.values()];
    expect(Math.max(...values) - Math.min(...values)).toBeLessThanOrEqual(1);
  });
});
