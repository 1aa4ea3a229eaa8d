import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LabelMap } from '../../../src/pipeline/labels';

const THREE: LabelMap = {
  labels: ['abscess', 'healthy', 'metastasis'],
  none: 'healthy',
  names: { metastasis: { en: 'metastasis', fr: 'métastase' } },
};

beforeEach(() => vi.resetModules());
afterEach(() => {
  globalThis.DENDRITE_CLASSES = undefined;
});

describe('another model’s classes', () => {
  beforeEach(() => {
    globalThis.DENDRITE_CLASSES = THREE;
  });

  test('are those of tables, networks and answers', async () => {
    const labels = await import('../../../src/pipeline/labels');
    const { NET_LABELS, tumourProbability } = await import('../../../src/pipeline/label-vectors');
    const { NET_TYPES } = await import('../../../src/pipeline/net/spec');
    expect(NET_LABELS).toEqual(['abscess', 'healthy', 'metastasis', 'other']);
    expect(labels.TYPES).toEqual(['abscess', 'metastasis']);
    expect([labels.NONE, labels.NO_TUMOUR, NET_TYPES]).toEqual(['healthy', 1, 2]);
    expect(tumourProbability({ abscess: 0.1, healthy: 0.7, metastasis: 0.2 })).toBeCloseTo(0.3);
  });

  test('are called as the model says, or as they are, or as the language says "none"', async () => {
    const { classes, onSlice } = await import('../../../src/i18n/fr/classes');
    expect(classes).toEqual({ abscess: 'abscess', healthy: 'aucune tumeur', metastasis: 'métastase' });
    expect(onSlice.healthy).toBe('aucune tumeur sur cette coupe');
    const { page } = await import('../../../src/i18n/fr/page');
    expect(page.home.is).toContain('abscess, métastase ou aucune tumeur');
    const { why } = await import('../../../src/i18n/fr/why');
    expect(why.tree.letters).toEqual({ abscess: '1', healthy: '2', metastasis: 'M' });
  });

  test('are in the records and the API, with codes of their own', async () => {
    const { CLASS_CODES, PROBABILITY_CODES } = await import('../../../src/records/dicom/codes');
    expect(CLASS_CODES.metastasis).toEqual(['metastasis', '99DENDRITE', 'metastasis']);
    expect(CLASS_CODES.healthy[0]).toBe('no-tumour-found');
    expect(PROBABILITY_CODES.abscess[0]).toBe('p-abscess');
    const { SCHEMAS } = await import('../../../src/api/schemas');
    expect(SCHEMAS.Label.enum).toEqual(THREE.labels);
    const { readLabels } = await import('../../../src/evaluation/labels-file');
    const { rows } = readLabels('file,diagnosis\na.png,Metastasis\nb.png,none\n');
    expect(rows.map(({ diagnosis }) => diagnosis)).toEqual(['metastasis', 'healthy']);
  });

  test('refuse a model with others', async () => {
    const { readFile } = await import('node:fs/promises');
    const { loadModel } = await import('../../../src/pipeline/model');
    await expect(loadModel((name) => readFile(`model/${name}`))).rejects.toThrow(
      'labels.json has "glioma" in place 1, where this version has "abscess"',
    );
  });
});

test('a model may have no class that means "none"', async () => {
  globalThis.DENDRITE_CLASSES = { labels: ['abscess', 'glioma'] };
  const { NONE, TYPES } = await import('../../../src/pipeline/labels');
  const { tumourProbability } = await import('../../../src/pipeline/label-vectors');
  expect([NONE, TYPES]).toEqual([null, ['abscess', 'glioma']]);
  expect(tumourProbability({ abscess: 0.4, glioma: 0.6 })).toBe(1);
  const { tumourOdds } = await import('../../../src/pipeline/findings/margins');
  expect(tumourOdds([1, 2, 0])).toBe(Number.POSITIVE_INFINITY);
});

test('without another model they are the shipped one’s', async () => {
  const { LABELS, NONE } = await import('../../../src/pipeline/labels');
  expect([LABELS, NONE]).toEqual([['glioma', 'meningioma', 'notumor', 'pituitary'], 'notumor']);
});
